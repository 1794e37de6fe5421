import { describe, expect, it } from 'vitest';
import { filtersOf } from '../../../src/formats/search/filters.ts';
import { dossier } from './fixture.ts';

const several = '2023-09-01-several-places';

describe('What a record can be narrowed by', () => {
  it('is the years that its own date touches', () => {
    expect(filtersOf(dossier, { date: '2022-12/2024-01' }).year).toEqual(['2022', '2023', '2024']);
    expect(filtersOf(dossier, { date: '2024-03-22', incidents: [several] }).year).toEqual(['2024']);
  });

  it('is, without a date, the years of the incidents it speaks of', () => {
    expect(filtersOf(dossier, { incidents: [several, '2021-03-month-only-date'] }).year).toEqual([
      '2021',
      '2023',
    ]);
  });

  it('is the countries of every place of its incidents, and its own', () => {
    const places = dossier.incidents.get(several)?.places.map(({ country }) => country) ?? [];
    expect(new Set(places).size).toBeGreaterThan(1);
    const { country, incident } = filtersOf(dossier, { incidents: [several, several], countries: ['FR'] });
    expect(country).toEqual([...new Set(['FR', ...places])].sort());
    expect(incident).toEqual([several]);
  });

  it('leaves out what is no incident', () => {
    expect(filtersOf(dossier, { incidents: ['counting'] })).toEqual({ year: [], country: [], incident: [] });
  });
});
