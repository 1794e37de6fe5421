import { scaleLinear } from 'd3';
import { sayDate } from '../../model/date.ts';
import { type Estimate } from '../../model/estimate.ts';
import { sayAmount } from '../../model/figure.ts';

/** One estimate as it is drawn; positions along the axis are percent of the chart's width. */
export interface Row {
  /** Day and voice, short enough for the narrowest screen. */
  label: string;
  amount: string;
  /** Where its mark begins and ends; equal for one number. */
  from: number;
  to: number;
  /** Where the amount is written, and on which side of that place. */
  textAt: number;
  anchor: 'start' | 'end';
  /** `at least` runs on to the right, `at most` to the left. */
  open: 'right' | 'left' | null;
  kind: 'leads' | 'firm' | 'loose' | 'replaced' | 'mistake';
}

/** An axis from zero and a row for each estimate, in the order given. */
export interface Rows {
  rows: Row[];
  ticks: { at: number; value: number }[];
}

/** Letters that the narrowest screen has room for. */
const longest = 40;

/** Cuts a voice short, but not the count of those who say the same. */
function shorten(day: string, by: string): string {
  const [, voice = by, more = ''] = /^(.*?)( and \d+ more)?$/.exec(by) ?? [];
  const room = longest - day.length - more.length;
  return `${day} · ${voice.length > room ? `${voice.slice(0, room - 1).trimEnd()}…` : voice}${more}`;
}

function kindOf({ leads, standing }: Estimate): Row['kind'] {
  if (leads) return 'leads';
  if (standing === 'a mistake') return 'mistake';
  if (standing === 'since replaced') return 'replaced';
  return standing === 'official' || standing === '' ? 'firm' : 'loose';
}

/** Estimates of one day that say the same in the same standing share a row; the one that leads stays first. */
function together(estimates: readonly Estimate[]): Estimate[] {
  const groups = Map.groupBy(estimates, (each) =>
    [each.date, sayAmount(each), each.counts, kindOf(each)].join('|'),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? { ...first, by: others.length > 0 ? `${first.by} and ${others.length} more` : first.by } : [],
  );
}

/** Lays estimates out as rows; the axis begins at zero and takes 94 percent of the width. */
export function layRows(all: readonly Estimate[]): Rows {
  const estimates = together(all);
  const most = Math.max(...estimates.map(({ value, min, max }) => max ?? value ?? min ?? 0));
  const scale = scaleLinear([0, most], [1, 94]).nice(4);
  const at = (value: number) => Number(scale(value).toFixed(1));
  const rows = estimates.map((estimate): Row => {
    const { value, min, max } = estimate;
    const from = at(value ?? min ?? max ?? 0);
    const to = at(value ?? max ?? min ?? 0);
    const isFar = to > 62;
    return {
      label: shorten(estimate.date ? sayDate(estimate.date) : 'undated', estimate.by),
      amount: sayAmount(estimate),
      from,
      to,
      textAt: isFar ? from : to,
      anchor: isFar ? 'end' : 'start',
      open: value !== undefined ? null : max === undefined ? 'right' : min === undefined ? 'left' : null,
      kind: kindOf(estimate),
    };
  });
  return { rows, ticks: scale.ticks(4).map((value) => ({ at: at(value), value })) };
}
