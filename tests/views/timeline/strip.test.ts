import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, within } from '../../../src/model/date.ts';
import { monthDate } from '../../../src/views/timeline/months.ts';
import {
  endsOf,
  monthAfter,
  type Months,
  monthsIn,
  periodIn,
  quarters,
  stripPath,
  windowOf,
} from '../../../src/views/timeline/strip.ts';
import { columnsFor } from './dates.ts';

const months = monthsIn([dayNumber('2015-01-01'), dayNumber('2027-01-01')]);
const open = { from: null, to: null };
const date = fc.oneof(
  fc.integer({ min: months[0], max: months[1] - 1 }).map(monthDate),
  fc.constantFrom('2010', '2024', '2024-02-29', '2030-05'),
);
const end = fc.option(date);

describe('The strip', () => {
  it('has room for every month of the whole', () => {
    expect(months).toEqual([2015 * 12, 2027 * 12]);
  });

  it('counts incidents by quarter, where the middle of their date lies', () => {
    const dates = ['2002-10-23', '2015-03-31', '2015-04-01', '2015', '2026-11', '2026-12-31'];
    const counts = quarters(columnsFor(dates.map((date) => ({ date, scope: 'russia' }))), months);
    expect(counts.length).toBe(48);
    expect(counts.slice(0, 4)).toEqual([1, 1, 1, 0]);
    expect(counts.slice(-2)).toEqual([0, 2]);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(5);
  });

  it('draws a bar for each quarter that has any', () => {
    expect(stripPath([0, 2, 4, 1], 40)).toBe('M1 40v-20h.9v20M2 40v-40h.9v40M3 40v-10h.9v10');
    expect(stripPath([0, 0], 40)).toBe('');
    expect(stripPath([1, 1000], 40)).toMatch(/^M0 40v-1h/);
  });
});

describe('The window of a period', () => {
  it('runs from the beginning of its first month to the end of its last', () => {
    expect(windowOf('2015-01', '2015-01', months)).toEqual([0, 1 / 144]);
    expect(windowOf('2021', '2021-06-15', months)).toEqual([72 / 144, 78 / 144]);
  });

  it('is the whole strip for the whole period, and ends with the strip', () => {
    expect(windowOf(null, null, months)).toEqual([0, 1]);
    expect(windowOf('2010', '2040', months)).toEqual([0, 1]);
  });

  it('lies on the strip, whatever the period', () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const [left, right] = windowOf(from, to, months);
        expect(left >= 0 && left <= right && right <= 1).toBe(true);
      }),
    );
  });
});

describe('The period between two parts of the strip', () => {
  it('has whole months, one at least', () => {
    expect(periodIn([0.5, 0.504], open, months)).toEqual({ from: '2021-01', to: '2021-01' });
    expect(periodIn([0.5, 0.5], open, months)).toEqual({ from: '2021-01', to: '2021-01' });
    expect(periodIn([0.5, 0.54], open, months)).toEqual({ from: '2021-01', to: '2021-06' });
  });

  it('is open where the strip ends', () => {
    expect(periodIn([0, 0.5], { from: '2020', to: null }, months)).toEqual({ from: null, to: '2020-12' });
    expect(periodIn([0.5, 1], { from: null, to: '2022' }, months)).toEqual({ from: '2021-01', to: null });
    expect(periodIn([1, 1], open, months)).toEqual({ from: '2026-12', to: null });
  });

  it('keeps an end as it was while that stays in its month', () => {
    const before = { from: '2024-03-22', to: '2024' };
    const [left] = windowOf(before.from, before.to, months);
    expect(periodIn([left, 0.9], before, months)).toEqual({ from: '2024-03-22', to: '2025-10' });
  });

  it('is the one that the window shows', () => {
    const period = fc
      .tuple(end, end)
      .filter(([from, to]) => !from || !to || within(from, null, to))
      .map(([from, to]) => ({ from, to }));
    fc.assert(
      fc.property(period, (before) => {
        const [first, last] = endsOf(before, months);
        const window = windowOf(before.from, before.to, months);
        // Beyond its ends the strip has no window.
        if (window[0] < window[1]) {
          expect(periodIn(window, before, months)).toEqual(before);
          expect(endsOf(periodIn(window, open, months), months)).toEqual([first, last]);
        }
      }),
    );
  });
});

describe('A key on an end of the period', () => {
  const bounds: Months = [months[0], months[1] - 1];
  const march = 2024 * 12 + 2;
  it.each([
    ['ArrowRight', '2024-04'],
    ['ArrowUp', '2024-04'],
    ['ArrowLeft', '2024-02'],
    ['ArrowDown', '2024-02'],
    ['PageUp', '2025-03'],
    ['PageDown', '2023-03'],
    ['Home', '2015-01'],
    ['End', '2026-12'],
  ])('%s moves March 2024 to %s', (key, date) => {
    expect(monthDate(monthAfter(key, march, bounds) ?? 0)).toBe(date);
  });

  it('moves nothing if it is any other', () => {
    expect(monthAfter('a', march, bounds)).toBe(null);
  });

  it('never leaves the bounds', () => {
    expect(monthAfter('PageUp', bounds[1] - 3, bounds)).toBe(bounds[1]);
    expect(monthAfter('ArrowLeft', bounds[0], bounds)).toBe(bounds[0]);
  });
});
