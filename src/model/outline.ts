/** A closed line of points, each longitude then latitude in degrees (GeoJSON, RFC 7946 section 3.1.6). */
export type Ring = readonly (readonly number[])[];

const kilometresPerDegree = 111.2;

/**
 * How far a point lies outside an outline, in kilometres; 0 inside.
 * Even-odd rule over all rings; distances on a local plane, good to about 1 % below 500 km.
 */
export function kilometresOutside(rings: readonly Ring[], longitude: number, latitude: number): number {
  // An outline that crosses the date line goes on beyond 180° east or west.
  return Math.min(...[0, 360, -360].map((turn) => outside(rings, longitude + turn, latitude)));
}

function outside(rings: readonly Ring[], longitude: number, latitude: number): number {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      if (y0 > latitude !== y1 > latitude && longitude < x0 + ((latitude - y0) / (y1 - y0)) * (x1 - x0))
        inside = !inside;
      const [ax, ay] = [(x0 - longitude) * shrink, y0 - latitude];
      const [bx, by] = [(x1 - longitude) * shrink, y1 - latitude];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, (-ax * (bx - ax) - ay * (by - ay)) / length));
      least = Math.min(least, Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)));
    }
  }
  return inside ? 0 : least * kilometresPerDegree;
}
