import { dayFrom, dayNumber, earliest, latest, type PartialDate } from '../../model/date.ts';

/** A stretch of time in day numbers; the end is the morning after the last day. */
export type Span = readonly [number, number];

/** Something to draw: its span and the row of its lane that it stands in. */
export interface Placed<Item> {
  item: Item;
  span: Span;
  row: number;
}

/** The days a date can mean, as day numbers. */
export const spanOf = (date: PartialDate): Span => [dayNumber(earliest(date)), dayNumber(latest(date)) + 1];

/** Position of a day number on an axis of `width` units that shows `domain`. */
export const position = (day: number, domain: Span, width: number): number =>
  ((day - domain[0]) / (domain[1] - domain[0])) * width;

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
      const middle = position((span[0] + span[1]) / 2, domain, width);
      const start = Math.min(position(span[0], domain, width), middle - size / 2);
      const end = Math.max(position(span[1], domain, width), middle + size / 2);
      const free = ends.findIndex((taken) => taken + 1 <= start);
      const row = free < 0 ? ends.length : free;
      ends[row] = end;
      return { item, span, row };
    });
}

/** Years or months in the domain, with the day each begins: as many as fit with `gap` units between them. */
export function ticks(domain: Span, width: number, gap: number): { day: number; label: string }[] {
  const perYear = position(domain[0] + 365.25, domain, width);
  const step = [1, 2, 5, 10].find((years) => perYear * years >= gap) ?? 20;
  const firstYear = Number(dayFrom(domain[0]).slice(0, 4));
  const lastYear = Number(dayFrom(domain[1]).slice(0, 4));
  const months = perYear / 12 >= gap ? 1 : perYear / 4 >= gap ? 3 : 12;
  const found: { day: number; label: string }[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    if (year % step !== 0) continue;
    for (let month = 1; month <= 12; month += months) {
      const day = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);
      if (day >= domain[0] && day <= domain[1])
        found.push({
          day,
          label: month === 1 ? String(year) : `${year}-${String(month).padStart(2, '0')}`,
        });
    }
  }
  return found;
}
