import type { CRS } from 'leaflet';
import { kilometresPerPixel, zoomAt } from '../scale.ts';
import { fromSheet, toSheet } from '../sheet.ts';
import { Bounds, Earth, LatLng, Point, Transformation } from './leaflet.ts';

/** The sheet as Leaflet knows coordinate systems: kilometres on it are projected units; the sheet does not repeat. */
export const sheet = {
  ...Earth,
  code: 'sheet',
  infinite: true,
  wrapLng: undefined,
  transformation: new Transformation(1, 0, 1, 0),
  scale: (zoom: number) => 1 / kilometresPerPixel(zoom),
  zoom: (scale: number) => zoomAt(1 / scale),
  projection: {
    project: ({ lng, lat }: LatLng) => new Point(...toSheet(lng, lat)),
    unproject: ({ x, y }: Point) => {
      const [longitude, latitude] = fromSheet(x, y);
      return new LatLng(latitude, longitude);
    },
    bounds: new Bounds([-20_000, -30_000], [20_000, 20_000]),
  },
} as CRS;

/** Latitude and longitude of a point of the sheet. */
export function latLngAt(x: number, y: number): LatLng {
  const [longitude, latitude] = fromSheet(x, y);
  return new LatLng(latitude, longitude);
}
