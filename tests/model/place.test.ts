import { describe, expect, it } from 'vitest';
import { placeSchema, precisions } from '../../src/model/place.ts';
import { complaints } from '../fixtures/complaints.ts';

const place = {
  country: 'TJ',
  admin1_iso: 'TJ-SU',
  label: 'Khujand',
  latitude: 40.2826,
  longitude: 69.6222,
  precision: 'town',
  refs: ['example-wire-2021#1'],
};
const without = (key: keyof typeof place) =>
  Object.fromEntries(Object.entries(place).filter(([name]) => name !== key));

describe('A place', () => {
  it('may be known to the spot, the town, the district or the region, with a point', () => {
    for (const precision of ['exact', 'town', 'district', 'region'])
      expect(complaints(placeSchema, { ...place, precision })).toEqual([]);
  });

  it.each(['exact', 'town', 'district', 'region'])('known to the %s needs both coordinates', (precision) => {
    const said = `latitude  A place known to the ${precision} needs a latitude and a longitude. Add them, or set precision to "country".`;
    expect(complaints(placeSchema, { ...without('latitude'), precision })).toEqual([said]);
    expect(complaints(placeSchema, { ...without('longitude'), precision })).toEqual([said]);
  });

  it('known to the country only has no point, not even half of one', () => {
    const said = 'latitude  A place known to the country only has no point. Take latitude and longitude out.';
    const known = { country: 'FI', label: 'Finland', precision: 'country', refs: ['example-wire-2021#1'] };
    expect(complaints(placeSchema, known)).toEqual([]);
    expect(complaints(placeSchema, { ...known, longitude: 0 })).toEqual([said]);
    expect(complaints(placeSchema, { ...known, latitude: 0 })).toEqual([said]);
  });

  it.each(['TJ-', 'TJ-ABCD', 'TJ-su', 'TJ', 'SU', 'RU-SU', 'XTJ-SU'])(
    '%s is no region of Tajikistan',
    (admin1_iso) => {
      expect(complaints(placeSchema, { ...place, admin1_iso })).toEqual([
        `admin1_iso  "${admin1_iso}" is no ISO 3166-2 code of TJ. Write "TJ-" and the region's code.`,
      ]);
    },
  );

  it.each([
    ['latitude', 90.1, '90 or less'],
    ['latitude', -90.1, '-90 or more'],
    ['longitude', 180.1, '180 or less'],
    ['longitude', -180.1, '-180 or more'],
  ])('its %s cannot be %d', (key, value, bound) => {
    expect(complaints(placeSchema, { ...place, [key]: value })).toEqual([
      `${key}  Must be ${bound} but is ${String(value)}. Rewrite it; put text that looks like a number or a date in quotes.`,
    ]);
  });

  it('needs a statement that places it', () => {
    expect(complaints(placeSchema, { ...place, refs: [] })).toEqual([
      'refs  Is empty. Fill it in or take the key out.',
    ]);
  });

  it('is refused, not choked on, where the country is no code', () => {
    expect(complaints(placeSchema, { ...place, country: 'T(' })[0]).toBe(
      'country  "T(" is no ISO 3166-1 country code. Write two capital letters, such as "TJ".',
    );
  });
});

describe('precisions', () => {
  it('allow the more the less is known', () => {
    const tolerances = (['exact', 'town', 'district', 'region', 'country'] as const).map(
      (precision) => precisions[precision].tolerance,
    );
    expect(tolerances).toEqual(tolerances.toSorted((a, b) => a - b));
    expect(tolerances.at(-1)).toBe(Infinity);
  });
});
