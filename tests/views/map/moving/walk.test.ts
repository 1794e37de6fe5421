import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestPosition, walk } from '../../../../src/views/map/moving/walk.ts';

describe('A walk with the keys', () => {
  it('goes on and back, and to both ends', () => {
    const from = 3;
    const keys = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End'];
    expect(keys.map((key) => walk(key, from, 9))).toEqual([4, 4, 2, 2, 0, 8]);
  });

  it('stays where it is at the ends', () => {
    expect([walk('ArrowRight', 8, 9), walk('ArrowLeft', 0, 9)]).toEqual([8, 0]);
  });

  it('leads nowhere with any other key, or where nothing is', () => {
    expect([walk('Tab', 3, 9), walk('a', 3, 9), walk('Home', 0, 0)]).toEqual([null, null, null]);
  });
});

describe('The position of a number among those shown', () => {
  it('is its own, or that of the next greater, or the last', () => {
    const shown = Uint32Array.of(2, 5, 9);
    expect([0, 2, 3, 5, 8, 9, 12].map((n) => nearestPosition(shown, n))).toEqual([0, 0, 1, 1, 2, 2, 2]);
    expect(nearestPosition(new Uint32Array(), 3)).toBe(0);
  });

  it('is found in any ascending list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 300 }), { minLength: 1 }), fc.nat({ max: 300 }), (list, n) => {
        const shown = Uint32Array.from(list).sort();
        const found = shown.findIndex((each) => each >= n);
        expect(nearestPosition(shown, n)).toBe(found < 0 ? shown.length - 1 : found);
      }),
    );
  });
});
