import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, dayNumber } from '../../../src/model/date.ts';
import { position, type Span, spanOf, stack, ticks } from '../../../src/views/timeline/layout.ts';

const years = (from: number, to: number): Span => [
  dayNumber(`${String(from)}-01-01`),
  dayNumber(`${String(to)}-01-01`),
];
const days = ([start, end]: Span) => [dayFrom(start), dayFrom(end)];
const labels = (domain: Span, width: number, gap: number) =>
  ticks(domain, width, gap).map(({ label }) => label);

describe('spanOf', () => {
  it.each([
    ['2024-03-22', '2024-03-22', '2024-03-23'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2023', '2023-01-01', '2024-01-01'],
    ['2024-06-08/2024-06-09', '2024-06-08', '2024-06-10'],
    ['2023-12/2024-02', '2023-12-01', '2024-03-01'],
  ])('of %s runs from %s to the morning of %s', (date, from, to) => {
    expect(days(spanOf(date))).toEqual([from, to]);
  });
});

describe('position', () => {
  it('puts the ends of the domain at the ends of the axis, and the middle in the middle', () => {
    expect([100, 150, 200].map((day) => position(day, [100, 200], 930))).toEqual([0, 465, 930]);
  });

  it('goes on beyond the ends', () => {
    expect(position(210, [100, 200], 100)).toBeCloseTo(110);
    expect(position(90, [100, 200], 100)).toBeCloseTo(-10);
  });
});

describe('stack', () => {
  const domain = years(2015, 2027);
  const span = fc
    .tuple(fc.integer({ min: domain[0], max: domain[1] - 1 }), fc.integer({ min: 1, max: 400 }))
    .map(([start, length]): Span => [start, start + length]);
  const extent = ([from, to]: Span, size: number) => {
    const middle = position((from + to) / 2, domain, 930);
    return [
      Math.min(position(from, domain, 930), middle - size / 2),
      Math.max(position(to, domain, 930), middle + size / 2),
    ] as const;
  };

  it('never lets two things of one row touch', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (spans, size) => {
        const placed = stack(
          spans.map((each, i) => ({ item: i, span: each })),
          domain,
          930,
          size,
        );
        const rows = Map.groupBy(placed, ({ row }) => row);
        for (const row of rows.values())
          for (const [i, a] of row.entries())
            for (const b of row.slice(i + 1)) {
              const [[fromA, toA], [fromB, toB]] = [extent(a.span, size), extent(b.span, size)];
              if (!(toA < fromB || toB < fromA)) return false;
            }
        return true;
      }),
    );
  });

  it('loses nothing, and gives rows without gaps', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 60 }), (spans) => {
        const placed = stack(
          spans.map((each, i) => ({ item: i, span: each })),
          domain,
          930,
          13,
        );
        const items = placed.map(({ item }) => item).sort((a, b) => a - b);
        const rows = [...new Set(placed.map(({ row }) => row))].sort((a, b) => a - b);
        expect(items).toEqual(spans.map((_, i) => i));
        expect(rows).toEqual(rows.map((_, i) => i));
        for (const { item, span: kept } of placed) expect(kept).toEqual(spans[item]);
      }),
    );
  });

  it('uses one row where all have room', () => {
    const items = ['2016', '2018', '2020'].map((item) => ({ item, span: spanOf(item) }));
    expect(stack(items, domain, 930, 13).map(({ row }) => row)).toEqual([0, 0, 0]);
  });

  it('puts what would touch under each other, earliest first', () => {
    const items = ['2020-02', '2020-01-05', '2020-01-04'].map((item) => ({ item, span: spanOf(item) }));
    expect(stack(items, domain, 930, 13).map(({ item, row }) => [item, row])).toEqual([
      ['2020-01-04', 0],
      ['2020-01-05', 1],
      ['2020-02', 2],
    ]);
  });
});

describe('ticks', () => {
  it('are years where years have room', () => {
    expect(labels(years(2021, 2025), 400, 44)).toEqual(['2021', '2022', '2023', '2024', '2025']);
  });

  it('are every second, fifth or tenth year where they have not', () => {
    expect(labels(years(2015, 2027), 300, 44)).toEqual(['2016', '2018', '2020', '2022', '2024', '2026']);
    expect(labels(years(1994, 2027), 400, 44)).toEqual([
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ]);
    expect(labels(years(1994, 2027), 200, 44)).toEqual(['2000', '2010', '2020']);
  });

  it('are quarters, then months, where the reader came close', () => {
    expect(labels(years(2024, 2025), 240, 44)).toEqual(['2024', '2024-04', '2024-07', '2024-10', '2025']);
    expect(labels([dayNumber('2024-01-20'), dayNumber('2024-04-20')], 240, 44)).toEqual([
      '2024-02',
      '2024-03',
      '2024-04',
    ]);
  });

  it('stand on the first day of what they name', () => {
    for (const { day, label } of ticks(years(2023, 2025), 1200, 44))
      expect(dayFrom(day)).toBe(`${label}-01-01`.slice(0, 10).replace(/^(\d{4}-\d\d)-01$/, '$1-01'));
  });

  it('ascend, stay inside the domain and keep their distance', () => {
    const start = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2026-01-01') });
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 30, max: 12000 }),
        fc.integer({ min: 100, max: 2000 }),
        (from, length, width) => {
          const domain: Span = [from, from + length];
          const found = ticks(domain, width, 44).map(({ day }) => day);
          const places = found.map((day) => position(day, domain, width));
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
          expect(found.filter((day) => day < domain[0] || day > domain[1])).toEqual([]);
          // A month of 28 days is a little shorter than a twelfth of a year.
          for (const [i, place] of places.slice(1).entries())
            expect(place - (places[i] ?? 0)).toBeGreaterThan(44 * 0.9);
        },
      ),
    );
  });
});
