/**
 * A date known to the day, month or year, or an interval of two such dates: the subset `YYYY[-MM[-DD]]`
 * and `start/end` of EDTF levels 0 and 1 (ISO 8601-2:2019, Annex A).
 * Never a `Date`: no time zone, no invented day.
 */
export type PartialDate = string;

/** How much of a date is known; `interval` is two dates with a slash between. */
export type DatePrecision = 'day' | 'month' | 'year' | 'interval';

const months = [
  ['January', 31],
  ['February', 28],
  ['March', 31],
  ['April', 30],
  ['May', 31],
  ['June', 30],
  ['July', 31],
  ['August', 31],
  ['September', 30],
  ['October', 31],
  ['November', 30],
  ['December', 31],
] as const;

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastDay = (year: number, month: number) =>
  month === 2 && leap(year) ? 29 : (months[month - 1]?.[1] ?? 0);

const two = (n: number) => String(n).padStart(2, '0');

function isSingle(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

/** Whether the text is a date that exists, or an interval of two such dates (in either order). */
export function isPartialDate(text: string): boolean {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every(isSingle);
}

/** How much of the date is known. */
export function precision(date: PartialDate): DatePrecision {
  if (date.includes('/')) return 'interval';
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}

/** First day the date can mean, `YYYY-MM-DD`: `earliest('2024-03')` is `2024-03-01`. */
export function earliest(date: PartialDate): string {
  const start = date.split('/')[0] ?? date;
  return start.length === 10 ? start : start.length === 7 ? `${start}-01` : `${start}-01-01`;
}

/** Last day the date can mean, `YYYY-MM-DD`: `latest('2024-02')` is `2024-02-29`. */
export function latest(date: PartialDate): string {
  const end = date.split('/').at(-1) ?? date;
  if (end.length === 10) return end;
  if (end.length === 4) return `${end}-12-31`;
  return `${end}-${two(lastDay(Number(end.slice(0, 4)), Number(end.slice(5))))}`;
}

/** Whether any day the date can mean lies in the period; an open end is `null`. */
export function within(date: PartialDate, from: PartialDate | null, to: PartialDate | null): boolean {
  return (!from || latest(date) >= earliest(from)) && (!to || earliest(date) <= latest(to));
}

/** Days before 1 January of a year, counted from 1 January of year 1 (proleptic Gregorian). */
const daysBefore = (year: number) =>
  (year - 1) * 365 + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);

/** Number of a day `YYYY-MM-DD`; 1 January of year 1 is 1. */
export function dayNumber(day: string): number {
  const year = Number(day.slice(0, 4));
  let days = daysBefore(year) + Number(day.slice(8, 10));
  for (let month = 1; month < Number(day.slice(5, 7)); month += 1) days += lastDay(year, month);
  return days;
}

/** The day with this number, `YYYY-MM-DD`; inverse of `dayNumber`. A fraction belongs to its day. */
export function dayFrom(number: number): string {
  const days = Math.floor(number);
  let year = Math.floor(days / 365.2425) + 1;
  while (daysBefore(year + 1) < days) year += 1;
  while (daysBefore(year) >= days) year -= 1;
  let day = days - daysBefore(year);
  let month = 1;
  while (day > lastDay(year, month)) {
    day -= lastDay(year, month);
    month += 1;
  }
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function sayOne(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = months[Number(month) - 1]?.[0];
  return day ? `${Number(day)} ${name ?? ''} ${year}` : month ? `${name ?? ''} ${year}` : year;
}

/** The date in English words: `22 March 2024`, `March 2024`, `8–9 June 2024`, `January 2024 – June 2024`. */
export function sayDate(date: PartialDate): string {
  const [start = date, end] = date.split('/');
  if (!end) return sayOne(start);
  if (start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7))
    return `${String(Number(start.slice(8)))}–${sayOne(end)}`;
  return `${sayOne(start)} – ${sayOne(end)}`;
}

/** For sorting: by first possible day, then by last, so that a year stands after its first of January. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const key = (date: PartialDate) => `${earliest(date)}/${latest(date)}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
