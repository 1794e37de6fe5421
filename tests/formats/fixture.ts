import fc from 'fast-check';
import type { Incident } from '../../src/model/incident.ts';
import { figure, incident, place } from '../views/fixture.ts';

/** At least so many killed, none counted as injured; a point west of Greenwich; text with commas, quotes and Cyrillic. */
export const minOnly: Incident = incident({
  id: '2024-03-22-exampletown-attack',
  title: 'Attack on the market, called "Рынок"',
  announced: '2024-03-23',
  places: [
    place({
      country: 'US',
      admin1: 'Oklahoma',
      admin1_iso: 'US-OK',
      place: 'Exampletown',
      label: 'Exampletown (market)',
      latitude: 35.5,
      longitude: -97.5,
    }),
  ],
  date_refs: ['wire-2024-first#1', 'wire-2024-first#2'],
  also: [
    { rung: 'official', refs: ['wire-2024-first#3'], why: 'A court.' },
    { rung: 'alleged', refs: ['wire-2024-first#4'], why: 'A service.' },
    { rung: 'official', refs: ['wire-2024-first#5'], why: 'Another court.' },
  ],
  figures: [
    figure({ value: 3, status: 'superseded', ref: 'wire-2024-first#1' }),
    figure({ value: undefined, min: 40, ref: 'wire-2024-first#2' }),
    figure({ measure: 'injured', value: 12, ref: 'wire-2024-first#3' }),
  ],
  headline: { killed: 'wire-2024-first#2', why: 'The latest.' },
});

/** Known to the country only, and to the year. */
export const countryOnly: Incident = incident({
  id: '2022-afghanistan-plot',
  title: 'Plot announced in Afghanistan',
  date: '2022',
  date_basis: 'report',
  type: 'foiled-plot',
  attack_type: 'unknown',
  target: '=Not named',
  places: [{ country: 'AF', label: 'Afghanistan', precision: 'country', refs: ['wire-2024-first#1'] }],
  single_source: true,
});

/** An interval of dates, two places in two countries, a range of injured and nobody killed. */
export const interval: Incident = incident({
  id: '2023-12-30-border-raids',
  title: 'Raids on both sides of the border',
  date: '2023-12-30/2024-02',
  type: 'security-operation',
  attack_type: 'none',
  places: [
    place({
      country: 'TJ',
      label: 'Khatlon',
      latitude: 0,
      longitude: 0,
      precision: 'region',
      basis: 'filed',
    }),
    place({ country: 'UZ' }),
    place({ country: 'TJ' }),
  ],
  figures: [
    figure({ value: 0, as_of: '2024-03', ref: 'wire-2024-first#1' }),
    figure({
      measure: 'injured',
      value: undefined,
      min: 2,
      max: 5,
      counts: 'security-forces',
      as_of: undefined,
      by: '-',
      status: 'unofficial',
      ref: 'wire-2024-first#2',
    }),
  ],
  headline: { killed: 'wire-2024-first#1', injured: 'wire-2024-first#2', why: 'The only counts.' },
});

const text = fc.string({ unit: fc.constantFrom(...Array.from('ab,;"\'\r\n\t =+-@Ж–😀')), minLength: 1 });

/** Any incident whose text is any text, whose point is any point or none, and whose figure is any figure or none. */
export const anyIncident: fc.Arbitrary<Incident> = fc
  .record({
    title: text,
    target: text,
    label: text,
    by: text,
    date: fc.constantFrom('2024', '2024-02', '2024-02-29', '2023-12-30/2024-02'),
    point: fc.option(
      fc.record({
        latitude: fc.double({ min: -90, max: 90, noNaN: true }),
        longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      }),
    ),
    killed: fc.option(fc.nat()),
  })
  .map(({ label, point, by, killed, ...given }) =>
    incident({
      ...given,
      places: [{ country: 'RU', label, precision: point ? 'town' : 'country', refs: ['a-2024#1'], ...point }],
      figures: killed === null ? [] : [figure({ value: killed, by, ref: 'a-2024#1' })],
      headline: killed === null ? { why: 'None.' } : { killed: 'a-2024#1', why: 'The only one.' },
    }),
  );

/** Any number of such incidents, each with an id of its own. */
export const anyIncidents: fc.Arbitrary<Incident[]> = fc
  .array(anyIncident, { maxLength: 8 })
  .map((incidents) => incidents.map((each, i) => ({ ...each, id: `2024-number-${i}` })));
