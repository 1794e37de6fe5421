import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  dayFrom,
  dayNumber,
  earliest,
  isPartialDate,
  latest,
  precision,
  sayDate,
  within,
} from '../../src/model/date.ts';

const two = (n: number) => String(n).padStart(2, '0');
const daysIn = (year: number, month: number) =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Any day of the years given, by a calendar other than the one under test. */
const dayIn = (first: number, last: number) =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
    .map(
      ([year, month, day]) =>
        `${String(year).padStart(4, '0')}-${two(month)}-${two(1 + (day % daysIn(year, month)))}`,
    );
const anyDay = dayIn(1, 9999);
const partial = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const partialOrInterval = fc.oneof(
  partial,
  fc
    .tuple(partial, partial)
    .map(([a, b]) => (earliest(a) <= earliest(b) && latest(a) <= latest(b) ? `${a}/${b}` : a)),
);

describe('isPartialDate', () => {
  it.each([
    '2024',
    '2024-03',
    '2024-03-22',
    '2024-02-29',
    '2000-02-29',
    '0001-01-01',
    '9999-12-31',
    '2024-01/2024-06',
    '2024-03-22/2024',
    '2024-06/2024-01',
  ])('%s is a date', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '',
    '24',
    '0000',
    '20240322',
    '2024-3-22',
    '2024-00',
    '2024-13',
    '2024-01-00',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-03-22T10:00',
    ' 2024',
    '2024\n',
    '2024/',
    '/2024',
    '2024/2025/2026',
    '22.03.2024',
    '2024-03-XX',
    '٢٠٢٤',
  ])('%j is no date', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('takes every day of the calendar', () => {
    fc.assert(fc.property(anyDay, isPartialDate));
  });
});

describe('precision', () => {
  it.each([
    ['2024', 'year'],
    ['2024-03', 'month'],
    ['2024-03-22', 'day'],
    ['2024/2025', 'interval'],
  ])('precision(%j) is %s', (date, expected) => {
    expect(precision(date)).toBe(expected);
  });
});

describe('earliest and latest', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-03', '2024-03-01', '2024-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2024-03-22', '2024-03-22', '2024-03-22'],
    ['2024-01/2024-06', '2024-01-01', '2024-06-30'],
    ['2023/2024-02', '2023-01-01', '2024-02-29'],
  ])('%s can mean %s to %s', (date, first, last) => {
    expect([earliest(date), latest(date)]).toEqual([first, last]);
  });

  it('the earliest day is never after the latest, and both exist', () => {
    fc.assert(
      fc.property(partialOrInterval, (date) => {
        expect(earliest(date) <= latest(date)).toBe(true);
        expect([precision(earliest(date)), precision(latest(date))]).toEqual(['day', 'day']);
        expect(isPartialDate(`${earliest(date)}/${latest(date)}`)).toBe(true);
      }),
    );
  });
});

describe('within', () => {
  it.each([
    ['2024-03', '2024-03-15', null, true],
    ['2024-03', null, '2024-03-15', true],
    ['2024-03', '2024-03-10', '2024-03-20', true],
    ['2024-03', '2024-04', null, false],
    ['2024-03', null, '2024-02', false],
    ['2024-03-22', '2024-03', '2024-03', true],
    ['2024-03-22', '2024-03-22', '2024-03-22', true],
    ['2024-03-22', '2024-03-23', null, false],
    ['2024-03-22', null, '2024-03-21', false],
    ['2024', '2024-12-31', null, true],
    ['2023-12/2024-02', '2024-01', '2024-01', true],
    ['2023-12/2024-02', '2024-03', null, false],
    ['2024', null, null, true],
  ] as const)('within(%j, %j, %j) is %j', (date, from, to, expected) => {
    expect(within(date, from, to)).toBe(expected);
  });
});

describe('dayNumber and dayFrom', () => {
  it('1 January of year 1 is day 1', () => {
    expect(dayNumber('0001-01-01')).toBe(1);
    expect(dayNumber('0002-01-01')).toBe(366);
  });

  it('counts as the ECMAScript calendar does', () => {
    const offset = dayNumber('1970-01-01');
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayNumber(day) - offset).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
      }),
    );
  });

  it('dayFrom undoes dayNumber for any day of the years 1 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayFrom(dayNumber(day))).toBe(day);
      }),
    );
  });

  it('dayFrom undoes dayNumber on the first and last day of each of these years', () => {
    for (let year = 1; year <= 9999; year += 1)
      for (const day of ['01-01', '12-31']) {
        const date = `${String(year).padStart(4, '0')}-${day}`;
        if (dayFrom(dayNumber(date)) !== date) expect.fail(date);
      }
  });

  it('a fraction of a day belongs to its day', () => {
    expect(dayFrom(dayNumber('2024-02-29') + 0.75)).toBe('2024-02-29');
  });

  it.each(['2023-12-31', '2024-01-01', '2024-02-29', '2024-12-31', '1900-03-01', '2000-12-31'])(
    'keeps the turn of month and year at %s',
    (day) => {
      expect(dayFrom(dayNumber(day))).toBe(day);
    },
  );
});

describe('sayDate', () => {
  it.each([
    ['2024', '2024'],
    ['2024-03', 'March 2024'],
    ['2024-03-02', '2 March 2024'],
    ['2024-06-08/2024-06-09', '8–9 June 2024'],
    ['2024-05-31/2024-06-01', '31 May 2024 – 1 June 2024'],
    ['2023-06-08/2024-06-09', '8 June 2023 – 9 June 2024'],
    ['2024-01/2024-06', 'January 2024 – June 2024'],
    ['2023/2024-02', '2023 – February 2024'],
  ])('sayDate(%j) is %s', (date, words) => {
    expect(sayDate(date)).toBe(words);
  });
});

describe('compareDates', () => {
  it('a year stands after its first of January and its first month, before its second day', () => {
    const sorted = ['2024-01-01', '2024-01', '2024', '2024-01-02', '2024-02'];
    expect(['2024-02', '2024', '2024-01-02', '2024-01', '2024-01-01'].sort(compareDates)).toEqual(sorted);
  });

  it('equal dates are equal', () => {
    expect(compareDates('2024-03', '2024-03')).toBe(0);
  });

  it('turns its sign when its sides are swapped', () => {
    fc.assert(
      fc.property(partialOrInterval, partialOrInterval, (a, b) => {
        expect(compareDates(a, b) + compareDates(b, a)).toBe(0);
      }),
    );
  });
});
