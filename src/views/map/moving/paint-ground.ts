import type { SheetOutlines } from '../outlines.ts';
import type { Window } from './paint-marks.ts';
import type { Palette } from './palette.ts';

/** The basemap, ready to paint. */
export interface Ground {
  land: Path2D;
  borders: Path2D;
  regions: Path2D;
  contested: Path2D;
  places: SheetOutlines['places'];
  /** Where the sheet's origin lies in the units of the paths, and kilometres to a unit. */
  placing: { x: number; y: number; kilometres: number };
}

/** The basemap that a drawing shows: its own lines and labels. */
export function groundOf(drawing: SVGSVGElement, placing: Ground['placing']): Ground {
  const path = (name: string) => new Path2D(drawing.querySelector(`.${name}`)?.getAttribute('d') ?? '');
  const cities = [...drawing.querySelectorAll('.map-city')];
  const names = [...drawing.querySelectorAll('.map-label')];
  return {
    land: path('map-land'),
    borders: path('map-border'),
    regions: path('map-region'),
    contested: path('map-contested'),
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
    land: new Path2D(land),
    borders: new Path2D(borders),
    regions: new Path2D(regions),
    contested: new Path2D(contested),
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
  const { kilometresPerPixel, ratio } = view;
  const { placing } = ground;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, view.width, view.height);
  const scale = placing.kilometres / kilometresPerPixel;
  const originX = -view.x / kilometresPerPixel - placing.x * scale;
  const originY = -view.y / kilometresPerPixel - placing.y * scale;
  context.setTransform(scale * ratio, 0, 0, scale * ratio, originX * ratio, originY * ratio);
  context.lineJoin = 'round';
  const stroke = (path: Path2D, colour: string, width: number, dash: number[] = []) => {
    context.strokeStyle = colour;
    context.lineWidth = width / scale;
    context.setLineDash(dash.map((length) => length / scale));
    context.stroke(path);
  };
  context.fillStyle = palette.land;
  context.fill(ground.land);
  stroke(ground.land, palette.landLine, 0.8);
  stroke(ground.borders, palette.landLine, 0.8);
  if (kilometresPerPixel < 5) stroke(ground.regions, palette.landLine, 0.6, [2, 2]);
  stroke(ground.contested, palette.land, 2.5);
  stroke(ground.contested, palette.contested, 1.2, [4, 2.5]);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.setLineDash([]);
}
