/** West, north, east and south edge on the sheet, in kilometres: least x, least y, greatest x, greatest y. */
export type Box = readonly [west: number, north: number, east: number, south: number];

/** What of the sheet is looked at: its middle in kilometres, and the zoom. */
export interface Sight {
  x: number;
  y: number;
  zoom: number;
}

/** Kilometres in a pixel at zoom 0: as on web Mercator at 50° N, so that a zoom means here what it means elsewhere. */
const widest = (40075.017 * Math.cos((50 * Math.PI) / 180)) / 256;

/** Kilometres of the sheet in a pixel of the screen. */
export const kilometresPerPixel = (zoom: number): number => widest / 2 ** zoom;

/** Inverse of `kilometresPerPixel`. */
export const zoomAt = (kilometres: number): number => Math.log2(widest / kilometres);

/**
 * The closest sight that holds a box in a frame of so many pixels.
 * @param margin pixels left free along each edge
 * @param closest zoom at which it stops: that of a single point
 */
export function fit(
  [west, north, east, south]: Box,
  frame: { width: number; height: number },
  margin: number,
  closest: number,
): Sight {
  const across = (east - west) / Math.max(1, frame.width - 2 * margin);
  const down = (south - north) / Math.max(1, frame.height - 2 * margin);
  const zoom = Math.min(closest, zoomAt(Math.max(across, down, 1e-9)));
  return { x: (west + east) / 2, y: (north + south) / 2, zoom };
}

/** The smallest box around two. */
export const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
