import { dayNumber, earliest, latest } from '../../model/date.ts';
import { type Facet, facets, type ViewState } from '../../model/view-state.ts';
import type { Columns } from './columns.ts';

/** What a view shows of the incidents. */
export interface Selection {
  /** Numbers of the incidents shown, ascending: in order of time. */
  numbers: Uint32Array;
  /** 1 for an incident that is shown, 0 for any other. */
  has: Uint8Array;
  /** How many each value of a facet would show, all other limits kept. */
  counts: Record<Facet, ReadonlyMap<string, number>>;
}

/** What each of the lists of a column is worth under a limit: 1 if any of its values is wanted, or nothing is. */
const admitted = (values: readonly (readonly string[])[], wanted: readonly string[]) =>
  Uint8Array.from(values, (list) =>
    wanted.length === 0 || list.some((value) => wanted.includes(value)) ? 1 : 0,
  );

/**
 * What `shows` of the view state says of every incident, by column: quick with a hundred thousand.
 * @param texts what the list says of each incident, lower case; needed only if the state has words
 */
export function select(columns: Columns, state: ViewState, texts: readonly string[] = []): Selection {
  const { size, first, last } = columns;
  const from = state.from ? dayNumber(earliest(state.from)) : -Infinity;
  const to = state.to ? dayNumber(latest(state.to)) : Infinity;
  const words = state.words.split(' ').filter(Boolean);
  const parts = facets.map((facet) => {
    const { values, codes } = columns.facets[facet];
    return {
      facet,
      values,
      codes,
      good: admitted(values, state[facet]),
      seen: new Uint32Array(values.length),
    };
  });
  const { values: steps, codes: stepCodes } = columns.facets.rung;
  const barred = Uint8Array.from(steps, (list) =>
    list.some((rung) => state.without.includes(rung)) ? 1 : 0,
  );
  const has = new Uint8Array(size);
  const numbers = new Uint32Array(size);
  let n = 0;
  for (let i = 0; i < size; i += 1) {
    if ((last[i] ?? 0) < from || (first[i] ?? 0) > to || barred[stepCodes[i] ?? 0] === 1) continue;
    if (words.length > 0 && !words.every((word) => texts[i]?.includes(word))) continue;
    let failed = 0;
    let failing = parts[0];
    for (const part of parts)
      if (part.good[part.codes[i] ?? 0] === 0) {
        failed += 1;
        if (failed > 1) break;
        failing = part;
      }
    if (failed === 0) {
      has[i] = 1;
      numbers[n] = i;
      n += 1;
      for (const { seen, codes } of parts) seen[codes[i] ?? 0] = (seen[codes[i] ?? 0] ?? 0) + 1;
    } else if (failed === 1 && failing) {
      const code = failing.codes[i] ?? 0;
      failing.seen[code] = (failing.seen[code] ?? 0) + 1;
    }
  }
  return { numbers: numbers.slice(0, n), has, counts: counted(parts) };
}

function counted(
  parts: readonly { facet: Facet; values: readonly (readonly string[])[]; seen: Uint32Array }[],
): Selection['counts'] {
  const all = {} as Record<Facet, Map<string, number>>;
  for (const { facet, values, seen } of parts) {
    const counts = new Map<string, number>();
    values.forEach((list, code) => {
      for (const value of list) counts.set(value, (counts.get(value) ?? 0) + (seen[code] ?? 0));
    });
    all[facet] = counts;
  }
  return all;
}
