import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, within } from '../../../src/model/date.ts';
import type { Span } from '../../../src/views/timeline/layout.ts';
import {
  countYears,
  layYears,
  yearMark,
  yearsIn,
  yearsOf,
  yearSpan,
  yearWidth,
} from '../../../src/views/timeline/years.ts';
import { anyIncidents, columnsFor, upTo } from './dates.ts';

const whole: Span = [dayNumber('2022-01-01'), dayNumber('2025-01-01')];
const years = [2021, 2022, 2023, 2024, 2025, 2026];

describe('The years', () => {
  it('are those of the whole, and those before in which something could have happened', () => {
    const columns = columnsFor(
      ['1999-12-24/2000-01-02', '2002-10', '2023'].map((date) => ({ date, scope: 'russia' })),
    );
    expect(yearsOf(columns, whole)).toEqual([1999, 2000, 2002, 2022, 2023, 2024]);
  });

  it('of a period are those that it reaches', () => {
    expect(yearsIn(years, { from: '2022-12-31', to: '2024-01' })).toEqual([2022, 2023, 2024]);
    expect(yearsIn(years, { from: null, to: '2022' })).toEqual([2021, 2022]);
    expect(yearsIn(years, { from: '2025', to: null })).toEqual([2025, 2026]);
    expect(yearsIn(years, { from: null, to: null })).toEqual(years);
  });

  it('run from their first day to the first of the next', () => {
    expect(yearSpan(2024)).toEqual([dayNumber('2024-01-01'), dayNumber('2025-01-01')]);
  });
});

describe('The counts of years', () => {
  it('are what the filter would show for each, by lane', () => {
    fc.assert(
      fc.property(anyIncidents(), (incidents) => {
        const laneOf = Uint8Array.from(incidents, ({ scope }) => (scope === 'russia' ? 0 : 1));
        const found = countYears(columnsFor(incidents), upTo(incidents.length), years, laneOf, 2);
        const wanted = ['russia', 'beyond'].map((scope) =>
          years.map(
            (year) =>
              incidents.filter(
                (incident) => incident.scope === scope && within(incident.date, String(year), String(year)),
              ).length,
          ),
        );
        expect(found.map((lane) => [...lane])).toEqual(wanted);
      }),
    );
  });

  it('are of the years asked for, though others lie between', () => {
    const columns = columnsFor(['2002', '2015', '2024'].map((date) => ({ date, scope: 'russia' })));
    const [counts] = countYears(columns, upTo(3), [2002, 2024, 2025], new Uint8Array(3), 1);
    expect([...(counts ?? [])]).toEqual([1, 1, 0]);
  });
});

describe('The strips of years', () => {
  it('have as many marks as they say, none touching another, all inside', () => {
    fc.assert(
      fc.property(anyIncidents(), (incidents) => {
        for (const strip of layYears(columnsFor(incidents), upTo(incidents.length), years)) {
          expect(strip.marks.length).toBe(strip.n);
          const boxes = strip.marks.map(({ x, y, bar }) => ({
            y,
            left: x + Math.min(-yearMark / 2, bar?.[0] ?? 0),
            right: x + Math.max(yearMark / 2, bar?.[1] ?? 0),
          }));
          boxes.forEach((a, i) => {
            expect(a.y).toBeGreaterThan(0);
            expect(a.y + yearMark + 2).toBeLessThanOrEqual(strip.height);
            expect(a.left >= -yearMark / 2 && a.right <= yearWidth + yearMark / 2).toBe(true);
            for (const b of boxes.slice(i + 1))
              if (Math.abs(a.y - b.y) < yearMark + 2) expect(a.right < b.left || b.right < a.left).toBe(true);
          });
        }
      }),
    );
  });

  it('show a date of several days in each year that it reaches', () => {
    const strips = layYears(columnsFor([{ date: '2023-12-24/2024-01-08', scope: 'russia' }]), upTo(1), years);
    expect(strips.map(({ n }) => n)).toEqual([0, 0, 1, 1, 0, 0]);
    const [before, after] = strips.flatMap(({ marks }) => marks);
    expect(before?.x).toBeCloseTo((361 / 365) * yearWidth, 0);
    expect(after?.x).toBeCloseTo((4 / 366) * yearWidth, 0);
  });

  it('have bars of their months where marks would be too many', () => {
    const dates = ['2022-01-05', '2022-01', '2022', '2024-12-31'];
    const columns = columnsFor(dates.map((date) => ({ date, scope: 'russia' })));
    const strips = layYears(columns, upTo(4), years, 3);
    expect(strips.map(({ n, marks }) => [n, marks.length])).toEqual([
      [0, 0],
      [3, 0],
      [0, 0],
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(strips.map(({ bars }) => [...(bars?.counts ?? [])])).toEqual([
      Array(12).fill(0),
      [3, ...(Array(11).fill(1) as number[])],
      Array(12).fill(0),
      [...(Array(11).fill(0) as number[]), 1],
      Array(12).fill(0),
      Array(12).fill(0),
    ]);
    expect(strips[1]?.bars?.sure).toMatch(/^M0 40v-26.7h[\d.]+v26.7$/);
  });

  it('have bars too where the marks would stand too high', () => {
    const columns = columnsFor(Array.from({ length: 300 }, () => ({ date: '2023', scope: 'russia' })));
    expect(layYears(columns, upTo(300), years)[2]?.bars?.counts[0]).toBe(300);
  });
});
