import { dayNumber, earliest, type PartialDate, sayDate } from '../../model/date.ts';
import { position, type Span, spanOf, tenths } from './layout.ts';
import { type Tick, ticks } from './ticks.ts';

/** The drawing: its width, and the left end and width of its axis, in its own units. */
export const frame = { total: 960, left: 16, width: 930 } as const;

/** Where the rows of the axis stand: upper edges of years, milestones and lanes. Eras stand at the top. */
export function axisRows(eras: boolean, milestones: boolean) {
  const years = eras ? 20 : 2;
  const lanes = years + 20 + (milestones ? 14 : 0);
  return { years, milestones: years + 20, lanes };
}

/** Size of the drawing's letters on narrow screens, where they are largest, and the most that one of them takes of it. */
const letter = 14 * 0.56;

/** Room between two labels of the axis: a year and month, and a gap. */
const gap = 7 * letter + 4;

/** The words that fit into so many units, the rest cut off; empty where not even one and a half words do. */
export function fit(name: string, width: number): string {
  const most = Math.floor(width / letter);
  if (name.length <= most) return name;
  const kept = name.slice(0, Math.max(0, most)).replace(/[\s,;–]+\S*$/, '');
  return kept.length >= 8 && kept.length < most ? `${kept}…` : '';
}

/** A named stretch of time as a band of the axis; its name is what fits into it. */
export interface Band {
  x: number;
  width: number;
  name: string;
}

/** Bands of eras, each until the next; null for one that the domain does not reach. */
export function bands(
  eras: readonly { name: string; from: PartialDate }[],
  domain: Span,
  width: number,
): (Band | null)[] {
  const begins = eras.map(({ from }) => dayNumber(earliest(from)));
  return eras.map(({ name }, i) => {
    const start = Math.max(domain[0], begins[i] ?? 0);
    const end = Math.min(domain[1], begins[i + 1] ?? Infinity);
    if (start >= end) return null;
    const x = tenths(position(start, domain, width));
    const room = tenths(position(end, domain, width) - x);
    return { x, width: room, name: fit(name, room - 10) };
  });
}

/** Milestones of one month, or of one year where no month is known. */
export interface Group {
  /** `2024-03` or `2024`. */
  date: PartialDate;
  /** Id of the first. */
  id: string;
  /** In words: `March 2024: 5 milestones`. */
  title: string;
}

/** Milestones by the month in which each begins. */
export function groups(milestones: readonly { id: string; date: PartialDate }[]): Group[] {
  const months = Map.groupBy(milestones, ({ date }) => (date.split('/')[0] ?? date).slice(0, 7));
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, found]) => ({
      date,
      id: found[0]?.id ?? '',
      title: `${sayDate(date)}: ${found.length === 1 ? '1 milestone' : `${found.length} milestones`}`,
    }));
}

/** Where a group stands: its middle, and how far its stretch reaches from there; null outside the domain. */
export function groupAt(date: PartialDate, domain: Span, width: number): { x: number; half: number } | null {
  const [start, end] = spanOf(date);
  const middle = (start + end) / 2;
  if (middle < domain[0] || middle > domain[1]) return null;
  return {
    x: tenths(position(middle, domain, width)),
    // A gap keeps one year from running into the next.
    half: tenths(Math.max(0.5, position(domain[0] + (end - start) / 2, domain, width) - 1)),
  };
}

/** A tick for the milestones of a month, and a line as long as the year for those of a year: SVG path data. */
export const groupPath = (date: PartialDate, half: number): string =>
  date.length === 4 ? `M${-half} 10h${tenths(2 * half)}v2.5h${tenths(-2 * half)}z` : 'M-1.2 0h2.4v9h-2.4z';

/** Ticks whose label has room before the end of the axis, with their positions. */
export const axisTicks = (domain: Span, width: number): (Tick & { x: number })[] =>
  ticks(domain, width, gap)
    .map((tick) => ({ ...tick, x: tenths(position(tick.day, domain, width)) }))
    .filter(({ x, label }) => x + label.length * letter <= width + letter);
