import { badgeRadius } from '../badge.ts';
import { type Groups, membersOf } from './group.ts';
import type { Area } from './labels.ts';
import { fetchGround, type Ground, paintGround } from './paint-ground.ts';
import { labelsIn, paintLabels } from './paint-labels.ts';
import { areasIn, hatching, paintAreas } from './paint-areas.ts';
import { type Brush, groupsIn, paintMarks, sharesOf, type Window } from './paint-marks.ts';
import { readPalette } from './palette.ts';
import type { Scene } from './scene.ts';
import { markSize, Sprites } from './sprites.ts';

/** File with the finer outlines of the whole world. */
const finer = '/map/outlines.json';

/** Paints the two canvases of a map in the colours of its element. */
export class Painter {
  readonly #element: HTMLElement;
  readonly #scene: Scene;
  #ground: Ground;
  #brush: (Brush & { ratio: number }) | null = null;
  #finer: Promise<void> | null = null;

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
    const brush = this.#brushFor(context, view.ratio);
    const { palette } = brush;
    paintGround(context, view, this.#ground, palette);
    const areas = areasIn(view, this.#scene);
    if (areas) paintAreas(context, areas, view, brush);
    const marks = groupsIn(view, this.#scene.groups).map(({ count, x, y }): Area => {
      const radius = count === 1 ? markSize / 2 : badgeRadius(count);
      return [x - radius, y - radius, x + radius, y + radius];
    });
    paintLabels(context, labelsIn(context, view, this.#ground.places, marks, palette), palette);
  };

  readonly marks = (context: CanvasRenderingContext2D, view: Window) => {
    const brush = this.#brushFor(context, view.ratio);
    context.clearRect(0, 0, view.width, view.height);
    paintMarks(context, view, this.#scene, brush);
  };

  /** Draws the pictures that a window will need, before it is painted. */
  prepare(view: Window, groups: Groups) {
    for (const { group, count } of groupsIn(view, groups)) {
      if (count === 1) this.#brush?.sprites.mark(membersOf(groups, group)[0] ?? 0);
      else this.#brush?.sprites.badge(count, sharesOf(groups, group));
    }
  }
}
