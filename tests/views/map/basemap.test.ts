import { describe, expect, it } from 'vitest';
import { readBasemap } from '../../../src/views/map/basemap.ts';

const map = readBasemap();
const names = (collection: { features: { properties: unknown }[] }) =>
  collection.features.map(({ properties }) => (properties as { name?: string } | null)?.name ?? '');

describe('The basemap', () => {
  it('has every country in scope', () => {
    const ids = map.countries.features.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['RU', 'TJ', 'UZ', 'KG', 'KZ', 'TM', 'AF', 'PK', 'IR', 'TR', 'UA']),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has regional lines for the countries in scope, as lines', () => {
    expect(map.regions.features.map(({ id }) => id).sort()).toEqual([
      'AF',
      'IR',
      'KG',
      'KZ',
      'PK',
      'RU',
      'TJ',
      'TM',
      'UZ',
    ]);
    expect(new Set(map.regions.features.map(({ geometry }) => geometry.type))).toEqual(
      new Set(['MultiLineString']),
    );
  });

  it('names every contested line, Crimea, Kashmir and the Golan among them', () => {
    const found = names(map.contested);
    expect(found.filter((name) => !name.trim())).toEqual([]);
    for (const name of ['Crimea', 'Control (Kashmir)', 'Golan', 'Abkhazia', 'Green Line'])
      expect(found.filter((candidate) => candidate.includes(name))).toHaveLength(1);
  });

  it('has labels with a rank of 1 to 3, capitals first', () => {
    const ranks = map.places.features.map(({ properties }) => properties.rank);
    expect([...new Set(ranks)]).toEqual([1, 2, 3]);
    expect(names(map.places)).toEqual(expect.arrayContaining(['Moscow', 'Dushanbe', 'Kabul', 'Tashkent']));
    expect(new Set(names(map.places)).size).toBe(ranks.length);
  });

  it('gives longitude before latitude', () => {
    const moscow = map.places.features.find(({ properties }) => properties.name === 'Moscow');
    const [longitude = 0, latitude = 0] = moscow?.geometry.coordinates ?? [];
    expect(Math.abs(longitude - 37.6)).toBeLessThan(0.3);
    expect(Math.abs(latitude - 55.75)).toBeLessThan(0.3);
  });
});
