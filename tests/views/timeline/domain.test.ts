import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, dayNumber } from '../../../src/model/date.ts';
import {
  baseOf,
  closer,
  mostCloser,
  moved,
  moveTo,
  timesCloser,
  wholeSpan,
} from '../../../src/views/timeline/domain.ts';
import type { Span } from '../../../src/views/timeline/layout.ts';

const whole = wholeSpan(2015, dayNumber('2026-03-05'));
const early = dayNumber('2002-10-23');
const days = ([start, end]: Span) => [dayFrom(start), dayFrom(end)];

describe('The whole', () => {
  it('runs from the beginning of its first year to the end of its last', () => {
    expect(days(whole)).toEqual(['2015-01-01', '2027-01-01']);
  });

  it('is one year at least', () => {
    expect(days(wholeSpan(2015, dayNumber('2003-01-01')))).toEqual(['2015-01-01', '2016-01-01']);
  });
});

describe('What a period asks for', () => {
  it('is everything where it has no ends: what came before is gathered at the beginning', () => {
    expect(baseOf(null, null, whole, early)).toEqual({ domain: whole, floor: whole[0] });
  });

  it('is the period with a margin at each of its ends, and gathers nothing', () => {
    const { domain, floor } = baseOf('2024-03', '2024-05', whole, early);
    expect(days(domain)).toEqual(['2024-02-28', '2024-06-02']);
    expect(floor).toBe(-Infinity);
  });

  it('has a margin only where the period has an end', () => {
    expect(days(baseOf('2024', null, whole, early).domain)).toEqual(['2023-12-10', '2027-01-01']);
    expect(days(baseOf(null, '2016', whole, early).domain)).toEqual(['2015-01-01', '2017-01-15']);
    expect(baseOf(null, '2016', whole, early).floor).toBe(whole[0]);
  });

  it('goes back to the first incident where the period ends before the axis begins', () => {
    const { domain, floor } = baseOf(null, '2010', whole, early);
    expect(dayFrom(domain[0])).toBe('2002-10-23');
    expect(floor).toBe(-Infinity);
  });

  it('holds the period, whatever that is, and has some length', () => {
    const date = fc.constantFrom(null, '1999', '2015-01-01', '2024-02-29', '2024-03', '2040');
    fc.assert(
      fc.property(date, date, (from, to) => {
        const { domain } = baseOf(from, to, whole, early);
        expect(domain[1] - domain[0]).toBeGreaterThanOrEqual(28);
        if (from) expect(domain[0]).toBeLessThanOrEqual(dayNumber(`${from}-01-01`.slice(0, 10)));
        if (to && (!from || from <= to))
          expect(domain[1]).toBeGreaterThan(dayNumber(`${to}-01-01`.slice(0, 10)));
      }),
    );
  });
});

const base = fc
  .tuple(fc.integer({ min: 700_000, max: 740_000 }), fc.integer({ min: 28, max: 9000 }))
  .map(([start, length]): Span => [start, start + length]);
const part = fc.double({ min: 0, max: 1, noNaN: true });
const domainIn = ([start, end]: Span, times: number, at: number): Span =>
  closer([start, end], [start, end], times, at);
const inside = (inner: Span, outer: Span) =>
  inner[0] >= outer[0] - 1e-6 && inner[1] <= outer[1] + 1e-6 && inner[0] <= inner[1];

describe('Coming closer', () => {
  it('shows half of it around the same day', () => {
    expect(closer([0, 1000], [0, 1000], 2)).toEqual([250, 750]);
    expect(closer([0, 1000], [0, 1000], 2, 0)).toEqual([0, 500]);
  });

  it('keeps the day under the hand where it is, if the base lets it', () => {
    fc.assert(
      fc.property(base, part, (whole, at) => {
        const domain = closer(whole, whole, 4, at);
        const day = whole[0] + at * (whole[1] - whole[0]);
        expect((day - domain[0]) / (domain[1] - domain[0])).toBeCloseTo(at, 6);
      }),
    );
  });

  it('never leaves the base, nor comes closer than it may, nor gets lost on the way back', () => {
    fc.assert(
      fc.property(base, part, fc.double({ min: 0.01, max: 1000, noNaN: true }), (whole, at, times) => {
        const domain = closer(domainIn(whole, 3, at), whole, times, at);
        expect(inside(domain, whole)).toBe(true);
        expect(timesCloser(domain, whole)).toBeLessThanOrEqual(mostCloser(whole) + 1e-6);
        expect(closer(domain, whole, 1e-9)).toEqual(whole);
      }),
    );
  });

  it('goes to 28 days of many years, and to a part of few weeks', () => {
    expect(mostCloser([0, 2800])).toBe(100);
    expect(mostCloser([0, 28])).toBe(24);
  });
});

describe('Moving', () => {
  it('goes later and earlier by a part of what is shown', () => {
    expect(moved([250, 750], [0, 1000], 0.25)).toEqual([375, 875]);
    expect(moved([250, 750], [0, 1000], -0.25)).toEqual([125, 625]);
  });

  it('keeps its length and stays in the base', () => {
    fc.assert(
      fc.property(base, part, fc.double({ min: -5, max: 5, noNaN: true }), (whole, at, by) => {
        const before = domainIn(whole, 5, at);
        const domain = moved(before, whole, by);
        expect(inside(domain, whole)).toBe(true);
        expect(domain[1] - domain[0]).toBeCloseTo(before[1] - before[0], 6);
      }),
    );
  });
});

describe('Moving to a stretch', () => {
  it('stays where it is if that shows it', () => {
    const domain: Span = [250, 750];
    expect(moveTo(domain, [0, 1000], [300, 301])).toBe(domain);
  });

  it('shows the stretch, or the middle of one that is too long', () => {
    fc.assert(
      fc.property(base, part, part, part, (whole, at, a, b) => {
        const before = domainIn(whole, 6, at);
        const length = whole[1] - whole[0];
        const stretch: Span = [whole[0] + Math.min(a, b) * length, whole[0] + Math.max(a, b) * length];
        const domain = moveTo(before, whole, stretch);
        expect(inside(domain, whole)).toBe(true);
        const middle = (stretch[0] + stretch[1]) / 2;
        expect(middle).toBeGreaterThanOrEqual(domain[0] - 1e-6);
        expect(middle).toBeLessThanOrEqual(domain[1] + 1e-6);
        if (stretch[1] - stretch[0] < (before[1] - before[0]) * 0.8)
          expect(inside(stretch, domain)).toBe(true);
      }),
    );
  });
});
