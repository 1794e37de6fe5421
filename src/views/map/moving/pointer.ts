import type { LatLng } from 'leaflet';
import { extent } from '../cluster.ts';
import { latLngAt } from './crs.ts';
import { membersOf, sayGroup } from './group.ts';
import { closest } from './leaflet-map.ts';
import { fit, kilometresPerPixel } from '../scale.ts';
import type { Found } from './scene.ts';
import { toSheet } from '../sheet.ts';
import type { Stage } from './stage.ts';
import type { Tip } from './tip.ts';

/** What the pointer does to the map. */
export interface PointerActs {
  /** It is on an incident, or no longer. */
  point: (n: number | null) => void;
  /** The reader chose an incident. */
  choose: (n: number) => void;
  /** The reader chose a place where nothing is. */
  leave: () => void;
  /** A group was spread out. */
  spread: (group: number) => void;
}

/** Pixels that a finger and a mouse may be off. */
const reach = () => (matchMedia('(pointer: coarse)').matches ? 24 : 15);

/** Finds what the pointer is on: marks and badges are painted, not elements. */
export class Pointer {
  readonly #stage: Stage;
  readonly #acts: PointerActs;
  readonly #tip: Tip;
  #on = '';

  constructor(stage: Stage, tip: Tip, acts: PointerActs) {
    this.#stage = stage;
    this.#acts = acts;
    this.#tip = tip;
    const { map } = stage;
    const canvas = map.getContainer();
    map.on('click', ({ latlng, originalEvent }) => {
      this.#click(this.#find(latlng, originalEvent.target));
    });
    canvas.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse' && event.buttons === 0) this.#hover(event);
    });
    canvas.addEventListener('pointerleave', () => {
      this.#off();
    });
    map.on('movestart zoomstart', () => {
      this.#off();
    });
  }

  #find({ lat, lng }: LatLng, target: EventTarget | null): Found {
    const { scene } = this.#stage;
    // Over a button or the popup nothing of the map is meant.
    if (target instanceof Element && target.closest('.leaflet-control, .leaflet-popup')) return null;
    const [x, y] = toSheet(lng, lat);
    return scene.nearest(x, y, reach());
  }

  #hover(event: PointerEvent) {
    if (this.#tip.holds(event.target)) return;
    const { map, scope } = this.#stage;
    const found = this.#find(map.mouseEventToLatLng(event), event.target);
    const on = found ? JSON.stringify(found) : '';
    if (on === this.#on) return;
    this.#off();
    if (!found) return;
    this.#on = on;
    map.getContainer().dataset.over = '';
    if ('n' in found) this.#acts.point(found.n);
    else {
      scope.point(null);
      this.#nameGroup(found.group);
    }
  }

  #nameGroup(group: number) {
    const { scene, words } = this.#stage;
    const [x, y] = [scene.groups.x[group] ?? NaN, scene.groups.y[group] ?? NaN];
    this.#tip.show(
      sayGroup(membersOf(scene.groups, group), scene.spots, words),
      { x, y, group, aside: [0, 0] },
      22,
    );
  }

  #off() {
    if (this.#on === '') return;
    this.#on = '';
    delete this.#stage.map.getContainer().dataset.over;
    this.#acts.point(null);
  }

  #click(found: Found) {
    if (!found) this.#acts.leave();
    else if ('n' in found) this.#acts.choose(found.n);
    else this.#enter(found.group);
  }

  /** Comes so close that the group falls apart; where it cannot, spreads it. */
  #enter(group: number) {
    const { map, scene } = this.#stage;
    const { x, y } = scene.spots;
    const box = extent(x, y, membersOf(scene.groups, group));
    const across = Math.max(box[2] - box[0], box[3] - box[1]) / kilometresPerPixel(closest);
    const { x: width, y: height } = map.getSize();
    const sight = fit(box, { width, height }, 56, closest);
    if (across < 30 || sight.zoom <= map.getZoom() + 0.01) this.#acts.spread(group);
    else map.setView(latLngAt(sight.x, sight.y), sight.zoom);
  }
}
