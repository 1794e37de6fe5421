import { dayFrom, dayNumber, earliest, latest, type PartialDate } from '../../model/date.ts';
import type { Span } from './layout.ts';

/** What an axis shows when nobody moved it, and the day at which it gathers what came before. */
export interface Base {
  domain: Span;
  floor: number;
}

/** Fewest days that a reader can come close to. */
const least = 28;
/** How often the whole fits into the closest view, where that is more than `least` days. */
const closest = 24;
/** Part of a period that is shown beyond each of its ends. */
const margin = 0.02;

/** From the beginning of a year to the end of the one that the last day lies in. */
export const wholeSpan = (year: number, last: number): Span => [
  dayNumber(`${String(year)}-01-01`),
  dayNumber(`${String(Math.max(year, Number(dayFrom(last).slice(0, 4))) + 1)}-01-01`),
];

/**
 * The stretch that a period asks for with a margin at its ends, or everything.
 * @param first first day of all incidents
 */
export function baseOf(from: PartialDate | null, to: PartialDate | null, whole: Span, first: number): Base {
  if (!from && !to) return { domain: whole, floor: whole[0] };
  const end = to ? dayNumber(latest(to)) + 1 : whole[1];
  const gathers = !from && end > whole[0] + least;
  const start = from ? dayNumber(earliest(from)) : gathers ? whole[0] : Math.min(first, end - 365);
  const length = Math.max(least, end - start);
  const room = Math.max(1, length * margin);
  return {
    domain: [from ? start - room : start, to ? start + length + room : start + length],
    floor: gathers ? whole[0] : -Infinity,
  };
}

/** A stretch of so many days in the base, as near to `start` as fits. */
function within(start: number, length: number, base: Span): Span {
  const from = Math.min(Math.max(start, base[0]), base[1] - length);
  return [from, from + length];
}

/** How often the base fits into the domain. */
export const timesCloser = (domain: Span, base: Span): number =>
  (base[1] - base[0]) / (domain[1] - domain[0]);

/** How close a reader can come, as the number of times that the whole base fits. */
export const mostCloser = (base: Span): number => Math.max(1, closest, (base[1] - base[0]) / least);

/** The domain so many times closer; what stands at the part `at` of it stays there. */
export function closer(domain: Span, base: Span, times: number, at = 0.5): Span {
  const whole = base[1] - base[0];
  const old = domain[1] - domain[0];
  const length = Math.min(whole, Math.max(whole / mostCloser(base), old / times));
  return within(domain[0] + (old - length) * at, length, base);
}

/** The domain moved by a part of its own length, later if positive. */
export const moved = (domain: Span, base: Span, part: number): Span =>
  within(domain[0] + (domain[1] - domain[0]) * part, domain[1] - domain[0], base);

/** The domain moved no more than it takes to show a stretch, or its middle where it is too long. */
export function moveTo(domain: Span, base: Span, [start, end]: Span): Span {
  const length = domain[1] - domain[0];
  const room = length / 10;
  if (start >= domain[0] && end <= domain[1]) return domain;
  if (end - start > length - 2 * room) return within((start + end - length) / 2, length, base);
  return within(start < domain[0] ? start - room : end + room - length, length, base);
}
