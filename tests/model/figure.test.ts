import { describe, expect, it } from 'vitest';
import { figureSchema, leastOf, sayAmount } from '../../src/model/figure.ts';
import { complaints } from '../fixtures/complaints.ts';

const figure = {
  measure: 'killed',
  counts: 'victims',
  by: 'Example Wire',
  status: 'reported',
  ref: 'example-wire-2021#1',
};

describe('A figure', () => {
  it.each([{ value: 3 }, { value: 0 }, { min: 2 }, { max: 5 }, { min: 2, max: 5 }, { min: 2, max: 2 }])(
    'may say %j',
    (amount) => {
      expect(complaints(figureSchema, { ...figure, ...amount })).toEqual([]);
    },
  );

  it.each([
    [{}, 'measure  The figure has no number. Give value, or min, max or both.'],
    [{ value: 3, max: 5 }, 'value  The figure has a value and a range. Keep either value, or min and max.'],
    [{ min: 5, max: 2 }, 'min  The least, 5, is more than the most, 2. Swap or correct them.'],
    [
      { value: -1 },
      'value  Must be 0 or more but is -1. Rewrite it; put text that looks like a number or a date in quotes.',
    ],
    [
      { value: 1.5 },
      'value  Must be a whole number but is a number. Rewrite it; put text that looks like a number or a date in quotes.',
    ],
    [
      { value: 3, killed: 3 },
      '"killed" is no key of this record. Its keys are: measure, value, min, max, counts, as_of, by, status, note, ref, more_refs.',
    ],
  ])('may not say %j', (amount, said) => {
    expect(complaints(figureSchema, { ...figure, ...amount })).toEqual([
      said.startsWith('"') ? `killed  ${said}` : said,
    ]);
  });

  it('cannot do without who is counted, whose voice, its standing and its reference', () => {
    expect(complaints(figureSchema, { measure: 'killed', value: 3 })).toEqual(
      ['counts', 'by', 'status', 'ref'].map((key) => `${key}  This key is missing. Add it.`),
    );
  });
});

describe('sayAmount', () => {
  it.each([
    [{ value: 149 }, '149'],
    [{ value: 0 }, '0'],
    [{ value: 700, approx: true }, 'about 700'],
    [{ value: 700, approx: false }, '700'],
    [{ min: 40 }, 'at least 40'],
    [{ min: 0 }, 'at least 0'],
    [{ max: 20 }, 'at most 20'],
    [{ min: 40, approx: true }, 'at least about 40'],
    [{ max: 20, approx: true }, 'at most about 20'],
    [{ min: 3500, max: 4500 }, '3500–4500'],
    [{ min: 9000, max: 10_000, approx: true }, 'about 9000–10\u202F000'],
  ])('sayAmount(%j) is %j', (amount, words) => {
    expect(sayAmount(amount)).toBe(words);
  });
});

describe('leastOf', () => {
  it.each([
    [{ value: 3 }, 3],
    [{ min: 40, max: 60 }, 40],
    [{ max: 20 }, 0],
  ])('of %j is %i', (amount, least) => {
    expect(leastOf(figureSchema.parse({ ...figure, ...amount }))).toBe(least);
  });
});
