import { dayFrom } from '../../model/date.ts';

/** First year that has a bar of its own; what came before stands in it. */
export const firstYear = 2015;

/** How many of the chosen begin in each year from `firstYear` to the last; a date counts by the first day it can mean. */
export function perYear(first: Int32Array, chosen: Iterable<number>, lastYear: number): number[] {
  const counts = new Array<number>(lastYear - firstYear + 1).fill(0);
  for (const n of chosen) {
    const year = Number(dayFrom(first[n] ?? 1).slice(0, 4));
    const bar = Math.max(0, Math.min(counts.length - 1, year - firstYear));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts;
}

/** SVG path of bars that stand side by side on a line, `step` wide each and `tall` for the `most`. */
export const barsPath = (counts: readonly number[], most: number, step: number, tall: number): string =>
  counts
    .flatMap((n, i) =>
      n > 0 ? [`M${i * step} ${tall}h${step - 2}v-${((n / most) * tall).toFixed(1)}h-${step - 2}Z`] : [],
    )
    .join('');
