import { expect, it } from 'vitest';
import { dossier } from '../../../src/dossier.ts';
import { GET, getStaticPaths } from '../../../src/pages/explore/words-[part].json.ts';
import type { TextFile } from '../../../src/views/scope/files.ts';

it('The files of words hold every incident once, in order', async () => {
  const parts = await Promise.all(
    getStaticPaths().map(async ({ params }) => (await GET({ params }).json()) as TextFile),
  );
  expect(parts.flatMap(({ id }) => id)).toEqual([...dossier.incidents.keys()]);
});
