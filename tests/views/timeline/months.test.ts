import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, dayNumber } from '../../../src/model/date.ts';
import { monthDate, monthOf, monthsOf, monthStart } from '../../../src/views/timeline/months.ts';

describe('A month as a number', () => {
  it('is twelve for each year, and one for each month before it', () => {
    expect(['2024-01-01', '2024-01-31', '2024-12-31'].map((day) => monthOf(dayNumber(day)))).toEqual([
      24288, 24288, 24299,
    ]);
  });

  it('begins on its first day, and is the month of each of its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 119_987 }), fc.integer({ min: 0, max: 27 }), (month, later) => {
        expect(dayFrom(monthStart(month))).toBe(`${monthDate(month)}-01`);
        expect(monthOf(monthStart(month) + later)).toBe(month);
        expect(monthOf(monthStart(month) - 1)).toBe(month - 1);
      }),
    );
  });

  it('reads as a date', () => {
    expect([24288, 24299, 12].map(monthDate)).toEqual(['2024-01', '2024-12', '0001-01']);
  });
});

describe('The months of a date', () => {
  it.each([
    ['2024-03-22', '2024-03', '2024-03'],
    ['2024-03', '2024-03', '2024-03'],
    ['2024', '2024-01', '2024-12'],
    ['2023-12-24/2024-02', '2023-12', '2024-02'],
  ])('%s are %s to %s', (date, first, last) => {
    expect(monthsOf(date).map(monthDate)).toEqual([first, last]);
  });
});
