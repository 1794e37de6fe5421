import type { Incident } from '../../model/incident.ts';
import type { RowFacts } from './shown.ts';

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
    'data-point': longitude === undefined || latitude === undefined ? '' : `${longitude},${latitude}`,
    'data-precision': precision ?? 'country',
  };
}
