import { countryName } from '../../model/country.ts';
import { sayDate } from '../../model/date.ts';
import type { Dispute } from '../../model/dispute.ts';
import type { Dossier } from '../../model/dossier.ts';
import { sayAmount } from '../../model/figure.ts';
import type { Milestone } from '../../model/milestone.ts';
import { ownerships, publisherKinds } from '../../model/publisher.ts';
import type { Preset } from '../../model/site.ts';
import type { Series } from '../../model/series.ts';
import type { Term } from '../../model/term.ts';
import { filtersOf } from './filters.ts';
import { type Passage, type SearchRecord, weights } from './record.ts';

const background = (
  page: string,
  note: string,
  { id, title }: { id: string; title: string },
  passages: readonly Passage[],
): SearchRecord => ({
  url: `${page}#${id}`,
  kind: 'background',
  title,
  note,
  passages: [{ text: title, weight: weights.name }, ...passages],
  filters: {},
});

const termRecord = (term: Term) =>
  background('/glossary/', 'Glossary', term, [
    ...(term.also ? [{ text: term.also.join('; '), weight: weights.statement }] : []),
    { text: term.definition, weight: weights.body },
  ]);

const disputeRecord = (dossier: Dossier, dispute: Dispute): SearchRecord => ({
  ...background('/disputes/', 'Where sources differ', { id: dispute.id, title: dispute.question }, [
    ...dispute.positions.map(({ by, says }) => ({ text: `${by}: ${says}`, weight: weights.body })),
    { text: dispute.note, weight: weights.body },
  ]),
  filters: filtersOf(dossier, { incidents: [dispute.about, ...(dispute.see ?? [])] }),
});

const milestoneRecord = (dossier: Dossier, milestone: Milestone): SearchRecord => {
  const { date, countries, related_incidents, summary } = milestone;
  return {
    ...background('/milestones/', `Milestone, ${sayDate(date)}`, milestone, [
      { text: summary, weight: weights.statement },
      {
        text: [sayDate(date), ...countries.map((code) => countryName(code) ?? code)].join(', '),
        weight: weights.body,
      },
    ]),
    filters: filtersOf(dossier, { date, countries, incidents: related_incidents }),
    date,
  };
};

const seriesRecord = (series: Series) =>
  background('/numbers/', 'Estimates', series, [
    { text: series.what_it_counts, weight: weights.statement },
    ...series.caveats.map(({ text }) => ({ text, weight: weights.body })),
    ...[...series.points, ...(series.undated_points ?? [])].map((point) => ({
      text: [sayAmount(point), point.date && sayDate(point.date), point.by, point.counts]
        .filter(Boolean)
        .join(', '),
      weight: weights.body,
    })),
  ]);

/** The table of publishers as one record: each would be found by its sources anyway. */
export const publishersRecord = ({ publishers }: Dossier): SearchRecord => ({
  url: '/publishers/',
  kind: 'background',
  title: 'Publishers and ownership',
  passages: [
    { text: 'Publishers and ownership', weight: weights.name },
    ...[...publishers.values()].map(({ id, name, kind, ownership, country, note }) => ({
      text: [name, publisherKinds[kind], country && countryName(country), ownerships[ownership], note]
        .filter(Boolean)
        .join(', '),
      weight: weights.body,
      place: { id, name },
    })),
  ],
  filters: {},
});

/** A view of map and timeline that has an address of its own. */
export const presetRecord = ({ id, title, summary }: Preset): SearchRecord => ({
  url: `/explore/${id}/`,
  kind: 'background',
  title,
  note: 'View of map and timeline',
  passages: [
    { text: title, weight: weights.name },
    { text: summary, weight: weights.statement },
  ],
  filters: {},
});

/** What stands in the lists: terms, disputes, milestones and series of estimates. */
export const backgroundRecords = (dossier: Dossier): SearchRecord[] => [
  ...[...dossier.terms.values()].map(termRecord),
  ...[...dossier.disputes.values()].map((dispute) => disputeRecord(dossier, dispute)),
  ...dossier.milestones.map((milestone) => milestoneRecord(dossier, milestone)),
  ...[...dossier.series.values()].map(seriesRecord),
];
