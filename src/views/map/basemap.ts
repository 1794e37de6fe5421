import { feature } from 'topojson-client';
import type { FeatureCollection, Point } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import topologyFile from './basemap.json' with { type: 'json' };

/** The committed basemap, made by `scripts/build-basemap.ts`; see its header for sources and licences. */
export interface Basemap {
  /** Countries, `id` = ISO 3166-1 alpha-2 code. Longitudes of Russia run to 190° E. */
  countries: FeatureCollection;
  /** Lines between first-order regions of the countries in scope. */
  regions: FeatureCollection;
  /** Contested lines, each with a `name`. */
  contested: FeatureCollection;
  /** Cities for labels, with `name` and `rank` (1 capital … 3). */
  places: FeatureCollection<Point, { name: string; rank: number }>;
}

/** The basemap as GeoJSON, coordinates longitude then latitude. */
export function readBasemap(): Basemap {
  const topology = topologyFile as unknown as Topology<Record<keyof Basemap, GeometryCollection>>;
  const collection = (name: keyof Basemap) => feature(topology, topology.objects[name]);
  return {
    countries: collection('countries'),
    regions: collection('regions'),
    contested: collection('contested'),
    places: collection('places') as Basemap['places'],
  };
}
