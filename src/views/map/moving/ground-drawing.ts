import { make, put } from '../../mark/svg.ts';
import { leadersOf, type Placed } from '../labels.ts';
import type { Placing } from '../projection.ts';
import { layers, type Shapes } from './ground.ts';
import { pathOf } from './lines.ts';
import type { Window } from './paint-marks.ts';

/** Kilometres to a pixel from which on the map is near: regions are drawn, and of the lines only what can be seen. */
export const near = 5;

const tenth = (n: number) => Math.round(n * 10) / 10;

/** The paths of each layer, by the classes that the style sheet draws them with. */
const makePaths = (): Record<(typeof layers)[number], SVGPathElement[]> => ({
  land: [make('path', { class: 'map-land' })],
  borders: [make('path', { class: 'map-border' })],
  regions: [make('path', { class: 'map-region' })],
  contested: [make('path', { class: 'map-contested-casing' }), make('path', { class: 'map-contested' })],
});

function hatch(): SVGPatternElement {
  const line = make('path', { class: 'hatch-line', d: 'M0 0V6' });
  const how = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return make('pattern', { id: 'map-hatch', ...how }, line);
}

/**
 * Land, borders, areas and names as a drawing in the page: the browser paints it beside the script, where a canvas would
 * hold it up, and the style sheet colours it.
 */
export class GroundDrawing {
  /** Holds the drawing; as large as the window shown last. */
  readonly element = document.createElement('div');
  readonly #svg = make('svg');
  /** All lines, from afar: only their place and size change. At first those of the drawing that the map replaces. */
  readonly #whole = make('g', { class: 'map-whole' });
  #placing: Placing;
  #shapes: Shapes | null = null;
  /** What can be seen of the lines from near by. */
  readonly #part: SVGGElement;
  readonly #paths = makePaths();
  readonly #areas = make('path', { class: 'map-area', fill: 'url(#map-hatch)' });
  readonly #dots = make('g');
  readonly #names = document.createElement('div');

  constructor(drawing: SVGSVGElement, placing: Placing) {
    this.#placing = placing;
    this.#whole.append(
      ...[...drawing.querySelectorAll('.basemap path:not(.map-leader)')].map((path) => path.cloneNode()),
    );
    this.#part = make('g', {}, ...Object.values(this.#paths).flat());
    this.#svg.append(make('defs', {}, hatch()), this.#whole, this.#part, this.#areas, this.#dots);
    this.element.className = 'map-ground';
    this.element.append(this.#svg, this.#names);
  }

  /** Shows land, lines and areas in a window; `areas` is an SVG path in its pixels. */
  show(view: Window, shapes: Shapes | null, areas: string) {
    const { x, y, kilometresPerPixel, width, height } = view;
    put(this.#svg, 'width', width);
    put(this.#svg, 'height', height);
    put(this.#areas, 'd', areas);
    if (shapes && shapes !== this.#shapes) this.#take(shapes);
    const isNear = shapes !== null && kilometresPerPixel < near;
    put(this.#whole, 'display', isNear ? 'none' : null);
    put(this.#part, 'display', isNear ? null : 'none');
    const [left, top] = [-x / kilometresPerPixel, -y / kilometresPerPixel];
    if (isNear) {
      const where = { x: left, y: top, scale: 1 / kilometresPerPixel, width, height };
      for (const layer of layers)
        for (const path of this.#paths[layer]) put(path, 'd', pathOf(shapes.lines[layer], where));
    } else {
      const scale = this.#placing.kilometres / kilometresPerPixel;
      const at = `${left - this.#placing.x * scale} ${top - this.#placing.y * scale}`;
      put(this.#whole, 'transform', `translate(${at}) scale(${scale})`);
    }
  }

  /** Shows cities and names in the window shown last. */
  name(names: readonly Placed[]) {
    const cities = names.filter(({ kind }) => kind === 'city');
    this.#dots.replaceChildren(
      make('path', { class: 'map-leader', d: leadersOf(names) }),
      ...cities.map(({ x, y }) => make('circle', { class: 'map-city', cx: tenth(x), cy: tenth(y), r: 1.8 })),
    );
    this.#names.replaceChildren(...names.map(nameOf));
  }

  #take(shapes: Shapes) {
    this.#shapes = shapes;
    this.#placing = { x: 0, y: 0, kilometres: 1 };
    const paths = makePaths();
    // From afar regions would be nothing but dots.
    for (const layer of ['land', 'borders', 'contested'] as const)
      for (const path of paths[layer]) path.setAttribute('d', shapes.paths[layer]);
    this.#whole.replaceChildren(...paths.land, ...paths.borders, ...paths.contested);
  }
}

/** A name as text of the page: in a drawing it would be laid out anew whenever the map is stretched. */
function nameOf({ kind, name, left, middle }: Placed): HTMLElement {
  const text = document.createElement('span');
  text.className = kind === 'region' ? 'map-name map-region-name' : 'map-name';
  text.textContent = name;
  Object.assign(text.style, { left: `${tenth(left)}px`, top: `${tenth(middle)}px` });
  return text;
}
