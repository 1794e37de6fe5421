import type { View, ViewScope } from '../scope/scope.element.ts';
import { scopeOf } from '../scope/scope.element.ts';
import { everything, writeViewState } from '../../model/view-state.ts';
import styleSheet from './moving/leaflet.css?url';
import type { MovingMap } from './moving/moving-map.ts';

/** Calls when the browser has nothing better to do. */
const whenIdle = (call: () => void) => {
  if ('requestIdleCallback' in window) requestIdleCallback(call);
  else setTimeout(call, 200);
};

/** Asks for the moving map's style sheet; resolves when it applies. By hand, or the build would link it on every page. */
async function styled(): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styleSheet });
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

/** Puts a map that can be moved in place of the static one, when the reader asks for it. */
class IncidentMap extends HTMLElement {
  #map: MovingMap | undefined;
  #stop: (() => void) | undefined;
  #code: Promise<typeof MovingMap> | undefined;
  #starting: Promise<void> | undefined;

  connectedCallback() {
    // On a narrow screen the drawing is wider than its frame: begin in its middle, not at its western edge.
    this.scrollLeft = (this.scrollWidth - this.clientWidth) * 0.45;
    const button = this.querySelector<HTMLButtonElement>('.map-start');
    const drawing = this.querySelector<SVGSVGElement>(':scope > svg');
    if (this.dataset.interactive === undefined || !button || !drawing) return;
    button.addEventListener('click', () => {
      void this.#start().then(() => {
        // In a task of its own, after the first picture.
        requestAnimationFrame(() => setTimeout(() => this.#map?.focus()));
      });
    });
    // A mark of the drawing that is pressed is chosen before the map comes: it starts when the press has ended.
    drawing.addEventListener('pointerdown', () => {
      this.#load().catch(() => undefined);
      const begin = () => setTimeout(() => void this.#start());
      for (const end of ['pointerup', 'pointercancel']) addEventListener(end, begin, { once: true });
    });
    void scopeOf(this).then((scope) => {
      if (scope) this.#watch(scope);
    });
  }

  disconnectedCallback() {
    this.#stop?.();
    this.#map?.remove();
  }

  /** Starts the map for a view that the drawing cannot show. */
  #watch(scope: ViewScope) {
    const isDrawn = ({ state }: View) =>
      scope.dataset.files === undefined
        ? state.map === null
        : writeViewState(state) === writeViewState({ ...everything, view: state.view, lanes: state.lanes });
    this.#stop = scope.subscribe((view) => {
      // Where the reader sees another part alone, there is no frame to draw in.
      if (isDrawn(view) || this.clientWidth === 0) return;
      whenIdle(() => void this.#start());
    });
  }

  #load(): Promise<typeof MovingMap> {
    this.#code ??= Promise.all([import('./moving/moving-map.ts'), styled()]).then(
      ([{ MovingMap }]) => MovingMap,
    );
    return this.#code;
  }

  #start(): Promise<void> {
    this.#starting ??= this.#open().catch(() => {
      // A map that cannot start leaves the static one as it is.
      this.querySelector('.map-canvas')?.remove();
      const button = this.querySelector<HTMLButtonElement>('.map-start');
      if (button) button.textContent = 'The map could not be loaded';
      this.#starting = this.#code = undefined;
    });
    return this.#starting;
  }

  async #open() {
    const [Moving, scope] = await Promise.all([this.#load(), scopeOf(this)]);
    const drawing = this.querySelector<SVGSVGElement>(':scope > svg');
    if (!scope || !drawing) return;
    this.#stop?.();
    const hint = this.closest('figure')?.querySelector('.map-keys');
    if (hint) hint.id ||= `map-keys-${[...document.querySelectorAll('.map-keys')].indexOf(hint)}`;
    // The bar that scrolls the drawing goes; its height stays, or the page below would jump.
    const { borderTopWidth, borderBottomWidth } = getComputedStyle(this);
    const borders = parseFloat(borderTopWidth) + parseFloat(borderBottomWidth);
    const bar = this.offsetHeight - this.clientHeight - borders;
    this.#map = await Moving.start(this, drawing, scope, hint?.id ?? '');
    this.#replace(bar);
  }

  /** Shows the map, hides the drawing; `bar` is the height in pixels of the bar that scrolls it. */
  #replace(bar: number) {
    this.style.paddingBlockEnd = `${bar}px`;
    this.dataset.open = '';
    this.scrollLeft = 0;
    this.querySelector('.map-start')?.remove();
  }
}

customElements.define('incident-map', IncidentMap);
