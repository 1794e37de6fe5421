import { counted, type Figure, figureStatuses } from './figure.ts';
import type { Incident } from './incident.ts';
import { leadingFigure } from './incident.ts';
import { compareDates } from './date.ts';
import type { Reference } from './reference.ts';
import type { Point, Series } from './series.ts';

/** A number that somebody gave, from an incident or a series: what a chart draws as one row. */
export interface Estimate {
  /** The day it speaks of; undefined where nobody says. */
  date?: string | undefined;
  value?: number | undefined;
  /** At least. */
  min?: number | undefined;
  /** At most. */
  max?: number | undefined;
  approx?: boolean | undefined;
  /** Whose voice. */
  by: string;
  /** Who or what is counted, in words. */
  counts: string;
  /** In words: `official`, `a mistake`, `projection`; empty where nothing is to be said. */
  standing: string;
  /** Whether it is the one that a page shows when it shows one. */
  leads: boolean;
  refs: readonly Reference[];
}

// Undated numbers stand last: nothing says where in the history they belong.
const byDate = (a: Estimate, b: Estimate) =>
  a.date && b.date ? compareDates(a.date, b.date) : a.date ? -1 : b.date ? 1 : 0;

const ofFigure = (figure: Figure, leads: boolean): Estimate => ({
  date: figure.as_of,
  value: figure.value,
  min: figure.min,
  max: figure.max,
  by: figure.by,
  counts: counted[figure.counts],
  standing: figureStatuses[figure.status],
  leads,
  refs: [figure.ref, ...(figure.more_refs ?? [])],
});

/** Every figure of one measure of an incident, by the day it speaks of. */
export function estimatesOfIncident(incident: Incident, measure: string): Estimate[] {
  const leading = new Set([leadingFigure(incident, 'killed'), leadingFigure(incident, 'injured')]);
  return incident.figures
    .filter((figure) => figure.measure === measure)
    .map((figure) => ofFigure(figure, leading.has(figure)))
    .toSorted(byDate);
}

const ofPoint = (point: Point): Estimate => ({
  date: point.date,
  value: point.value,
  min: point.min,
  max: point.max,
  approx: point.approx,
  by: point.by,
  counts: point.counts,
  standing: [point.projection && 'projection', point.disputed && 'disputed'].filter(Boolean).join(', '),
  leads: false,
  refs: [point.ref, ...(point.more_refs ?? [])],
});

/** Every point of a series, by date, undated ones last. */
export const estimatesOfSeries = ({ points, undated_points = [] }: Series): Estimate[] =>
  [...points, ...undated_points].map(ofPoint).toSorted(byDate);
