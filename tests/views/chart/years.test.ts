import { describe, expect, it } from 'vitest';
import { incidentTypes } from '../../../src/model/incident.ts';
import { layShelves, shelves } from '../../../src/views/chart/years.ts';
import { incident } from '../fixture.ts';

describe('Shelves', () => {
  it('have one place for every type of incident, and attacks never beside foiled plots', () => {
    const types = shelves.flatMap((shelf) => shelf.types);
    expect(types.toSorted()).toEqual(Object.keys(incidentTypes).sort());
    const attacks = shelves.find((shelf) => shelf.types.includes('attack'));
    expect(attacks?.types).not.toContain('foiled-plot');
    expect(attacks?.types).not.toContain('arrests');
  });

  it('hold incidents by year, the firmest rung first, with empty years between', () => {
    const laid = layShelves([
      incident({ id: 'a', date: '2022-05-01', rung: 'unknown' }),
      incident({ id: 'b', date: '2022-06', rung: 'claimed-iskp' }),
      incident({ id: 'c', date: '2024', rung: 'disputed' }),
      incident({ id: 'd', date: '2024-01-05', type: 'foiled-plot' }),
    ]);
    expect(
      laid.map(({ title, most, years }) => [
        title,
        most,
        years.map(({ incidents }) => incidents.map(({ id }) => id).join(' ')),
      ]),
    ).toEqual([
      ['Attacks, prison uprisings, fire across a border', 2, ['b a', '', 'c']],
      ['Foiled plots and arrests, as announced', 1, ['', '', 'd']],
    ]);
    expect(laid[0]?.years.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
  });

  it('are none without incidents', () => {
    expect(layShelves([])).toEqual([]);
  });
});
