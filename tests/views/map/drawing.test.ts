import { describe, expect, it } from 'vitest';
import { boxOf, readPlacing, sightIn, writePlacing } from '../../../src/views/map/drawing.ts';
import { overview, overviewPlacing } from '../../../src/views/map/projection.ts';
import { kilometresPerPixel } from '../../../src/views/map/scale.ts';
import { toSheet } from '../../../src/views/map/sheet.ts';

const frame = { width: 960, height: 560 };
const placing = overviewPlacing(frame);
const moscow: [number, number] = [37.62, 55.75];

describe('The placing of a drawing', () => {
  it('comes out of its attribute exact to a hundredth of a unit', () => {
    const read = readPlacing(writePlacing(placing));
    expect(Math.abs(read.x - placing.x)).toBeLessThanOrEqual(0.005);
    expect(Math.abs(read.y - placing.y)).toBeLessThanOrEqual(0.005);
    // On a sheet 20 000 km wide that is 0.01 units at its farthest.
    expect(Math.abs(20_000 / read.kilometres - 20_000 / placing.kilometres)).toBeLessThan(0.01);
  });

  it('tells the part of the sheet that it shows', () => {
    const [west, north, east, south] = boxOf(placing, frame.width, frame.height);
    const [x, y] = toSheet(...moscow);
    const [unitX = NaN, unitY = NaN] = overview(frame)(moscow) ?? [];
    expect(((x - west) / (east - west)) * frame.width).toBeCloseTo(unitX, 6);
    expect(((y - north) / (south - north)) * frame.height).toBeCloseTo(unitY, 6);
  });
});

describe('The sight in place of a drawing', () => {
  it('shows a place where the drawing shows it, also where the drawing is scrolled', () => {
    const onScreen = { left: 100, top: 50, width: 328, height: 410 };
    // Wider than its frame, and 120 pixels scrolled.
    const drawing = { left: -20, top: 50, width: 704, height: 410.67 };
    const sight = sightIn(onScreen, drawing, frame.width, placing);
    const kilometres = kilometresPerPixel(sight.zoom);
    const [x, y] = toSheet(...moscow);
    const [unitX = NaN, unitY = NaN] = overview(frame)(moscow) ?? [];
    const perUnit = drawing.width / frame.width;
    expect(onScreen.left + onScreen.width / 2 + (x - sight.x) / kilometres).toBeCloseTo(
      drawing.left + unitX * perUnit,
      6,
    );
    expect(onScreen.top + onScreen.height / 2 + (y - sight.y) / kilometres).toBeCloseTo(
      drawing.top + unitY * perUnit,
      6,
    );
  });
});
