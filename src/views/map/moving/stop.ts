import { nameOf } from '../../scope/card.ts';
import { latLngAt } from './crs.ts';
import { membersOf, sayGroup, sizeOf } from './group.ts';
import { DivIcon, Marker } from './leaflet.ts';
import type { Stage } from './stage.ts';
import { nearestPosition, walk } from './walk.ts';
import { sayNumber } from '../../../model/number.ts';

/** An element of ours as the picture of a marker, so that Leaflet keeps it in its place. */
class ElementIcon extends DivIcon {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    super();
    this.#element = element;
  }

  override createIcon(): HTMLElement {
    return this.#element;
  }
}

/** What the stop tells the map. */
export interface StopActs {
  /** The reader goes into it. */
  open: (n: number) => void;
  /** It has the focus, on an incident with this name; null when the focus has left. */
  focus: (n: number | null, name: string) => void;
}

/**
 * The one place on the map where the keyboard stops: a button that stands on the mark of the current incident and goes
 * with the arrow keys from one incident shown to the next in order of time.
 */
export class Stop {
  readonly #stage: Stage;
  readonly #acts: StopActs;
  readonly #hint: string;
  #marker: Marker | null = null;
  #button: HTMLButtonElement | null = null;
  /** The incident it stands on. */
  #n = -1;
  #asked = 0;

  /** @param hint id of the text that tells the keys */
  constructor(stage: Stage, hint: string, acts: StopActs) {
    this.#stage = stage;
    this.#hint = hint;
    this.#acts = acts;
  }

  get current(): number {
    return this.#n;
  }

  /** Stands on an incident, or where there is none to be seen, on the next that is. */
  stand(wanted = this.#n) {
    const { shown } = this.#stage.scene;
    const n = shown[nearestPosition(shown, wanted)];
    if (n !== undefined) {
      this.#n = n;
      this.#put(this.#name(n) ?? 'Incidents on the map', false);
      return;
    }
    this.#marker?.remove();
    this.#marker = this.#button = null;
  }

  /** Moves the map as far as it must to have the stop in view. */
  show() {
    const { scene, map, move } = this.#stage;
    const { x, y } = scene.standOf(this.#n);
    move(() => map.panInside(latLngAt(x, y), { padding: [48, 48] }));
  }

  focus() {
    this.#button?.focus({ preventScroll: true });
  }

  /** Name, position and company of an incident; undefined while its row is on its way. */
  #name(n: number): string | undefined {
    const { scope, scene, words } = this.#stage;
    const row = scope.rows.get(n);
    if (!row) return undefined;
    const { group } = scene.standOf(n);
    const position = sayNumber(nearestPosition(scene.shown, n) + 1);
    const parts = [`${nameOf(row)}, ${position} of ${sayNumber(scene.shown.length)}`];
    if (sizeOf(scene.groups, group) > 1 && scene.fan?.group !== group)
      parts.push(`in a group of ${sayGroup(membersOf(scene.groups, group), scene.spots, words)}`);
    return parts.join(', ');
  }

  /** A new button each time the incident changes: a screen reader speaks where the focus goes, not what its name becomes. */
  #put(name: string, isFocused: boolean) {
    const { map, scene } = this.#stage;
    const { x, y, aside } = scene.standOf(this.#n);
    const id = this.#stage.scope.rows.get(this.#n)?.dataset.incident ?? '';
    const old = this.#button;
    const isSame = old?.dataset.incident === id && id !== '' && !isFocused;
    const button = isSame ? old : this.#make(id);
    button.ariaLabel = name;
    button.style.margin = `${aside[1] - 17}px 0 0 ${aside[0] - 17}px`;
    const marker = (this.#marker ??= new Marker([0, 0], {
      interactive: false,
      keyboard: false,
      autoPanOnFocus: false,
    }));
    marker.setLatLng(latLngAt(x, y));
    const hadFocus = old !== null && document.activeElement === old;
    if (!isSame) {
      this.#button = button;
      marker.setIcon(new ElementIcon(button));
    }
    if (!map.hasLayer(marker)) marker.addTo(map);
    if (isFocused || hadFocus) this.focus();
  }

  #make(id: string): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'map-stop' });
    button.dataset.incident = id;
    button.setAttribute('aria-describedby', this.#hint);
    button.ariaHasPopup = 'dialog';
    button.addEventListener('click', (event) => {
      // To the map a click is at a point, and this one is at none.
      event.stopPropagation();
      this.#acts.open(this.#n);
    });
    button.addEventListener('keydown', (event) => {
      if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
      const { shown } = this.#stage.scene;
      const position = walk(event.key, nearestPosition(shown, this.#n), shown.length);
      if (position === null) return;
      event.preventDefault();
      void this.#go(shown[position] ?? this.#n);
    });
    button.addEventListener('focus', () => {
      // Its row was not there when the button was made: now somebody wants to know.
      if (button.dataset.incident === '') void this.#go(this.#n);
      else if (button.matches(':focus-visible')) {
        this.#acts.focus(this.#n, button.ariaLabel ?? '');
        this.show();
      }
    });
    button.addEventListener('blur', () => {
      this.#acts.focus(null, '');
    });
    return button;
  }

  async #go(n: number) {
    const { scope, scene } = this.#stage;
    this.#n = n;
    this.#asked += 1;
    const asked = this.#asked;
    if (!scope.rows.get(n)) await scope.rows.load([n]);
    // By now the reader may be further on.
    if (asked !== this.#asked || !scene.has(n)) return;
    this.#put(this.#name(n) ?? '', true);
  }
}
