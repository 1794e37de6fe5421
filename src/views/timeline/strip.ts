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

/** The period of the view state. */
export interface Period {
  from: PartialDate | null;
  to: PartialDate | null;
}

/** First and last month of a period on the strip; open ends are those of the strip. */
export function endsOf({ from, to }: Period, [start, end]: Months): Months {
  const clamp = (month: number) => Math.min(end - 1, Math.max(start, month));
  const first = clamp(from ? monthsOf(from)[0] : start);
  return [first, Math.max(first, clamp(to ? monthsOf(to)[1] : end - 1))];
}

/**
 * The period of the whole months between two parts of the strip, one at least; an end of the strip is an open end.
 * An end that stays in its month stays as it was, however precise.
 */
export function periodIn([left, right]: readonly [number, number], before: Period, months: Months): Period {
  const [start, end] = months;
  const at = (part: number) => Math.round(start + part * (end - start));
  const first = Math.min(at(left), end - 1);
  const last = Math.max(at(right), first + 1) - 1;
  const [firstBefore, lastBefore] = endsOf(before, months);
  const open = (month: number, edge: number) => (month === edge ? null : monthDate(month));
  return {
    from: first === firstBefore ? before.from : open(first, start),
    to: last === lastBefore ? before.to : open(last, end - 1),
  };
}

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 12,
  PageDown: -12,
  Home: -Infinity,
  End: Infinity,
};

/** The month that a key moves an end of the period to, or null for keys that move nothing. */
export function monthAfter(key: string, month: number, [least, most]: Months): number | null {
  const step = steps[key];
  return step === undefined ? null : Math.min(most, Math.max(least, month + step));
}
