import { badgeRadius } from '../badge.ts';
import { sizeOf } from './group.ts';
import type { Area, Placed } from './labels.ts';
import { fetchGround, type Ground, paintGround } from './paint-ground.ts';
import { labelsIn, paintLabels } from './paint-labels.ts';
import { type Brush, hatching, paintAreas, paintMarks, type Window } from './paint-marks.ts';
import { type Palette, readPalette } from './palette.ts';
import type { Scene } from './scene.ts';
import { Sprites } from './sprites.ts';

/** File with the finer outlines of the whole world. */
const finer = '/map/outlines.json';

/** Paints the two canvases of a map in the colours of its element. */
export class Painter {
  readonly #element: HTMLElement;
  readonly #scene: Scene;
  #ground: Ground;
  #brush: (Brush & { ratio: number }) | null = null;
  #finer: Promise<void> | null = null;
  #labels: readonly Placed[] = [];
  /** What the labels were placed by. */
  #labelled: readonly unknown[] = [];

  /** @param ground the basemap to begin with */
  constructor(element: HTMLElement, scene: Scene, ground: Ground) {
    this.#element = element;
    this.#scene = scene;
    this.#ground = ground;
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

  #brushFor(context: CanvasRenderingContext2D, ratio: number): Brush {
    if (this.#brush?.ratio === ratio) return this.#brush;
    const palette = readPalette(this.#element);
    const sprites = new Sprites(this.#scene.spots, palette, ratio);
    this.#brush = { palette, sprites, hatch: hatching(context, palette, ratio), ratio };
    return this.#brush;
  }

  readonly ground = (context: CanvasRenderingContext2D, view: Window) => {
    const { palette } = this.#brushFor(context, view.ratio);
    paintGround(context, view, this.#ground, palette);
  };

  readonly marks = (context: CanvasRenderingContext2D, view: Window) => {
    const brush = this.#brushFor(context, view.ratio);
    context.clearRect(0, 0, view.width, view.height);
    paintAreas(context, view, this.#scene, brush);
    this.#placeLabels(context, view, brush.palette);
    paintLabels(context, this.#labels, brush.palette);
    paintMarks(context, view, this.#scene, brush);
  };

  /** Finds room for the labels, unless nothing has moved since. */
  #placeLabels(context: CanvasRenderingContext2D, view: Window, palette: Palette) {
    const { groups } = this.#scene;
    const { places } = this.#ground;
    const key = [groups, places, view.x, view.y, view.kilometresPerPixel, view.width, view.height];
    if (key.every((part, i) => part === this.#labelled[i])) return;
    this.#labelled = key;
    this.#labels = labelsIn(context, view, places, this.#marksIn(view), palette);
  }

  #marksIn({ x: left, y: top, kilometresPerPixel, width, height }: Window): Area[] {
    const { groups } = this.#scene;
    const areas: Area[] = [];
    for (let group = 0; group < groups.x.length; group += 1) {
      const x = ((groups.x[group] ?? 0) - left) / kilometresPerPixel;
      const y = ((groups.y[group] ?? 0) - top) / kilometresPerPixel;
      const size = sizeOf(groups, group);
      const radius = size === 1 ? 9 : badgeRadius(size);
      if (x > -radius && y > -radius && x < width + radius && y < height + radius)
        areas.push([x - radius, y - radius, x + radius, y + radius]);
    }
    return areas;
  }
}
