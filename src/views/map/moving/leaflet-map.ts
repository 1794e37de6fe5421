import { buttonControl, fullScreenControl } from './controls.ts';
import { latLngAt, sheet } from './crs.ts';
import { LeafletMap, Scale, Zoom } from './leaflet.ts';
import type { Sight } from '../scale.ts';

/** Closest zoom: the data are no more exact. */
export const closest = 8;

/** Whether the reader asked for less motion. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A map of the sheet without anything on it: no tiles, no third party. */
export function createMap(canvas: HTMLElement, { x, y, zoom }: Sight): LeafletMap {
  const moves = !isStill();
  return new LeafletMap(canvas, {
    crs: sheet,
    attributionControl: false,
    zoomControl: false,
    maxZoom: closest,
    zoomSnap: 0,
    // The arrow keys walk from incident to incident: see `stop.ts`.
    keyboard: false,
    // Who may have the wheel and the finger: see `gestures.ts`.
    scrollWheelZoom: true,
    zoomAnimation: moves,
    fadeAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
  }).setView(latLngAt(x, y), zoom);
}

/**
 * Puts the controls along the foot of a map.
 * @param frame element that may fill the screen
 * @param showAll for the button that brings the whole map back
 */
export function addControls(map: LeafletMap, frame: HTMLElement, showAll: () => void) {
  buttonControl('Whole map', showAll).control.addTo(map);
  fullScreenControl(frame)?.addTo(map);
  new Zoom({ zoomInTitle: 'Closer', zoomOutTitle: 'Farther', position: 'bottomright' }).addTo(map);
  new Scale({ imperial: false }).addTo(map);
}
