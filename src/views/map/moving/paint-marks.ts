import { badgeRadius, sayCount, shares } from '../badge.ts';
import { type Groups, membersOf, sizeOf } from './group.ts';
import type { Palette } from './palette.ts';
import type { Fan, Scene } from './scene.ts';
import { families } from '../spots.ts';
import { markSize, type Sprites } from './sprites.ts';

/** A part of the sheet that is drawn: what the map shows, and a margin around it. */
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
}

const circle = Math.PI * 2;

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

/** Paints a picture with its middle at a point. */
function put(
  context: CanvasRenderingContext2D,
  picture: HTMLCanvasElement,
  ratio: number,
  x: number,
  y: number,
) {
  const size = picture.width / ratio;
  context.drawImage(picture, x - size / 2, y - size / 2, size, size);
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
  put(context, brush.sprites.mark(n), brush.sprites.ratio, x, y);
  if (scene.isLit(n)) paintRing(context, x, y, markSize * 0.6 + 3, brush.palette);
}

/** A group in a window: its middle in pixels. */
export interface SeenGroup {
  group: number;
  count: number;
  x: number;
  y: number;
}

/** How the ring of a group is divided. */
export const sharesOf = ({ families: counts }: Groups, group: number): number[] =>
  shares(counts.subarray(group * families.length, (group + 1) * families.length));

/** Pixels beyond the window at which a mark cannot be seen any more. */
const reach = 30;

/** The groups in a window. */
export function groupsIn(
  { x: left, y: top, kilometresPerPixel, width, height }: Window,
  groups: Groups,
): SeenGroup[] {
  const seen: SeenGroup[] = [];
  for (let group = 0; group < groups.x.length; group += 1) {
    const x = ((groups.x[group] ?? 0) - left) / kilometresPerPixel;
    const y = ((groups.y[group] ?? 0) - top) / kilometresPerPixel;
    if (x > -reach && y > -reach && x < width + reach && y < height + reach)
      seen.push({ group, count: sizeOf(groups, group), x, y });
  }
  return seen;
}

/** Paints the badges, each with its number, and rings around those that hold what is lit. */
function paintBadges(
  context: CanvasRenderingContext2D,
  badges: readonly SeenGroup[],
  scene: Scene,
  { sprites, palette }: Brush,
) {
  context.font = `600 12.5px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.ink;
  for (const { group, count, x, y } of badges) {
    put(context, sprites.badge(count, sharesOf(scene.groups, group)), sprites.ratio, x, y);
    context.fillText(sayCount(count), x, y + 0.5);
    if (scene.holdsLit(group)) paintRing(context, x, y, badgeRadius(count) + 3, palette);
  }
}

function paintFan(
  context: CanvasRenderingContext2D,
  fan: Fan,
  scene: Scene,
  brush: Brush,
  x: number,
  y: number,
) {
  // What lies under the fan steps back.
  context.beginPath();
  context.arc(x, y, fan.radius + 16, 0, circle);
  context.globalAlpha = 0.85;
  context.fillStyle = brush.palette.paper;
  context.fill();
  context.globalAlpha = 1;
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

/** Paints the marks and badges of the groups in a window, and the fan. */
export function paintMarks(context: CanvasRenderingContext2D, view: Window, scene: Scene, brush: Brush) {
  const { groups, fan } = scene;
  const seen = groupsIn(view, groups);
  const shown = fan ? seen.filter(({ group }) => group !== fan.group) : seen;
  for (const { group, count, x, y } of shown)
    if (count === 1) paintMark(context, scene, brush, membersOf(groups, group)[0] ?? 0, x, y);
  const badges = shown.filter(({ count }) => count > 1);
  paintBadges(context, badges, scene, brush);
  if (!fan) return;
  const x = ((groups.x[fan.group] ?? 0) - view.x) / view.kilometresPerPixel;
  const y = ((groups.y[fan.group] ?? 0) - view.y) / view.kilometresPerPixel;
  paintFan(context, fan, scene, brush, x, y);
}
