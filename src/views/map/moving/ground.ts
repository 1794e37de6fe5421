import { pause } from './pause.ts';
import type { Outlines, SheetOutlines } from '../outlines.ts';
import type { Placing } from '../projection.ts';
import { type Line, readLines } from './lines.ts';

/** The lines of a basemap, from below. */
export const layers = ['land', 'borders', 'regions', 'contested'] as const satisfies (keyof Outlines)[];

/** The lines of a basemap: as SVG paths, and taken apart. */
export interface Shapes {
  paths: Outlines;
  lines: Record<(typeof layers)[number], Line[]>;
}

/** What a map that moves knows of the ground, in kilometres of the sheet. */
export interface Ground extends Pick<SheetOutlines, 'places' | 'regionNames'> {
  /** Null while those of the drawing are all there is. */
  shapes: Shapes | null;
}

/** The ground that a drawing shows: its cities. */
export function groundOf(drawing: SVGSVGElement, { x, y, kilometres }: Placing): Ground {
  const cities = [...drawing.querySelectorAll('.map-city')];
  const names = [...drawing.querySelectorAll('.map-label')];
  const places = names.map((label, i): Ground['places'][number] => {
    const at = (name: 'cx' | 'cy') => Number(cities[i]?.getAttribute(name));
    return [label.textContent.trim(), 1, (at('cx') - x) * kilometres, (at('cy') - y) * kilometres];
  });
  return { shapes: null, places, regionNames: [] };
}

/** The ground of the file beside the page; taken apart in steps, since no task is to be long. */
export async function fetchGround(address: string): Promise<Ground> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { places, regionNames, ...paths } = (await response.json()) as SheetOutlines;
  const lines: Shapes['lines'] = { land: [], borders: [], regions: [], contested: [] };
  for (const layer of layers) {
    await pause();
    lines[layer] = readLines(paths[layer]);
  }
  return { shapes: { paths, lines }, places, regionNames };
}
