import { expect, it } from 'vitest';
import { REGION_NAMES } from '../../scripts/basemap-names.ts';
import { readSite } from '../browser/pages.ts';

it('The map spells regions as the records do', async () => {
  const places = [...(await readSite()).incidents.values()].flatMap((incident) => incident.places);
  // Where the source of the map has today's codes; it gives Moscow and its oblast each other's.
  const known = places.filter(
    ({ admin1_iso: iso }) => iso && /^(RU|TJ|UZ|AF|PK)-/.test(iso) && iso !== 'RU-MOW' && REGION_NAMES[iso],
  );
  expect(known.length).toBeGreaterThan(20);
  for (const { admin1, admin1_iso: iso = '' } of known)
    expect([admin1, `${String(admin1)} Province`, `${String(admin1)} Region`]).toContain(REGION_NAMES[iso]);
});
