import type { Rung } from '../model/attribution.ts';
import type { DatePrecision, PartialDate } from '../model/date.ts';
import type { Figure } from '../model/figure.ts';
import type { Incident, IncidentType, Scope } from '../model/incident.ts';
import type { Place } from '../model/place.ts';

/**
 * An incident as one flat record: keys are the words of its file, null is what the file leaves open.
 * Several values of one key are joined by semicolons.
 */
export interface IncidentRecord {
  id: string;
  title: string;
  date: PartialDate;
  date_precision: DatePrecision;
  /** First and last day that `date` can mean, `YYYY-MM-DD`. */
  date_earliest: string;
  date_latest: string;
  /** How the statements give the date; null is in so many words. */
  date_basis: NonNullable<Incident['date_basis']> | null;
  date_refs: string;
  announced: PartialDate | null;
  type: IncidentType;
  attack_type: Incident['attack_type'];
  target: string;
  target_type: Incident['target_type'];
  scope: Scope;
  /** ISO 3166-1 alpha-2 code of the main place; all columns from here to `place_refs` but `countries` are its. */
  country: string;
  /** Codes of all places, each once, the main one first. */
  countries: string;
  admin1: string | null;
  admin1_iso: string | null;
  /** Name of the town or district. */
  place: string | null;
  /** The place as readers see it. */
  label: string;
  /** Decimal degrees north and east, WGS 84; both null where the place is known to the country only. */
  latitude: number | null;
  longitude: number | null;
  precision: Place['precision'];
  /** How the statements give the place; null is in so many words. */
  place_basis: NonNullable<Place['basis']> | null;
  place_refs: string;
  actor: string;
  rung: Rung;
  /** Other rungs that hold too, each once; null where none does. */
  also: string | null;
  rung_refs: string;
  /** The leading figure: its value, or its least and most. All `killed_` are null where none is fit to lead, which is not 0. */
  killed_value: number | null;
  killed_min: number | null;
  killed_max: number | null;
  killed_counts: Figure['counts'] | null;
  killed_as_of: PartialDate | null;
  killed_by: string | null;
  killed_status: Figure['status'] | null;
  killed_ref: string | null;
  injured_value: number | null;
  injured_min: number | null;
  injured_max: number | null;
  injured_counts: Figure['counts'] | null;
  injured_as_of: PartialDate | null;
  injured_by: string | null;
  injured_status: Figure['status'] | null;
  injured_ref: string | null;
  single_source: boolean;
  /** Path of its page on this site; no host is fixed. */
  url: string;
}

/** The keys of an incident's record in the order of the columns; free of zod, so that the browser can write the table too. */
export const incidentColumns = [
  'id',
  'title',
  'date',
  'date_precision',
  'date_earliest',
  'date_latest',
  'date_basis',
  'date_refs',
  'announced',
  'type',
  'attack_type',
  'target',
  'target_type',
  'scope',
  'country',
  'countries',
  'admin1',
  'admin1_iso',
  'place',
  'label',
  'latitude',
  'longitude',
  'precision',
  'place_basis',
  'place_refs',
  'actor',
  'rung',
  'also',
  'rung_refs',
  'killed_value',
  'killed_min',
  'killed_max',
  'killed_counts',
  'killed_as_of',
  'killed_by',
  'killed_status',
  'killed_ref',
  'injured_value',
  'injured_min',
  'injured_max',
  'injured_counts',
  'injured_as_of',
  'injured_by',
  'injured_status',
  'injured_ref',
  'single_source',
  'url',
] as const satisfies readonly (keyof IncidentRecord)[];
