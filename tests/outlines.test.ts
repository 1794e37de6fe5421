import { describe, expect, it } from 'vitest';
import { kilometresOutside } from '../src/model/outline.ts';
import { outlines } from '../src/outlines.ts';

const outside = (country: string, longitude: number, latitude: number) =>
  kilometresOutside(outlines.get(country) ?? [], longitude, latitude);

/** Codes of all countries in whose outline the point lies. */
const holders = (longitude: number, latitude: number) =>
  [...outlines]
    .filter(([, rings]) => kilometresOutside(rings, longitude, latitude) === 0)
    .map(([code]) => code);

describe('The outlines of the basemap', () => {
  it.each([
    ['Moscow', 37.62, 55.75, 'RU'],
    ['Makhachkala, a little inland', 47.3, 42.9, 'RU'],
    ['Norilsk', 88.2, 69.35, 'RU'],
    ['Anadyr, a little inland', 176, 64.9, 'RU'],
    ['Khatlon', 69, 37.9, 'TJ'],
    ['Dushanbe', 68.78, 38.56, 'TJ'],
    ['Khorog, a little inland', 71.7, 37.6, 'TJ'],
    ['Simferopol', 34.1, 44.95, 'UA'],
    ['Kyiv', 30.52, 50.45, 'UA'],
    ['Tashkent', 69.24, 41.3, 'UZ'],
    ['Kabul', 69.17, 34.53, 'AF'],
    ['Bishkek', 74.6, 42.87, 'KG'],
  ])('hold %s in one country', (_, longitude, latitude, country) => {
    expect(holders(longitude, latitude)).toEqual([country]);
  });

  it('hold a point whose coordinates are swapped far outside', () => {
    expect(outside('TJ', 38.56, 68.78)).toBeGreaterThan(1000);
    expect(outside('RU', 55.75, -37.62)).toBeGreaterThan(1000);
  });

  it('hold nobody in the middle of the Caspian Sea', () => {
    expect(holders(51, 42)).toEqual([]);
  });

  it('are closed lines of longitude and latitude; those across the date line run on past 180°', () => {
    expect(outlines.size).toBeGreaterThan(150);
    for (const [code, rings] of outlines)
      for (const ring of rings) {
        expect([code, ring.at(-1)]).toEqual([code, ring[0]]);
        for (const [x = NaN, y = NaN] of ring)
          if (!(x >= -180 && x <= 192 && Math.abs(y) <= 90))
            expect.fail(`${code}: ${String(x)}, ${String(y)}`);
      }
  });

  it('hold Provideniya, beyond the date line, in Russia', () => {
    expect(outside('RU', -173.2, 64.42)).toBeLessThan(25);
  });

  it.each(['RU', 'TJ', 'UZ', 'KZ', 'KG', 'TM', 'AF', 'PK', 'IR', 'TR', 'UA'])(
    'have a line for %s',
    (code) => {
      expect(outlines.get(code)?.length).toBeGreaterThan(0);
    },
  );

  it('go by ISO 3166-1 codes', () => {
    expect([...outlines.keys()].filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });
});
