import { families, type Family } from './spots.ts';

/** Radius in pixels of the badge of a group of so many incidents. */
export const badgeRadius = (count: number): number => 12.5 + Math.min(9, Math.log10(count) * 3);

/** A count that fits on a badge: 7, 120, 1.2k, 35k. */
export function sayCount(count: number): string {
  if (count < 1000) return String(count);
  const thousands = count / 1000;
  return `${thousands < 9.95 ? thousands.toFixed(1).replace('.0', '') : Math.round(thousands)}k`;
}

/** Part of a badge's ring, from one angle to the next in radians, clockwise from the right. */
export interface Arc {
  family: Family;
  from: number;
  to: number;
}

/** A family that is there at all has this part of the ring at least, or it could not be seen. */
const least = 0.07;

/** A ring divided by how many belong to each of the `families`, from the top on, with a gap between two parts. */
export function arcs(counts: ArrayLike<number>, radius: number): Arc[] {
  const total = families.reduce((sum, _, i) => sum + (counts[i] ?? 0), 0);
  const shares = families.map((_, i) => (counts[i] ? Math.max(least, counts[i] / total) : 0));
  const whole = shares.reduce((sum, share) => sum + share);
  const gap = shares.filter(Boolean).length > 1 ? 1.2 / radius : 0;
  let to = -Math.PI / 2;
  return families.flatMap((family, i) => {
    const from = to;
    const share = shares[i] ?? 0;
    to += (2 * Math.PI * share) / whole;
    return share === 0 ? [] : [{ family, from: from + gap, to: to - gap }];
  });
}
