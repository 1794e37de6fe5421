import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import basemap from './views/map/basemap.json' with { type: 'json' };
import type { Ring } from './model/outline.ts';

const topology = basemap as unknown as Topology<{ countries: GeometryCollection }>;

/** Outlines of the basemap's countries by ISO 3166-1 alpha-2 code, for holding coordinates against. */
export const outlines: ReadonlyMap<string, readonly Ring[]> = new Map(
  feature(topology, topology.objects.countries).features.map(({ id, geometry }) => [
    String(id),
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : geometry.type === 'Polygon'
        ? geometry.coordinates
        : [],
  ]),
);
