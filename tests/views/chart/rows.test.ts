import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/model/estimate.ts';
import { layRows } from '../../../src/views/chart/rows.ts';

const estimate = (given: Partial<Estimate>): Estimate => ({
  date: '2024-03-23',
  by: 'Ministry',
  counts: 'victims',
  standing: 'official',
  leads: false,
  refs: ['a#1'],
  ...given,
});

describe('Rows of a chart', () => {
  it('run along an axis from zero that ends on a round number within the width', () => {
    const { rows, ticks } = layRows([estimate({ value: 143 }), estimate({ value: 60 })]);
    expect(ticks.map(({ value }) => value)).toEqual([0, 50, 100, 150]);
    expect(ticks[0]?.at).toBe(1);
    expect(ticks.at(-1)?.at).toBe(94);
    const [first, second] = rows;
    expect(first?.from).toBeCloseTo(1 + (143 / 150) * 93, 1);
    expect(first?.to).toBe(first?.from);
    expect(second?.to).toBeLessThan(first?.from ?? 0);
  });

  it('say day, voice and amount, and write it where there is room', () => {
    const { rows } = layRows([estimate({ value: 10 }), estimate({ value: 100, date: undefined })]);
    expect(rows.map(({ label, amount, anchor }) => [label, amount, anchor])).toEqual([
      ['23 March 2024 · Ministry', '10', 'start'],
      ['undated · Ministry', '100', 'end'],
    ]);
  });

  it('stay open to the side where a number is a least or a most', () => {
    const [least, most, range] = layRows([
      estimate({ min: 40 }),
      estimate({ max: 60 }),
      estimate({ min: 50, max: 100 }),
    ]).rows;
    expect([least?.open, most?.open, range?.open]).toEqual(['right', 'left', null]);
    expect(range?.to).toBeGreaterThan(range?.from ?? 100);
  });

  it('tell the number that leads, what is firm, what is loose, replaced or a mistake', () => {
    const kinds = (...given: Partial<Estimate>[]) =>
      layRows(given.map((each, i) => estimate({ value: i + 1, ...each }))).rows.map(({ kind }) => kind);
    expect(
      kinds(
        { leads: true, standing: 'reported' },
        { standing: 'official' },
        { standing: '' },
        { standing: 'reported' },
        { standing: 'disputed' },
        { standing: 'since replaced' },
        { standing: 'a mistake' },
      ),
    ).toEqual(['leads', 'firm', 'firm', 'loose', 'loose', 'replaced', 'mistake']);
  });

  it('are shared by voices that say the same of the same day in the same standing', () => {
    const same = { value: 149, standing: 'reported' };
    const { rows } = layRows([
      estimate({ ...same, by: 'AP' }),
      estimate({ ...same, by: 'Reuters' }),
      estimate({ ...same, by: 'AFP', date: '2024-03-24' }),
      estimate({ ...same, by: 'TASS', standing: 'a mistake' }),
    ]);
    expect(rows.map(({ label }) => label)).toEqual([
      '23 March 2024 · AP and 1 more',
      '24 March 2024 · AFP',
      '23 March 2024 · TASS',
    ]);
  });

  it('cut a long voice short for the narrowest screen, but not the count of those who agree', () => {
    const by = 'The press service of a regional department of the Ministry';
    const [alone] = layRows([estimate({ value: 1, by })]).rows;
    expect(alone?.label).toMatch(/^23 March 2024 · The press service .*…$/);
    const [both] = layRows([estimate({ value: 1, by }), estimate({ value: 1, by: 'AP' })]).rows;
    expect(both?.label).toMatch(/… and 1 more$/);
    for (const { length } of [alone?.label ?? '', both?.label ?? '']) expect(length).toBeLessThanOrEqual(43);
  });
});
