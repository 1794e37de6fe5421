import type { LatLngExpression, LayerGroup, Map as LeafletMap, Marker } from 'leaflet';
import type { ViewState } from '../../model/view-state.ts';
import { scopeOf } from '../scope/scope.element.ts';

const padding = { padding: [24, 24] as [number, number], maxZoom: 6 };

/**
 * Puts a map that can be moved in place of the static one, when the reader asks for it.
 * Everything it knows it takes from the rows of the list beside it.
 */
class IncidentMap extends HTMLElement {
  #map: LeafletMap | undefined;
  #stop: (() => void) | undefined;

  connectedCallback() {
    if (this.dataset.interactive === undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'map-start no-print';
    button.textContent = 'Move and zoom';
    button.addEventListener('click', () => {
      button.disabled = true;
      this.#start().then(
        () => {
          button.remove();
        },
        // A map that cannot start leaves the static one as it is.
        () => {
          button.textContent = 'The map could not be loaded';
        },
      );
    });
    this.append(button);
  }

  disconnectedCallback() {
    this.#stop?.();
    this.#map?.remove();
  }

  async #start() {
    const [{ createMap, markerFor }, scope] = await Promise.all([import('./leaflet-map.ts'), scopeOf(this)]);
    if (!scope) return;
    const canvas = document.createElement('div');
    canvas.className = 'map-canvas';
    this.append(canvas);
    const { map, layer } = createMap(canvas);
    this.#map = map;
    const markers = new Map<string, Marker>();
    const taken = new Map<string, number>();
    for (const row of scope.querySelectorAll<HTMLTableRowElement>('tr[data-point]')) {
      const point = row.dataset.point ?? '';
      if (!point || !row.dataset.incident) continue;
      const nth = taken.get(point) ?? 0;
      taken.set(point, nth + 1);
      const marker = markerFor(row, nth);
      if (marker) markers.set(row.dataset.incident, marker);
    }
    let first = true;
    this.#stop = scope.subscribe((_state: ViewState, shown) => {
      this.#show(layer, markers, shown);
      const points = [...markers].filter(([id]) => shown.has(id)).map(([, marker]): LatLngExpression => marker.getLatLng());
      if (first || points.length < markers.size) this.#frame(map, points);
      first = false;
    });
    canvas.querySelector<HTMLElement>('.leaflet-marker-icon')?.focus();
  }

  #show(layer: LayerGroup, markers: ReadonlyMap<string, Marker>, shown: ReadonlySet<string>) {
    for (const [id, marker] of markers) {
      if (shown.has(id)) layer.addLayer(marker);
      else layer.removeLayer(marker);
    }
  }

  #frame(map: LeafletMap, points: LatLngExpression[]) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (points.length > 0) map.fitBounds(points as [number, number][], { ...padding, animate: !still });
  }
}

customElements.define('incident-map', IncidentMap);
