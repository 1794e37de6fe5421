import fc from 'fast-check';
import { geoArea } from 'd3';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readBasemap } from '../../../src/views/map/basemap.ts';
import {
  circle,
  draw,
  overview,
  overviewPlacing,
  surroundings,
  thin,
} from '../../../src/views/map/projection.ts';
import { toSheet } from '../../../src/views/map/sheet.ts';

const frame = { width: 960, height: 560 };
const cities: Record<string, [number, number]> = {
  Moscow: [37.62, 55.75],
  Dushanbe: [68.78, 38.56],
  Kabul: [69.17, 34.53],
  Kyzyl: [94.45, 51.72],
  Paris: [2.35, 48.86],
  Tehran: [51.39, 35.69],
};
const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([n]) => Number(n));
const points = (path: string) => path.split(/[MLZ]/).filter(Boolean).length;

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

describe('thin', () => {
  it('leaves out points closer than asked to the one kept before', () => {
    expect(thin('M0,0L0.5,0L1,0L3,0L3.2,0L9,9', 1)).toBe('M0,0L1,0L3,0L9,9');
  });

  it('keeps the end of an open line, however close', () => {
    expect(thin('M0,0L5,0L5.1,0', 1)).toBe('M0,0L5,0L5.1,0');
  });

  it('drops a closed ring of which too little is left, and keeps its neighbours', () => {
    expect(thin('M0,0L0.1,0L0,0.1ZM0,0L9,0L9,9Z', 1)).toBe('M0,0L9,0L9,9Z');
  });

  it('keeps empty empty', () => {
    expect(thin('', 1)).toBe('');
  });

  it('moves no point and adds none', () => {
    const coordinate = fc.integer({ min: -500, max: 500 }).map((n) => n / 10);
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 40 }), (ring) => {
        const all = ring.map((point) => point.join(','));
        const kept = thin(`M${all.join('L')}Z`, 2)
          .replace(/[MZ]/g, '')
          .split('L')
          .filter(Boolean);
        let from = 0;
        for (const point of kept) {
          const found = all.indexOf(point, from);
          if (found < 0) return false;
          from = found + 1;
        }
        return kept.length === 0 || kept[0] === all[0];
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
    const found = numbers(path);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...found)).toBeLessThanOrEqual(frame.width);
  });

  it('gives nothing for a shape out of the frame', () => {
    expect(draw(overview(frame), box(-60, -30, -50, -20))).toBe('');
  });

  it('is as fine as a screen shows, and finer where the map shows more', () => {
    const tajikistan = readBasemap().countries.features.find(({ id }) => id === 'TJ');
    if (!tajikistan) throw new Error('No Tajikistan');
    const far = draw(overview(frame), tajikistan);
    const lengths = far.split('Z').flatMap((ring) => {
      const steps = ring
        .replace('M', '')
        .split('L')
        .map((point) => point.split(',').map(Number));
      return steps
        .slice(1)
        .map(([x = 0, y = 0], i) => Math.hypot(x - (steps[i]?.[0] ?? 0), y - (steps[i]?.[1] ?? 0)));
    });
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(0.9);
    expect(points(far)).toBeGreaterThan(20);
    expect(points(draw(surroundings(frame, 71, 38.5, 5), tajikistan))).toBeGreaterThan(points(far));
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
