import type { Map as LeafletMap } from 'leaflet';
import { latLngAt } from './crs.ts';
import type { Stand } from './scene.ts';

/** Pixels that the box keeps from the edges of the map. */
const edge = 4;

/** The small box that names what the pointer or the focus is on. */
export class Tip {
  readonly #map: LeafletMap;
  readonly #box = document.createElement('div');
  #stand: Stand | null = null;
  #above = 0;
  #size: [width: number, height: number] = [0, 0];

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#box.className = 'map-tip';
    this.#box.hidden = true;
    map.getContainer().append(this.#box);
    map.on('move zoomend', () => {
      this.#place();
    });
    map.on('zoomanim', () => {
      this.#box.hidden = true;
    });
    // Wherever the focus is: what a pointer brought up must go without moving it (WCAG 1.4.13).
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') this.hide();
    };
    document.addEventListener('keydown', close);
    map.on('unload', () => {
      document.removeEventListener('keydown', close);
    });
  }

  /** Says something so many pixels above what stands there, or below where above is no room. */
  show(words: string, stand: Stand, above: number) {
    this.#box.textContent = words;
    this.#stand = stand;
    this.#above = above;
    this.#box.hidden = false;
    this.#size = [this.#box.offsetWidth, this.#box.offsetHeight];
    this.#place();
  }

  hide() {
    this.#stand = null;
    this.#box.hidden = true;
  }

  /** Whether an element is the box: the pointer may go there. */
  holds(element: EventTarget | null): boolean {
    return element === this.#box;
  }

  #place() {
    if (!this.#stand) return;
    const { x, y, aside } = this.#stand;
    const point = this.#map.latLngToContainerPoint(latLngAt(x, y)).add(aside as [number, number]);
    const size = this.#map.getSize();
    this.#box.hidden = point.x < 0 || point.y < 0 || point.x > size.x || point.y > size.y;
    const [width, height] = this.#size;
    const left = Math.max(edge, Math.min(size.x - width - edge, point.x - width / 2));
    const top = point.y - this.#above - height;
    this.#box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top > edge ? top : point.y + this.#above)}px)`;
  }
}
