import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcs, badgeRadius, sayCount } from '../../../src/views/map/badge.ts';

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

  it('grows with the group, but never beyond its cell of 44 pixels', () => {
    const radii = [2, 10, 100, 1000, 10_000, 100_000].map(badgeRadius);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(Math.max(...radii)).toBeLessThanOrEqual(22);
    expect(Math.min(...radii)).toBeGreaterThanOrEqual(12);
  });
});

describe('The ring of a badge', () => {
  const counts = fc
    .tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }), fc.nat({ max: 500 }))
    .filter((each) => each.some((count) => count > 0));

  it('goes round once from the top, a part for each family that is there, in proportion if it can be seen', () => {
    expect(arcs([1, 0, 1], 1e9)).toEqual([
      {
        family: 'claim',
        from: expect.closeTo(-Math.PI / 2) as number,
        to: expect.closeTo(Math.PI / 2) as number,
      },
      {
        family: 'open',
        from: expect.closeTo(Math.PI / 2) as number,
        to: expect.closeTo(1.5 * Math.PI) as number,
      },
    ]);
    fc.assert(
      fc.property(counts, (each) => {
        const total = each[0] + each[1] + each[2];
        const parts = arcs(each, 1e9).map(({ from, to }) => (to - from) / (2 * Math.PI));
        const there = each.filter((count) => count > 0);
        expect(parts).toHaveLength(there.length);
        expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(1, 6);
        if (there.every((count) => count / total >= 0.07))
          parts.forEach((part, i) => {
            expect(part).toBeCloseTo((there[i] ?? NaN) / total, 6);
          });
        expect(Math.min(...parts)).toBeGreaterThan(0.06);
      }),
    );
  });

  it('leaves a gap between two parts, and none where there is but one', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const parts = arcs(each, 15);
        parts.slice(1).forEach(({ from }, i) => {
          expect(from - (parts[i]?.to ?? 0)).toBeCloseTo(2.4 / 15, 9);
        });
        for (const { from, to } of parts) expect(to - from).toBeGreaterThan(0.2);
      }),
    );
    expect(arcs([0, 5, 0], 15)).toEqual([
      { family: 'attribution', from: -Math.PI / 2, to: expect.closeTo(1.5 * Math.PI) as number },
    ]);
  });
});
