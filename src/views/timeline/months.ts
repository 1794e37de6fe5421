import { dayFrom, dayNumber, earliest, latest, type PartialDate } from '../../model/date.ts';

/** A month as a number: twelve for each year since year 0, and one for each month before it. */
export const monthOf = (day: number): number => {
  const date = dayFrom(day);
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
};

/** The month as a date, `2024-03`. */
export const monthDate = (month: number): PartialDate =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Number of the month's first day. */
export const monthStart = (month: number): number => dayNumber(`${monthDate(month)}-01`);

/** The first and the last month that a date can mean. */
export const monthsOf = (date: PartialDate): readonly [number, number] => [
  monthOf(dayNumber(earliest(date))),
  monthOf(dayNumber(latest(date))),
];
