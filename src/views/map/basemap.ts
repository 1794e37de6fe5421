import { feature, mergeArcs, meshArcs } from 'topojson-client';
import type { FeatureCollection, MultiLineString, MultiPolygon, Point, Position } from 'geojson';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import topologyFile from './basemap.json' with { type: 'json' };

type Layer = 'countries' | 'regions' | 'contested' | 'places' | 'regionNames';

/** The committed basemap, made by `scripts/build-basemap.ts`; see its header for sources and licences. */
export interface Basemap {
  /** Countries, `id` = ISO 3166-1 alpha-2 code. Longitudes of Russia run to 190° E. */
  countries: FeatureCollection;
  /** All countries as one, for the coast alone. */
  land: MultiPolygon;
  /** Lines between countries, each once. */
  borders: MultiLineString;
  /** Lines between first-order regions of the countries in scope. */
  regions: FeatureCollection;
  /** Contested lines, each with a `name`. */
  contested: FeatureCollection;
  /** Cities for labels, with `name` and `rank` (1 capital … 3). */
  places: FeatureCollection<Point, { name: string; rank: number }>;
  /** Middles of those regions for labels, largest first: `name` and `size`, the side of a square as large, in km. */
  regionNames: FeatureCollection<Point, { name: string; size: number }>;
}

const topology = topologyFile as unknown as Topology<Record<Layer, GeometryCollection>>;

function absolute(): Position[][] {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function join() {
  const { countries } = topology.objects;
  return {
    arcs: absolute(),
    land: mergeArcs(topology, countries.geometries as Polygon[]),
    borders: meshArcs(topology, countries, (one, other) => one !== other),
  };
}
let joined: ReturnType<typeof join> | undefined;

/**
 * The basemap as GeoJSON, coordinates longitude then latitude. `thin` may leave points out of a line between two joints;
 * every line goes through it once, so that neighbours still share it and no gap opens.
 */
export function readBasemap(thin: (line: Position[]) => Position[] = (line) => line): Basemap {
  joined ??= join();
  const thinned: Topology = { type: 'Topology', objects: {}, arcs: joined.arcs.map(thin) };
  const collection = (name: Exclude<Layer, 'places' | 'regionNames'>) =>
    feature(thinned, topology.objects[name]);
  return {
    countries: collection('countries'),
    land: feature(thinned, joined.land).geometry,
    borders: feature(thinned, joined.borders).geometry,
    regions: collection('regions'),
    contested: collection('contested'),
    places: feature(topology, topology.objects.places) as Basemap['places'],
    regionNames: feature(topology, topology.objects.regionNames) as Basemap['regionNames'],
  };
}
