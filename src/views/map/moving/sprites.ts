import { fills, shapes } from '../../mark/shape.ts';
import type { Palette } from './palette.ts';
import type { Spots } from '../spots.ts';

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

function draw(type: string, rung: string, palette: Palette, ratio: number): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.ceil(size * ratio),
    height: Math.ceil(size * ratio),
  });
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const scale = (markSize / 20) * ratio;
  context.setTransform(scale, 0, 0, scale, 2 * ratio, 2 * ratio);
  const shape = new Path2D(shapes[type as keyof typeof shapes]);
  context.fillStyle = fillOf(context, rung, palette);
  context.fill(shape);
  context.lineWidth = 1.6;
  context.lineJoin = 'round';
  context.strokeStyle = palette.line;
  context.stroke(shape);
  return canvas;
}

/** Pictures of marks, each drawn once for a palette and a number of device pixels to a pixel. */
export class Sprites {
  readonly #spots: Spots;
  readonly #palette: Palette;
  readonly #ratio: number;
  readonly #drawn: (HTMLCanvasElement | undefined)[] = [];

  constructor(spots: Spots, palette: Palette, ratio: number) {
    this.#spots = spots;
    this.#palette = palette;
    this.#ratio = ratio;
  }

  /** Paints the mark of an incident with its middle at a point in pixels. */
  paint(context: CanvasRenderingContext2D, n: number, x: number, y: number) {
    const { type, rung } = this.#spots;
    const [t, r] = [type.codes[n] ?? 0, rung.codes[n] ?? 0];
    const key = t * rung.names.length + r;
    const picture = (this.#drawn[key] ??= draw(
      type.names[t] ?? '',
      rung.names[r] ?? '',
      this.#palette,
      this.#ratio,
    ));
    context.drawImage(picture, x - size / 2, y - size / 2, size, size);
  }
}
