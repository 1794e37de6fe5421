import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Area,
  fitsRegion,
  type Label,
  leadersOf,
  placeLabels,
  type Placed,
  squareAt,
} from '../../../src/views/map/labels.ts';

const frame: Area = [0, 0, 400, 300];
const label = (name: string, x: number, y: number, rank = 2): Label => ({
  kind: 'city',
  name,
  x,
  y,
  rank,
  width: name.length * 7,
});
const boxes = (placed: readonly Placed[]) =>
  placed.map(({ left, middle, width }): Area => [left, middle - 6, left + width, middle + 6]);
const meet = (a: Area, b: Area) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

describe('Labels', () => {
  it('stand to the right of their dot where there is room', () => {
    expect(placeLabels([label('Kabul', 100, 100)], [], frame)).toEqual([
      { ...label('Kabul', 100, 100), left: 105, middle: 100 },
    ]);
  });

  it('go to the left at the right edge', () => {
    const [placed] = placeLabels([label('Kabul', 390, 100)], [], frame);
    expect(placed?.left).toBe(390 - 5 - 35);
  });

  it('make way for a badge that stands on their dot', () => {
    const badge: Area = [85, 85, 115, 115];
    const [placed] = placeLabels([label('Kabul', 100, 100)], [badge], frame);
    expect(boxes(placed ? [placed] : []).map((box) => meet(box, badge))).toEqual([false]);
  });

  it('stand clear of a crowd of marks, with a line that leads there from the dot', () => {
    const crowd = squareAt(100, 100, 35);
    const [far] = placeLabels([label('Kunduz', 100, 100)], [crowd], frame);
    expect(far).toMatchObject({ left: 142, middle: 100 });
    expect(leadersOf(far ? [far] : [])).toBe('M100.0 100.0L140.0 100.0');
    const [near] = placeLabels([label('Kunduz', 100, 100)], [], frame);
    expect(leadersOf(near ? [near] : [])).toBe('');
  });

  it('never lie on the dot of another city', () => {
    const placed = placeLabels([label('Kabul', 100, 100, 1), label('Herat', 120, 100, 2)], [], frame);
    expect(placed.map(({ name }) => name)).toEqual(['Kabul', 'Herat']);
    expect(placed[0]?.left).toBe(100 - 5 - 35);
  });

  it('are left out where marks are all around', () => {
    const marks: Area = [20, 20, 180, 180];
    const wanted = [label('Kunduz', 100, 100), label('Kabul', 220, 100)];
    expect(placeLabels(wanted, [marks], frame).map(({ name }) => name)).toEqual(['Kabul']);
  });

  it('of regions lie over their middle, or a line above or below what is there', () => {
    const region: Label = { ...label('Khatlon', 100, 100, 4), kind: 'region' };
    const over = (...taken: Area[]) =>
      placeLabels([region], taken, frame).map(({ left, middle }) => [left, middle]);
    expect(over()).toEqual([[100 - 49 / 2, 100]]);
    expect(over([90, 95, 110, 106])).toEqual([[100 - 49 / 2, 86]]);
    expect(over([90, 60, 110, 140])).toEqual([]);
  });

  it('of regions give way to the dot of a city that is named', () => {
    const placed = placeLabels(
      [{ ...label('Khatlon', 100, 100, 4), kind: 'region' }, label('Bokhtar', 90, 100)],
      [],
      frame,
    );
    expect(placed.map(({ name }) => name)).toEqual(['Bokhtar', 'Khatlon']);
    expect(placed[1]?.middle).not.toBe(100);
  });

  it('of regions need a region about as wide as they are', () => {
    expect([fitsRegion(49, 50), fitsRegion(49, 30)]).toEqual([true, false]);
  });

  it('never cover each other or leave the frame; of two that would collide the more important stays', () => {
    const dot = fc.record({
      name: fc.constantFrom('Osh', 'Bishkek', 'Rostov-on-Don'),
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      rank: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 60 }), (dots) => {
        const placed = placeLabels(
          dots.map(({ name, x, y, rank }) => label(name, x, y, rank)),
          [],
          frame,
        );
        const all = boxes(placed);
        all.forEach((box, i) => {
          expect(all.slice(i + 1).some((other) => meet(box, other))).toBe(false);
          expect([box[0] >= 0, box[1] >= 0, box[2] <= 400, box[3] <= 300]).toEqual([true, true, true, true]);
        });
        const ranks = placed.map(({ rank }) => rank);
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });
});
