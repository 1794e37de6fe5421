import { readDossier } from '../../../src/model/dossier.ts';
import { circumstances, fixture } from '../../fixtures/dossier.ts';

const read = readDossier(fixture(), circumstances).dossier;
if (!read) throw new Error('The fixture is not sound.');

/** The dossier of the fixture. */
export const dossier = read;

/** A record of a map, which must be there. */
export function of<Item>(map: ReadonlyMap<string, Item>, id: string): Item {
  const found = map.get(id);
  if (!found) throw new Error(`The fixture has no ${id}.`);
  return found;
}
