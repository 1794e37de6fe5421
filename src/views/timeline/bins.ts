import { dayFrom, type PartialDate, sayDate } from '../../model/date.ts';
import { sayNumber } from '../../model/number.ts';
import type { Columns } from '../scope/columns.ts';
import { sayIncidents } from '../scope/count.ts';
import { position, type Span, tenths } from './layout.ts';
import { monthDate, monthOf, monthStart } from './months.ts';

/** What a bar counts the incidents of. */
export type Unit = 'day' | 'month' | 'quarter' | 'year';

const monthsIn: Record<Unit, number> = { day: 0, month: 1, quarter: 3, year: 12 };
const longest: Record<Unit, number> = { day: 1, month: 31, quarter: 92, year: 366 };

/** Narrowest bar, in the axis's units. */
const narrowest = 6;

/** The shortest stretch whose bars are wide enough on an axis. */
export const unitFor = (domain: Span, width: number): Unit =>
  (['day', 'month', 'quarter'] as const).find(
    (unit) => position(domain[0] + longest[unit], domain, width) >= narrowest,
  ) ?? 'year';

/** Where each bar begins and, one more, where the last one ends: whole units that cover the domain. */
export function startsOf(domain: Span, unit: Unit): Int32Array {
  if (unit === 'day') {
    const first = Math.floor(domain[0]);
    return Int32Array.from({ length: Math.max(1, Math.ceil(domain[1]) - first) + 1 }, (_, i) => first + i);
  }
  const step = monthsIn[unit];
  const first = Math.floor(monthOf(domain[0]) / step);
  // A domain that ends with a unit does not show the next one.
  const last = Math.floor(monthOf(Math.ceil(domain[1]) - 1) / step);
  return Int32Array.from({ length: last - first + 2 }, (_, i) => monthStart((first + i) * step));
}

/** First and last date of the unit that begins on a day, for the view state: what a bar stands for. */
export function periodOf(unit: Unit, start: number): { from: PartialDate; to: PartialDate } {
  const day = dayFrom(start);
  if (unit === 'day') return { from: day, to: day };
  if (unit === 'year') return { from: day.slice(0, 4), to: day.slice(0, 4) };
  const month = monthOf(start);
  return { from: monthDate(month), to: monthDate(month + monthsIn[unit] - 1) };
}

/** The unit in words: `22 March 2024`, `March 2024`, `January 2024 – March 2024`, `2024`. */
export function sayPeriod(unit: Unit, start: number): string {
  const { from, to } = periodOf(unit, start);
  return sayDate(from === to ? from : `${from}/${to}`);
}

/** For each lane how many incidents a bar counts: those that are surely in it, and all that could be. */
export interface Counts {
  sure: Uint32Array[];
  could: Uint32Array[];
}

/**
 * Counts incidents by lane and bar. One whose date spans several bars is counted as a possible one in each of them,
 * so that a bar counts what the filter would show for its period.
 * @param laneOf lane of each incident of the columns, from 0
 * @param floor day on which what ended before it is counted
 */
export function countBins(
  { first, last }: Pick<Columns, 'first' | 'last'>,
  numbers: Uint32Array,
  laneOf: Uint8Array,
  lanes: number,
  starts: Int32Array,
  floor: number,
): Counts {
  const bars = starts.length - 1;
  const [from = 0, end = 0] = [starts[0], starts[bars]];
  const barOf = new Uint16Array(end - from);
  for (let bar = 0; bar < bars; bar += 1)
    barOf.fill(bar, (starts[bar] ?? 0) - from, (starts[bar + 1] ?? 0) - from);
  const row = bars + 1;
  const sure = new Uint32Array(lanes * row);
  // How the number of possible ones changes from one bar to the next.
  const change = new Int32Array(lanes * row);
  // Whole numbers only, also for no floor at all: one fraction among them makes the walk twice as long.
  const low = Math.max(floor, 0);
  const size = numbers.length;
  // Walking by index is several times quicker than by the array's iterator.
  for (let i = 0; i < size; i += 1) {
    const n = numbers[i] ?? 0;
    const begun = first[n] ?? 0;
    const ended = last[n] ?? 0;
    const begins = begun < low ? low : begun;
    const ends = ended < low ? low : ended;
    if (ends < from || begins >= end) continue;
    const at = (laneOf[n] ?? 0) * row;
    const left = at + (begins < from ? 0 : (barOf[begins - from] ?? 0));
    const right = at + (ends >= end ? bars - 1 : (barOf[ends - from] ?? 0));
    if (left === right && begins >= from && ends < end) sure[left] = (sure[left] ?? 0) + 1;
    change[left] = (change[left] ?? 0) + 1;
    change[right + 1] = (change[right + 1] ?? 0) - 1;
  }
  const could = Uint32Array.from(change);
  for (let i = 0; i < could.length; i += 1)
    could[i] = (i % row === 0 ? 0 : (could[i - 1] ?? 0)) + (change[i] ?? 0);
  const byLane = (all: Uint32Array) =>
    Array.from({ length: lanes }, (_, lane) => all.subarray(lane * row, lane * row + bars));
  return { sure: byLane(sure), could: byLane(could) };
}

/** What a column of bars counts, in words: `March 2024: 5 incidents (Russia 3, Central Asia 2)`. */
export function sayColumn(
  when: string,
  could: readonly Uint32Array[],
  column: number,
  labels: readonly string[],
): string {
  const counts = could.map((lane) => lane[column] ?? 0);
  const held = counts.flatMap((n, lane) => (n > 0 ? [`${labels[lane] ?? ''} ${sayNumber(n)}`] : []));
  const lanes = held.length > 1 ? ` (${held.join(', ')})` : '';
  return `${when}: ${sayIncidents(counts.reduce((a, b) => a + b, 0))}${lanes}`;
}

/** What bars mean, in words. */
export const sayBars = (unit: Unit): string =>
  `Each bar counts the incidents of one ${unit}, its light part those whose date could also lie outside it. Choose a bar to see what it counts.`;

/** The largest number of any bar, at least 1. */
export const tallest = (counts: readonly Uint32Array[]): number =>
  counts.reduce((most, lane) => lane.reduce((a, b) => Math.max(a, b), most), 1);

/**
 * Bars as SVG path data, on a base line at `height`; a bar that counts anything is one unit tall at least.
 * @param edges left end of each bar and, one more, the right end of the last
 */
export function barsPath(
  counts: Uint32Array,
  edges: ArrayLike<number>,
  most: number,
  height: number,
): string {
  let path = '';
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? 0;
    const left = tenths(edges[i] ?? 0);
    const width = tenths((edges[i + 1] ?? 0) - left - 0.6);
    const tall = tenths(Math.max(1, (count / most) * height));
    if (count > 0 && width > 0) path += `M${left} ${height}v${-tall}h${width}v${tall}`;
  }
  return path;
}
