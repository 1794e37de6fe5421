import { fills, shapes } from '../../mark/shape.ts';
import { arcs, badgeRadius } from '../badge.ts';
import type { Palette } from './palette.ts';
import type { Family, Spots } from '../spots.ts';

/** Width of a mark's box of 20 by 20 units, in pixels. */
export const markSize = 19;
/** Width of the picture of a mark: its line reaches beyond the box. */
const size = markSize + 4;

/** The fill of a rung over a box of 20 by 20, as `MarkFills.astro` has it. */
function fillOf(context: CanvasRenderingContext2D, rung: string, palette: Palette): CanvasGradient {
  const { kind, stops } = fills[rung as keyof typeof fills];
  // A gradient spans the shape it fills; all shapes reach from about 2 to 18.
  const gradient =
    kind === 'radial'
      ? context.createRadialGradient(10, 10, 0, 10, 10, 8)
      : context.createLinearGradient(2, 2, kind === 'down' ? 2 : 18, kind === 'across' ? 2 : 18);
  for (const [offset, ink] of stops) gradient.addColorStop(offset, palette[ink]);
  return gradient;
}

/** A canvas of its own for a picture so many pixels wide, with the origin at its middle. */
function picture(size: number, ratio: number, draw: (context: CanvasRenderingContext2D) => void) {
  const width = Math.ceil(size * ratio);
  const canvas = Object.assign(document.createElement('canvas'), { width, height: width });
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, width / 2, width / 2);
  if (context) draw(context);
  return canvas;
}

function drawMark(context: CanvasRenderingContext2D, type: string, rung: string, palette: Palette) {
  context.scale(markSize / 20, markSize / 20);
  context.translate(-10, -10);
  const shape = new Path2D(shapes[type as keyof typeof shapes]);
  context.fillStyle = fillOf(context, rung, palette);
  context.fill(shape);
  context.lineWidth = 1.6;
  context.lineJoin = 'round';
  context.strokeStyle = palette.line;
  context.stroke(shape);
}

/** The strokes of each family's part of a ring: full, double, thin, so that they differ in grey too. */
function drawArc(context: CanvasRenderingContext2D, family: Family, palette: Palette) {
  context.lineWidth = family === 'open' ? 1.6 : 5;
  context.strokeStyle = palette[family];
  context.stroke();
  if (family !== 'attribution') return;
  context.lineWidth = 1.8;
  context.strokeStyle = palette.paper;
  context.stroke();
}

function drawBadge(
  context: CanvasRenderingContext2D,
  radius: number,
  shared: readonly number[],
  palette: Palette,
) {
  context.beginPath();
  context.arc(0, 0, radius + 1, 0, Math.PI * 2);
  context.fillStyle = palette.paper;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.stroke();
  for (const { family, from, to } of arcs(shared, radius)) {
    context.beginPath();
    context.arc(0, 0, radius - 2.5, from, to);
    drawArc(context, family, palette);
  }
}

/** Pictures of marks and badges, each drawn once for a palette and a number of device pixels to a pixel. */
export class Sprites {
  readonly #spots: Spots;
  readonly #palette: Palette;
  /** Device pixels to a pixel. */
  readonly ratio: number;
  readonly #marks: (HTMLCanvasElement | undefined)[] = [];
  readonly #badges = new Map<string, HTMLCanvasElement>();

  constructor(spots: Spots, palette: Palette, ratio: number) {
    this.#spots = spots;
    this.#palette = palette;
    this.ratio = ratio;
  }

  /** The picture of the mark of an incident. */
  mark(n: number): HTMLCanvasElement {
    const { type, rung } = this.#spots;
    const [t, r] = [type.codes[n] ?? 0, rung.codes[n] ?? 0];
    return (this.#marks[t * rung.names.length + r] ??= picture(size, this.ratio, (own) => {
      drawMark(own, type.names[t] ?? '', rung.names[r] ?? '', this.#palette);
    }));
  }

  /** The picture of the badge of so many incidents, without its number. */
  badge(count: number, shared: readonly number[]): HTMLCanvasElement {
    const radius = badgeRadius(count);
    const key = `${radius} ${shared.join(' ')}`;
    const drawn =
      this.#badges.get(key) ??
      picture(2 * radius + 4, this.ratio, (own) => {
        drawBadge(own, radius, shared, this.#palette);
      });
    this.#badges.set(key, drawn);
    return drawn;
  }
}
