import { areaRadius } from '../area.ts';
import { sizeOf } from './group.ts';
import type { Brush, Window } from './paint-marks.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';

/** Most areas of incidents in groups that are drawn: more lie over each other and say nothing. */
const mostInGroups = 30;

/** Diagonal lines for places known to an area only. */
export function hatching(context: CanvasRenderingContext2D, palette: Palette, ratio: number) {
  const tile = Object.assign(document.createElement('canvas'), { width: 6 * ratio, height: 6 * ratio });
  const ink = tile.getContext('2d');
  if (!ink) return null;
  ink.scale(ratio, ratio);
  ink.strokeStyle = palette.line;
  ink.lineWidth = 0.8;
  ink.globalAlpha = 0.6;
  ink.beginPath();
  for (const from of [-6, 0, 6]) {
    ink.moveTo(from, 6);
    ink.lineTo(from + 6, 0);
  }
  ink.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, 0, 0]));
  return pattern;
}

/** The areas of places known to a district or region only, as far as they can be seen in a window, as one shape. */
export function areasIn(view: Window, { spots, vague, groups }: Scene): Path2D | null {
  const { x, y, precision } = spots;
  const radii = [0, 0, areaRadius.district, areaRadius.region, 0].map((km) => km / view.kilometresPerPixel);
  const seen = new Set<number>();
  const alone: number[] = [];
  const inGroups: number[] = [];
  for (const n of vague) {
    const radius = radii[precision[n] ?? 0] ?? 0;
    const isAlone = sizeOf(groups, groups.of[n] ?? -1) === 1;
    // Under a badge only an area that reaches well beyond it can be seen.
    if (!isAlone && (radius < 24 || inGroups.length > mostInGroups)) continue;
    const left = ((x[n] ?? 0) - view.x) / view.kilometresPerPixel;
    const top = ((y[n] ?? 0) - view.y) / view.kilometresPerPixel;
    if (left < -radius || top < -radius || left > view.width + radius || top > view.height + radius) continue;
    const spot = (Math.round(left * 8) * 65536 + Math.round(top * 8)) * 2 + ((precision[n] ?? 0) % 2);
    if (!seen.has(spot)) (isAlone ? alone : inGroups).push(n);
    seen.add(spot);
  }
  const all = inGroups.length > mostInGroups ? alone : [...alone, ...inGroups];
  if (all.length === 0) return null;
  // Where two lie over each other the lines are no denser.
  const shape = new Path2D();
  for (const n of all) {
    const radius = radii[precision[n] ?? 0] ?? 0;
    const left = ((x[n] ?? 0) - view.x) / view.kilometresPerPixel;
    const top = ((y[n] ?? 0) - view.y) / view.kilometresPerPixel;
    shape.moveTo(left + radius, top);
    shape.arc(left, top, radius, 0, Math.PI * 2);
  }
  return shape;
}

/** Hatches areas. */
export function paintAreas(
  context: CanvasRenderingContext2D,
  shape: Path2D,
  { ratio }: Window,
  brush: Brush,
) {
  context.fillStyle = brush.hatch ?? 'transparent';
  context.fill(shape);
  context.strokeStyle = brush.palette.line;
  context.lineWidth = 1 / ratio;
  context.setLineDash([2, 2]);
  context.stroke(shape);
  context.setLineDash([]);
}
