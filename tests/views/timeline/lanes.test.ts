import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/date.ts';
import { type Drawn, lanesOf, layLanes, mostHeight } from '../../../src/views/timeline/lanes.ts';
import { markSize, type Span } from '../../../src/views/timeline/layout.ts';
import { anyIncidents, columnsFor, type Dated, upTo } from './dates.ts';

const words = { russia: 'Russia', 'central-asia': 'Central Asia', beyond: 'Beyond' };
const whole: Span = [dayNumber('2022-01-01'), dayNumber('2025-01-01')];
const drawnOf = (incidents: readonly Dated[], domain = whole): Drawn => ({
  columns: columnsFor(incidents),
  numbers: upTo(incidents.length),
  domain,
  floor: whole[0],
  width: 930,
});
const lay = (incidents: readonly Dated[], domain = whole, most?: number) => {
  const drawn = drawnOf(incidents, domain);
  return layLanes(drawn, lanesOf(drawn.columns, 'scope', words), words, most);
};
const domain = fc
  .tuple(fc.integer({ min: whole[0], max: whole[1] - 40 }), fc.integer({ min: 3, max: 1000 }))
  .map(([start, length]): Span => [start, start + length]);

describe('The lane of an incident', () => {
  it('is the place of its value among those that have one', () => {
    const columns = columnsFor([
      { date: '2024', scope: 'beyond', rung: 'alleged official' },
      { date: '2024', scope: 'russia', rung: 'official' },
    ]);
    expect([...lanesOf(columns, 'scope', words)]).toEqual([2, 0]);
    expect([...lanesOf(columns, 'rung', { official: 'Official', alleged: 'Alleged' })]).toEqual([1, 0]);
  });
});

describe('Lanes', () => {
  const few = [
    { date: '2022-03-01', scope: 'russia' },
    { date: '2023', scope: 'beyond' },
    { date: '2024-05', scope: 'russia' },
  ];

  it('stand in the order of their words, with what they hold; empty ones are left out', () => {
    expect(lay(few).lanes.map(({ lane, label, n }) => [lane, label, n])).toEqual([
      [0, 'Russia', 2],
      [2, 'Beyond', 1],
    ]);
    expect(lay(few.slice(1, 2)).lanes.map(({ label, y }) => [label, y])).toEqual([['Beyond', 0]]);
    expect(lay([])).toEqual({ lanes: [], marks: [], bars: null, height: 0 });
  });

  it('draw a bar as long as the days that a date can mean, and none for a day', () => {
    const [day, year, month] = lay(few).marks;
    const perDay = 930 / (whole[1] - whole[0]);
    expect(day?.bar).toBe(null);
    expect((year?.bar?.[1] ?? 0) - (year?.bar?.[0] ?? 0)).toBeCloseTo(365 * perDay, 0);
    expect((month?.bar?.[1] ?? 0) - (month?.bar?.[0] ?? 0)).toBeCloseTo(31 * perDay, 0);
    expect(day?.x).toBeCloseTo(59.5 * perDay, 0);
  });

  it('stand one under the other with their marks under their names', () => {
    fc.assert(
      fc.property(anyIncidents(), domain, (incidents, shown) => {
        const { lanes, marks, height } = lay(incidents, shown);
        const ends = [...lanes.slice(1).map(({ y }) => y), height];
        lanes.forEach(({ lane, y }, i) => {
          const inside = marks.filter(
            ({ n }) =>
              words[Object.keys(words)[lane] as keyof typeof words] ===
              words[incidents[n]?.scope as keyof typeof words],
          );
          for (const mark of inside) {
            // The name of a lane ends 15 units under its upper edge; its descenders need a few more.
            expect(mark.y).toBeGreaterThanOrEqual(y + 19);
            expect(mark.y + markSize + 3).toBeLessThanOrEqual(ends[i] ?? 0);
          }
        });
      }),
    );
  });

  it('let no two marks or bars touch', () => {
    fc.assert(
      fc.property(anyIncidents(), domain, (incidents, shown) => {
        const { marks } = lay(incidents, shown);
        const boxes = marks.map(({ x, y, bar }) => ({
          y,
          left: x + Math.min(-markSize / 2, bar?.[0] ?? 0),
          right: x + Math.max(markSize / 2, bar?.[1] ?? 0),
        }));
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1))
            if (Math.abs(a.y - b.y) < markSize + 3) expect(a.right < b.left || b.right < a.left).toBe(true);
        });
      }),
    );
  });

  it('show every incident that the domain reaches, once, in order of time', () => {
    fc.assert(
      fc.property(anyIncidents(), domain, (incidents, shown) => {
        const { columns, floor } = drawnOf(incidents, shown);
        const { marks } = lay(incidents, shown);
        const wanted = incidents.keys().filter((n) => {
          const [first = 0, last = 0] = [columns.first[n], columns.last[n]];
          return Math.max(first, floor) < shown[1] && Math.max(last, floor) >= shown[0];
        });
        expect(marks.map(({ n }) => n)).toEqual([...wanted]);
        for (const { x } of marks) expect(x).toBeGreaterThanOrEqual(0);
        for (const { x } of marks) expect(x).toBeLessThanOrEqual(930);
      }),
    );
  });

  it('keep the order of days from left to right', () => {
    fc.assert(
      fc.property(anyIncidents(), (incidents) => {
        const days = incidents.filter(({ date }) => date.length === 10 && date >= '2022' && date < '2025');
        const places = lay(days).marks.map(({ x }) => x);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('Lanes with too many marks', () => {
  const many = Array.from({ length: 50 }, (_, n) => ({
    date: `2023-${String(Math.floor(n / 5) + 1).padStart(2, '0')}-15`,
    scope: n % 5 === 0 ? 'beyond' : 'russia',
  }));

  it('count them by bars, month by month', () => {
    const { bars, marks, lanes } = lay(many, whole, 49);
    expect(marks).toEqual([]);
    expect(bars?.unit).toBe('month');
    expect(bars?.most).toBe(4);
    expect([...(bars?.could[0] ?? [])].slice(11, 24)).toEqual([0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0]);
    expect([...(bars?.could[2] ?? [])].slice(11, 24)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(lanes.map(({ n }) => n)).toEqual([40, 10]);
    expect(bars?.paths[0]?.could).toMatch(/^(M[\d.]+ 40v-40h[\d.]+v40){10}$/);
    expect(bars?.paths.map(({ y }) => y - (lanes[0]?.y ?? 0))).toEqual([22, 90]);
  });

  it('have marks again where few enough are in the domain', () => {
    const near: Span = [dayNumber('2023-02-01'), dayNumber('2023-04-01')];
    const { bars, marks, lanes } = lay(many, near, 49);
    expect(bars).toBe(null);
    expect(marks.length).toBe(10);
    expect(lanes.map(({ n }) => n)).toEqual([40, 10]);
  });

  it('have bars too where each mark takes a row of its own and they would stand too high', () => {
    const years = Array.from({ length: 200 }, () => ({ date: '2023', scope: 'russia' }));
    expect(lay(years).bars?.most).toBe(200);
    expect(lay(years).height).toBeLessThan(mostHeight);
    expect(lay(years.slice(0, 100)).bars).toBe(null);
  });

  it('end their columns with the axis, though the first and last unit go on', () => {
    const { bars } = lay(many, [dayNumber('2023-01-10'), dayNumber('2023-11-20')], 5);
    expect(bars?.edges[0]).toBe(0);
    expect(bars?.edges.at(-1)).toBe(930);
    expect(bars?.edges).toEqual(bars?.edges.toSorted((a, b) => a - b));
  });
});
