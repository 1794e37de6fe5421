import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cluster, type Clusters, extent } from '../../../src/views/map/cluster.ts';

const group = (points: readonly (readonly [number, number])[], cell: number, chosen?: readonly number[]) =>
  cluster(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
    Uint32Array.from(chosen ?? points.keys()),
    cell,
  );
const said = ({ x, y, start, members }: Clusters) =>
  Array.from(x, (each, i) => ({
    at: [each, y[i]],
    members: [...members.slice(start[i], start[i + 1])],
  }));

/** Crowds and single points, some on one spot, some exactly on the lines of the grid. */
const coordinate = fc.oneof(
  fc.double({ min: -300, max: 300, noNaN: true }),
  fc.integer({ min: -20, max: 20 }).map((n) => n * 10),
  fc.double({ min: 0, max: 25, noNaN: true }),
);
const places = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 120 });
const cells = fc.oneof(fc.constant(10), fc.double({ min: 1, max: 500, noNaN: true }));

describe('Grouping', () => {
  it('puts points of one cell together, in the middle of them', () => {
    expect(
      said(
        group(
          [
            [1, 1],
            [55, 55],
            [3, 2],
            [2, 6],
          ],
          10,
        ),
      ),
    ).toEqual([
      { at: [2, 3], members: [0, 2, 3] },
      { at: [55, 55], members: [1] },
    ]);
  });

  it('joins neighbours across the line between two cells, and leaves those that stand apart', () => {
    const across = said(
      group(
        [
          [9, 5],
          [11, 5],
          [35, 5],
        ],
        10,
      ),
    );
    expect(across).toEqual([
      { at: [10, 5], members: [0, 1] },
      { at: [35, 5], members: [2] },
    ]);
    const apart = said(
      group(
        [
          [1, 5],
          [11, 5],
        ],
        10,
      ),
    );
    expect(apart.map(({ members }) => members)).toEqual([[0], [1]]);
  });

  it('gives a small group between two larger ones to the largest', () => {
    const small = group(
      [
        [5, 5],
        [12, 5],
        [20.5, 5],
        [20.5, 5],
        [5, 5],
        [5, 5],
      ],
      10,
    );
    expect(said(small).map(({ members }) => members)).toEqual([
      [0, 1, 4, 5],
      [2, 3],
    ]);
  });

  it('has every chosen point in exactly one group, and no other', () => {
    fc.assert(
      fc.property(places, cells, fc.func(fc.boolean()), (points, cell, isChosen) => {
        const chosen = [...points.keys()].filter((i) => isChosen(i));
        const { x, y, start, members } = group(points, cell, chosen);
        expect([...members].sort((a, b) => a - b)).toEqual(chosen);
        expect([start[0], start.at(-1)]).toEqual([0, chosen.length]);
        expect([start.length, y.length]).toEqual([x.length + 1, x.length]);
      }),
    );
  });

  it('has ascending members, groups in the order of their first, and the middle in the mean', () => {
    fc.assert(
      fc.property(places, cells, (points, cell) => {
        const groups = said(group(points, cell));
        const firsts = groups.map(({ members }) => members[0] ?? NaN);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        for (const { at, members } of groups) {
          expect(members).toEqual([...members].sort((a, b) => a - b));
          const mean = (axis: 0 | 1) =>
            members.reduce((sum, i) => sum + (points[i]?.[axis] ?? NaN), 0) / members.length;
          expect(at[0]).toBeCloseTo(mean(0), 6);
          expect(at[1]).toBeCloseTo(mean(1), 6);
        }
      }),
    );
  });

  it('never puts points together that are more than three cells apart', () => {
    fc.assert(
      fc.property(places, cells, (points, cell) => {
        for (const { members } of said(group(points, cell)))
          for (const i of members)
            for (const j of members) {
              const [[ax, ay], [bx, by]] = [points[i] ?? [NaN, NaN], points[j] ?? [NaN, NaN]];
              expect(Math.hypot(ax - bx, ay - by)).toBeLessThanOrEqual(cell * 3.000001);
            }
      }),
    );
  });

  it('puts points on one spot together, always', () => {
    fc.assert(
      fc.property(places, cells, (points, cell) => {
        const groups = said(group([...points, ...points], cell));
        for (const { members } of groups)
          expect(members.map((i) => (i + points.length) % (2 * points.length)).sort()).toEqual(
            [...members].sort(),
          );
      }),
    );
  });

  it('does not mind the order or a point chosen twice, to the last digit', () => {
    const shuffled = fc
      .tuple(places, cells)
      .chain(([points, cell]) =>
        fc.tuple(
          fc.constant(points),
          fc.constant(cell),
          fc.shuffledSubarray([...points.keys()], { minLength: points.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([points, cell, order]) => {
        expect(group(points, cell, [...order, ...order.slice(0, 5)])).toEqual(group(points, cell));
      }),
    );
  });

  it('leaves its input as it is', () => {
    const chosen = Uint32Array.from([2, 0, 1]);
    const x = Float64Array.from([1, 2, 30]);
    cluster(x, x, chosen, 10);
    expect([[...chosen], [...x]]).toEqual([
      [2, 0, 1],
      [1, 2, 30],
    ]);
  });

  it('leaves out points without coordinates', () => {
    const groups = group(
      [
        [NaN, NaN],
        [1, 1],
        [NaN, 2],
        [2, NaN],
      ],
      10,
    );
    expect(said(groups)).toEqual([{ at: [1, 1], members: [1] }]);
  });

  it('finds nothing in nothing', () => {
    expect(said(group([], 10))).toEqual([]);
    expect([...group([[1, 1]], 10, []).start]).toEqual([0]);
  });

  it('finds one group where a cell has no end', () => {
    fc.assert(
      fc.property(places, (points) => {
        expect(said(group(points, Infinity))).toHaveLength(points.length > 0 ? 1 : 0);
      }),
    );
  });
});

describe('The extent', () => {
  const x = Float64Array.from([3, -5, NaN, 9]);
  const y = Float64Array.from([1, 8, 4, -200]);

  it('is the box around the members, and of nothing else', () => {
    expect(extent(x, y, Uint32Array.from([0, 1]))).toEqual([-5, 1, 3, 8]);
    expect(extent(x, y, Uint32Array.from([3]))).toEqual([9, -200, 9, -200]);
  });

  it('is empty without members', () => {
    expect(extent(x, y, new Uint32Array())).toEqual([Infinity, Infinity, -Infinity, -Infinity]);
  });

  it('leaves out points without coordinates', () => {
    expect(extent(x, Float64Array.from([1, 8, NaN, 2]), Uint32Array.from([0, 2]))).toEqual([3, 1, 3, 1]);
  });
});
