import type { Map as LeafletMap } from 'leaflet';
import type { View, ViewScope } from '../../scope/scope.element.ts';
import { Acts } from './acts.ts';
import { Aim } from './aim.ts';
import { latLngAt } from './crs.ts';
import { boxOf, readPlacing, sightIn } from '../drawing.ts';
import type { Box } from '../scale.ts';
import { yieldGestures } from './gestures.ts';
import type { TypeWords } from './group.ts';
import { mapKeys } from './keys.ts';
import { addControls, createMap } from './leaflet-map.ts';
import { Painter } from './painter.ts';
import { pause } from './pause.ts';
import { onPaletteChange } from './palette.ts';
import { Position } from './position.ts';
import { Scene } from './scene.ts';
import { SheetLayer } from './sheet-layer.ts';
import { spotsOf } from '../spots.ts';

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
   * Starts a map in steps, since no task is to be long; resolves when it is painted.
   * @param host the element with the drawing
   * @param hint id of the text that tells the keys
   */
  static async start(host: HTMLElement, drawing: SVGSVGElement, scope: ViewScope, hint: string) {
    const placing = readPlacing(host.dataset.placing ?? '');
    const { width, height } = drawing.viewBox.baseVal;
    const sight = sightIn(host.getBoundingClientRect(), drawing.getBoundingClientRect(), width, placing);
    const spots = spotsOf(scope.columns);
    await pause();
    const canvas = document.createElement('div');
    canvas.className = 'map-canvas';
    canvas.role = 'group';
    canvas.ariaLabel = 'Moving map';
    host.append(canvas);
    const map = createMap(canvas, sight);
    await pause();
    const scene = new Scene(spots, sight.zoom);
    const painter = new Painter(canvas, scene, drawing, placing);
    await pause();
    const moving = new MovingMap(host, scope, map, scene, painter, boxOf(placing, width, height), hint);
    await pause();
    moving.#follow();
    await pause();
    painter.prepare(moving.#layer.windowAt(map, map.getCenter(), map.getZoom()), scene.groups);
    await pause();
    await new Promise<void>((resolve) => {
      moving.#painted = resolve;
      moving.#layer.addTo(map);
    });
    return moving;
  }

  private constructor(
    host: HTMLElement,
    scope: ViewScope,
    map: LeafletMap,
    scene: Scene,
    painter: Painter,
    home: Box,
    hint: string,
  ) {
    [this.#host, this.#scope, this.#map] = [host, scope, map];
    [this.#scene, this.#painter] = [scene, painter];
    const canvas = map.getContainer();
    this.#summary.className = 'visually-hidden';
    canvas.prepend(this.#summary);
    yieldGestures(canvas, host);
    const { ground, marks } = painter;
    this.#layer = new SheetLayer(
      {
        ...ground,
        paint: (view) => {
          ground.paint(view);
          this.#painted();
        },
      },
      {
        ...marks,
        paint: (view) => {
          marks.paint(view);
          this.#tell();
        },
      },
    );
    this.#position = new Position(map, scope);
    this.#aim = new Aim(map, scene, scope, this.#position, home);
    addControls(map, host, () => {
      this.#aim.reset();
    });
    const words = JSON.parse(host.dataset.words ?? '{}') as TypeWords;
    const move = (act: () => void) => {
      this.#position.move(act);
    };
    this.#acts = new Acts({ scope, map, scene, layer: this.#layer, words, move }, hint);
    this.#aim.limit();
    this.#listen(canvas);
  }

  /** Follows the view of the scope from now on. */
  #follow() {
    this.#ends.push(
      this.#scope.subscribe((view) => {
        this.#draw(view);
      }),
      this.#scope.subscribePointed((n) => {
        this.#scene.point(n);
        this.#layer.paintMarks();
      }),
    );
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
          this.#painter.prepare(this.#layer.windowAt(map, center, zoom), groups);
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
        this.#layer.paintMarks();
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
    const isLitNew = before?.lit.join() !== lit.join();
    this.#scene.light(lit);
    if (isNew) this.#scene.show(selection.numbers);
    if (state.map) this.#position.follow(state.map);
    else if (before ? isNew || before.state.map : selection.numbers.length < this.#scope.total)
      this.#aim.fit(before !== null);
    if (isNew) this.#acts.shown(lit[0]);
    const [one] = lit;
    if (before && one !== undefined && one !== before.lit[0]) this.#acts.chosen(one);
    if (isNew) this.#layer.paint();
    else if (isLitNew) this.#layer.paintMarks();
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
