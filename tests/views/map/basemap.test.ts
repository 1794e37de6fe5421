import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { kilometresOutside } from '../../../src/model/outline.ts';
import { outlines } from '../../../src/outlines.ts';
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

  it('names the regions of the countries in scope once each, none whose status is disputed', () => {
    const found = names(map.regionNames);
    expect(found.length).toBeGreaterThan(180);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(
      expect.arrayContaining(['Dagestan', 'Khatlon', 'Surkhandarya', 'Nangarhar', 'Khyber Pakhtunkhwa']),
    );
    expect(found.filter((name) => /crimea|sevastopol|kashmir|gilgit/i.test(name))).toEqual([]);
  });

  it('has the name of a region inside it', () => {
    const countryOf = {
      Dagestan: 'RU',
      Khatlon: 'TJ',
      Batken: 'KG',
      Nangarhar: 'AF',
      Punjab: 'PK',
      Mary: 'TM',
    };
    for (const [name, country] of Object.entries(countryOf)) {
      const label = map.regionNames.features.find(({ properties }) => properties.name === name);
      const [longitude = 0, latitude = 0] = label?.geometry.coordinates ?? [];
      expect(kilometresOutside(outlines.get(country) ?? [], longitude, latitude)).toBe(0);
    }
  });

  it('gives longitude before latitude', () => {
    const moscow = map.places.features.find(({ properties }) => properties.name === 'Moscow');
    const [longitude = 0, latitude = 0] = moscow?.geometry.coordinates ?? [];
    expect(Math.abs(longitude - 37.6)).toBeLessThan(0.3);
    expect(Math.abs(latitude - 55.75)).toBeLessThan(0.3);
  });

  const steps = (lines: Position[][]) =>
    lines.flatMap((line) =>
      line.slice(1).map((point, i) => [String(line[i]), String(point)].sort().join(' ')),
    );

  it('has every border once, and none of them on the coast', () => {
    const borders = steps(map.borders.coordinates);
    const coast = new Set(steps(map.land.coordinates.flat()));
    expect(borders.length).toBeGreaterThan(5000);
    expect(new Set(borders).size).toBe(borders.length);
    expect(borders.filter((step) => coast.has(step))).toEqual([]);
  });

  it('has all land as one: coast and borders together are the outlines of the countries', () => {
    const countries = map.countries.features.flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : (geometry as Polygon).coordinates,
    );
    const apart = [...steps(map.land.coordinates.flat()), ...steps(map.borders.coordinates)];
    expect(new Set(apart)).toEqual(new Set(steps(countries)));
  });

  it('lets a line be thinned, once for all that share it', () => {
    const seen: string[] = [];
    const ends = readBasemap((line) => {
      seen.push(line.map(String).join(' '));
      return [...line.slice(0, 1), ...line.slice(-1)];
    });
    expect(new Set(seen).size).toBe(seen.length);
    const points = ({ borders }: typeof map) => borders.coordinates.flat().map(String);
    const all = new Set(points(map));
    expect(points(ends).length).toBeLessThan(all.size / 5);
    expect(points(ends).filter((point) => !all.has(point))).toEqual([]);
  });
});
