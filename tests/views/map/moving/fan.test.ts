import { describe, expect, it } from 'vitest';
import { fanOut, mostFanned } from '../../../../src/views/map/moving/fan.ts';

const points = (count: number) => {
  const offsets = fanOut(count);
  return Array.from({ length: count }, (_, i) => [offsets[i * 2] ?? NaN, offsets[i * 2 + 1] ?? NaN] as const);
};

describe('A fan', () => {
  it('keeps its marks as far from each other as a finger needs, and clear of the spot', () => {
    for (const count of [2, 3, 7, 20, mostFanned]) {
      const all = points(count);
      all.forEach(([x, y], i) => {
        expect(Math.hypot(x, y)).toBeGreaterThanOrEqual(24);
        for (const [otherX, otherY] of all.slice(i + 1))
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(24);
      });
    }
  });

  it('fits on a phone at its largest', () => {
    const far = Math.max(...points(mostFanned).map(([x, y]) => Math.hypot(x, y)));
    expect(far + 12).toBeLessThanOrEqual(328 / 2);
  });

  it('puts the last the farthest out', () => {
    const radii = points(20).map(([x, y]) => Math.hypot(x, y));
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
  });
});
