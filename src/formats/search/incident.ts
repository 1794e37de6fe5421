import { rungs, strengths } from '../../model/attribution.ts';
import { countryName } from '../../model/country.ts';
import { sayDate } from '../../model/date.ts';
import type { Dossier } from '../../model/dossier.ts';
import { sayAmount, sayCount } from '../../model/figure.ts';
import { type Incident, incidentTypes } from '../../model/incident.ts';
import { filtersOf } from './filters.ts';
import { type SearchRecord, weights } from './record.ts';

const sentences = (parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join('. ');

/** The parts of an incident's page by their anchors: the name of each and its words. */
const partsOf = (incident: Incident): readonly (readonly [string, string, readonly string[]])[] => [
  [
    'attribution',
    'Who says it was whom',
    [{ rung: incident.rung, why: incident.rung_why }, ...incident.also].map(({ rung, why }) =>
      sentences([rungs[rung].words, why]),
    ),
  ],
  [
    'claims',
    'Claims of responsibility',
    incident.responsibility_claims.map(({ by, date, note }) => sentences([by, date && sayDate(date), note])),
  ],
  [
    'attributions',
    'Attributions, voice by voice',
    incident.attributions.map(({ to, by, strength, note }) =>
      sentences([`${by}: ${strengths[strength]}, ${to}`, note]),
    ),
  ],
  [
    'figures',
    'Figures',
    incident.figures.map((figure) =>
      sentences([`${sayAmount(figure)} ${figure.measure}: ${sayCount(figure)}`, figure.note]),
    ),
  ],
  [
    'disputes',
    'Where sources differ',
    incident.disputes.map(({ field, positions, note }) =>
      sentences([field, ...positions.map(({ says }) => says), note]),
    ),
  ],
  ['open', 'What is not known', incident.open_questions],
];

/** An incident as one record, the parts of its page that have words as places. */
export function incidentRecord(dossier: Dossier, incident: Incident): SearchRecord {
  const { id, title, date, places, summary, relevance, target, type } = incident;
  const where = places.map(({ label, admin1, country }) =>
    [label, admin1 !== label && admin1, countryName(country)].filter(Boolean).join(', '),
  );
  return {
    url: `/incidents/${id}/`,
    kind: 'incident',
    title,
    note: [sayDate(date), places[0]?.label].filter(Boolean).join(', '),
    passages: [
      { text: title, weight: weights.name },
      { text: summary, weight: weights.statement },
      {
        text: sentences([sayDate(date), ...where, incidentTypes[type][0], target, relevance]),
        weight: weights.body,
      },
      ...partsOf(incident).flatMap(([anchor, name, words]) =>
        words.map((text, i) => ({
          text,
          weight: weights.body,
          ...(i === 0 && { place: { id: anchor, name } }),
        })),
      ),
    ],
    filters: filtersOf(dossier, { date, incidents: [id] }),
    date,
  };
}
