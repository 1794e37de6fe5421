import type { MultiPolygon, Point as GeoPoint, Position } from 'geojson';
import { readBasemap } from './basemap.ts';
import { draw, type Projection, wholeSheet } from './projection.ts';
import { toSheet } from './sheet.ts';

/** The lines of the basemap as SVG paths. */
export interface Outlines {
  /** All land as one shape. */
  land: string;
  /** Borders between countries, contested or not, each once. */
  borders: string;
  /** Lines between first-order regions of the countries in scope. */
  regions: string;
  contested: string;
}

/** Outlines of the whole world in kilometres of the sheet, with cities and first-order regions for labels. */
export interface SheetOutlines extends Outlines {
  /** Name, rank (1 capital … 3), x, y. */
  places: [name: string, rank: number, x: number, y: number][];
  /** Name, side of a square as large as the region, x, y; largest first. */
  regionNames: [name: string, size: number, x: number, y: number][];
}

type Point = readonly [x: number, y: number];

/** How far a line may leave its true course at a longitude and latitude, in units of the map. */
type Tolerance = (longitude: number, latitude: number) => number;

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [alongX, alongY] = [bx - ax, by - ay];
  const length = alongX ** 2 + alongY ** 2;
  const part = length && Math.max(0, Math.min(1, ((x - ax) * alongX + (y - ay) * alongY) / length));
  return Math.sqrt((x - ax - part * alongX) ** 2 + (y - ay - part * alongY) ** 2);
}

/**
 * Which points of a line to keep so that it stays within the tolerance of each point left out; the ends always
 * (Douglas and Peucker 1973).
 */
export function keep(line: readonly Point[], tolerance: (index: number) => number): boolean[] {
  const kept = line.map((_, i) => i === 0 || i === line.length - 1);
  const spans: [from: number, to: number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [start, end] = [line[from], line[to]];
    let [worst, farthest] = [1, -1];
    for (let i = from + 1; i < to && start && end; i++) {
      const off = distance(line[i] ?? start, start, end) / tolerance(i);
      if (off > worst) [worst, farthest] = [off, i];
    }
    if (farthest < 0) continue;
    kept[farthest] = true;
    spans.push([from, farthest], [farthest, to]);
  }
  return kept;
}

/** Signed area; rings of land come out positive where y grows to the south, holes negative. */
const area = (ring: readonly Point[]) =>
  ring.reduce((sum, [x, y], i) => {
    const [toX, toY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + (x * toY - toX * y) / 2;
  }, 0);

/** The basemap's lines on a map, no finer than the tolerance, in steps of 1 ÷ `parts` of a unit; without dots of land. */
export function outline(projection: Projection, tolerance: Tolerance, parts: number): Outlines {
  const place = ([longitude = 0, latitude = 0]: Position): Point =>
    projection([longitude, latitude]) ?? [0, 0];
  const map = readBasemap((line) => {
    const kept = keep(line.map(place), (i) => tolerance(line[i]?.[0] ?? 0, line[i]?.[1] ?? 0));
    return line.filter((_, i) => kept[i]);
  });
  const isSeen = (ring: Position[], sign: 1 | -1) =>
    sign * area(ring.map(place)) >= 4 * tolerance(ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0) ** 2;
  const land: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: map.land.coordinates.flatMap(([outer = [], ...holes]) =>
      isSeen(outer, 1) ? [[outer, ...holes.filter((hole) => isSeen(hole, -1))]] : [],
    ),
  };
  const path = (shape: Parameters<typeof draw>[1]) => draw(projection, shape, parts);
  return {
    land: path(land),
    borders: path(map.borders),
    regions: path(map.regions),
    contested: path(map.contested),
  };
}

const isInScope = (longitude: number, latitude: number) =>
  longitude > 20 && longitude < 100 && latitude > 22 && latitude < 62;
const isNear = (longitude: number, latitude: number) =>
  longitude > -12 && longitude < 150 && latitude > 8 && latitude < 75;

/** What a map that can be moved shows beyond the first frame: fine where most incidents are, coarse elsewhere. */
export function sheetOutlines(): SheetOutlines {
  const { places, regionNames } = readBasemap();
  const at = ({ coordinates: [longitude = 0, latitude = 0] }: GeoPoint) =>
    toSheet(longitude, latitude).map(Math.round) as [number, number];
  return {
    ...outline(wholeSheet(), (...at) => (isInScope(...at) ? 2.5 : isNear(...at) ? 8 : 16), 1),
    places: places.features.map(({ geometry, properties: { name, rank } }) => [name, rank, ...at(geometry)]),
    regionNames: regionNames.features.map(({ geometry, properties: { name, size } }) => [
      name,
      size,
      ...at(geometry),
    ]),
  };
}
