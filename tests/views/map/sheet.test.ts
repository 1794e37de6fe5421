import fc from 'fast-check';
import { geoConicEqualArea } from 'd3';
import { describe, expect, it } from 'vitest';
import { fromSheet, toSheet } from '../../../src/views/map/sheet.ts';

const d3Sheet = geoConicEqualArea()
  .rotate([-68, 0])
  .parallels([35, 62])
  .center([0, 0])
  .scale(6371)
  .translate([0, 0]);
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const gap = (one: readonly number[], other: readonly number[]) =>
  Math.hypot((one[0] ?? NaN) - (other[0] ?? NaN), (one[1] ?? NaN) - (other[1] ?? NaN));

describe('The sheet', () => {
  it('begins where 68° E crosses the equator', () => {
    expect(toSheet(68, 0)).toEqual([0, 0]);
  });

  it('puts Moscow where the formulas put it when worked by hand', () => {
    // Snyder 14-3 to 14-6: n = 0.728262, C = 1.506438, ρ = 4811.45 km, ρ₀ = 10737.31 km, θ = -22.1246°; 14-1, 14-2: x and y.
    const [x, y] = toSheet(37.62, 55.75);
    expect([Math.round(x * 10), Math.round(y * 10)]).toEqual([-18121, -62801]);
  });

  it('is the projection of d3, to a metre, all over the globe', () => {
    fc.assert(
      fc.property(longitude, latitude, (east, north) => {
        // The two may take either edge of the fan for a point on the cut itself.
        fc.pre(Math.abs(east + 112) > 1e-6);
        expect(gap(toSheet(east, north), d3Sheet([east, north]) ?? [])).toBeLessThan(0.001);
      }),
      { numRuns: 2000 },
    );
  });

  it('grows to the east and to the south', () => {
    const [x, y] = toSheet(68, 50);
    expect(toSheet(69, 50)[0]).toBeGreaterThan(x);
    expect(toSheet(68, 49)[1]).toBeGreaterThan(y);
  });

  it('takes a longitude for the same, whole turns aside', () => {
    fc.assert(
      fc.property(longitude, latitude, fc.integer({ min: -3, max: 3 }), (east, north, turns) => {
        fc.pre(Math.abs(east + 112) > 1e-6);
        expect(gap(toSheet(east + 360 * turns, north), toSheet(east, north))).toBeLessThan(1e-6);
      }),
    );
  });

  it('leads back to the same longitude and latitude', () => {
    const inside = fc.double({ min: -89.9, max: 89.9, noNaN: true });
    fc.assert(
      fc.property(longitude, inside, (east, north) => {
        fc.pre(Math.abs(east + 112) > 1e-6 && east > -180);
        const [eastAgain, northAgain] = fromSheet(...toSheet(east, north));
        // 180° E and 180° W are one meridian.
        expect(((eastAgain - east + 540) % 360) - 180).toBeCloseTo(0, 7);
        expect(northAgain).toBeCloseTo(north, 7);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives longitudes from −180° to 180°, and a place on the edge beside the fan', () => {
    expect(fromSheet(0, -20000)[0]).toBe(-112);
    expect(fromSheet(0, 20000)).toEqual([68, -90]);
    fc.assert(
      fc.property(
        fc.double({ min: -2e4, max: 2e4, noNaN: true }),
        fc.double({ min: -3e4, max: 2e4, noNaN: true }),
        (x, y) => {
          const [east, north] = fromSheet(x, y);
          expect(Math.abs(east)).toBeLessThanOrEqual(180);
          expect(Math.abs(north)).toBeLessThanOrEqual(90);
        },
      ),
    );
  });

  it('shows equal areas as equal: a box of a degree has on it the area it has on the sphere', () => {
    const rad = Math.PI / 180;
    fc.assert(
      fc.property(
        fc.double({ min: -110, max: 246, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        (east, north) => {
          const step = 0.01;
          const [x, y] = toSheet(east, north);
          const [ax, ay] = toSheet(east + step, north);
          const [bx, by] = toSheet(east, north + step);
          const onSheet = Math.abs((ax - x) * (by - y) - (bx - x) * (ay - y));
          const onGround = 6371 ** 2 * step * rad * (Math.sin((north + step) * rad) - Math.sin(north * rad));
          expect(onSheet / onGround).toBeCloseTo(1, 2);
        },
      ),
    );
  });
});
