import { expect, it } from 'vitest';
import { pointSchema, seriesSchema } from '../../src/model/series.ts';
import { complaints, raw } from '../fixtures/complaints.ts';

const series = () => ({ ...(raw('content/series.yaml').series as object[])[0] });
const point = { date: '2024', approx: false, by: 'Example Wire', counts: 'members', ref: 'a#1' };

it('A series with all its keys is valid', () => {
  expect(complaints(seriesSchema, series())).toEqual([]);
});

it('A series knows no other key', () => {
  expect(complaints(seriesSchema, { ...series(), point: [] })).toEqual([
    'point  "point" is no key of this record. Did you mean "points"?',
  ]);
});

it('A series has a point', () => {
  expect(complaints(seriesSchema, { ...series(), points: [] })).toEqual([
    'points  Is empty. Fill it in or take the key out.',
  ]);
});

it.each([{ value: 0.5 }, { value: -3 }, { min: 1 }, { max: 1 }, { min: 1, max: 1.5 }])(
  'A point may say %j',
  (amount) => {
    expect(complaints(pointSchema, { ...point, ...amount })).toEqual([]);
  },
);

it.each([
  [{}, 'by  The figure has no number. Give value, or min, max or both.'],
  [{ value: 1, min: 1 }, 'value  The figure has a value and a range. Keep either value, or min and max.'],
  [{ min: 2, max: 1 }, 'min  The least, 2, is more than the most, 1. Swap or correct them.'],
  [
    { value: '700' },
    'value  Must be a number but is text. Rewrite it; put text that looks like a number or a date in quotes.',
  ],
])('A point may not say %j', (amount, said) => {
  expect(complaints(pointSchema, { ...point, ...amount })).toEqual([said]);
});

it('A point may be without a date, not without saying whether it is rough', () => {
  const undated = { value: 1, by: 'Example Wire', counts: 'members', ref: 'a#1' };
  expect(complaints(pointSchema, { ...undated, approx: true })).toEqual([]);
  expect(complaints(pointSchema, undated)).toEqual(['approx  This key is missing. Add it.']);
});

it('A point knows no other key', () => {
  expect(complaints(pointSchema, { ...point, value: 1, values: 1 })).toEqual([
    'values  "values" is no key of this record. Did you mean "value"?',
  ]);
});

it('A caveat may rest on statements, and knows no other key', () => {
  expect(
    complaints(seriesSchema, { ...series(), caveats: [{ text: 'A.' }, { text: 'B.', refs: ['a#1'] }] }),
  ).toEqual([]);
  expect(complaints(seriesSchema, { ...series(), caveats: [{ text: 'A.', refs: [], ref: 'a#1' }] })).toEqual([
    'caveats[0].refs  Is empty. Fill it in or take the key out.',
    'caveats[0].ref  "ref" is no key of this record. Did you mean "refs"?',
  ]);
});
