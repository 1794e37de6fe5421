import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, dayNumber, earliest, latest, within } from '../../../src/model/date.ts';
import {
  barsPath,
  countBins,
  periodOf,
  sayBars,
  sayColumn,
  sayPeriod,
  startsOf,
  tallest,
  type Unit,
  unitFor,
} from '../../../src/views/timeline/bins.ts';
import { position, type Span } from '../../../src/views/timeline/layout.ts';
import { anyIncidents, columnsFor, upTo } from './dates.ts';

const units: Unit[] = ['day', 'month', 'quarter', 'year'];
const span = (from: string, to: string): Span => [dayNumber(from), dayNumber(to)];
const domain = fc
  .tuple(
    fc.integer({ min: dayNumber('2022-01-01'), max: dayNumber('2024-06-30') }),
    fc.integer({ min: 1, max: 600 }),
  )
  .map(([start, length]): Span => [start, start + length]);

describe('The unit of bars', () => {
  it('is the shortest that is wide enough', () => {
    const wide = (from: string, to: string) => unitFor(span(from, to), 930);
    expect(wide('2024-01-01', '2024-04-01')).toBe('day');
    expect(wide('2015-01-01', '2027-01-01')).toBe('month');
    expect(wide('2000-01-01', '2027-01-01')).toBe('quarter');
    expect(wide('1900-01-01', '2027-01-01')).toBe('year');
  });

  it('leaves room for six units, unless there is none longer', () => {
    fc.assert(
      fc.property(domain, fc.integer({ min: 50, max: 2000 }), (shown, width) => {
        const unit = unitFor(shown, width);
        const [start = 0, end = 0] = startsOf(shown, unit);
        // A month of 28 days is a little narrower than one of 31.
        if (unit !== 'year') expect(position(shown[0] + end - start, shown, width)).toBeGreaterThan(6 * 0.9);
      }),
    );
  });
});

describe('Bars', () => {
  it('begin where their units begin, and the last one ends', () => {
    const starts = (unit: Unit) => [...startsOf(span('2023-12-20', '2024-03-01'), unit)].map(dayFrom);
    expect(starts('month')).toEqual(['2023-12-01', '2024-01-01', '2024-02-01', '2024-03-01']);
    expect(starts('quarter')).toEqual(['2023-10-01', '2024-01-01', '2024-04-01']);
    expect(starts('year')).toEqual(['2023-01-01', '2024-01-01', '2025-01-01']);
    expect(starts('day').slice(0, 2)).toEqual(['2023-12-20', '2023-12-21']);
    expect(starts('day').at(-1)).toBe('2024-03-01');
  });

  it('cover the domain with whole units, one after the other', () => {
    fc.assert(
      fc.property(domain, fc.constantFrom(...units), ([from, to], unit) => {
        const starts = [...startsOf([from + 0.3, to + 0.7], unit)];
        expect(starts[0]).toBeLessThanOrEqual(from + 0.3);
        expect(starts.at(-1)).toBeGreaterThanOrEqual(to + 0.7);
        starts.slice(0, -1).forEach((start, i) => {
          const { from, to } = periodOf(unit, start);
          expect(dayNumber(earliest(from))).toBe(start);
          expect(dayNumber(latest(to)) + 1).toBe(starts[i + 1]);
        });
      }),
    );
  });

  it('count what the filter would show for their period', () => {
    fc.assert(
      fc.property(anyIncidents(), domain, fc.constantFrom(...units), (incidents, shown, unit) => {
        const columns = columnsFor(incidents);
        const laneOf = Uint8Array.from(incidents, ({ scope }) => (scope === 'russia' ? 0 : 1));
        const starts = startsOf(shown, unit);
        const { sure, could } = countBins(columns, upTo(incidents.length), laneOf, 2, starts, -Infinity);
        ['russia', 'beyond'].forEach((scope, lane) => {
          const dates = incidents.filter((incident) => incident.scope === scope).map(({ date }) => date);
          [...starts].slice(0, -1).forEach((start, bar) => {
            const { from, to } = periodOf(unit, start);
            expect(could[lane]?.[bar]).toBe(dates.filter((date) => within(date, from, to)).length);
            const certain = dates.filter(
              (date) => earliest(date) >= earliest(from) && latest(date) <= latest(to),
            );
            expect(sure[lane]?.[bar]).toBe(certain.length);
          });
        });
      }),
    );
  });

  it('count on the floor what ended before it', () => {
    const columns = columnsFor([
      { date: '2002-10', scope: 'russia' },
      { date: '2015-02', scope: 'russia' },
    ]);
    const starts = startsOf(span('2015-01-01', '2015-04-01'), 'month');
    const count = (floor: number) => countBins(columns, upTo(2), new Uint8Array(2), 1, starts, floor);
    expect(count(dayNumber('2015-01-01')).sure).toEqual([Uint32Array.of(1, 1, 0)]);
    expect(count(-Infinity).sure).toEqual([Uint32Array.of(0, 1, 0)]);
  });

  it('count only the incidents asked for', () => {
    const columns = columnsFor([
      { date: '2015-01', scope: 'russia' },
      { date: '2015-01', scope: 'russia' },
    ]);
    const starts = startsOf(span('2015-01-01', '2015-02-01'), 'month');
    expect(countBins(columns, Uint32Array.of(1), new Uint8Array(2), 1, starts, 0).could).toEqual([
      Uint32Array.of(1),
    ]);
  });
});

describe('The paths of bars', () => {
  it('stand on the base line, with a gap between, and nothing where there is nothing', () => {
    expect(barsPath(Uint32Array.of(2, 0, 4), [0, 10, 20, 30], 4, 40)).toBe(
      'M0 40v-20h9.4v20M20 40v-40h9.4v40',
    );
  });

  it('are to be seen where a single one is counted', () => {
    expect(barsPath(Uint32Array.of(1), [0, 10], 100_000, 40)).toBe('M0 40v-1h9.4v1');
  });

  it('are left out where the axis has no room', () => {
    expect(barsPath(Uint32Array.of(1), [10, 10], 1, 40)).toBe('');
  });

  it('are as tall as the tallest of all lanes lets them', () => {
    expect(tallest([Uint32Array.of(2, 7), Uint32Array.of(3)])).toBe(7);
    expect(tallest([Uint32Array.of(0)])).toBe(1);
  });
});

describe('In words', () => {
  it('a unit is a date', () => {
    const start = dayNumber('2024-01-01');
    expect(units.map((unit) => sayPeriod(unit, start))).toEqual([
      '1 January 2024',
      'January 2024',
      'January 2024 – March 2024',
      '2024',
    ]);
  });

  it('a column says how many in all, and in which lanes where there are several', () => {
    const could = [Uint32Array.of(3, 1), Uint32Array.of(2, 0)];
    const labels = ['Russia', 'Central Asia'];
    expect(sayColumn('March 2024', could, 0, labels)).toBe(
      'March 2024: 5 incidents (Russia 3, Central Asia 2)',
    );
    expect(sayColumn('April 2024', could, 1, labels)).toBe('April 2024: 1 incident');
  });

  it('bars say what one of them counts', () => {
    expect(sayBars('month')).toMatch(/^Each bar counts the incidents of one month, /);
  });
});
