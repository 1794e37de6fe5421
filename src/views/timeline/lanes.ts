import type { ViewState } from '../../model/view-state.ts';
import type { Columns } from '../scope/columns.ts';
import { barsPath, countBins, type Counts, startsOf, tallest, type Unit, unitFor } from './bins.ts';
import { markSize, position, rowHeight, seen, type Span, stack, tenths } from './layout.ts';

/** A kind of lanes: the values that have one, in order from the top, with their words. */
export type LaneWords = Readonly<Record<string, string>>;

/** Most incidents that are drawn one by one. */
export const mostMarks = 600;

/** Greatest height of a drawing of marks, in its units: dates that span the whole axis take a row each. */
export const mostHeight = 2400;

/** Room for the name of a lane, and height of its tallest bar, in the drawing's units. */
const nameHeight = 22;
const barHeight = 40;

/** A lane that has something to show. */
export interface Lane {
  /** Position among all lanes of its kind. */
  lane: number;
  label: string;
  /** How many incidents it holds. */
  n: number;
  y: number;
}

/** The mark of an incident: middle of its upper edge, and for a date of several days both ends of its bar from there. */
export interface Mark {
  n: number;
  x: number;
  y: number;
  bar: readonly [number, number] | null;
}

/** The bars of all lanes; `edges` are the ends of the columns that they stand in. */
export interface Bars extends Counts {
  unit: Unit;
  starts: Int32Array;
  edges: number[];
  most: number;
  /** Path data of each lane drawn, with the upper edge of what is as tall as the tallest bar. */
  paths: { y: number; sure: string; could: string }[];
}

/** Lanes with marks, or with bars where the marks would be too many. */
export interface Drawing {
  lanes: Lane[];
  marks: Mark[];
  bars: Bars | null;
  height: number;
}

/** What a drawing is made from. */
export interface Drawn {
  columns: Columns;
  /** The incidents shown, in order of time. */
  numbers: Uint32Array;
  domain: Span;
  /** Day that gathers what ended before it. */
  floor: number;
  width: number;
}

/** Lane of each incident of the columns, as a position among the values that have one; the first rung counts. */
export function lanesOf(columns: Columns, kind: ViewState['lanes'], words: LaneWords): Uint8Array {
  const { values, codes } = columns.facets[kind];
  const keys = Object.keys(words);
  const lanes = values.map(([value = '']) => Math.max(0, keys.indexOf(value)));
  const laneOf = new Uint8Array(codes.length);
  // A callback for each of a hundred thousand is many times slower.
  for (let n = 0; n < codes.length; n += 1) laneOf[n] = lanes[codes[n] ?? 0] ?? 0;
  return laneOf;
}

/** Those of the incidents that an axis shows; all but the first `most + 1` of them are left out. */
function inDomain({ columns: { first, last }, numbers, domain, floor }: Drawn, most: number) {
  const found: { item: number; span: Span }[] = [];
  for (const item of numbers) {
    if (found.length > most) break;
    const span = seen(first[item] ?? 0, last[item] ?? 0, domain, floor);
    if (span) found.push({ item, span });
  }
  return found;
}

/** The mark of an incident in a row whose upper edge is at `y`. */
function markAt(n: number, span: Span, y: number, { columns, domain, width }: Drawn): Mark {
  const middle = position((span[0] + span[1]) / 2, domain, width);
  const half = Math.max(1, (position(span[1], domain, width) - position(span[0], domain, width)) / 2);
  const loose = columns.first[n] !== columns.last[n];
  return { n, x: tenths(middle), y, bar: loose ? [tenths(-half), tenths(half)] : null };
}

/** Rows of marks that do not touch, the first with its upper edge at `y`. */
export function rowsOf(
  items: readonly { item: number; span: Span }[],
  y: number,
  drawn: Drawn,
  size = markSize,
): { marks: Mark[]; rows: number } {
  const placed = stack(items, drawn.domain, drawn.width, size);
  const step = size + rowHeight - markSize;
  return {
    marks: placed.map(({ item, span, row }) => markAt(item, span, y + row * step, drawn)),
    rows: placed.reduce((most, { row }) => Math.max(most, row + 1), 0),
  };
}

/** How many of the incidents each lane holds. */
function heldBy(numbers: Uint32Array, laneOf: Uint8Array, lanes: number): Uint32Array {
  const held = new Uint32Array(lanes);
  const size = numbers.length;
  // Walking by index is several times quicker than by the array's iterator.
  for (let i = 0; i < size; i += 1) {
    const lane = laneOf[numbers[i] ?? 0] ?? 0;
    held[lane] = (held[lane] ?? 0) + 1;
  }
  return held;
}

/**
 * The drawing of the incidents shown, lane by lane; lanes that hold none are left out.
 * Marks that would be too many or stand too high are counted by bars instead.
 */
export function layLanes(drawn: Drawn, laneOf: Uint8Array, words: LaneWords, most = mostMarks): Drawing {
  const labels = Object.values(words);
  const held = heldBy(drawn.numbers, laneOf, labels.length);
  const items = inDomain(drawn, most);
  const marks = items.length > most ? null : layMarks(items, drawn, laneOf, held, labels);
  if (marks && marks.height <= mostHeight) return marks;
  const rows = layRows(held, labels, () => barHeight);
  return { ...rows, marks: [], bars: layBars(drawn, laneOf, labels.length, rows.lanes) };
}

/** The lanes that hold anything, one under the other, each as high as its content. */
function layRows(held: Uint32Array, labels: readonly string[], heightOf: (lane: number) => number) {
  const lanes: Lane[] = [];
  let height = 0;
  labels.forEach((label, lane) => {
    const n = held[lane] ?? 0;
    if (n === 0) return;
    lanes.push({ lane, label, n, y: height });
    height += nameHeight + heightOf(lane) + 6;
  });
  return { lanes, height };
}

function layMarks(
  items: readonly { item: number; span: Span }[],
  drawn: Drawn,
  laneOf: Uint8Array,
  held: Uint32Array,
  labels: readonly string[],
): Drawing {
  const byLane = Map.groupBy(items, ({ item }) => laneOf[item] ?? 0);
  const placed = labels.map((_, lane) => rowsOf(byLane.get(lane) ?? [], nameHeight, drawn));
  const rows = layRows(held, labels, (lane) => Math.max(1, placed[lane]?.rows ?? 0) * rowHeight);
  const marks = rows.lanes.flatMap(
    ({ lane, y }) => placed[lane]?.marks.map((mark) => ({ ...mark, y: mark.y + y })) ?? [],
  );
  return { ...rows, marks: marks.sort((a, b) => a.n - b.n), bars: null };
}

function layBars(
  { columns, numbers, domain, floor, width }: Drawn,
  laneOf: Uint8Array,
  all: number,
  lanes: readonly Lane[],
): Bars {
  const unit = unitFor(domain, width);
  const starts = startsOf(domain, unit);
  const counts = countBins(columns, numbers, laneOf, all, starts, floor);
  const edges = Array.from(starts, (day) =>
    Math.min(width, Math.max(0, tenths(position(day, domain, width)))),
  );
  const most = tallest(counts.could);
  const path = (bars = new Uint32Array() as Uint32Array) => barsPath(bars, edges, most, barHeight);
  const paths = lanes.map(({ lane, y }) => ({
    y: y + nameHeight,
    sure: path(counts.sure[lane]),
    could: path(counts.could[lane]),
  }));
  return { ...counts, unit, starts, edges, most, paths };
}
