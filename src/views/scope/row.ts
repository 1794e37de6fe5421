import { actorId } from '../../model/actor.ts';
import type { Incident } from '../../model/incident.ts';
import { readViewState, shows } from '../../model/view-state.ts';

/** What a list row carries in `data-*`, for filters, map and timeline: the page is the data. */
export interface RowFacts {
  'data-incident': string;
  'data-date': string;
  'data-country': string;
  'data-scope': string;
  'data-type': string;
  'data-rung': string;
  'data-actor': string;
  /** `longitude,latitude` of the main place in degrees; empty where it is known to the country only. */
  'data-point': string;
  'data-precision': string;
}

/** The facts of an incident as attributes of its row. */
export function rowFacts(incident: Incident): RowFacts {
  const { longitude, latitude, precision } = incident.places[0] ?? {};
  return {
    'data-incident': incident.id,
    'data-date': incident.date,
    'data-country': [...new Set(incident.places.map(({ country }) => country))].join(' '),
    'data-scope': incident.scope,
    'data-type': incident.type,
    'data-rung': [...new Set([incident.rung, ...incident.also.map(({ rung }) => rung)])].join(' '),
    'data-actor': actorId(incident.actor),
    'data-point': longitude === undefined || latitude === undefined ? '' : `${longitude},${latitude}`,
    'data-precision': precision ?? 'country',
  };
}

/** Those of the incidents that a view shows, where no script runs; a view with words has to be asked for in the browser. */
export function inView(incidents: readonly Incident[], query: string): Incident[] {
  const state = readViewState(query);
  return incidents.filter(({ id, date, places, scope, type, rung, also, actor }) =>
    shows(state, {
      id,
      date,
      country: places.map(({ country }) => country),
      scope,
      type,
      rung: [rung, ...also.map((step) => step.rung)],
      actor: actorId(actor),
      words: state.words,
    }),
  );
}
