import type { Map as LeafletMap } from 'leaflet';
import type { ViewScope } from '../../scope/scope.element.ts';
import { extent } from '../cluster.ts';
import { latLngAt } from './crs.ts';
import { closest } from './leaflet-map.ts';
import type { Position } from './position.ts';
import { around, type Box, fit, kilometresPerPixel } from '../scale.ts';
import type { Scene } from './scene.ts';

/** Zoom at which a single place is shown with its surroundings. */
const single = 6;

/** Height in pixels of the row of controls along the foot of the map, beyond the margin. */
const controls = 30;

/** Points the map at what there is to see, and keeps it from straying. */
export class Aim {
  readonly #map: LeafletMap;
  readonly #scene: Scene;
  readonly #scope: ViewScope;
  readonly #position: Position;
  readonly #home: Box;
  readonly #everything: Box;

  /** @param home what the drawing shows */
  constructor(map: LeafletMap, scene: Scene, scope: ViewScope, position: Position, home: Box) {
    this.#map = map;
    this.#scene = scene;
    this.#scope = scope;
    this.#position = position;
    this.#home = home;
    const { x, y } = scene.spots;
    const all = new Uint32Array(x.length).map((_, n) => n);
    this.#everything = around(home, extent(x, y, all));
    map.on('moveend', () => {
      this.#stayNear();
    });
  }

  /** Shows all incidents in view of the filters, whole. */
  fit(animate: boolean) {
    const { shown, spots } = this.#scene;
    if (shown.length === 0) return;
    const [west, north, east, south] = this.#home;
    const near = shown.filter((n) => {
      const [x, y] = [spots.x[n] ?? NaN, spots.y[n] ?? NaN];
      return x > west && x < east && y > north && y < south;
    });
    const isEverything = this.#scene.asked === this.#scope.total;
    // A place on another continent would make all others one spot.
    const box = isEverything ? this.#home : extent(spots.x, spots.y, near.length > 0 ? near : shown);
    const { x: width, y: height } = this.#map.getSize();
    const foot = isEverything ? 0 : controls;
    const { x, y, zoom } = fit(box, { width, height: height - foot }, isEverything ? 0 : 40, single);
    const middle = latLngAt(x, y + (foot / 2) * kilometresPerPixel(zoom));
    this.#position.forget();
    this.#position.move(() => this.#map.setView(middle, zoom, { animate }));
  }

  /** Gives up where the reader moved the map. */
  reset() {
    this.#position.forget();
    if (this.#scope.state.map) this.#scope.ask({ map: null }, { replace: true });
    else this.fit(true);
  }

  /** Sets how far away the map may go: from farther than everything there is nothing to see. */
  limit() {
    const { x: width, y: height } = this.#map.getSize();
    const { zoom } = fit(this.#everything, { width, height }, 12, closest);
    this.#position.move(() => this.#map.setMinZoom(zoom));
  }

  /** Brings the map back that was dragged off the world. */
  #stayNear() {
    const map = this.#map;
    const { x, y } = map.project(map.getCenter()).multiplyBy(kilometresPerPixel(map.getZoom()));
    const [west, north, east, south] = this.#everything;
    const [nearX, nearY] = [Math.min(east, Math.max(west, x)), Math.min(south, Math.max(north, y))];
    if (Math.hypot(nearX - x, nearY - y) > 1) this.#position.move(() => map.panTo(latLngAt(nearX, nearY)));
  }
}
