import { rungs } from '../../model/attribution.ts';
import { earliest } from '../../model/date.ts';
import type { Incident, IncidentType } from '../../model/incident.ts';

/** What stands on a shelf of its own: what happened is never drawn together with what was only planned. */
export const shelves: readonly { title: string; types: readonly IncidentType[] }[] = [
  {
    title: 'Attacks, prison uprisings, fire across a border',
    types: ['attack', 'prison-uprising', 'cross-border-fire'],
  },
  { title: 'Foiled plots and arrests, as announced', types: ['foiled-plot', 'arrests'] },
  { title: 'Security operations, and claims without an attack', types: ['security-operation', 'claim-only'] },
];

/** The incidents of one shelf by year, in each year the firmest rung first. */
export interface Shelf {
  title: string;
  years: { year: number; incidents: Incident[] }[];
  /** The most in one year. */
  most: number;
}

const order = Object.keys(rungs);
const yearOf = ({ date }: Incident) => Number(earliest(date).slice(0, 4));

/** Sorts incidents onto shelves; every year from the first to the last has a place, shelves without incidents have none. */
export function layShelves(incidents: readonly Incident[]): Shelf[] {
  if (incidents.length === 0) return [];
  const years = incidents.map(yearOf);
  const first = Math.min(...years);
  const span = Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
  return shelves.flatMap(({ title, types }) => {
    const own = incidents.filter(({ type }) => types.includes(type));
    const columns = span.map((year) => ({
      year,
      incidents: own
        .filter((incident) => yearOf(incident) === year)
        .toSorted((a, b) => order.indexOf(a.rung) - order.indexOf(b.rung)),
    }));
    return own.length > 0
      ? [{ title, years: columns, most: Math.max(...columns.map((column) => column.incidents.length)) }]
      : [];
  });
}
