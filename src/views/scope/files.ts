import { type Facet } from '../../model/view-state.ts';
import type { Columns } from './columns.ts';

/** Most incidents that a page carries in itself; more come in files beside it, and the list shows them page by page. */
export const mostInline = 400;

/** All incidents by column as a static file, for pages whose incidents are too many to stand in them. */
export interface ColumnsFile {
  size: number;
  /** Incidents whose words share one file. */
  partSize: number;
  /** First day of each incident: days since that of the one before; of the first, its day number. */
  step: number[];
  /** Days that the date can mean beyond the first. */
  days: number[];
  /** Number of the incident's spot in the three lists that follow. */
  spot: number[];
  /** Degrees; null where the place is known to the country only. */
  longitude: (number | null)[];
  latitude: (number | null)[];
  /** Position in `precisions`. */
  precision: number[];
  facets: Record<Facet, { values: readonly (readonly string[])[]; codes: number[] }>;
  /** What readers see for a value. */
  words: Record<'country' | 'type' | 'rung', Record<string, string>>;
}

/** What the list says of the incidents of one part, by column: static file. */
export interface TextFile {
  id: string[];
  title: string[];
  date: string[];
  /** The date in words. */
  said: string[];
  place: string[];
  /** Leading number of people killed in words, whom it counts, and the number to sort by (-1 for none). */
  killed: string[];
  counts: string[];
  order: number[];
}

/** The columns that a file holds. */
export function readColumns(file: ColumnsFile): Columns {
  const { size, spot } = file;
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  let day = 0;
  for (let i = 0; i < size; i += 1) {
    day += file.step[i] ?? 0;
    first[i] = day;
    last[i] = day + (file.days[i] ?? 0);
  }
  const spread = <Column extends Float64Array | Uint8Array>(
    column: Column,
    of: readonly (number | null)[],
  ) => {
    for (let i = 0; i < size; i += 1) column[i] = of[spot[i] ?? -1] ?? NaN;
    return column;
  };
  const entries = Object.entries(file.facets).map(([facet, { values, codes }]) => [
    facet,
    { values, codes: Uint16Array.from(codes) },
  ]);
  return {
    size,
    first,
    last,
    longitude: spread(new Float64Array(size), file.longitude),
    latitude: spread(new Float64Array(size), file.latitude),
    precision: spread(new Uint8Array(size), file.precision),
    facets: Object.fromEntries(entries) as Columns['facets'],
  };
}
