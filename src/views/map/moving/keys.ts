import type { LatLng, Map as LeafletMap } from 'leaflet';

/** Pixels that the map moves at a key. */
const step = 90;

const shifts: Readonly<Record<string, [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** The keys that work the map wherever in it the focus is: + and − zoom, Shift with an arrow moves, Escape closes. */
export function mapKeys(
  canvas: HTMLElement,
  map: LeafletMap,
  { escape, middle }: { escape: () => void; middle: () => LatLng },
) {
  const zoom = (by: number) => {
    const to = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), map.getZoom() + by));
    map.setZoomAround(middle(), to);
  };
  canvas.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const shift = event.shiftKey ? shifts[event.key] : undefined;
    if (shift) map.panBy(shift);
    else if (event.key === '+' || event.key === '=') zoom(1);
    else if (event.key === '-') zoom(-1);
    else if (event.key === 'Escape') escape();
    else return;
    event.preventDefault();
  });
}
