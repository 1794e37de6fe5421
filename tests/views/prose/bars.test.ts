import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/date.ts';
import { barsPath, firstYear, perYear } from '../../../src/views/prose/bars.ts';

const first = Int32Array.from(
  ['2004-09-01', '2015-01-01', '2024-12-31', '2025-01-01', '2025-06-01'],
  dayNumber,
);

describe('Incidents per year', () => {
  it('count by the first day, what came before in the first bar', () => {
    expect(firstYear).toBe(2015);
    expect(perYear(first, first.keys(), 2025)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
  });

  it('count the chosen only', () => {
    expect(perYear(first, [2, 4], 2025)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect(perYear(first, [], 2016)).toEqual([0, 0]);
  });
});

it('Bars stand on one line, as tall as their share of the most', () => {
  expect(barsPath([2, 0, 1], 4, 10, 40)).toBe('M0 40h8v-20.0h-8ZM20 40h8v-10.0h-8Z');
  expect(barsPath([0, 0], 4, 10, 40)).toBe('');
});
