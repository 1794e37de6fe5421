import { dossier } from '../../dossier.ts';
import { incidentFeature, writeGeoJson } from '../../formats/geojson.ts';
import { incidentRecord } from '../../formats/incident.ts';

/** All incidents as GeoJSON, by date. */
export function GET(): Response {
  const features = [...dossier.incidents.values()].map(incidentRecord).map(incidentFeature);
  return new Response(writeGeoJson(features), {
    headers: { 'content-type': 'application/geo+json' },
  });
}
