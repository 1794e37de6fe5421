import { isPartialDate, type PartialDate, within } from './date.ts';
import { parameters } from './query.ts';

/** Properties of an incident that a reader can narrow the view by; each is a list of values in the query. */
export const facets = ['country', 'scope', 'type', 'rung', 'actor'] as const;

/** One of them. */
export type Facet = (typeof facets)[number];

/** Which part of the instrument the reader sees alone. */
export const views = ['map', 'timeline', 'list'] as const;

/** What a lane of the timeline holds together. */
export const laneKinds = ['scope', 'rung'] as const;

/** Middle of the map in degrees, and its zoom in the steps of web maps; all to two decimals. */
export interface MapPosition {
  zoom: number;
  latitude: number;
  longitude: number;
}

/** What a reader asked to see. An empty list means no limit. */
export interface ViewState {
  /** First and last day of the period, at any precision; null for an open end. */
  from: PartialDate | null;
  to: PartialDate | null;
  /** ISO 3166-1 alpha-2 codes. */
  country: string[];
  scope: string[];
  type: string[];
  rung: string[];
  /** Ids of those held responsible, see `actorId`. */
  actor: string[];
  /** Rungs that leave an incident out if they hold for it too: claimed, but without an official attribution. */
  without: string[];
  /** Words that must all stand in what the list says of the incident. */
  words: string;
  /** Ids of incidents to point out; they limit nothing. */
  ids: string[];
  /** Where the reader moved the map; null for the view that holds everything shown. */
  map: MapPosition | null;
  /** Null for all of them. */
  view: (typeof views)[number] | null;
  lanes: (typeof laneKinds)[number];
}

/** What `shows` needs to know of an incident; the page carries it in `data-*` attributes. */
export interface Shown {
  id: string;
  date: PartialDate;
  country: readonly string[];
  scope: string;
  type: string;
  /** First rung, then those that hold too. */
  rung: readonly string[];
  actor: string;
  /** What the list says of it, lower case. */
  words: string;
}

/** Everything, nothing pointed out. */
export const everything: ViewState = {
  from: null,
  to: null,
  country: [],
  scope: [],
  type: [],
  rung: [],
  actor: [],
  without: [],
  words: '',
  ids: [],
  map: null,
  view: null,
  lanes: 'scope',
};

const lists = [...facets, 'without', 'ids'] as const;
/** Most characters of words and most values of a list that are taken from a query; its length follows from them. */
const mostCharacters = 200;
const mostValues = 100;
const longestQuery = 80_000;

const isSingleDate = (text: string | undefined): text is string =>
  text !== undefined && !text.includes('/') && isPartialDate(text);

/** Lower case, one space between words, cut by code points so that no half of a pair is left. */
const words = (text: string) => {
  const plain = text
    .replace(/\p{Surrogate}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(plain).slice(0, mostCharacters).join('').trim();
};

const mapForm = /^(\d{1,2}(?:\.\d{1,9})?)\/(-?\d{1,2}(?:\.\d{1,9})?)\/(-?\d{1,3}(?:\.\d{1,9})?)$/;

/** A number to two decimals, never minus nought. */
const hundredths = (n: number) => Math.round(n * 100) / 100 + 0;

/** `zoom/latitude/longitude`, the order of OpenStreetMap's addresses; null for anything else. */
function position(text: string): MapPosition | null {
  const [, zoom, latitude, longitude] = (mapForm.exec(text) ?? []).map((part) => hundredths(Number(part)));
  if (zoom === undefined || latitude === undefined || longitude === undefined) return null;
  return zoom > 24 || Math.abs(latitude) > 90 || Math.abs(longitude) > 180
    ? null
    : { zoom, latitude, longitude };
}

const oneOf = <Value extends string>(known: readonly Value[], text: string | undefined): Value | null =>
  known.find((value) => value === text) ?? null;

/** A query string to a view state; whatever is broken, too long or unknown is ignored. */
export function readViewState(query: string): ViewState {
  const asked = parameters(query, longestQuery);
  const state: ViewState = { ...everything, words: words(asked.get('words') ?? '') };
  for (const end of ['from', 'to'] as const) {
    const value = asked.get(end);
    if (isSingleDate(value)) state[end] = value;
  }
  for (const key of lists) {
    const values = (asked.get(key) ?? '').split(',').filter((value) => /^[A-Za-z0-9-]{1,120}$/.test(value));
    state[key] = [...new Set(values)].slice(0, mostValues).sort();
  }
  state.map = position(asked.get('map') ?? '');
  state.view = oneOf(views, asked.get('view'));
  state.lanes = oneOf(laneKinds, asked.get('lanes')) ?? everything.lanes;
  return state;
}

/** A view state as a query string without `?`; keys in fixed order, empty for everything. Inverse of `readViewState`. */
export function writeViewState(state: ViewState): string {
  const pairs: string[] = [];
  if (state.from) pairs.push(`from=${state.from}`);
  if (state.to) pairs.push(`to=${state.to}`);
  // Commas are kept as they are: legal in a query (RFC 3986, section 3.4) and readable.
  for (const key of lists)
    if (state[key].length) pairs.push(`${key}=${state[key].map(encodeURIComponent).join(',')}`);
  if (state.words) pairs.push(`words=${encodeURIComponent(state.words)}`);
  if (state.map) {
    const { zoom, latitude, longitude } = state.map;
    pairs.push(`map=${[zoom, latitude, longitude].map(hundredths).join('/')}`);
  }
  if (state.view) pairs.push(`view=${state.view}`);
  if (state.lanes !== everything.lanes) pairs.push(`lanes=${state.lanes}`);
  return pairs.join('&');
}

const admits = (wanted: readonly string[], found: readonly string[]) =>
  wanted.length === 0 || found.some((value) => wanted.includes(value));

/** Whether the incident is among what the reader asked to see; one known to the month belongs to a period if it could. */
export function shows(state: ViewState, incident: Shown): boolean {
  return (
    within(incident.date, state.from, state.to) &&
    admits(state.country, incident.country) &&
    admits(state.scope, [incident.scope]) &&
    admits(state.type, [incident.type]) &&
    admits(state.rung, incident.rung) &&
    admits(state.actor, [incident.actor]) &&
    !incident.rung.some((rung) => state.without.includes(rung)) &&
    state.words.split(' ').every((word) => incident.words.includes(word))
  );
}
