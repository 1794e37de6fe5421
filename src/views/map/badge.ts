import { families, type Family } from './spots.ts';

const radii = [13.5, 15.5, 18, 20.5];

/** Radius in pixels of the badge of a group of so many incidents: a step for each digit, up to four. */
export const badgeRadius = (count: number): number =>
  radii[Math.min(radii.length, String(count).length) - 1] ?? 0;

/** A count that fits on a badge: 7, 120, 1.2k, 35k. */
export function sayCount(count: number): string {
  if (count < 1000) return String(count);
  const thousands = count / 1000;
  return `${thousands < 9.95 ? thousands.toFixed(1).replace('.0', '') : Math.round(thousands)}k`;
}

/** Parts that a ring is divided into: few enough that most rings have been drawn before. */
const parts = 12;

/** How many of the twelve parts of a ring fall to each of the `families`; one at least to each that is there. */
export function shares(counts: ArrayLike<number>): number[] {
  const all = families.map((_, i) => counts[i] ?? 0);
  const total = all.reduce((sum, count) => sum + count);
  const shared = all.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((parts * count) / total))));
  // What rounding gave too much or too little, the largest gives or takes.
  const most = shared.indexOf(Math.max(...shared));
  const rest = parts - shared.reduce((sum, share) => sum + share);
  return shared.map((share, i) => (i === most ? share + rest : share));
}

/** Part of a badge's ring, from one angle to the next in radians, clockwise from the right. */
export interface Arc {
  family: Family;
  from: number;
  to: number;
}

/** A ring with its shares, from the top on, with a gap between two. */
export function arcs(shared: readonly number[], radius: number): Arc[] {
  const gap = shared.filter(Boolean).length > 1 ? 1.2 / radius : 0;
  let to = -Math.PI / 2;
  return families.flatMap((family, i) => {
    const share = shared[i] ?? 0;
    const from = to;
    to += (2 * Math.PI * share) / parts;
    return share === 0 ? [] : [{ family, from: from + gap, to: to - gap }];
  });
}
