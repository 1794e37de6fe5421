import { dayFrom, dayNumber, earliest, latest } from '../../model/date.ts';
import type { ViewState } from '../../model/view-state.ts';
import type { Columns } from '../scope/columns.ts';
import { barsPath, countBins, startsOf, tallest } from './bins.ts';
import { seen, type Span } from './layout.ts';
import { type Mark, mostHeight, mostMarks, rowsOf } from './lanes.ts';

/** Width of a year and size of a mark in it, in units that are pixels on the narrowest phones. */
export const yearWidth = 270;
export const yearMark = 11;

/** Height of a strip with bars, and of one with nothing in it. */
const barHeight = 40;
const least = 17;

/** Twelve months with the incidents that could have happened in them. */
export interface YearStrip {
  year: number;
  /** How many: what the filter would show for the year. */
  n: number;
  height: number;
  marks: Mark[];
  /** Bars by month, where the marks would be too many. */
  bars: { sure: string; could: string; counts: Uint32Array } | null;
}

/** A year from its first morning to that of the next. */
export const yearSpan = (year: number): Span => [
  dayNumber(`${pad(year)}-01-01`),
  dayNumber(`${pad(year + 1)}-01-01`),
];

const pad = (year: number) => String(year).padStart(4, '0');
const yearOf = (day: number) => Number(dayFrom(day).slice(0, 4));

/** The years of the whole period, and those before it in which something could have happened. */
export function yearsOf({ size, first, last }: Columns, [start, end]: Span): number[] {
  const years = new Set<number>();
  for (let year = yearOf(start); year <= yearOf(end - 1); year += 1) years.add(year);
  for (let n = 0; n < size && (first[n] ?? 0) < start; n += 1)
    for (let year = yearOf(first[n] ?? 0); year <= yearOf(last[n] ?? 0); year += 1) years.add(year);
  return [...years].sort((a, b) => a - b);
}

/** Those of the years that a period reaches. */
export function yearsIn(years: readonly number[], { from, to }: Pick<ViewState, 'from' | 'to'>): number[] {
  return years.filter(
    (year) =>
      (!from || pad(year) >= earliest(from).slice(0, 4)) && (!to || pad(year) <= latest(to).slice(0, 4)),
  );
}

/** How many of the incidents could have happened in each of the years. */
export function countYears(
  columns: Pick<Columns, 'first' | 'last'>,
  numbers: Uint32Array,
  years: readonly number[],
  laneOf: Uint8Array,
  lanes: number,
): Uint32Array[] {
  const span: Span = [yearSpan(years[0] ?? 1)[0], yearSpan(years.at(-1) ?? 1)[1]];
  const from = yearOf(span[0]);
  const { could } = countBins(columns, numbers, laneOf, lanes, startsOf(span, 'year'), -Infinity);
  return could.map((lane) => Uint32Array.from(years, (year) => lane[year - from] ?? 0));
}

/** A strip for each of the years, with marks or, where these would be too many or stand too high, with bars. */
export function layYears(
  columns: Columns,
  numbers: Uint32Array,
  years: readonly number[],
  most = mostMarks,
): YearStrip[] {
  const [counts] = countYears(columns, numbers, years, new Uint8Array(columns.size), 1);
  const shown = years.map((year, i) => ({ year, n: counts?.[i] ?? 0 }));
  if (numbers.length <= most) {
    const strips = shown.map((year) => layMarks(columns, numbers, year));
    if (strips.reduce((sum, { height }) => sum + height, 0) <= mostHeight) return strips;
  }
  const bars = layBars(columns, numbers, years);
  return shown.map((year, i) => ({ ...year, height: barHeight + 4, marks: [], bars: bars[i] ?? null }));
}

function layMarks(columns: Columns, numbers: Uint32Array, strip: { year: number; n: number }): YearStrip {
  const drawn = { columns, numbers, domain: yearSpan(strip.year), floor: -Infinity, width: yearWidth };
  const items = Array.from(numbers).flatMap((item) => {
    const span = seen(columns.first[item] ?? 0, columns.last[item] ?? 0, drawn.domain, -Infinity);
    return span ? [{ item, span }] : [];
  });
  const { marks, rows } = rowsOf(items, 2, drawn, yearMark);
  return { ...strip, height: Math.max(least, rows * (yearMark + 4) + 4), marks, bars: null };
}

function layBars(columns: Columns, numbers: Uint32Array, years: readonly number[]) {
  const [start = 1, end = start] = [years[0], years.at(-1)];
  const starts = startsOf([yearSpan(start)[0], yearSpan(end)[1]], 'month');
  const { sure, could } = countBins(columns, numbers, new Uint8Array(columns.size), 1, starts, -Infinity);
  const most = tallest(could);
  const edges = Array.from({ length: 13 }, (_, month) => (month * yearWidth) / 12);
  return years.map((year) => {
    const of = ([all]: Uint32Array[]) => all?.subarray((year - start) * 12, (year - start + 1) * 12);
    const path = (counts: Uint32Array = new Uint32Array()) => barsPath(counts, edges, most, barHeight);
    return { sure: path(of(sure)), could: path(of(could)), counts: of(could) ?? new Uint32Array() };
  });
}
