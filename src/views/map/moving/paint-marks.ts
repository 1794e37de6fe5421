import { areaRadius } from '../area.ts';
import { arcs, badgeRadius, sayCount } from '../badge.ts';
import { membersOf, sizeOf } from './group.ts';
import type { Palette } from './palette.ts';
import type { Scene } from './scene.ts';
import { families, type Family } from '../spots.ts';
import { markSize, type Sprites } from './sprites.ts';

/** A canvas over part of the sheet. */
export interface Window {
  /** Kilometres on the sheet of its upper left corner. */
  x: number;
  y: number;
  kilometresPerPixel: number;
  /** Size in pixels, and device pixels in each. */
  width: number;
  height: number;
  ratio: number;
}

/** What marks are painted with. */
export interface Brush {
  palette: Palette;
  sprites: Sprites;
  hatch: CanvasPattern | null;
}

const circle = Math.PI * 2;

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

/** Paints the areas of places known to a district or region only, as far as they can be seen. */
export function paintAreas(context: CanvasRenderingContext2D, view: Window, scene: Scene, brush: Brush) {
  const { x, y, precision } = scene.spots;
  const radii = [0, 0, areaRadius.district, areaRadius.region, 0].map((km) => km / view.kilometresPerPixel);
  const painted = new Set<number>();
  context.fillStyle = brush.hatch ?? 'transparent';
  context.strokeStyle = brush.palette.line;
  context.lineWidth = 0.8;
  context.setLineDash([2, 2]);
  for (const n of scene.shown) {
    const radius = radii[precision[n] ?? 0] ?? 0;
    if (radius === 0) continue;
    // Under a badge only an area that reaches well beyond it can be seen.
    const group = scene.groups.of[n] ?? -1;
    if (radius < 24 && (group < 0 || sizeOf(scene.groups, group) > 1)) continue;
    const left = ((x[n] ?? 0) - view.x) / view.kilometresPerPixel;
    const top = ((y[n] ?? 0) - view.y) / view.kilometresPerPixel;
    if (left < -radius || top < -radius || left > view.width + radius || top > view.height + radius) continue;
    const spot = Math.round(left * 8) * 65536 + Math.round(top * 8) + radius;
    if (painted.has(spot)) continue;
    painted.add(spot);
    context.beginPath();
    context.arc(left, top, radius, 0, circle);
    context.fill();
    context.stroke();
  }
  context.setLineDash([]);
}

function paintRing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  palette: Palette,
) {
  context.beginPath();
  context.arc(x, y, radius, 0, circle);
  context.strokeStyle = palette.paper;
  context.lineWidth = 6;
  context.stroke();
  context.strokeStyle = palette.accent;
  context.lineWidth = 3;
  context.stroke();
}

function paintMark(
  context: CanvasRenderingContext2D,
  scene: Scene,
  brush: Brush,
  n: number,
  x: number,
  y: number,
) {
  if (scene.spots.precision[n] === 1) {
    context.beginPath();
    context.arc(x, y, markSize * 0.6, 0, circle);
    context.strokeStyle = brush.palette.line;
    context.lineWidth = 0.8;
    context.stroke();
  }
  brush.sprites.paint(context, n, x, y);
  if (scene.isLit(n)) paintRing(context, x, y, markSize * 0.6 + 3, brush.palette);
}

/** The stroke of a family's part of a ring: full, double, dotted, so that they differ in grey too. */
function paintArc(context: CanvasRenderingContext2D, family: Family, palette: Palette) {
  context.lineWidth = 5;
  context.setLineDash(family === 'open' ? [1.5, 2.5] : []);
  context.strokeStyle = palette[family];
  context.stroke();
  if (family !== 'attribution') return;
  context.lineWidth = 1.8;
  context.strokeStyle = palette.paper;
  context.stroke();
}

function paintBadge(
  context: CanvasRenderingContext2D,
  scene: Scene,
  palette: Palette,
  group: number,
  x: number,
  y: number,
) {
  const count = sizeOf(scene.groups, group);
  const radius = badgeRadius(count);
  context.beginPath();
  context.arc(x, y, radius + 1, 0, circle);
  context.fillStyle = palette.paper;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.stroke();
  const counts = scene.groups.families.subarray(group * families.length, (group + 1) * families.length);
  for (const { family, from, to } of arcs(counts, radius)) {
    context.beginPath();
    context.arc(x, y, radius - 2.5, from, to);
    paintArc(context, family, palette);
  }
  context.setLineDash([]);
  context.fillStyle = palette.ink;
  context.fillText(sayCount(count), x, y + 0.5);
}

function paintFan(context: CanvasRenderingContext2D, scene: Scene, brush: Brush, x: number, y: number) {
  const { fan } = scene;
  if (!fan) return;
  context.strokeStyle = brush.palette.line;
  context.lineWidth = 1;
  context.beginPath();
  for (let i = 0; i < fan.members.length; i += 1) {
    context.moveTo(x, y);
    context.lineTo(x + (fan.offsets[i * 2] ?? 0), y + (fan.offsets[i * 2 + 1] ?? 0));
  }
  context.stroke();
  context.beginPath();
  context.arc(x, y, 3, 0, circle);
  context.fillStyle = brush.palette.line;
  context.fill();
  fan.members.forEach((n, i) => {
    paintMark(context, scene, brush, n, x + (fan.offsets[i * 2] ?? 0), y + (fan.offsets[i * 2 + 1] ?? 0));
  });
}

/** Paints the marks and badges of a scene, as far as they are in view. */
export function paintMarks(context: CanvasRenderingContext2D, view: Window, scene: Scene, brush: Brush) {
  const { groups, fan } = scene;
  const { kilometresPerPixel } = view;
  const reach = 40;
  const badges: [group: number, x: number, y: number][] = [];
  for (let group = 0; group < groups.x.length; group += 1) {
    const x = ((groups.x[group] ?? 0) - view.x) / kilometresPerPixel;
    const y = ((groups.y[group] ?? 0) - view.y) / kilometresPerPixel;
    if (x < -reach || y < -reach || x > view.width + reach || y > view.height + reach) continue;
    if (fan?.group === group) continue;
    const [first = 0] = sizeOf(groups, group) === 1 ? membersOf(groups, group) : [-1];
    if (first >= 0) paintMark(context, scene, brush, first, x, y);
    else badges.push([group, x, y]);
  }
  context.font = `600 12.5px ${brush.palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const [group, x, y] of badges) {
    paintBadge(context, scene, brush.palette, group, x, y);
    if (scene.holdsLit(group))
      paintRing(context, x, y, badgeRadius(sizeOf(groups, group)) + 3, brush.palette);
  }
  if (fan) {
    const x = ((groups.x[fan.group] ?? 0) - view.x) / kilometresPerPixel;
    const y = ((groups.y[fan.group] ?? 0) - view.y) / kilometresPerPixel;
    paintFan(context, scene, brush, x, y);
  }
}
