import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcs, badgeRadius, sayCount, shares } from '../../../src/views/map/badge.ts';

describe('The badge of a group', () => {
  it('says a count in at most four characters, rounded from a thousand on', () => {
    expect([2, 999, 1000, 1249, 1250, 9949, 9950, 34_600, 100_000].map(sayCount)).toEqual([
      '2',
      '999',
      '1k',
      '1.2k',
      '1.3k',
      '9.9k',
      '10k',
      '35k',
      '100k',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
        expect(sayCount(count).length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('grows by a step for each digit, but never beyond its cell of 44 pixels', () => {
    const radii = [2, 9, 10, 99, 100, 999, 1000, 100_000].map(badgeRadius);
    expect(new Set(radii).size).toBe(4);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(Math.max(...radii) + 1).toBeLessThanOrEqual(22);
    // A target is 24 pixels wide at least (WCAG 2.5.8).
    expect(Math.min(...radii)).toBeGreaterThanOrEqual(12);
  });
});

const counts = fc
  .tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }), fc.nat({ max: 500 }))
  .filter((each) => each.some((count) => count > 0));

describe('The shares of a ring', () => {
  it('are twelfths, near to the proportions', () => {
    expect(shares([6, 3, 3])).toEqual([6, 3, 3]);
    expect(shares([1, 0, 1])).toEqual([6, 0, 6]);
    expect(shares([0, 5, 0])).toEqual([0, 12, 0]);
  });

  it('fill the ring, and give a part to all that is there and to nothing that is not', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const shared = shares(each);
        expect(shared.reduce((sum, share) => sum + share)).toBe(12);
        expect(shared.map((share) => share > 0)).toEqual(each.map((count) => count > 0));
        const total = each[0] + each[1] + each[2];
        shared.forEach((share, i) => {
          expect(Math.abs(share - (12 * (each[i] ?? NaN)) / total)).toBeLessThanOrEqual(2);
        });
      }),
    );
  });
});

describe('The ring of a badge', () => {
  const close = (angle: number) => expect.closeTo(angle) as number;

  it('goes round once from the top, a part for each family that is there', () => {
    expect(arcs([6, 0, 6], 1e9)).toEqual([
      { family: 'claim', from: close(-Math.PI / 2), to: close(Math.PI / 2) },
      { family: 'open', from: close(Math.PI / 2), to: close(1.5 * Math.PI) },
    ]);
  });

  it('leaves a gap between two parts, and none where there is but one', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const parts = arcs(shares(each), 15);
        parts.slice(1).forEach(({ from }, i) => {
          expect(from - (parts[i]?.to ?? 0)).toBeCloseTo(2.4 / 15, 9);
        });
        for (const { from, to } of parts) expect(to - from).toBeGreaterThan(0.2);
      }),
    );
    expect(arcs([0, 12, 0], 15)).toEqual([
      { family: 'attribution', from: -Math.PI / 2, to: close(1.5 * Math.PI) },
    ]);
  });
});
