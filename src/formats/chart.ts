import { type Dossier } from '../model/dossier.ts';
import { type Estimate, estimatesOfIncident, estimatesOfSeries } from '../model/estimate.ts';
import type { Incident } from '../model/incident.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Mention } from '../model/prose.ts';
import { shownOf } from '../model/shown.ts';
import { readViewState, shows } from '../model/view-state.ts';
import { writeCsv } from './csv.ts';
import { incidentColumns } from './incident-columns.ts';
import { incidentRecord } from './incident.ts';

/** The name of a chart: of its file under `/data/charts/`, without ending. Null for what is no chart. */
export function chartName({
  component,
  attributes,
}: Pick<Mention, 'component' | 'attributes'>): string | null {
  const named = (...words: (string | undefined)[]) =>
    words
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-');
  switch (component) {
    case 'TollChart':
      return named(attributes.measure, attributes.incident);
    case 'SeriesChart':
      return named('series', attributes.series);
    case 'YearsChart':
      return named('incidents', attributes.query);
    case 'MilestonesChart':
      return named('milestones', attributes.topics);
    default:
      return null;
  }
}

/** The incidents that a view asks for, by date. */
export function incidentsOf(dossier: Dossier, query: string): Incident[] {
  const state = readViewState(query);
  return [...dossier.incidents.values()].filter((incident) => shows(state, shownOf(incident)));
}

/** The milestones of any of these topics (apart by spaces), by date. */
export function milestonesOf(dossier: Dossier, topics: string): Milestone[] {
  const wanted = topics.split(' ');
  return dossier.milestones.filter((milestone) => milestone.topics.some((topic) => wanted.includes(topic)));
}

const estimateColumns = [
  'date',
  'value',
  'min',
  'max',
  'approx',
  'by',
  'counts',
  'standing',
  'refs',
] as const;

const estimateRow = ({ date, value, min, max, approx, by, counts, standing, refs }: Estimate) => ({
  date: date ?? null,
  value: value ?? null,
  min: min ?? null,
  max: max ?? null,
  approx: approx ?? false,
  by,
  counts,
  standing: standing || null,
  refs: refs.join(';'),
});

const milestoneColumns = ['id', 'date', 'kind', 'title', 'countries', 'refs'] as const;

const milestoneRow = ({ id, date, kind, title, countries, refs }: Milestone) => ({
  id,
  date,
  kind,
  title,
  countries: countries.join(';'),
  refs: refs.join(';'),
});

function tableOf(dossier: Dossier, { component, attributes }: Mention): string | null {
  const { incident: id = '', measure = '', series: seriesId = '', query = '', topics = '' } = attributes;
  const incident = dossier.incidents.get(id);
  const series = dossier.series.get(seriesId);
  if (component === 'TollChart' && incident)
    return writeCsv(estimateColumns, estimatesOfIncident(incident, measure).map(estimateRow));
  if (component === 'SeriesChart' && series)
    return writeCsv(estimateColumns, estimatesOfSeries(series).map(estimateRow));
  if (component === 'YearsChart')
    return writeCsv(incidentColumns, incidentsOf(dossier, query).map(incidentRecord));
  if (component === 'MilestonesChart')
    return writeCsv(milestoneColumns, milestonesOf(dossier, topics).map(milestoneRow));
  return null;
}

/** What every chart of the explainers draws, as CSV, by the name of the chart. */
export function chartTables(dossier: Dossier): Map<string, string> {
  const mentions = [...dossier.explainers.values()].flatMap((explainer) => explainer.mentions);
  return new Map(
    mentions.flatMap((mention) => {
      const name = chartName(mention);
      const table = name && tableOf(dossier, mention);
      return table ? [[name, table]] : [];
    }),
  );
}
