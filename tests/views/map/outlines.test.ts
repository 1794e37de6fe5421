import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keep, outline, sheetOutlines } from '../../../src/views/map/outlines.ts';
import { overview, surroundings } from '../../../src/views/map/projection.ts';
import { toSheet } from '../../../src/views/map/sheet.ts';
import { linesOf } from './path.ts';

type Point = [x: number, y: number];

const compressed = (...texts: string[]) => brotliCompressSync(texts.join('')).length;

/** Whether a point is in a shape by the even-odd rule. */
function isIn(path: string, [x, y]: Point): boolean {
  let inside = false;
  for (const { points } of linesOf(path))
    points.forEach(([ax, ay], i) => {
      const [bx, by] = points.at(i - 1) ?? [NaN, NaN];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
  return inside;
}

function gap([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const part = length && Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(ax + part * (bx - ax) - x, ay + part * (by - ay) - y);
}

describe('keep', () => {
  it('keeps a bend, and not a point on the way', () => {
    const line: Point[] = [
      [0, 0],
      [5, 0.5],
      [10, 0],
      [10, 9],
      [10.2, 12],
      [10, 20],
    ];
    expect(keep(line, () => 1)).toEqual([true, false, true, false, false, true]);
  });

  it('keeps more where less may be lost', () => {
    const line: Point[] = [
      [0, 0],
      [5, 2],
      [10, 0],
      [15, 2],
      [20, 0],
    ];
    expect(keep(line, (i) => (i < 2 ? 0.5 : 5))).toEqual([true, true, false, false, true]);
  });

  it('keeps the ends of any line, and opens a ring', () => {
    expect(keep([], () => 1)).toEqual([]);
    expect(keep([[0, 0]], () => 1)).toEqual([true]);
    const ring: Point[] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 0],
    ];
    expect(keep(ring, () => 1)).toEqual([true, true, true, true]);
  });

  it('leaves no point farther from the line than may be', () => {
    const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 }),
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        (line, tolerance) => {
          const kept = keep(line, () => tolerance);
          expect([kept[0], kept.at(-1)]).toEqual([true, true]);
          line.forEach((point, i) => {
            const before = line[kept.lastIndexOf(true, i)] ?? [NaN, NaN];
            const after = line[kept.indexOf(true, i)] ?? [NaN, NaN];
            expect(gap(point, before, after)).toBeLessThanOrEqual(tolerance);
          });
        },
      ),
    );
  });
});

describe('The outlines of the overview', () => {
  const frame = { width: 960, height: 560 };
  const projection = overview(frame);
  const at = (longitude: number, latitude: number) => projection([longitude, latitude]) ?? [NaN, NaN];
  const { land, borders, regions, contested } = outline(projection, () => 0.35, 2);

  it('have land where there is land, and sea where there is sea', () => {
    const towns: Point[] = [
      [37.62, 55.75],
      [68.78, 38.56],
      [69.17, 34.53],
      [32.5, 15.5],
      [100, 40],
      [-1, 53],
    ];
    const seas: Point[] = [
      [51, 42],
      [34, 43.3],
      [20, 35.5],
      [63, 22],
      [20.2, 58],
      [51.5, 26.9],
    ];
    expect(towns.map((town) => isIn(land, at(...town)))).toEqual(towns.map(() => true));
    expect(seas.map((sea) => isIn(land, at(...sea)))).toEqual(seas.map(() => false));
  });

  it('have borders as open lines and land as closed ones', () => {
    expect(linesOf(land).every(({ isClosed }) => isClosed)).toBe(true);
    for (const lines of [borders, regions, contested]) {
      expect(linesOf(lines).length).toBeGreaterThan(5);
      expect(linesOf(lines).some(({ isClosed }) => isClosed)).toBe(false);
    }
  });

  it('leave no gap: a border ends at another, at the coast or at the edge', () => {
    const ends = linesOf(borders).flatMap(({ points }) => [points[0], points.at(-1)].map(String));
    const coast = new Set(linesOf(land).flatMap(({ points }) => points.map(String)));
    const isAtEdge = (end: string) =>
      end.split(',').some((n, axis) => Number(n) <= -3 || Number(n) >= (axis ? 563 : 963));
    const joints = linesOf(borders).flatMap(({ points }) => points.map(String));
    const loose = ends.filter(
      (end) => !coast.has(end) && !isAtEdge(end) && joints.filter((joint) => joint === end).length < 2,
    );
    expect(loose).toEqual([]);
  });

  it('have steps of half a unit', () => {
    expect(land + borders + contested).not.toMatch(/\.[^5]|\.5\d/);
  });

  it('have no island smaller than a dot', () => {
    const areas = linesOf(land).map(({ points }) =>
      Math.abs(
        points.reduce((sum, [x, y], i) => {
          const [toX, toY] = points.at(i - 1) ?? [NaN, NaN];
          return sum + (x * toY - toX * y) / 2;
        }, 0),
      ),
    );
    expect(Math.min(...areas)).toBeGreaterThan(0.2);
  });

  it('are small', () => {
    expect(compressed(land, borders, contested)).toBeLessThan(10_000);
    const small = { width: 360, height: 260 };
    const about = outline(surroundings(small, 69.6, 40.3, 5.5), () => 0.35, 2);
    expect(compressed(JSON.stringify(about))).toBeLessThan(3_000);
  });
});

