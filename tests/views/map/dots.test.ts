import { describe, expect, it } from 'vitest';
import { placeDots } from '../../../src/views/map/dots.ts';
import { overview } from '../../../src/views/map/projection.ts';
import { incident, place } from '../fixture.ts';

const frame = { width: 960, height: 560 };
const size = 15;
const put = (incidents: Parameters<typeof placeDots>[0]) =>
  placeDots(incidents, overview(frame), frame, size);

const at = (id: string, latitude: number, longitude: number) =>
  incident({ id, places: [place({ latitude, longitude })] });

/** Twelve in Moscow, one far from all of them. */
const crowd = [
  ...Array.from({ length: 12 }, (_, i) => at(`moscow-${String(i)}`, 55.75, 37.62 + i * 0.001)),
  at('dushanbe', 38.56, 68.78),
];

describe('The dots of a map', () => {
  it('stand apart, so that none covers another, however many are at one spot', () => {
    const { dots } = put(crowd);
    expect(dots).toHaveLength(13);
    const gaps = dots.flatMap((a, i) => dots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    // Twice the radius of collision; a force simulation comes to rest a little short of it.
    expect(Math.min(...gaps)).toBeGreaterThan(size * 0.53 * 2 * 0.85);
  });

  it('stay near their place', () => {
    for (const { x, y, placeX, placeY } of put(crowd).dots)
      expect(Math.hypot(x - placeX, y - placeY)).toBeLessThan(size * 3);
  });

  it('stand exactly on their place where they are alone, and remember it where they are not', () => {
    const { dots } = put(crowd);
    const alone = dots.find(({ incident: { id } }) => id === 'dushanbe');
    const [x = 0, y = 0] = overview(frame)([68.78, 38.56]) ?? [];
    expect(alone?.x).toBeCloseTo(x, 3);
    expect(alone?.y).toBeCloseTo(y, 3);
    expect([alone?.placeX, alone?.placeY]).toEqual([x, y]);
    const [moscow = 0] = overview(frame)([37.62, 55.75]) ?? [];
    expect(dots[0]?.placeX).toBe(moscow);
    expect(dots[0]?.x).not.toBeCloseTo(moscow, 1);
  });

  it('are the same at every build', () => {
    expect(put(crowd)).toEqual(put(crowd));
  });

  it('leave out what is outside the frame or known to the country only, and say so', () => {
    const washington = at('washington', 38.9, -77);
    const country = incident({
      id: 'country',
      places: [{ country: 'AF', label: 'Afghanistan', precision: 'country', refs: ['a#1'] }],
    });
    const { dots, outside } = put([washington, ...crowd, country]);
    expect(outside.map(({ id }) => id)).toEqual(['washington', 'country']);
    expect(dots).toHaveLength(crowd.length);
  });

  it('go by the main place of several', () => {
    const several = incident({ places: [place({ latitude: 38.9, longitude: -77 }), place()] });
    expect(put([several]).outside).toEqual([several]);
  });

  it('stay on their places where they are too many to be drawn one by one', () => {
    const { dots } = placeDots(crowd, overview(frame), frame, size, true);
    expect(dots.map(({ x, y }) => [x, y])).toEqual(dots.map(({ placeX, placeY }) => [placeX, placeY]));
  });
});
