import type { SheetOutlines } from '../outlines.ts';
import type { Placing } from '../projection.ts';
import { type Line, type Put, readLines, traceLines } from './lines.ts';
import type { Window } from './paint-marks.ts';
import type { Palette } from './palette.ts';

/** The basemap, ready to paint. */
export interface Ground {
  land: Line[];
  borders: Line[];
  regions: Line[];
  contested: Line[];
  places: SheetOutlines['places'];
  /** How the lines lie on the sheet. */
  placing: Placing;
}

/** The basemap that a drawing shows: its own lines and labels. */
export function groundOf(drawing: SVGSVGElement, placing: Placing): Ground {
  const lines = (name: string) => readLines(drawing.querySelector(`.${name}`)?.getAttribute('d') ?? '');
  const cities = [...drawing.querySelectorAll('.map-city')];
  const names = [...drawing.querySelectorAll('.map-label')];
  return {
    land: lines('map-land'),
    borders: lines('map-border'),
    regions: lines('map-region'),
    contested: lines('map-contested'),
    places: names.map((label, i) => {
      const at = (name: 'cx' | 'cy') => Number(cities[i]?.getAttribute(name));
      return [
        label.textContent.trim(),
        1,
        (at('cx') - placing.x) * placing.kilometres,
        (at('cy') - placing.y) * placing.kilometres,
      ];
    }),
    placing,
  };
}

/** The basemap of the file beside the page. */
export async function fetchGround(address: string): Promise<Ground> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { land, borders, regions, contested, places } = (await response.json()) as SheetOutlines;
  return {
    land: readLines(land),
    borders: readLines(borders),
    regions: readLines(regions),
    contested: readLines(contested),
    places,
    placing: { x: 0, y: 0, kilometres: 1 },
  };
}

/** Paints sea, land and lines. */
export function paintGround(
  context: CanvasRenderingContext2D,
  view: Window,
  ground: Ground,
  palette: Palette,
) {
  const { kilometresPerPixel, width, height } = view;
  const { placing } = ground;
  const scale = placing.kilometres / kilometresPerPixel;
  const put: Put = {
    x: -view.x / kilometresPerPixel - placing.x * scale,
    y: -view.y / kilometresPerPixel - placing.y * scale,
    scale,
    width,
    height,
  };
  const trace = (lines: readonly Line[]) => {
    const path = new Path2D();
    traceLines(path, lines, put);
    return path;
  };
  // No wider than a device's pixel: such lines cost a browser without a graphics card a fifth of wider ones.
  const hair = 1 / view.ratio;
  const stroke = (path: Path2D, colour: string, lineWidth: number, dash: number[] = []) => {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.setLineDash(dash);
    context.stroke(path);
  };
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, width, height);
  const land = trace(ground.land);
  context.fillStyle = palette.land;
  context.fill(land);
  stroke(land, palette.landLine, hair);
  stroke(trace(ground.borders), palette.landLine, hair);
  if (kilometresPerPixel < 5) stroke(trace(ground.regions), palette.landLine, hair, [2, 2]);
  const contested = trace(ground.contested);
  stroke(contested, palette.land, 2.5);
  stroke(contested, palette.contested, 1.2, [4, 2.5]);
  context.setLineDash([]);
}