describe('The outlines of the sheet', () => {
  const { places, regionNames, ...paths } = sheetOutlines();

  it('are whole kilometres', () => {
    for (const path of Object.values(paths)) expect(path).toMatch(/^M[-\d lmMZ]+$/);
  });

  it('have land where there is land, all round the globe', () => {
    const towns: Point[] = [
      [37.62, 55.75],
      [-77, 38.9],
      [-122.2, 47.4],
      [-58, -30],
      [25, -28],
      [134, -25],
      [-40, 75],
      [-175, 67],
    ];
    const seas: Point[] = [
      [51, 42],
      [-30, 40],
      [-140, 40],
      [80, -20],
      [180, 0],
      [-80, 20],
    ];
    expect(towns.map((town) => isIn(paths.land, toSheet(...town)))).toEqual(towns.map(() => true));
    expect(seas.map((sea) => isIn(paths.land, toSheet(...sea)))).toEqual(seas.map(() => false));
  });

  it('run across nothing: a line without bends for 1300 km only where the fan opens', () => {
    for (const path of Object.values(paths))
      for (const { points, isClosed } of linesOf(path))
        points.forEach((point, i) => {
          const before = i === 0 && !isClosed ? point : (points.at(i - 1) ?? point);
          if (Math.hypot(point[0] - before[0], point[1] - before[1]) < 1300) return;
          for (const end of [point, before])
            expect(
              [-1, 1]
                .map((side) => gap(end, toSheet(-112 + side * 1e-6, 90), toSheet(-112 + side * 1e-6, -90)))
                .some((off) => off < 2),
            ).toBe(true);
        });
  });

  it('have the cities in their place', () => {
    const [x, y] = toSheet(37.62, 55.76);
    expect(places[0]).toEqual(['Moscow', 1, Math.round(x), Math.round(y)]);
    expect(places.map(([, rank]) => rank)).toEqual([...places.map(([, rank]) => rank)].sort());
  });

  it('have the names of regions in their place, the largest first', () => {
    const [x, y] = toSheet(69, 38);
    const khatlon = regionNames.find(([name]) => name === 'Khatlon');
    expect(Math.hypot((khatlon?.[2] ?? NaN) - x, (khatlon?.[3] ?? NaN) - y)).toBeLessThan(120);
    const sizes = regionNames.map(([, size]) => size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('are small', () => {
    expect(compressed(JSON.stringify({ ...paths, places, regionNames }))).toBeLessThan(28_000);
  });
});
