import fc from 'fast-check';
import { geoArea } from 'd3';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  circle,
  draw,
  overview,
  overviewPlacing,
  slim,
  surroundings,
  wholeSheet,
} from '../../../src/views/map/projection.ts';
import { toSheet } from '../../../src/views/map/sheet.ts';
import { linesOf } from './path.ts';

const frame = { width: 960, height: 560 };
const cities: Record<string, [number, number]> = {
  Moscow: [37.62, 55.75],
  Dushanbe: [68.78, 38.56],
  Kabul: [69.17, 34.53],
  Kyzyl: [94.45, 51.72],
  Paris: [2.35, 48.86],
  Tehran: [51.39, 35.69],
};

describe('The overview', () => {
  it.each(Object.keys(cities))('has %s in its frame', (name) => {
    const [x = -1, y = -1] = overview(frame)(cities[name] ?? [0, 0]) ?? [];
    expect(x).toBeGreaterThan(8);
    expect(x).toBeLessThan(frame.width - 8);
    expect(y).toBeGreaterThan(8);
    expect(y).toBeLessThan(frame.height - 8);
  });

  it('has north up and east to the right', () => {
    const at = overview(frame);
    for (const [longitude, latitude] of Object.values(cities)) {
      const [x, y] = at([longitude, latitude]) ?? [0, 0];
      const [, north = 0] = at([longitude, latitude + 1]) ?? [];
      const [east = 0] = at([longitude + 1, latitude]) ?? [];
      expect(north).toBeLessThan(y);
      expect(east).toBeGreaterThan(x);
    }
  });

  it('shows equal areas as equal: a degree of Kazakhstan and one of Tajikistan measure alike', () => {
    const at = overview(frame);
    const onGround = (longitude: number, latitude: number) => geoArea(circle(longitude, latitude, 100));
    const onMap = (longitude: number, latitude: number) => {
      const [x = 0, y = 0] = at([longitude, latitude]) ?? [];
      const [ax = 0, ay = 0] = at([longitude + 0.01, latitude]) ?? [];
      const [bx = 0, by = 0] = at([longitude, latitude + 0.01]) ?? [];
      const area = Math.abs((ax - x) * (by - y) - (bx - x) * (ay - y));
      return area / Math.cos((latitude * Math.PI) / 180);
    };
    expect(onGround(67, 48)).toBeCloseTo(onGround(71, 38), 6);
    expect(onMap(67, 48) / onMap(71, 38)).toBeCloseTo(1, 1);
    expect(onMap(37, 60) / onMap(71, 38)).toBeCloseTo(1, 1);
  });
});

describe('The placing of the overview', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 100, max: 2000 }),
    height: fc.integer({ min: 100, max: 2000 }),
  });
  const gap = (size: typeof frame, [longitude, latitude]: [number, number]) => {
    const { x, y, kilometres } = overviewPlacing(size);
    const [east, south] = toSheet(longitude, latitude);
    const [mapX = NaN, mapY = NaN] = overview(size)([longitude, latitude]) ?? [];
    return Math.hypot(x + east / kilometres - mapX, y + south / kilometres - mapY);
  };

  it('puts the sheet where the overview has it, to a twentieth of a unit', () => {
    for (const city of Object.values(cities)) expect(gap(frame, city)).toBeLessThan(0.05);
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: -111, max: 180, noNaN: true }),
        fc.double({ min: -60, max: 90, noNaN: true }),
        (size, longitude, latitude) => gap(size, [longitude, latitude]) < 0.05,
      ),
    );
  });
});

describe('The surroundings of a place', () => {
  const small = { width: 360, height: 260 };

  it.each(Object.entries(cities))('have %s in the middle', (_, [longitude, latitude]) => {
    const [x = 0, y = 0] = surroundings(small, longitude, latitude, 5.5)([longitude, latitude]) ?? [];
    expect(Math.abs(x - 180)).toBeLessThan(1);
    expect(Math.abs(y - 130)).toBeLessThan(6);
  });

  it('reach as many degrees to the north and south as asked', () => {
    const at = surroundings(small, 68.78, 38.56, 5.5);
    expect(at([68.78, 38.56 + 5.5])?.[1]).toBeCloseTo(0, 3);
    expect(at([68.78, 38.56 - 5.5])?.[1]).toBeCloseTo(260, 3);
  });
});

