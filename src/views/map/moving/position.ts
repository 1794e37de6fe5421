import type { Map as LeafletMap } from 'leaflet';
import type { MapPosition } from '../../../model/view-state.ts';
import type { ViewScope } from '../../scope/scope.element.ts';

/** Milliseconds after which a map that came to rest is taken to stay. */
const settled = 300;

const hundredths = (n: number) => Math.round(n * 100) / 100;

/** Where a map is, as the address says it. */
function positionOf(map: LeafletMap): MapPosition {
  const { lat, lng } = map.getCenter();
  return { zoom: hundredths(map.getZoom()), latitude: hundredths(lat), longitude: hundredths(lng) };
}

const same = (a: MapPosition, b: MapPosition) =>
  a.zoom === b.zoom && a.latitude === b.latitude && a.longitude === b.longitude;

/** Keeps the address in step with where the reader moves the map, and the map with the address. */
export class Position {
  readonly #map: LeafletMap;
  readonly #scope: ViewScope;
  /** A move of ours is being asked for, has been asked for, has begun. */
  #isAsking = false;
  #isAsked = false;
  #isBegun = false;
  #isZooming = false;
  #timer = 0;

  constructor(map: LeafletMap, scope: ViewScope) {
    this.#map = map;
    this.#scope = scope;
    map.on('zoomanim', () => {
      this.#isZooming = true;
    });
    map.on('zoomend', () => {
      this.#isZooming = false;
    });
    // A popup that would be cut off moves the map by itself.
    map.on('autopanstart', () => {
      this.#isAsked = true;
    });
    map.on('movestart', () => {
      this.#isBegun = this.#isAsked;
      this.#isAsked = false;
    });
    map.on('moveend', () => {
      if (!this.#isBegun && !this.#isAsking) this.#write();
      this.#isBegun = false;
    });
  }

  /** Moves the map without writing where to; while it zooms, when it has. */
  move(act: () => void) {
    if (this.#isZooming) {
      this.#map.once('moveend', () => {
        this.move(act);
      });
      return;
    }
    this.#isAsked = this.#isAsking = true;
    act();
    this.#isAsking = false;
    // A zoom begins in the next frame; what has not begun by then will not: the map was there already.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        this.#isAsked = false;
      });
    });
  }

  /** Goes where the address says, unless the map is there. */
  follow(wanted: MapPosition) {
    if (same(wanted, positionOf(this.#map))) return;
    this.forget();
    this.move(() => this.#map.setView([wanted.latitude, wanted.longitude], wanted.zoom));
  }

  /** Gives up writing the last move. */
  forget() {
    clearTimeout(this.#timer);
  }

  #write() {
    this.forget();
    this.#timer = window.setTimeout(() => {
      const map = positionOf(this.#map);
      const written = this.#scope.state.map;
      if (!written || !same(written, map)) this.#scope.ask({ map }, { replace: true });
    }, settled);
  }
}
