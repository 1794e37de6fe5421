import { writeCsv } from './csv.ts';
import { type IncidentCollection, recordOf, writeGeoJson } from './geojson.ts';
import { incidentColumns } from './incident-columns.ts';

const chosen = ({ features }: IncidentCollection, ids: ReadonlySet<string>) =>
  features.filter(({ properties }) => ids.has(properties.id));

/** The text of a GeoJSON file of the incidents with these ids, in the order of the collection; unknown ids are passed over. */
export const selectGeoJson = (collection: IncidentCollection, ids: ReadonlySet<string>): string =>
  writeGeoJson(chosen(collection, ids));

/** The same as the text of a CSV file; with all ids it is `/data/incidents.csv`. */
export const selectionCsv = (collection: IncidentCollection, ids: ReadonlySet<string>): string =>
  writeCsv(incidentColumns, chosen(collection, ids).map(recordOf));
