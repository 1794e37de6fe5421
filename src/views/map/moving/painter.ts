import { badgeRadius } from '../badge.ts';
import { squareAt } from '../labels.ts';
import { areasIn } from './areas.ts';
import type { Placing } from '../projection.ts';
import { fetchGround, type Ground, groundOf } from './ground.ts';
import { GroundDrawing } from './ground-drawing.ts';
import { type Groups, membersOf } from './group.ts';
import { Names } from './names.ts';
import { type Brush, groupsIn, paintMarks, sharesOf, type Window } from './paint-marks.ts';
import { readPalette } from './palette.ts';
import type { Scene } from './scene.ts';
import type { Sheet } from './sheet-layer.ts';
import { markSize, Sprites } from './sprites.ts';

/** File with the finer outlines of the whole world. */
const finer = '/map/outlines.json';

/** Paints the two sheets of a map: the ground as a drawing, the marks on a canvas in the colours of its element. */
export class Painter {
  readonly #element: HTMLElement;
  readonly #scene: Scene;
  readonly #drawing: GroundDrawing;
  readonly #canvas = document.createElement('canvas');
  #ground: Ground;
  #names: Names | null = null;
  #brush: (Brush & { ratio: number }) | null = null;
  #finer: Promise<void> | null = null;
  #naming = 0;

  /** @param drawing whose basemap is the ground to begin with */
  constructor(element: HTMLElement, scene: Scene, drawing: SVGSVGElement, placing: Placing) {
    this.#element = element;
    this.#scene = scene;
    this.#drawing = new GroundDrawing(drawing, placing);
    this.#ground = groundOf(drawing, placing);
  }

  /** The colours have changed. */
  forget() {
    this.#brush = null;
  }

  /** Asks once for finer outlines; `then` is called when they are there. */
  refine(then: () => void) {
    this.#finer ??= fetchGround(finer).then(
      (ground) => {
        this.#ground = ground;
        then();
      },
      // The drawing's own outlines stay, and the next move asks again.
      () => {
        this.#finer = null;
      },
    );
  }

  #brushFor(ratio: number): Brush {
    if (this.#brush?.ratio === ratio) return this.#brush;
    const palette = readPalette(this.#element);
    this.#brush = { palette, sprites: new Sprites(this.#scene.spots, palette, ratio), ratio };
    return this.#brush;
  }

  /** Land, lines, areas and, a task later, names. */
  get ground(): Sheet {
    return {
      element: this.#drawing.element,
      paint: (view) => {
        this.#drawing.show(view, this.#ground.shapes, areasIn(view, this.#scene));
        clearTimeout(this.#naming);
        this.#naming = window.setTimeout(() => {
          this.#name(view);
        });
      },
    };
  }

  #name(view: Window) {
    this.#names ??= new Names(this.#brushFor(view.ratio).palette.font);
    const marks = groupsIn(view, this.#scene.groups).map(({ count, x, y }) =>
      squareAt(x, y, count === 1 ? markSize / 2 : badgeRadius(count)),
    );
    this.#drawing.name(this.#names.in(view, this.#ground, marks));
  }

  /** Marks, badges and the fan. */
  get marks(): Sheet {
    return {
      element: this.#canvas,
      paint: (view) => {
        const context = this.#sized(view);
        if (!context) return;
        context.clearRect(0, 0, view.width, view.height);
        paintMarks(context, view, this.#scene, this.#brushFor(view.ratio));
      },
    };
  }

  /** The canvas as large as a window, in its pixels. */
  #sized({ width, height, ratio }: Window): CanvasRenderingContext2D | null {
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== across || this.#canvas.height !== down) {
      Object.assign(this.#canvas, { width: across, height: down });
      this.#canvas.style.width = `${width}px`;
      this.#canvas.style.height = `${height}px`;
    }
    const context = this.#canvas.getContext('2d');
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    return context;
  }

  /** Draws the pictures that a window will need, before it is painted. */
  prepare(view: Window, groups: Groups) {
    const { sprites } = this.#brushFor(view.ratio);
    for (const { group, count } of groupsIn(view, groups)) {
      if (count === 1) sprites.mark(membersOf(groups, group)[0] ?? 0);
      else sprites.badge(count, sharesOf(groups, group));
    }
  }
}
