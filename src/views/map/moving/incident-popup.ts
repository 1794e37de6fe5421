import { card, nameOf } from '../../scope/card.ts';
import { latLngAt } from './crs.ts';
import { membersOf, sayGroup, sizeOf } from './group.ts';
import { Popup } from './leaflet.ts';
import type { Stage } from './stage.ts';

/** The popup of one incident at a time: what the list says of it. */
export class IncidentPopup {
  readonly #stage: Stage;
  readonly #popup = new Popup({ minWidth: 180, autoPanPadding: [8, 8] });
  #asked = 0;
  #n = -1;

  /** @param closed called when the popup has gone, with the focus or without it */
  constructor(stage: Stage, closed: (hadFocus: boolean) => void) {
    this.#stage = stage;
    const { map } = stage;
    let hadFocus = false;
    // Without the fade the popup is gone before `popupclose`, and the focus with it.
    map.getContainer().addEventListener('focusin', ({ target }) => {
      hadFocus = target instanceof Node && Boolean(this.#popup.getElement()?.contains(target));
    });
    map.on('popupclose', () => {
      closed(hadFocus && !(document.activeElement?.closest('.map-button, .leaflet-bar') ?? false));
      hadFocus = false;
    });
  }

  get isOpen(): boolean {
    return this.#popup.isOpen();
  }

  /** Number of the incident that is or was open; -1 for none yet. */
  get current(): number {
    return this.#n;
  }

  /** Stands where its incident stands after the map has grouped anew. */
  follow() {
    const { scene } = this.#stage;
    if (!this.isOpen || !scene.has(this.#n)) return;
    const { x, y, aside } = scene.standOf(this.#n);
    this.#popup.options.offset = [aside[0], aside[1] - 4];
    this.#popup.setLatLng(latLngAt(x, y));
  }

  /** Opens the popup of an incident and puts the focus on its link. */
  async open(n: number) {
    const { scope, map, scene, words } = this.#stage;
    this.#asked += 1;
    const asked = this.#asked;
    await scope.rows.load([n]);
    const row = scope.rows.get(n);
    if (!row || asked !== this.#asked || !scene.has(n)) return;
    this.#n = n;
    const { x, y, aside, group } = scene.standOf(n);
    const content = card(row);
    if (sizeOf(scene.groups, group) > 1) {
      const said = sayGroup(membersOf(scene.groups, group), scene.spots, words);
      content.append(
        Object.assign(document.createElement('p'), {
          className: 'note',
          textContent: `In a group of ${said}.`,
        }),
      );
    }
    this.#popup.options.offset = [aside[0], aside[1] - 4];
    this.#popup.options.maxWidth = Math.min(280, map.getSize().x - 70);
    this.#popup.setContent(content).setLatLng(latLngAt(x, y)).openOn(map);
    const box = this.#popup.getElement();
    box?.setAttribute('role', 'dialog');
    box?.setAttribute('aria-label', nameOf(row));
    box?.querySelector('a')?.focus({ preventScroll: true });
  }

  close() {
    this.#asked += 1;
    this.#popup.close();
  }
}
