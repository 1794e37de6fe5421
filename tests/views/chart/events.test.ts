import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../../src/model/milestone.ts';
import { layEvents } from '../../../src/views/chart/events.ts';

const milestone = (date: string, kind: Milestone['kind'] = 'law'): Milestone => ({
  id: `on-${date}`,
  date,
  title: `On ${date}`,
  summary: 'It happened.',
  kind,
  countries: ['RU'],
  actors: [],
  refs: ['a#1'],
  related_incidents: [],
  topics: ['law'],
});

describe('Events on a line of time', () => {
  it('stand in lanes by kind, in order of their names', () => {
    const { lanes } = layEvents([
      milestone('2021-06', 'warning'),
      milestone('2022-01-01'),
      milestone('2022', 'court'),
    ]);
    expect(lanes.map(({ kind, events }) => [kind, events.length])).toEqual([
      ['court', 1],
      ['law', 1],
      ['warning', 1],
    ]);
  });

  it('run from the first day of the first year to the end of the last', () => {
    const { lanes, years } = layEvents([milestone('2021-01-01'), milestone('2022-12-31')]);
    expect(years.map(({ year }) => year)).toEqual([2021, 2022]);
    expect(lanes[0]?.events.map(({ at }) => at)).toEqual([2, 98]);
    expect(years[1]?.at).toBeCloseTo(50, 0);
  });

  it('are put one over the other where they lie close, and down again where they do not', () => {
    const { lanes } = layEvents([
      milestone('2021-03-01'),
      milestone('2021-03-02'),
      milestone('2021-03-03'),
      milestone('2022-03-01'),
    ]);
    expect(lanes[0]?.events.map(({ level }) => level)).toEqual([0, 1, 2, 0]);
    expect(lanes[0]?.levels).toBe(3);
  });

  it('make nothing of nothing', () => {
    expect(layEvents([]).lanes).toEqual([]);
  });
});
