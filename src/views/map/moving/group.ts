import { type Clusters, cluster } from '../cluster.ts';
import { families, type Spots } from '../spots.ts';
import { sayNumber } from '../../../model/number.ts';

/** Clusters, with what is in them. */
export interface Groups extends Clusters {
  /** Group of each incident by number; -1 for one that is in none. */
  of: Int32Array;
  /** For each group how many of its incidents belong to each of the `families`, one group after another. */
  families: Uint32Array;
  /** How many groups hold a single incident. */
  alone: number;
}

/** How many incidents a group holds. */
export const sizeOf = ({ start }: Groups, group: number): number =>
  (start[group + 1] ?? 0) - (start[group] ?? 0);

/** Numbers of the incidents in a group, in order of time. */
export const membersOf = ({ start, members }: Groups, group: number): Uint32Array =>
  members.subarray(start[group], start[group + 1]);

/** The chosen incidents in groups; `cell` in kilometres. */
export function groupsOf(spots: Spots, chosen: Uint32Array, cell: number): Groups {
  const clusters = cluster(spots.x, spots.y, chosen, cell);
  const { x, start, members } = clusters;
  const of = new Int32Array(spots.x.length).fill(-1);
  const counts = new Uint32Array(x.length * families.length);
  let alone = 0;
  for (let group = 0; group < x.length; group += 1) {
    if ((start[group + 1] ?? 0) - (start[group] ?? 0) === 1) alone += 1;
    for (let i = start[group] ?? 0; i < (start[group + 1] ?? 0); i += 1) {
      const n = members[i] ?? 0;
      of[n] = group;
      const slot = group * families.length + (spots.family[spots.rung.codes[n] ?? 0] ?? 0);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  return { ...clusters, of, families: counts, alone };
}

/** One and many of each type of incident, in words. */
export type TypeWords = Readonly<Record<string, readonly [one: string, many: string]>>;

/** What a group holds, the most first: “12 incidents: 7 attacks, 3 foiled plots, 2 arrests”. */
export function sayGroup(members: Uint32Array, { type }: Spots, words: TypeWords): string {
  const counts = new Uint32Array(type.names.length);
  for (const n of members) {
    const code = type.codes[n] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const parts = type.names
    .map((name, code) => ({ name, count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }) => `${sayNumber(count)} ${words[name]?.[count === 1 ? 0 : 1] ?? name}`);
  return `${sayNumber(members.length)} incidents: ${parts.join(', ')}`;
}
