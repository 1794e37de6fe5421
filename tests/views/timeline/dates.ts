import fc from 'fast-check';
import { dayFrom, dayNumber, type PartialDate } from '../../../src/model/date.ts';
import { type Columns, columnsOf } from '../../../src/views/scope/columns.ts';
import { rowOf } from '../fixture.ts';

/** What a timeline reads of an incident. */
export interface Dated {
  date: PartialDate;
  scope: string;
  rung?: string;
}

/** The columns of incidents, put in order of time as the site has them. */
export const columnsFor = (incidents: readonly Dated[]): Columns =>
  columnsOf(
    incidents.map(({ date, scope, rung = 'unknown' }) =>
      rowOf({ 'data-date': date, 'data-scope': scope, 'data-rung': rung, 'data-type': 'attack' }),
    ),
  );

/** All numbers up to one. */
export const upTo = (size: number): Uint32Array => Uint32Array.from({ length: size }, (_, n) => n);

const first = dayNumber('2021-12-01');
const day = fc.integer({ min: first, max: dayNumber('2025-01-31') }).map(dayFrom);

/** Dates of every precision in three years and a little more. */
export const anyDate: fc.Arbitrary<PartialDate> = fc.oneof(
  { weight: 4, arbitrary: day },
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
  fc
    .tuple(day, fc.integer({ min: 1, max: 500 }))
    .map(([date, more]) => `${date}/${dayFrom(dayNumber(date) + more)}`),
);

/** Incidents in two scopes, in order of time. */
export const anyIncidents = (maxLength = 40): fc.Arbitrary<Dated[]> =>
  fc
    .array(fc.record({ date: anyDate, scope: fc.constantFrom('russia', 'beyond') }), { maxLength })
    .map((incidents) => {
      const { first, last } = columnsFor(incidents);
      return [...incidents.keys()]
        .sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || (last[a] ?? 0) - (last[b] ?? 0))
        .flatMap((n) => incidents[n] ?? []);
    });