describe('slim', () => {
  it('says absolute lines in relative steps, without what can go unsaid', () => {
    expect(slim('M10,20L10.5,19L10,20.5ZM3,3L4,4', 2)).toBe('M10 20l.5-1-.5 1.5Zm-7-17l1 1');
    expect(slim('M10.4,20.6L30,0.2', 1)).toBe('M10 21l20-21');
  });

  it('leaves out what is smaller than a step, but no end of a line', () => {
    expect(slim('M0,0L0.1,0.1L5,0L5.1,0', 1)).toBe('M0 0l5 0');
    expect(slim('M0,0L0.1,0L0,0.1Z', 1)).toBe('');
    expect(slim('M0,0L9,0L9,9L0.2,0.2Z', 1)).toBe('M0 0l9 0 0 9Z');
  });

  it('keeps empty empty', () => {
    expect(slim('', 1)).toBe('');
  });

  it('puts every point where rounding alone would, however long the path', () => {
    const coordinate = fc.double({ min: -999, max: 999, noNaN: true });
    const line = fc.record({
      points: fc.array(fc.tuple(coordinate, coordinate), { minLength: 4, maxLength: 20 }),
      isClosed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom(1, 2, 10), (lines, parts) => {
        const path = lines
          .map(
            ({ points, isClosed }) =>
              `M${points.map((at) => at.map((n) => n.toFixed(6)).join(',')).join('L')}${isClosed ? 'Z' : ''}`,
          )
          .join('');
        const near = (n: number) => Math.round(Number(n.toFixed(6)) * parts);
        const rounded = lines.map(({ points }) => points.map((at) => at.map(near)));
        // Points on one spot are said once: such lines have a test of their own.
        fc.pre(rounded.every((points) => new Set(points.map(String)).size === points.length));
        const found = linesOf(slim(path, parts));
        expect(found.map(({ points }) => points.map((at) => at.map((n) => Math.round(n * parts))))).toEqual(
          rounded.map((points) => points.map((at) => at.map((n) => n + 0))),
        );
        expect(found.map(({ isClosed }) => isClosed)).toEqual(lines.map(({ isClosed }) => isClosed));
      }),
    );
  });
});

describe('draw', () => {
  const box = (west: number, south: number, east: number, north: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  });

  it('draws a shape inside the frame, to a tenth of a unit', () => {
    const path = draw(overview(frame), box(60, 45, 70, 50));
    expect(path).toMatch(/^M.*Z$/);
    expect(path).not.toMatch(/\.\d\d/);
    const [line] = linesOf(path);
    const [x = NaN, y = NaN] = overview(frame)([60, 45]) ?? [];
    const gaps = line?.points.map(([toX, toY]) => Math.hypot(toX - x, toY - y)) ?? [];
    expect(Math.min(...gaps)).toBeLessThan(0.1);
  });

  it('cuts a shape a little outside of the frame, where nobody sees the cut', () => {
    const half = circle(68, 50, 9000);
    const points = linesOf(draw(overview(frame), half)).flatMap((line) => line.points);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([-3, 963, -3, 563]);
  });

  it('gives nothing for a shape out of the frame', () => {
    expect(draw(overview(frame), box(-60, -30, -50, -20))).toBe('');
  });

  it('rounds to the parts of a unit it is told', () => {
    expect(draw(overview(frame), box(60, 45, 70, 50), 1)).toMatch(/^M[-\d l]+Z$/);
  });
});

describe('The whole sheet', () => {
  it('is the sheet in kilometres', () => {
    for (const city of Object.values(cities)) {
      const [x = NaN, y = NaN] = wholeSheet()(city) ?? [];
      const [sheetX, sheetY] = toSheet(...city);
      expect(Math.hypot(x - sheetX, y - sheetY)).toBeLessThan(0.001);
    }
  });
});

describe('circle', () => {
  it('has the radius asked for, in kilometres on the ground', () => {
    const { coordinates } = circle(69, 38.5, 110) as Polygon;
    for (const [longitude = 0, latitude = 0] of coordinates[0] ?? []) {
      const [north, east] = [
        (latitude - 38.5) * 111.2,
        (longitude - 69) * 111.2 * Math.cos((38.5 * Math.PI) / 180),
      ];
      expect(Math.abs(Math.hypot(north, east) - 110)).toBeLessThan(2);
    }
    expect(coordinates[0]?.length).toBeGreaterThan(20);
  });
});
