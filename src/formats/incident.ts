import { earliest, latest, precision } from '../model/date.ts';
import { type Incident, leadingFigure } from '../model/incident.ts';
import type { IncidentRecord } from './incident-columns.ts';

/** Semicolons, because names may hold spaces and commas; no id, code or reference holds one. */
const joined = (values: readonly string[]) => [...new Set(values)].join(';');

/** An incident as one flat record, keys in the order of the columns. Throws if it has no place, which its schema forbids. */
export function incidentRecord(incident: Incident): IncidentRecord {
  const { id, date, places } = incident;
  const [main] = places;
  if (!main) throw new Error(`${id} has no place.`);
  const killed = leadingFigure(incident, 'killed');
  const injured = leadingFigure(incident, 'injured');
  return {
    id,
    title: incident.title,
    date,
    date_precision: precision(date),
    date_earliest: earliest(date),
    date_latest: latest(date),
    date_basis: incident.date_basis ?? null,
    date_refs: joined(incident.date_refs),
    announced: incident.announced ?? null,
    type: incident.type,
    attack_type: incident.attack_type,
    target: incident.target,
    target_type: incident.target_type,
    scope: incident.scope,
    country: main.country,
    countries: joined(places.map(({ country }) => country)),
    admin1: main.admin1 ?? null,
    admin1_iso: main.admin1_iso ?? null,
    place: main.place ?? null,
    label: main.label,
    latitude: main.latitude ?? null,
    longitude: main.longitude ?? null,
    precision: main.precision,
    place_basis: main.basis ?? null,
    place_refs: joined(main.refs),
    actor: incident.actor,
    rung: incident.rung,
    also: joined(incident.also.map(({ rung }) => rung)) || null,
    rung_refs: joined(incident.rung_refs),
    killed_value: killed?.value ?? null,
    killed_min: killed?.min ?? null,
    killed_max: killed?.max ?? null,
    killed_counts: killed?.counts ?? null,
    killed_as_of: killed?.as_of ?? null,
    killed_by: killed?.by ?? null,
    killed_status: killed?.status ?? null,
    killed_ref: killed?.ref ?? null,
    injured_value: injured?.value ?? null,
    injured_min: injured?.min ?? null,
    injured_max: injured?.max ?? null,
    injured_counts: injured?.counts ?? null,
    injured_as_of: injured?.as_of ?? null,
    injured_by: injured?.by ?? null,
    injured_status: injured?.status ?? null,
    injured_ref: injured?.ref ?? null,
    single_source: incident.single_source,
    url: `/incidents/${id}/`,
  };
}
