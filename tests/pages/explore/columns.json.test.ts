import { expect, it } from 'vitest';
import { dossier } from '../../../src/dossier.ts';
import { GET } from '../../../src/pages/explore/columns.json.ts';
import { columnsFile } from '../../../src/views/scope/parts.ts';

it('The file of columns holds every incident', async () => {
  const response = GET();
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toEqual(columnsFile([...dossier.incidents.values()]));
});
