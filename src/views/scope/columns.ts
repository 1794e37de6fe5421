import { dayNumber, earliest, latest } from '../../model/date.ts';
import { type Facet, facets } from '../../model/view-state.ts';

/** How closely a place is known, from the closest; the position in this list is the number in a column. */
export const precisions = ['exact', 'town', 'district', 'region', 'country'] as const;

/** A column in which few values recur: each distinct list of values once, and for each incident the number of its list. */
export interface Coded {
  values: readonly (readonly string[])[];
  codes: Uint16Array;
}

/** What map, timeline and filters need of all incidents, by column; an incident is its number in order of time. */
export interface Columns {
  size: number;
  /** First and last day that the date can mean, as day numbers. */
  first: Int32Array;
  last: Int32Array;
  /** Degrees; NaN where the place is known to the country only. */
  longitude: Float64Array;
  latitude: Float64Array;
  /** Position in `precisions`. */
  precision: Uint8Array;
  facets: Record<Facet, Coded>;
}

/** A column of lists of values: equal lists share a number, in order of first appearance. */
export function encode(lists: Iterable<readonly string[]>): Coded {
  const numbers = new Map<string, number>();
  const values: (readonly string[])[] = [];
  const codes: number[] = [];
  for (const list of lists) {
    const key = list.join(' ');
    let code = numbers.get(key);
    if (code === undefined) {
      code = values.push(list) - 1;
      numbers.set(key, code);
    }
    codes.push(code);
  }
  return { values, codes: Uint16Array.from(codes) };
}

/** The columns of list rows, from what each carries in `data-*`. */
export function columnsOf(rows: readonly Pick<HTMLElement, 'dataset'>[]): Columns {
  const facts = rows.map(({ dataset }) => dataset);
  const points = facts.map(({ point }) => (point ? point.split(',').map(Number) : [NaN, NaN]));
  const coded = (facet: Facet) => encode(facts.map((fact) => (fact[facet] ?? '').split(' ').filter(Boolean)));
  return {
    size: rows.length,
    first: Int32Array.from(facts, ({ date = '' }) => dayNumber(earliest(date))),
    last: Int32Array.from(facts, ({ date = '' }) => dayNumber(latest(date))),
    longitude: Float64Array.from(points, ([longitude = NaN]) => longitude),
    latitude: Float64Array.from(points, ([, latitude = NaN]) => latitude),
    precision: Uint8Array.from(facts, ({ precision }) =>
      Math.max(
        0,
        precisions.findIndex((each) => each === precision),
      ),
    ),
    facets: Object.fromEntries(facets.map((facet) => [facet, coded(facet)])) as Record<Facet, Coded>,
  };
}
