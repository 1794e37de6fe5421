import { describe, expect, it } from 'vitest';
import { readContent } from '../scripts/content.ts';
import { dossier } from '../src/dossier.ts';

describe('The dossier of the build', () => {
  it('is what the scripts read from the disk: one reader, one result', async () => {
    const { dossier: fromDisk } = await readContent(new URL('../', import.meta.url));
    const text = (value: unknown) =>
      JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));
    expect(text(dossier)).toBe(text(fromDisk));
    expect(dossier.sources.size).toBeGreaterThan(0);
  });
});
