import { dayNumber, earliest, latest, type PartialDate } from '../../model/date.ts';

/** A stretch of time in day numbers; the end is the morning after the last day. */
export type Span = readonly [number, number];

/** Something to draw: its span and the row of its lane that it stands in. */
export interface Placed<Item> {
  item: Item;
  span: Span;
  row: number;
}

/** Side of a mark and distance between rows of marks, in the drawing's units. */
export const markSize = 13;
export const rowHeight = markSize + 4;

/** The days a date can mean, as day numbers. */
export const spanOf = (date: PartialDate): Span => [dayNumber(earliest(date)), dayNumber(latest(date)) + 1];

/** Position of a day number on an axis of `width` units that shows `domain`. */
export const position = (day: number, domain: Span, width: number): number =>
  ((day - domain[0]) / (domain[1] - domain[0])) * width;

/** A position as it is written down: tenths, no more digits than it needs. */
export const tenths = (n: number): number => Math.round(n * 10) / 10 + 0;

/**
 * What of a stretch of days an axis shows, or null for nothing.
 * What ended before `floor` stands on it, so that nothing of the past is lost at the beginning of an axis.
 */
export function seen(first: number, last: number, domain: Span, floor: number): Span | null {
  const start = Math.max(first, floor, domain[0]);
  const end = Math.min(Math.max(last, floor) + 1, domain[1]);
  return start < end ? [start, end] : null;
}

/** Left and right end of what is drawn for a span: its bar and the mark of `size` units in its middle. */
export function extent(span: Span, domain: Span, width: number, size: number): readonly [number, number] {
  const middle = position((span[0] + span[1]) / 2, domain, width);
  return [
    Math.min(position(span[0], domain, width), middle - size / 2),
    Math.max(position(span[1], domain, width), middle + size / 2),
  ];
}

/**
 * Gives each item the first row in which it touches no earlier one.
 * @param size width of the smallest thing drawn, in the axis's units
 */
export function stack<Item>(
  items: readonly { item: Item; span: Span }[],
  domain: Span,
  width: number,
  size: number,
): Placed<Item>[] {
  const ends: number[] = [];
  return items
    .toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
    .map(({ item, span }) => {
      const [start, end] = extent(span, domain, width, size);
      const free = ends.findIndex((taken) => taken + 1 <= start);
      const row = free < 0 ? ends.length : free;
      ends[row] = end;
      return { item, span, row };
    });
}
