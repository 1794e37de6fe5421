import { dayFrom, dayNumber } from '../../model/date.ts';
import { position, type Span } from './layout.ts';

/** A line across the axis with its label: the day that it stands on. */
export interface Tick {
  day: number;
  label: string;
}

const two = (n: number) => String(n).padStart(2, '0');

/** A date of full length is this much longer than a year and month. */
const longer = 1.5;

/** Days of a month that get a tick of their own besides the first. */
function daysFor(perDay: number, gap: number): readonly number[] {
  if (perDay >= gap * longer) return Array.from({ length: 30 }, (_, i) => i + 2);
  if (perDay * 7 >= gap * longer) return [8, 15, 22];
  return perDay * 14 >= gap * longer ? [15] : [];
}

/** Years, months or days in the domain, with the day each begins: as many as fit with `gap` units between them. */
export function ticks(domain: Span, width: number, gap: number): Tick[] {
  const perYear = position(domain[0] + 365.25, domain, width);
  const step = [1, 2, 5, 10].find((years) => perYear * years >= gap) ?? 20;
  const firstYear = Number(dayFrom(domain[0]).slice(0, 4));
  const lastYear = Number(dayFrom(domain[1]).slice(0, 4));
  const perDay = perYear / 365.25;
  // The shortest month and the shortest quarter decide.
  const months = perDay * 28 >= gap ? 1 : perDay * 90 >= gap ? 3 : 12;
  const days = daysFor(perDay, gap);
  const found: Tick[] = [];
  const add = (label: string, day: number) => {
    if (day >= domain[0] && day <= domain[1]) found.push({ day, label });
  };
  for (let year = firstYear; year <= lastYear; year += 1) {
    if (year % step !== 0) continue;
    for (let month = 1; month <= 12; month += months) {
      const name = `${String(year).padStart(4, '0')}-${two(month)}`;
      const first = dayNumber(`${name}-01`);
      add(month === 1 ? name.slice(0, 4) : name, first);
      for (const day of days) {
        const date = `${name}-${two(day)}`;
        if (dayFrom(first + day - 1) === date) add(date, first + day - 1);
      }
    }
  }
  return found;
}
