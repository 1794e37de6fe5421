import { countryName } from '../../model/country.ts';
import { dayNumber, earliest, latest, sayDate } from '../../model/date.ts';
import { leastOf, sayAmount, sayCount } from '../../model/figure.ts';
import { type Incident, incidentTypes, leadingFigure } from '../../model/incident.ts';
import { rungs } from '../../model/attribution.ts';
import { shownOf } from '../../model/shown.ts';
import { facets } from '../../model/view-state.ts';
import { encode, precisions } from './columns.ts';
import type { ColumnsFile, TextFile } from './files.ts';

/** Incidents whose words share one file. */
export const partSize = 5000;

/** How many files the words of so many incidents take. */
export const partCount = (size: number): number => Math.ceil(size / partSize);

/** The columns of all incidents as a file: dates as steps from one to the next, each spot written once. */
export function columnsFile(incidents: readonly Incident[]): ColumnsFile {
  const spots = new Map<string, number>();
  const file: ColumnsFile = {
    size: incidents.length,
    partSize,
    step: [],
    days: [],
    spot: [],
    longitude: [],
    latitude: [],
    precision: [],
    facets: {} as ColumnsFile['facets'],
    words: { country: {}, type: {}, rung: {} },
  };
  let before = 0;
  for (const { date, places } of incidents) {
    const first = dayNumber(earliest(date));
    file.step.push(first - before);
    file.days.push(dayNumber(latest(date)) - first);
    before = first;
    const { longitude = null, latitude = null, precision = 'country' } = places[0] ?? {};
    const key = `${longitude} ${latitude} ${precision}`;
    let spot = spots.get(key);
    if (spot === undefined) {
      spot = spots.size;
      spots.set(key, spot);
      file.longitude.push(longitude);
      file.latitude.push(latitude);
      file.precision.push(precisions.indexOf(precision));
    }
    file.spot.push(spot);
  }
  const shown = incidents.map(shownOf);
  for (const facet of facets) {
    const { values, codes } = encode(shown.map((each) => [each[facet]].flat()));
    file.facets[facet] = { values, codes: [...codes] };
  }
  for (const code of new Set(incidents.flatMap(({ places }) => places.map(({ country }) => country))))
    file.words.country[code] = countryName(code) ?? code;
  for (const [type, [one]] of Object.entries(incidentTypes)) file.words.type[type] = one;
  for (const [rung, { words }] of Object.entries(rungs)) file.words.rung[rung] = words;
  return file;
}

/** What the list says of the incidents of one part, by column. */
export function textFile(incidents: readonly Incident[], part: number): TextFile {
  const file: TextFile = {
    id: [],
    title: [],
    date: [],
    said: [],
    place: [],
    killed: [],
    counts: [],
    order: [],
  };
  for (const incident of incidents.slice(part * partSize, (part + 1) * partSize)) {
    const figure = leadingFigure(incident, 'killed');
    file.id.push(incident.id);
    file.title.push(incident.title);
    file.date.push(incident.date);
    file.said.push(sayDate(incident.date));
    file.place.push(incident.places[0]?.label ?? '');
    file.killed.push(figure ? sayAmount(figure) : '');
    file.counts.push(figure ? sayCount(figure) : '');
    file.order.push(figure ? leastOf(figure) : -1);
  }
  return file;
}
