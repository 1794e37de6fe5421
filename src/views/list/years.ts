import { dayNumber } from '../../model/date.ts';

/** Items in their order, those of one year together; an item that comes back to an earlier year begins a new group. */
export function yearsOf<Item>(
  items: Iterable<Item>,
  yearOf: (item: Item) => string,
): { year: string; items: Item[] }[] {
  const groups: { year: string; items: Item[] }[] = [];
  for (const item of items) {
    const year = yearOf(item);
    const last = groups.at(-1);
    if (last?.year === year) last.items.push(item);
    else groups.push({ year, items: [item] });
  }
  return groups;
}

/**
 * How many of the incidents begin in a year.
 * @param numbers ascending, in order of time
 * @param first day number of the first day of each incident
 */
export function countOfYear(year: string, numbers: Uint32Array, first: Int32Array): number {
  const before = (day: number) => {
    let [low, high] = [0, numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((first[numbers[middle] ?? 0] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const next = String(Number(year) + 1).padStart(4, '0');
  return before(dayNumber(`${next}-01-01`)) - before(dayNumber(`${year}-01-01`));
}
