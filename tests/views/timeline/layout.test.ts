import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, dayNumber } from '../../../src/model/date.ts';
import {
  extent,
  position,
  seen,
  type Span,
  spanOf,
  stack,
  tenths,
} from '../../../src/views/timeline/layout.ts';

const years = (from: number, to: number): Span => [
  dayNumber(`${String(from)}-01-01`),
  dayNumber(`${String(to)}-01-01`),
];
const days = ([start, end]: Span) => [dayFrom(start), dayFrom(end)];

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
              const [[fromA, toA], [fromB, toB]] = [
                extent(a.span, domain, 930, size),
                extent(b.span, domain, 930, size),
              ];
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

describe('extent', () => {
  it('is the bar where that is longer than the mark, and the mark where it is not', () => {
    expect(extent([100, 150], [100, 200], 1000, 13)).toEqual([0, 500]);
    expect(extent([150, 151], [100, 200], 1000, 20)).toEqual([495, 515]);
  });
});

describe('seen', () => {
  const day = fc.integer({ min: 0, max: 400 });
  const span = fc.tuple(day, day).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);

  it('is what of a stretch lies in the domain', () => {
    expect(seen(95, 120, [100, 200], -Infinity)).toEqual([100, 121]);
    expect(seen(150, 150, [100, 200], -Infinity)).toEqual([150, 151]);
    expect(seen(190, 300, [100, 200], -Infinity)).toEqual([190, 200]);
  });

  it('is nothing where they do not meet', () => {
    expect(seen(10, 99, [100, 200], -Infinity)).toBe(null);
    expect(seen(200, 210, [100, 200], -Infinity)).toBe(null);
  });

  it('puts what ended before the floor on it', () => {
    expect(seen(10, 20, [100, 200], 100)).toEqual([100, 101]);
    expect(seen(10, 20, [130, 200], 100)).toBe(null);
  });

  it('has every day of the domain that the stretch has, and no other', () => {
    fc.assert(
      fc.property(span, span, day, ([first, last], [start, end], at) => {
        const found = seen(first, last, [start, end + 1], -Infinity);
        const both = at >= first && at <= last && at >= start && at <= end;
        expect(found !== null && at >= found[0] && at < found[1]).toBe(both);
      }),
    );
  });
});

describe('tenths', () => {
  it('keeps one digit, and no minus nought', () => {
    expect([12.34, 12.36, -0.04, 7].map(tenths)).toEqual([12.3, 12.4, 0, 7]);
  });
});
