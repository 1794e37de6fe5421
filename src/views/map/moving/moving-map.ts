import type { Map as LeafletMap } from 'leaflet';
import type { View, ViewScope } from '../../scope/scope.element.ts';
import { Acts } from './acts.ts';
import { Aim } from './aim.ts';
import { latLngAt } from './crs.ts';
import { boxOf, readPlacing, sightIn } from '../drawing.ts';
import { yieldGestures } from './gestures.ts';
import type { TypeWords } from './group.ts';
import { mapKeys } from './keys.ts';
import { createMap } from './leaflet-map.ts';
import { groundOf } from './paint-ground.ts';
import { Painter } from './painter.ts';
import { onPaletteChange } from './palette.ts';
import { Position } from './position.ts';
import { Scene } from './scene.ts';
import { SheetLayer } from './sheet-layer.ts';
import { type Spots, spotsOf } from '../spots.ts';

/** Lets the browser do what waits: no task is to be long. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

const equal = (a: Uint32Array, b: Uint32Array) => a.length === b.length && a.every((n, i) => n === b[i]);

/** The map that can be moved, over the drawing that it takes the place of. */
export class MovingMap {
  readonly #host: HTMLElement;
  readonly #scope: ViewScope;
  readonly #map: LeafletMap;
  readonly #scene: Scene;
  readonly #layer: SheetLayer;
  readonly #painter: Painter;
  readonly #position: Position;
  readonly #aim: Aim;
  readonly #acts: Acts;
  readonly #summary = document.createElement('p');
  readonly #ends: (() => void)[] = [];
  #painted: () => void = () => undefined;
  #view: View | null = null;

  /**
   * @param host the element with the drawing
   * @param hint id of the text that tells the keys
   */
  static async start(host: HTMLElement, drawing: SVGSVGElement, scope: ViewScope, hint: string) {
    const spots = spotsOf(scope.columns);
    await pause();
    const moving = new MovingMap(host, drawing, scope, hint, spots);
    await pause();
    await moving.#begin();
    return moving;
  }

  private constructor(
    host: HTMLElement,
    drawing: SVGSVGElement,
    scope: ViewScope,
    hint: string,
    spots: Spots,
  ) {
    this.#host = host;
    this.#scope = scope;
    const placing = readPlacing(host.dataset.placing ?? '');
    const { width, height } = drawing.viewBox.baseVal;
    const canvas = document.createElement('div');
    canvas.className = 'map-canvas';
    canvas.role = 'group';
    canvas.ariaLabel = 'Moving map';
    this.#summary.className = 'visually-hidden';
    canvas.append(this.#summary);
    host.append(canvas);
    const sight = sightIn(host.getBoundingClientRect(), drawing.getBoundingClientRect(), width, placing);
    this.#scene = new Scene(spots, sight.zoom);
    this.#map = createMap(canvas, host, sight, () => {
      this.#aim.reset();
    });
    yieldGestures(canvas, host);
    this.#painter = new Painter(canvas, this.#scene, groundOf(drawing, placing));
    this.#layer = new SheetLayer(
      (context, view) => {
        this.#painter.ground(context, view);
        this.#painted();
      },
      (context, view) => {
        this.#painter.marks(context, view);
        this.#tell();
      },
    );
    this.#position = new Position(this.#map, scope);
    this.#aim = new Aim(this.#map, this.#scene, scope, this.#position, boxOf(placing, width, height));
    this.#acts = new Acts(
      {
        scope,
        map: this.#map,
        scene: this.#scene,
        layer: this.#layer,
        words: JSON.parse(host.dataset.words ?? '{}') as TypeWords,
        move: (act) => {
          this.#position.move(act);
        },
      },
      hint,
    );
    this.#aim.limit();
    this.#listen(canvas);
  }

  /** Draws the view of the scope; resolves when the ground is painted. */
  #begin(): Promise<void> {
    this.#ends.push(
      this.#scope.subscribe((view) => {
        this.#draw(view);
      }),
      this.#scope.subscribePointed((n) => {
        this.#scene.point(n);
        this.#layer.paintMarks();
      }),
    );
    return new Promise((resolve) => {
      this.#painted = resolve;
      this.#layer.addTo(this.#map);
    });
  }

  /** Takes the map away; the drawing is left. */
  remove() {
    for (const end of this.#ends) end();
    this.#position.forget();
    const canvas = this.#map.getContainer();
    this.#map.remove();
    canvas.remove();
  }

  /** Puts the focus where the keyboard works the map. */
  focus() {
    this.#acts.focus();
  }

  #listen(canvas: HTMLElement) {
    const map = this.#map;
    map.on('zoomend', () => {
      this.#scene.zoomTo(map.getZoom());
      this.#acts.grouped();
    });
    // While the browser stretches what is painted there is time to group it.
    map.on('zoomanim', ({ center, zoom }) => {
      setTimeout(() => {
        const groups = this.#scene.groupsAt(zoom);
        setTimeout(() => {
          this.#painter.prepare(this.#layer.windowAt(center, zoom), groups);
        });
      });
    });
    map.on('movestart', () => {
      this.#refine();
    });
    mapKeys(canvas, map, {
      escape: () => {
        this.#acts.escape();
      },
      middle: () => {
        const { x, y } = this.#scene.standOf(this.#acts.current);
        return Number.isNaN(x) ? map.getCenter() : latLngAt(x, y);
      },
    });
    const resized = new ResizeObserver(() => {
      this.#resize(canvas);
    });
    resized.observe(canvas);
    this.#ends.push(
      () => {
        resized.disconnect();
      },
      onPaletteChange(() => {
        this.#painter.forget();
        this.#layer.paint();
      }),
    );
  }

  #resize({ clientWidth, clientHeight }: HTMLElement) {
    const { x, y } = this.#map.getSize();
    // Hidden, or as it was.
    if (clientWidth === 0 || (x === clientWidth && y === clientHeight)) return;
    this.#position.move(() => this.#map.invalidateSize({ animate: false }));
    this.#aim.limit();
    this.#refine();
    this.#layer.paint();
  }

  /** Goes on from the outlines of the drawing, which end at its frame, to those of the whole world. */
  #refine() {
    this.#painter.refine(() => {
      this.#layer.paint();
    });
  }

  #draw(view: View) {
    const before = this.#view;
    this.#view = view;
    const { state, selection, lit } = view;
    const isNew = !before || !equal(before.selection.numbers, selection.numbers);
    this.#scene.light(lit);
    if (isNew) this.#scene.show(selection.numbers);
    if (state.map) this.#position.follow(state.map);
    else if (before ? isNew || before.state.map : selection.numbers.length < this.#scope.total)
      this.#aim.fit(before !== null);
    if (isNew) this.#acts.shown(lit[0]);
    const [one] = lit;
    if (before && one !== undefined && one !== before.lit[0]) this.#acts.chosen(one);
    if (isNew) this.#layer.paint();
    else this.#layer.paintMarks();
  }

  /** Says what has been painted. */
  #tell() {
    const { shown, groups, asked } = this.#scene;
    const several = groups.x.length - groups.alone;
    const said = `Map: ${shown.length} of ${asked} incidents drawn, ${several} groups`;
    if (this.#summary.textContent === said) return;
    this.#summary.textContent = said;
    this.#host.dataset.drawn = String(shown.length);
    performance.mark('map-drawn');
  }
}
