import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometresOutside, type Ring } from '../../src/model/outline.ts';

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Distance on a sphere of the same length of a degree, by the haversine formula. */
function onSphere([x0, y0]: [number, number], [x1, y1]: [number, number]): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((y1 - y0) * rad) / 2) ** 2 +
    Math.cos(y0 * rad) * Math.cos(y1 * rad) * Math.sin(((x1 - x0) * rad) / 2) ** 2;
  return (2 * Math.asin(Math.sqrt(h)) * 111.2) / rad;
}

describe('kilometresOutside', () => {
  it('is 0 for any point inside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 60.01, max: 69.99, noNaN: true }),
        fc.double({ min: 35.01, max: 41.99, noNaN: true }),
        (x, y) => {
          expect(kilometresOutside([box(60, 35, 70, 42)], x, y)).toBe(0);
        },
      ),
    );
  });

  it('is the distance to the nearest edge, north and south', () => {
    expect(kilometresOutside([box(60, 35, 70, 42)], 65, 43)).toBeCloseTo(111.2, 5);
    expect(kilometresOutside([box(60, 35, 70, 42)], 65, 34.5)).toBeCloseTo(55.6, 5);
  });

  it('a degree east or west is shorter than one north, by the cosine of the latitude', () => {
    const cosine = Math.cos((40 * Math.PI) / 180);
    expect(kilometresOutside([box(60, 35, 70, 42)], 71, 40)).toBeCloseTo(111.2 * cosine, 5);
    expect(kilometresOutside([box(60, 35, 70, 42)], 59, 40)).toBeCloseTo(111.2 * cosine, 5);
  });

  it('beyond a corner, agrees with the distance on a sphere to about one in a hundred', () => {
    const found = kilometresOutside([box(60, 35, 70, 42)], 71.5, 43);
    const expected = onSphere([71.5, 43], [70, 42]);
    expect(Math.abs(found - expected) / expected).toBeLessThan(0.01);
  });

  it('a corner on the latitude of the point counts once', () => {
    const diamond: Ring = [
      [65, 35],
      [70, 38],
      [65, 42],
      [60, 38],
      [65, 35],
    ];
    expect(kilometresOutside([diamond], 61, 38)).toBe(0);
    expect(kilometresOutside([diamond], 59, 38)).toBeGreaterThan(0);
    expect(kilometresOutside([diamond], 71, 38)).toBeGreaterThan(0);
    expect(kilometresOutside([diamond], 60, 35)).toBeGreaterThan(0);
    expect(kilometresOutside([diamond], 60, 42)).toBeGreaterThan(0);
  });

  it('a point in a hole is outside, by the distance to the rim of the hole', () => {
    const withHole = [box(60, 35, 70, 42), box(64, 38, 66, 40)];
    expect(kilometresOutside(withHole, 65, 39.5)).toBeCloseTo(0.5 * 111.2, 5);
    expect(kilometresOutside(withHole, 63, 39)).toBe(0);
  });

  it('a point in any of several parts is inside', () => {
    const parts = [box(60, 35, 62, 37), box(170, 60, 179, 65), box(-180, 60, -175, 65)];
    expect(kilometresOutside(parts, 61, 36)).toBe(0);
    expect(kilometresOutside(parts, 175, 62)).toBe(0);
    expect(kilometresOutside(parts, -178, 62)).toBe(0);
    expect(kilometresOutside(parts, 61, 38)).toBeCloseTo(111.2, 5);
  });

  it('it matters neither which way a line runs nor where it starts', () => {
    const ring: Ring = [
      [60, 35],
      [70, 36],
      [66, 42],
      [60, 35],
    ];
    const other: Ring = [
      [66, 42],
      [70, 36],
      [60, 35],
      [66, 42],
    ];
    fc.assert(
      fc.property(
        fc.double({ min: 58, max: 72, noNaN: true }),
        fc.double({ min: 33, max: 44, noNaN: true }),
        (x, y) => {
          expect(kilometresOutside([other], x, y)).toBeCloseTo(kilometresOutside([ring], x, y), 6);
        },
      ),
    );
  });

  it('without any outline everything is endlessly far outside', () => {
    expect(kilometresOutside([], 65, 40)).toBe(Infinity);
  });

  it('a line with a doubled point does no harm', () => {
    const [first = [0, 0], ...rest] = box(60, 35, 70, 42);
    expect(kilometresOutside([[first, first, ...rest]], 65, 43)).toBeCloseTo(111.2, 5);
  });
});
