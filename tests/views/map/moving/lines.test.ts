import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, type Pen, type Put, readLines, traceLines } from '../../../../src/views/map/moving/lines.ts';
import { slim } from '../../../../src/views/map/projection.ts';

type Point = readonly [x: number, y: number];

/** A pen that keeps what is drawn: a list of points for each line. */
function keeper() {
  const lines: Point[][] = [];
  const pen: Pen = {
    moveTo: (x, y) => {
      lines.push([[x, y]]);
    },
    lineTo: (x, y) => {
      lines.at(-1)?.push([x, y]);
    },
    closePath: () => undefined,
  };
  return { lines, pen };
}

const frame = { width: 200, height: 150 };
const whole: Put = { x: 0, y: 0, scale: 1, ...frame };

describe('Lines', () => {
  it('are read from relative steps, each line from the end of the one before', () => {
    const [open, ring, after] = readLines('M10 20l5-5-.5.25m1 1l2 0 0 2-2 0Zm3 3l1 1');
    expect([...(open?.points ?? [])]).toEqual([10, 20, 15, 15, 14.5, 15.25]);
    expect([...(ring?.points ?? [])]).toEqual([15.5, 16.25, 17.5, 16.25, 17.5, 18.25, 15.5, 18.25]);
    // A ring ends where it began.
    expect([...(after?.points ?? [])]).toEqual([18.5, 19.25, 19.5, 20.25]);
    expect([open?.isClosed, ring?.isClosed, after?.isClosed]).toEqual([false, true, false]);
    expect(ring).toMatchObject({ west: 15.5, north: 16.25, east: 17.5, south: 18.25 });
    expect(readLines('')).toEqual([]);
  });

  it('come out of a slimmed path as they went in', () => {
    const coordinate = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 2);
    const line = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
      minLength: 3,
      maxLength: 12,
      selector: (point) => point.join(),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.boolean()), { maxLength: 5 }), (lines) => {
        const path = lines
          .map(([points, isClosed]) => `M${points.map((p) => p.join(',')).join('L')}${isClosed ? 'Z' : ''}`)
          .join('');
        expect(readLines(slim(path, 2)).map(({ points }) => [...points])).toEqual(
          lines.map(([points]) => points.flat()),
        );
      }),
    );
  });
});

describe('What is traced of lines', () => {
  const traced = (path: string, put = whole) => {
    const { lines, pen } = keeper();
    traceLines(pen, readLines(path), put);
    return lines;
  };

  it('is put where the canvas wants it', () => {
    expect(traced('M1 2l3 4', { ...whole, x: 10, y: 20, scale: 2 })).toEqual([
      [
        [12, 24],
        [18, 32],
      ],
    ]);
  });

  it('leaves out lines beside the canvas, and rings smaller than a point', () => {
    expect(traced('M-50 10l20 100M300 10l20 100M10-90l100 20M10 200l100 20')).toEqual([]);
    expect(traced('M10 10l.2 0 0 .2Z')).toEqual([]);
  });

  it('leaves out points too near to be told apart, but never the end', () => {
    expect(traced('M10 10l.2.2.2.2.2.2.2.2')).toEqual([
      [
        [10, 10],
        [expect.closeTo(10.4), expect.closeTo(10.4)],
        [expect.closeTo(10.8), expect.closeTo(10.8)],
      ],
    ]);
  });

  const inside = (point: Point, ring: readonly Point[]) =>
    ring.reduce((is, [ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
      const crosses = ay > point[1] !== by > point[1];
      return crosses && point[0] < ax + ((point[1] - ay) / (by - ay)) * (bx - ax) ? !is : is;
    }, false);
  const gap = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point) => {
    const [dx, dy] = [bx - ax, by - ay];
    const part = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x - ax - part * dx, y - ay - part * dy);
  };

  it('fills the same ground within the canvas as the whole', () => {
    const coordinate = (most: number) => fc.integer({ min: -most, max: 2 * most });
    const ring = fc.array(fc.tuple(coordinate(200), coordinate(150)), { minLength: 3, maxLength: 25 });
    const spot = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 150 }));
    fc.assert(
      fc.property(ring, fc.array(spot, { minLength: 10, maxLength: 10 }), (points, spots) => {
        const [[x, y] = [0, 0], ...rest] = points;
        let [atX, atY] = [x, y];
        const steps = rest.map(([toX, toY]) => {
          const step = `${String(toX - atX)} ${String(toY - atY)}`;
          [atX, atY] = [toX, toY];
          return step;
        });
        const [drawn = []] = traced(`M${String(x)} ${String(y)}l${steps.join(' ')}Z`);
        for (const at of spots) {
          // On an edge either answer is right, up to the width of what is left out.
          const isOnEdge = points.some((a, i) => gap(at, a, points[(i + 1) % points.length] ?? a) < 1);
          if (!isOnEdge) expect(inside(at, drawn)).toBe(inside(at, points));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is an SVG path in pixels to a tenth', () => {
    const lines = readLines('M1 2l3 4m10 0l20 0 0 20Z');
    expect(pathOf(lines, { ...whole, x: 0.04, y: 0.06, scale: 2 })).toBe(
      'M2 4.1L8 12.1M28 12.1L68 12.1L68 52.1Z',
    );
    expect(pathOf([], whole)).toBe('');
  });
});
