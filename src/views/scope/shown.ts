import type { Shown } from '../../model/view-state.ts';

/** What a list row carries in `data-*`, for the view state and the map: the page is the data. */
export interface RowFacts {
  'data-incident': string;
  'data-date': string;
  'data-country': string;
  'data-scope': string;
  'data-type': string;
  'data-rung': string;
  /** `longitude,latitude` of the main place in degrees; empty where it is known to the country only. */
  'data-point': string;
  'data-precision': string;
}

/** Reads back what a row carries; its words are those that it shows. Null for an element that is no row. */
export function readShown(row: HTMLElement): Shown | null {
  const { incident, date, country = '', scope = '', type = '', rung = '' } = row.dataset;
  if (!incident || !date) return null;
  return {
    id: incident,
    date,
    country: country.split(' '),
    scope,
    type,
    rung: rung.split(' '),
    words: row.innerText.toLowerCase().replace(/\s+/g, ' '),
  };
}
