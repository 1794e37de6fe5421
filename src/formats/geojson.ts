import type { Feature, FeatureCollection, Point } from 'geojson';
import type { IncidentRecord } from './incident-columns.ts';

type Properties = Omit<IncidentRecord, 'latitude' | 'longitude'>;

/** An incident as a GeoJSON Feature (RFC 7946, section 3.2): its record, the coordinates as a Point. */
export type IncidentFeature = Feature<Point | null, Properties>;

/** What `/data/incidents.geojson` holds once it is parsed. */
export type IncidentCollection = FeatureCollection<Point | null, Properties>;

/** A record as a Feature; the position is longitude before latitude (section 3.1.1), the geometry null where it has none (3.2). */
export function incidentFeature({ latitude, longitude, ...properties }: IncidentRecord): IncidentFeature {
  const geometry: Point | null =
    latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] };
  return { type: 'Feature', id: properties.id, geometry, properties };
}

/** The record that a Feature was made of; inverse of `incidentFeature`. */
export function recordOf({ geometry, properties }: IncidentFeature): IncidentRecord {
  const [longitude = null, latitude = null] = geometry?.coordinates ?? [];
  return { ...properties, latitude, longitude };
}

/** Features as the text of a FeatureCollection (section 3.3), one to a line. */
export function writeGeoJson(features: readonly IncidentFeature[]): string {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
