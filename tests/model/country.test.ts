import { expect, it } from 'vitest';
import { countryName } from '../../src/model/country.ts';

it.each([
  ['TJ', 'Tajikistan'],
  ['RU', 'Russia'],
  ['GB', 'United Kingdom'],
  ['UN', undefined],
  ['EU', undefined],
  ['XK', undefined],
  ['ZZ', undefined],
  ['AA', undefined],
  ['QZ', undefined],
  ['tj', undefined],
  ['TJK', undefined],
  ['762', undefined],
  ['', undefined],
])('countryName(%j) is %j', (code, name) => {
  expect(countryName(code)).toBe(name);
});

// ISO 3166-1: reserved (UK, AC) or withdrawn (SU, YU, DD, BU, ZR, TP, AN) codes are not in the standard's list.
it.each(['UK', 'SU', 'YU', 'DD', 'BU', 'ZR', 'TP', 'AN', 'AC'])('%s is no country code', (code) => {
  expect(countryName(code)).toBeUndefined();
});
