import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, fit, kilometresPerPixel, zoomAt } from '../../../src/views/map/scale.ts';

describe('A zoom', () => {
  it('means the kilometres to a pixel that it means on web maps at 50° north', () => {
    // Tiles of 256 pixels: 156.543 km at the equator at zoom 0 (OpenStreetMap wiki, Zoom levels).
    const there = (zoom: number) => (156.543 * Math.cos((50 * Math.PI) / 180)) / 2 ** zoom;
    for (const zoom of [0, 1, 4.5, 8]) expect(kilometresPerPixel(zoom)).toBeCloseTo(there(zoom), 3);
  });

  it('leads back from the kilometres', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 12, noNaN: true }), (zoom) => {
        expect(zoomAt(kilometresPerPixel(zoom))).toBeCloseTo(zoom, 9);
      }),
    );
  });
});

describe('The sight that fits a box', () => {
  const side = fc.double({ min: 1, max: 9000, noNaN: true });
  const place = fc.double({ min: -9000, max: 9000, noNaN: true });
  const pixels = fc.integer({ min: 200, max: 2000 });

  it('has its middle, holds all of it clear of the margin, and touches the margin on two sides', () => {
    fc.assert(
      fc.property(place, place, side, side, pixels, pixels, (x, y, across, down, width, height) => {
        const sight = fit([x, y, x + across, y + down], { width, height }, 40, 30);
        expect([sight.x, sight.y]).toEqual([
          expect.closeTo(x + across / 2, 6) as number,
          expect.closeTo(y + down / 2, 6) as number,
        ]);
        const kilometres = kilometresPerPixel(sight.zoom);
        const free = [(width - 80) * kilometres - across, (height - 80) * kilometres - down];
        expect(Math.min(...free)).toBeCloseTo(0, 4);
      }),
    );
  });

  it('comes no closer than it may, not even to a single point', () => {
    expect(fit([5, 7, 5, 7], { width: 800, height: 400 }, 40, 6)).toEqual({ x: 5, y: 7, zoom: 6 });
  });
});

describe('The box around two', () => {
  it('holds both and no more', () => {
    expect(around([0, 1, 5, 6], [-2, 3, 4, 9])).toEqual([-2, 1, 5, 9]);
  });

  it('is the other where one is empty', () => {
    expect(around([0, 1, 5, 6], [Infinity, Infinity, -Infinity, -Infinity])).toEqual([0, 1, 5, 6]);
  });
});
