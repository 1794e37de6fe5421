import { areaRadius } from '../area.ts';
import { sizeOf } from './group.ts';
import type { Window } from './paint-marks.ts';
import type { Scene } from './scene.ts';

/** Most areas of incidents in groups that are drawn: more lie over each other and say nothing. */
const mostInGroups = 30;

/** The areas of places known to a district or region only, as far as they can be seen in a window, as one SVG path. */
export function areasIn(view: Window, { spots, vague, groups }: Scene): string {
  const { x, y, precision } = spots;
  const radii = [0, 0, areaRadius.district, areaRadius.region, 0].map((km) => km / view.kilometresPerPixel);
  const seen = new Set<number>();
  const alone: string[] = [];
  const inGroups: string[] = [];
  for (const n of vague) {
    const radius = radii[precision[n] ?? 0] ?? 0;
    const isAlone = sizeOf(groups, groups.of[n] ?? -1) === 1;
    // Under a badge only an area that reaches well beyond it can be seen.
    if (!isAlone && (radius < 24 || inGroups.length > mostInGroups)) continue;
    const left = ((x[n] ?? 0) - view.x) / view.kilometresPerPixel;
    const top = ((y[n] ?? 0) - view.y) / view.kilometresPerPixel;
    if (left < -radius || top < -radius || left > view.width + radius || top > view.height + radius) continue;
    const spot = (Math.round(left * 8) * 65536 + Math.round(top * 8)) * 2 + ((precision[n] ?? 0) % 2);
    if (!seen.has(spot)) (isAlone ? alone : inGroups).push(circle(left, top, radius));
    seen.add(spot);
  }
  // Where two lie over each other the lines are no denser: they are one shape.
  return (inGroups.length > mostInGroups ? alone : [...alone, ...inGroups]).join('');
}

function circle(x: number, y: number, radius: number): string {
  const [west, middle, r] = [x - radius, y, radius].map((n) => n.toFixed(1));
  const half = `a${r} ${r} 0 0 1 `;
  const across = (2 * Number(r)).toFixed(1);
  return `M${west} ${middle}${half}${across} 0${half}-${across} 0Z`;
}
