import styleSheet from './leaflet.css?url';
import {
  Control,
  DivIcon,
  GeoJSON,
  LayerGroup,
  LatLngBounds,
  Map as LeafletMap,
  Marker,
  type PathOptions,
  Point,
  type Popup,
} from 'leaflet';
import { readBasemap } from './basemap.ts';

const line = (className: string, weight: number): PathOptions => ({
  className,
  weight,
  fill: false,
  interactive: false,
});

/** Asks for Leaflet's style sheet; resolves when it applies. By hand, or the build would link it on every page. */
export async function styleLeaflet(): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styleSheet });
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

/** A map of our own outlines: no tiles, no third party. Zoom ends where the precision of the data ends. */
export function createMap(canvas: HTMLElement): { map: LeafletMap; layer: LayerGroup } {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new LeafletMap(canvas, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 1,
    maxZoom: 8,
    maxBounds: new LatLngBounds([-60, -170], [85, 195]),
    // The wheel belongs to the page; zoom with the buttons, the keys or two fingers.
    scrollWheelZoom: false,
    dragging: !matchMedia('(pointer: coarse)').matches,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
  }).setView([50, 65], 3);
  const basemap = readBasemap();
  map.createPane('labels').style.zIndex = '450';
  new GeoJSON(basemap.countries, { style: { className: 'map-land', weight: 0.7, interactive: false } }).addTo(
    map,
  );
  new GeoJSON(basemap.regions, { style: line('map-region', 0.5) }).addTo(map);
  new GeoJSON(basemap.contested, { style: line('map-contested-casing', 2.5) }).addTo(map);
  new GeoJSON(basemap.contested, { style: line('map-contested', 1) }).addTo(map);
  for (const { geometry, properties } of basemap.places.features) {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const text = document.createElement('span');
    text.textContent = properties.name;
    new Marker([latitude, longitude], {
      icon: new DivIcon({
        className: `map-city-label rank-${properties.rank}`,
        html: text,
        iconAnchor: [-4, 8],
      }),
      interactive: false,
      keyboard: false,
      pane: 'labels',
    }).addTo(map);
  }
  new Control.Zoom({ zoomInTitle: 'Closer', zoomOutTitle: 'Farther' }).addTo(map);
  new Control.Scale({ imperial: false }).addTo(map);
  const label = () => {
    canvas.dataset.rank = String(map.getZoom() < 3 ? 0 : map.getZoom() < 4 ? 1 : map.getZoom() < 6 ? 2 : 3);
  };
  map.on('zoomend', label);
  label();
  // Leaflet hears Escape only while the map itself has the focus, not a marker or popup in it.
  canvas.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') map.closePopup();
  });
  return { map, layer: new LayerGroup().addTo(map) };
}

/** Offset in pixels of the nth mark on one spot: a spiral, so that none covers another. */
export function fanOut(nth: number): [number, number] {
  if (nth === 0) return [0, 0];
  const angle = nth * 2.4;
  const radius = 21 * Math.sqrt(nth);
  return [Math.round(Math.cos(angle) * radius), Math.round(Math.sin(angle) * radius)];
}

function popup(row: HTMLTableRowElement): HTMLElement {
  const box = document.createElement('div');
  const [date, title, place, type, rung, killed] = row.cells;
  const link = title?.querySelector('a')?.cloneNode(true);
  const name = document.createElement('p');
  const strong = document.createElement('strong');
  if (link) strong.append(link);
  name.append(strong);
  const lines = [
    [date, place?.firstChild, place?.querySelector('.note')]
      .map((part) => part?.textContent?.trim())
      .join(', '),
    `${type?.innerText ?? ''}; ${rung?.innerText ?? ''}`,
    killed?.dataset.key === '-1' ? '' : `Killed: ${killed?.innerText.replace(/\s+/g, ' ').trim() ?? ''}`,
  ];
  box.append(
    name,
    ...lines.filter(Boolean).map((line) => Object.assign(document.createElement('p'), { textContent: line })),
  );
  return box;
}

/** The marker of a list row: its own mark, its own words. `nth` counts the markers on the same spot. */
export function markerFor(row: HTMLTableRowElement, nth: number): Marker | null {
  const [longitude, latitude] = (row.dataset.point ?? '').split(',').map(Number);
  const mark = row.querySelector('.mark')?.cloneNode(true);
  if (longitude === undefined || latitude === undefined || !Number.isFinite(longitude + latitude) || !mark)
    return null;
  const box = document.createElement('span');
  box.className = 'map-marker';
  box.dataset.precision = row.dataset.precision ?? '';
  box.append(mark);
  const [dx, dy] = fanOut(nth);
  const name = `${row.cells[1]?.innerText.trim() ?? ''}, ${row.cells[0]?.innerText.trim() ?? ''}`;
  const marker = new Marker([latitude, longitude], {
    icon: new DivIcon({
      className: '',
      html: box,
      iconSize: [24, 24],
      iconAnchor: [12 - dx, 12 - dy],
      popupAnchor: new Point(dx, dy - 8),
    }),
    alt: name,
    title: name,
    keyboard: true,
    riseOnHover: true,
  });
  marker.on('add', () => {
    marker.getElement()?.setAttribute('aria-label', name);
    marker.getElement()?.setAttribute('data-incident-marker', row.dataset.incident ?? '');
  });
  marker.on('popupopen', ({ popup }: { popup: Popup }) => {
    popup.getElement()?.querySelector('a')?.focus({ preventScroll: true });
  });
  marker.on('popupclose', ({ popup }: { popup: Popup }) => {
    // Without the fade the popup is gone by now, and the focus with it.
    const focused = document.activeElement;
    if (focused === document.body || popup.getElement()?.contains(focused))
      marker.getElement()?.focus({ preventScroll: true });
  });
  return marker.bindPopup(() => popup(row), { maxWidth: 260 });
}
