import type { LatLngExpression, LayerGroup, Map as LeafletMap, Marker } from 'leaflet';
import type { ViewState } from '../../model/view-state.ts';
import { scopeOf } from '../scope/scope.element.ts';

const padding = { padding: [24, 24] as [number, number], maxZoom: 6 };
/** South-west and north-east of the region that most incidents lie in, degrees north and east. */
const region: [number, number][] = [
  [27, 18],
  [61, 92],
];

/**
 * Puts a map that can be moved in place of the static one, when the reader asks for it.
 * Everything it knows it takes from the rows of the list beside it.
 */
class IncidentMap extends HTMLElement {
  #map: LeafletMap | undefined;
  #stop: (() => void) | undefined;

  connectedCallback() {
    // On a narrow screen the drawing is wider than its frame: begin in its middle, not at its western edge.
    this.scrollLeft = (this.scrollWidth - this.clientWidth) * 0.45;
    const button = this.querySelector('button');
    button?.addEventListener('click', () => {
      button.disabled = true;
      this.#start().then(
        () => {
          button.remove();
        },
        // A map that cannot start leaves the static one as it is.
        () => {
          delete this.dataset.open;
          button.textContent = 'The map could not be loaded';
        },
      );
    });
  }

  disconnectedCallback() {
    this.#stop?.();
    this.#map?.remove();
  }

  async #start() {
    const [{ createMap, markerFor, styleLeaflet }, scope] = await Promise.all([
      import('./leaflet-map.ts'),
      scopeOf(this),
    ]);
    if (!scope) return;
    await styleLeaflet();
    this.dataset.open = '';
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
    this.#stop = scope.subscribe((_state: ViewState, shown) => {
      this.#show(layer, markers, shown);
      const points = [...markers]
        .filter(([id]) => shown.has(id))
        .map(([, marker]): LatLngExpression => marker.getLatLng());
      this.#frame(map, points.length < markers.size ? points : region);
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
