import type { PartialDate } from '../../model/date.ts';
import type { Columns } from '../scope/columns.ts';
import { monthDate, monthOf, monthsOf, monthStart } from './months.ts';
import type { Span } from './layout.ts';

/** First month of the whole period and the first one after it; each takes the same room on the strip. */
export type Months = readonly [number, number];

/** The months of a stretch of whole months. */
export const monthsIn = ([start, end]: Span): Months => [monthOf(start), monthOf(end)];

/** Incidents by quarter, each counted where the middle of what its date can mean lies; what is outside is left out. */
export function quarters(
  { size, first, last }: Pick<Columns, 'size' | 'first' | 'last'>,
  [start, end]: Months,
): number[] {
  const counts = Array.from({ length: Math.ceil((end - start) / 3) }, () => 0);
  for (let n = 0; n < size; n += 1) {
    const middle = Math.floor(((first[n] ?? 0) + (last[n] ?? 0)) / 2);
    if (middle < monthStart(start) || middle >= monthStart(end)) continue;
    const quarter = Math.floor((monthOf(middle) - start) / 3);
    counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  return counts;
}

/** The quarters as bars one unit wide, the tallest of them `height` units: SVG path data. */
export function stripPath(counts: readonly number[], height: number): string {
  const most = Math.max(1, ...counts);
  return counts
    .map((count, i) => {
      const tall = Math.max(1, Math.round((count / most) * height));
      return count ? `M${i} ${height}v${-tall}h.9v${tall}` : '';
    })
    .join('');
}

/** Both ends of the period on the strip, as parts of its length from 0 to 1; an open end is that of the strip. */
export function windowOf(
  from: PartialDate | null,
  to: PartialDate | null,
  [start, end]: Months,
): readonly [number, number] {
  const part = (month: number) => Math.min(1, Math.max(0, (month - start) / (end - start)));
  const left = from ? part(monthsOf(from)[0]) : 0;
  return [left, Math.max(left, to ? part(monthsOf(to)[1] + 1) : 1)];
}

/** The period of the whole months between two parts of the strip, one at least; an end of the strip is an open end. */
export function periodIn(
  [left, right]: readonly [number, number],
  [start, end]: Months,
): { from: PartialDate | null; to: PartialDate | null } {
  const at = (part: number) => Math.round(start + part * (end - start));
  const first = Math.min(at(left), end - 1);
  const last = Math.max(at(right), first + 1) - 1;
  return {
    from: first <= start ? null : monthDate(first),
    to: last >= end - 1 ? null : monthDate(last),
  };
}
