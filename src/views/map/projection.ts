import { geoCircle, geoConicEqualArea, geoPath, type GeoProjection } from 'd3';
import type { GeoPermissibleObjects } from 'd3';

/** Width and height of a static map in its own units. */
export interface Frame {
  width: number;
  height: number;
}

/** Equal-area map of Europe and northern Asia, on the projection of sheet.ts: no country looks larger than it is. */
export function overview({ width, height }: Frame): GeoProjection {
  return geoConicEqualArea()
    .rotate([-68, 0])
    .parallels([35, 62])
    .fitExtent(
      [
        [8, 8],
        [width - 8, height - 8],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [0, 44],
          [10, 36],
          [60, 24],
          [75, 24],
          [100, 32],
          [138, 46],
          [120, 66],
          [30, 66],
          [4, 52],
        ],
      },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

/** How a map lies on the sheet of sheet.ts: where the sheet's origin is in the map's units, and kilometres to a unit. */
export interface Placing {
  x: number;
  y: number;
  kilometres: number;
}

/** Placing of the overview: a point of the sheet is at (x, y) + its kilometres ÷ `kilometres`. */
export function overviewPlacing(frame: Frame): Placing {
  const projection = overview(frame);
  const [x, y] = projection([68, 0]) ?? [NaN, NaN];
  return { x, y, kilometres: 6371 / projection.scale() };
}

/** A map about one point, reaching `degrees` of latitude to the north and south of it. */
export function surroundings(
  { width, height }: Frame,
  longitude: number,
  latitude: number,
  degrees: number,
): GeoProjection {
  return geoConicEqualArea()
    .rotate([-longitude, 0])
    .parallels([latitude - degrees / 2, latitude + degrees / 2])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [longitude, latitude - degrees],
          [longitude, latitude + degrees],
        ],
      },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

/** Leaves out points of an SVG path of straight lines that lie closer than `least` units to the one kept before. */
export function thin(path: string, least: number): string {
  return path.replace(/M[^M]*/g, (ring) => {
    const closed = ring.endsWith('Z');
    const points = ring
      .slice(1, closed ? -1 : undefined)
      .split('L')
      .map((pair) => pair.split(',').map(Number) as [number, number]);
    const kept: [number, number][] = [];
    points.forEach((point, i) => {
      const before = kept.at(-1);
      const isEnd = i === points.length - 1 && !closed;
      if (!before || isEnd || Math.hypot(point[0] - before[0], point[1] - before[1]) >= least)
        kept.push(point);
    });
    if (closed && kept.length < 3) return '';
    return `M${kept.map((point) => point.join(',')).join('L')}${closed ? 'Z' : ''}`;
  });
}

/** SVG path of a shape, to a tenth of a unit and no finer than a screen shows; empty where nothing of it is in the frame. */
export function draw(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  return thin(geoPath(projection).digits(1)(shape) ?? '', 0.9);
}

/** A circle on the ground about a point; radius in kilometres. */
export function circle(longitude: number, latitude: number, kilometres: number): GeoPermissibleObjects {
  return geoCircle()
    .center([longitude, latitude])
    .radius(kilometres / 111.2)
    .precision(12)();
}
