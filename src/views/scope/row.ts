import type { Incident } from '../../model/incident.ts';
import { shownOf } from '../../model/shown.ts';
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
  const { id, date, country, scope, type, rung, actor } = shownOf(incident);
  const { longitude, latitude, precision } = incident.places[0] ?? {};
  return {
    'data-incident': id,
    'data-date': date,
    'data-country': country.join(' '),
    'data-scope': scope,
    'data-type': type,
    'data-rung': rung.join(' '),
    'data-actor': actor,
    'data-point': longitude === undefined || latitude === undefined ? '' : `${longitude},${latitude}`,
    'data-precision': precision ?? 'country',
  };
}

/** Those of the incidents that a view shows, where no script runs; a view with words has to be asked for in the browser. */
export function inView(incidents: readonly Incident[], query: string): Incident[] {
  const state = { ...readViewState(query), words: '' };
  return incidents.filter((incident) => shows(state, shownOf(incident)));
}
