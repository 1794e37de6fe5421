import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingTime, longestTask, median, medians, sayRuns } from '../../scripts/bench/figures.ts';

describe('Figures of the bench', () => {
  it('are the middle of the runs, in whatever order these came', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
        const middle = median(numbers) ?? NaN;
        expect(median([...numbers].reverse())).toBe(middle);
        expect(numbers.filter((n) => n < middle).length).toBeLessThanOrEqual(numbers.length / 2);
        expect(numbers.filter((n) => n > middle).length).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
  });

  it('count a run that did not end as longer than any other', () => {
    expect(median([null, 10, 20])).toBe(20);
    expect(median([null, null, 20])).toBe(null);
    expect(median([null, 20])).toBe(null);
    expect(median([])).toBe(null);
  });

  it('are taken by name', () => {
    const runs = [
      { 'drawn s': 1, kB: 9 },
      { 'drawn s': 3, kB: 9 },
      { 'drawn s': null, kB: 8 },
    ];
    expect(medians(runs)).toEqual({ 'drawn s': 3, kB: 9 });
    expect(medians([])).toEqual({});
  });

  it('say what they measure as exactly as it was measured, and honestly that something did not end', () => {
    const run = { 'kB first': 12.3456, 'FCP s': 1.0049, 'blocking ms': 80.6, CLS: 0.01239, requests: 7 };
    expect(sayRuns({ ours: run, theirs: { 'FCP s': null } })).toEqual({
      ours: { 'kB first': 12.3, 'FCP s': 1, 'blocking ms': 81, CLS: 0.012, requests: 7 },
      theirs: { 'FCP s': '> 60 s' },
    });
  });

  it('count of a task only what is over 50 ms as blocking', () => {
    expect(blockingTime([50, 51, 250, 10])).toBe(201);
    expect(blockingTime([])).toBe(0);
  });

  it('know the longest task between two marks, of the thread that set them and of no other', () => {
    const event = (ts: number, tid: number, dur: number, name = 'RunTask') => ({
      ...{ name, ph: 'X', pid: 1, tid, ts },
      dur,
    });
    const mark = (name: string, ts: number) => ({ name, ph: 'I', pid: 1, tid: 2, ts });
    const events = [
      event(100, 2, 80_000),
      mark('from', 200),
      event(300, 2, 4000),
      event(300, 3, 90_000),
      event(400, 2, 7500),
      event(400, 2, 99_000, 'Layout'),
      mark('to', 500),
      event(600, 2, 70_000),
    ];
    expect(longestTask(events, 'from', 'to')).toBe(7.5);
    expect(longestTask([mark('from', 1), mark('to', 2)], 'from', 'to')).toBe(0);
    expect(() => longestTask(events, 'from', 'nowhere')).toThrow('The trace has no mark nowhere.');
  });
});
