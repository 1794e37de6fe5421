import { geoCircle, geoConicEqualArea, geoPath, type GeoProjection } from 'd3';
import type { GeoPermissibleObjects } from 'd3';

/** A way from longitude and latitude to the units of a map. */
export type Projection = GeoProjection;

/** Width and height of a static map in its own units. */
export interface Frame {
  width: number;
  height: number;
}

/** A little more than the frame: the line along which a shape is cut is then out of sight. */
const around = ({ width, height }: Frame): [[number, number], [number, number]] => [
  [-3, -3],
  [width + 3, height + 3],
];

/** Radius of the sphere in kilometres. */
export const earthRadius = 6371;

const cone = () => geoConicEqualArea().rotate([-68, 0]).parallels([35, 62]);

/** The whole sheet of sheet.ts as a map whose units are kilometres; what the fan's opening cuts is cut there. */
export function wholeSheet(): GeoProjection {
  return cone().center([0, 0]).scale(earthRadius).translate([0, 0]).precision(0);
}

/** Equal-area map of Europe and northern Asia, on the projection of sheet.ts: no country looks larger than it is. */
export function overview({ width, height }: Frame): GeoProjection {
  return cone()
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
    .clipExtent(around({ width, height }));
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
  return { x, y, kilometres: earthRadius / projection.scale() };
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
    .clipExtent(around({ width, height }));
}

/** Numbers in a row: one that begins with a sign, or with a point after another point, needs no space before it. */
function inRow(numbers: readonly number[]): string {
  const said = numbers.map((n) => String(n).replace(/^(-?)0\./, '$1.'));
  return said.reduce((row, number, i) => {
    const isApart = number.startsWith('-') || (number.startsWith('.') && said[i - 1]?.includes('.'));
    return `${row}${isApart ? '' : ' '}${number}`;
  });
}

/**
 * Says an SVG path of absolute straight lines again in relative steps of 1 ÷ `parts` of a unit, in as few characters as
 * that takes. Places are rounded, not steps, so that errors do not add up; what is smaller than a step is left out.
 */
export function slim(path: string, parts: number): string {
  let [x, y] = [0, 0];
  let slimmed = '';
  for (const line of path.split('M').slice(1)) {
    const isClosed = line.endsWith('Z');
    const points = line
      .replace('Z', '')
      .split('L')
      .map((pair) => pair.split(',').map((n) => Math.round(Number(n) * parts)) as [number, number])
      .filter(([toX, toY], i, all) => toX !== all[i - 1]?.[0] || toY !== all[i - 1]?.[1]);
    const [first = [0, 0]] = points;
    const last = points.at(-1);
    if (isClosed && last?.[0] === first[0] && last[1] === first[1]) points.pop();
    if (points.length < (isClosed ? 3 : 2)) continue;
    const steps = points.flatMap(([toX, toY]) => {
      const step = [(toX - x) / parts, (toY - y) / parts];
      [x, y] = [toX, toY];
      return step;
    });
    if (isClosed) [x, y] = first;
    slimmed += `${slimmed ? 'm' : 'M'}${inRow(steps.slice(0, 2))}l${inRow(steps.slice(2))}${isClosed ? 'Z' : ''}`;
  }
  return slimmed;
}

/** SVG path of a shape in steps of 1 ÷ `parts` of a unit; empty where nothing of it is in the frame. */
export function draw(projection: GeoProjection, shape: GeoPermissibleObjects, parts = 10): string {
  return slim(geoPath(projection).digits(3)(shape) ?? '', parts);
}

/** A circle on the ground about a point; radius in kilometres. */
export function circle(longitude: number, latitude: number, kilometres: number): GeoPermissibleObjects {
  return geoCircle()
    .center([longitude, latitude])
    .radius(kilometres / 111.2)
    .precision(12)();
}
