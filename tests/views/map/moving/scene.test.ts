import { describe, expect, it } from 'vitest';
import { mostFanned } from '../../../../src/views/map/moving/fan.ts';
import { Scene } from '../../../../src/views/map/moving/scene.ts';
import { kilometresPerPixel } from '../../../../src/views/map/scale.ts';
import { toSheet } from '../../../../src/views/map/sheet.ts';
import { type Given, spread } from './spread.ts';

const kabul = [69.17, 34.53] as const;
const near = [69.6, 34.53] as const;
const moscow = [37.62, 55.75] as const;
const given: Given[] = [{ at: kabul }, { at: moscow }, {}, { at: near }, { at: kabul }];

function sceneAt(zoom: number, numbers = [0, 1, 2, 3, 4]) {
  const scene = new Scene(spread(given), zoom);
  scene.show(Uint32Array.from(numbers));
  return scene;
}
const sizes = ({ groups }: Scene) =>
  Array.from(groups.x, (_, g) => (groups.start[g + 1] ?? 0) - (groups.start[g] ?? 0));

describe('A scene', () => {
  it('shows what has a point of what is asked for', () => {
    const scene = sceneAt(3, [1, 2, 3]);
    expect([...scene.shown]).toEqual([1, 3]);
    expect(scene.asked).toBe(3);
    expect([0, 1, 2, 3].map((n) => scene.has(n))).toEqual([false, true, false, true]);
  });

  it('groups by the zoom: what is near comes apart when the reader comes closer', () => {
    const scene = sceneAt(3);
    expect(sizes(scene)).toEqual([3, 1]);
    scene.zoomTo(8);
    expect(sizes(scene)).toEqual([2, 1, 1]);
    scene.zoomTo(3);
    expect(sizes(scene)).toEqual([3, 1]);
  });

  it('groups anew for other filters, also at a zoom that it has been at', () => {
    const scene = sceneAt(3);
    scene.show(Uint32Array.of(0));
    expect(sizes(scene)).toEqual([1]);
  });

  it('stands an incident on its own place, or with its group', () => {
    const scene = sceneAt(8);
    const [x, y] = toSheet(...moscow);
    expect(scene.standOf(1)).toEqual({ x, y, aside: [0, 0], group: 1 });
    expect(scene.standOf(0)).toMatchObject({ ...scene.standOf(4) });
  });

  it('lights what is pointed out, and the group that holds it', () => {
    const scene = sceneAt(8);
    scene.light([0]);
    scene.point(1);
    expect([0, 1, 3, 4].map((n) => scene.isLit(n))).toEqual([true, true, false, false]);
    expect([0, 1, 2].map((group) => scene.holdsLit(group))).toEqual([true, true, false]);
    scene.point(null);
    expect(scene.isLit(1)).toBe(false);
  });
});

describe('What a pointer is on', () => {
  const pixel = kilometresPerPixel(8);

  it('is the nearest mark or group within reach, and nothing beyond', () => {
    const scene = sceneAt(8);
    const [x, y] = toSheet(...moscow);
    expect(scene.nearest(x + 10 * pixel, y, 15)).toEqual({ n: 1 });
    expect(scene.nearest(x + 16 * pixel, y, 15)).toBeNull();
    const [kabulX, kabulY] = toSheet(...kabul);
    expect(scene.nearest(kabulX, kabulY, 15)).toEqual({ group: 0 });
  });

  it('is one of a fan, where a group has been spread', () => {
    const scene = sceneAt(8);
    const fan = scene.spread(0);
    expect([...(fan?.members ?? [])]).toEqual([0, 4]);
    const { x, y, aside } = scene.standOf(4);
    expect(Math.hypot(...aside)).toBeGreaterThan(20);
    expect(scene.nearest(x + aside[0] * pixel, y + aside[1] * pixel, 15)).toEqual({ n: 4 });
    scene.spread(null);
    expect(scene.standOf(4).aside).toEqual([0, 0]);
  });
});

describe('A fan', () => {
  it('is folded by another zoom and by other filters', () => {
    const scene = sceneAt(8);
    scene.spread(0);
    scene.zoomTo(7);
    expect(scene.fan).toBeNull();
    scene.spread(0);
    scene.show(Uint32Array.of(0, 4));
    expect(scene.fan).toBeNull();
  });

  it('holds the first of a group too large to be spread whole', () => {
    const scene = new Scene(spread(Array<Given>(mostFanned + 40).fill({ at: kabul })), 8);
    scene.show(Uint32Array.from(scene.spots.x.keys()));
    expect(scene.spread(0)?.members).toEqual(Uint32Array.from({ length: mostFanned }, (_, n) => n));
    expect(scene.standOf(mostFanned + 1).aside).toEqual([0, 0]);
  });
});
