import { nameOf } from '../../scope/card.ts';
import { membersOf, sayGroup } from './group.ts';
import { latLngAt } from './crs.ts';
import { IncidentPopup } from './incident-popup.ts';
import { Pointer } from './pointer.ts';
import type { Stage } from './stage.ts';
import { Stop } from './stop.ts';
import { Tip } from './tip.ts';

/** What the reader does on the map with pointer and keyboard: point at, choose, spread, leave. */
export class Acts {
  readonly #stage: Stage;
  readonly #tip: Tip;
  readonly #popup: IncidentPopup;
  readonly #stop: Stop;
  /** The incident that the pointer or the focus is on. */
  #named: number | null = null;
  /** The incident that was chosen on this map. */
  #chosen: number | null = null;

  /** @param hint id of the text that tells the keys */
  constructor(stage: Stage, hint: string) {
    this.#stage = stage;
    this.#tip = new Tip(stage.map);
    this.#popup = new IncidentPopup(stage, (hadFocus) => {
      if (hadFocus) this.#stop.focus();
    });
    const choose = (n: number) => {
      this.#choose(n);
    };
    const point = (n: number | null) => {
      void this.#point(n);
    };
    this.#stop = new Stop(stage, hint, { open: choose, focus: point });
    new Pointer(stage, this.#tip, {
      point,
      choose,
      leave: () => {
        this.#leave();
      },
      spread: (group) => {
        this.#spread(group);
      },
    });
  }

  /** The incident that the keyboard is at. */
  get current(): number {
    return this.#stop.current;
  }

  /** Puts the focus where the keyboard works the map. */
  focus() {
    this.#stop.focus();
  }

  /** Takes up that other incidents are shown; the keyboard goes to one of them. */
  shown(first: number | undefined) {
    if (!this.#stage.scene.has(this.#popup.current)) this.#popup.close();
    this.#stop.stand(first);
  }

  /** Takes up that incidents stand in other groups. */
  grouped() {
    this.#stop.stand();
    this.#popup.follow();
  }

  /** Takes up that an incident was chosen; if not here, it is brought into view. */
  chosen(n: number) {
    if (n === this.#chosen || !this.#stage.scene.has(n)) return;
    this.#chosen = null;
    this.#stop.stand(n);
    this.#stop.show();
  }

  /** Closes what is open: the popup, or else the fan. */
  escape() {
    if (this.#popup.isOpen) this.#popup.close();
    else this.#fold();
  }

  #choose(n: number) {
    this.#chosen = n;
    this.#tip.hide();
    this.#stop.stand(n);
    void this.#popup.open(n);
    void this.#stage.scope.choose(n);
  }

  #leave() {
    this.#fold();
    const { scene, scope } = this.#stage;
    if (this.#chosen !== null && scene.lit.length === 1 && scene.lit[0] === this.#chosen)
      void scope.choose(null);
    this.#chosen = null;
  }

  #fold() {
    const { scene, layer } = this.#stage;
    if (!scene.fan) return;
    scene.spread(null);
    this.#tip.hide();
    this.#stop.stand();
    layer.paintMarks();
  }

  #spread(group: number) {
    const { scene, map, words, move, layer } = this.#stage;
    const fan = scene.spread(group);
    if (!fan) return;
    const all = membersOf(scene.groups, group);
    const [x, y] = [scene.groups.x[group] ?? 0, scene.groups.y[group] ?? 0];
    const { x: width, y: height } = map.getSize();
    const radius = Math.min(fan.radius + 24, width / 2 - 8, height / 2 - 8);
    move(() => map.panInside(latLngAt(x, y), { padding: [radius, radius] }));
    const rest = all.length > fan.members.length ? `; the first ${fan.members.length} stand here` : '';
    const said = `${sayGroup(all, scene.spots, words)}${rest}`;
    this.#tip.show(said, { x, y, group, aside: [0, 0] }, fan.radius + 14);
    this.#stop.stand(fan.members.includes(this.#stop.current) ? undefined : fan.members[0]);
    layer.paintMarks();
  }

  /** The pointer or the focus is on an incident, or on none. */
  async #point(n: number | null) {
    const { scope, scene } = this.#stage;
    scope.point(n);
    this.#named = n;
    if (n === null) {
      this.#tip.hide();
      return;
    }
    await scope.rows.load([n]);
    const row = scope.rows.get(n);
    if (row && this.#named === n && scene.has(n)) this.#tip.show(nameOf(row), scene.standOf(n), 14);
  }
}
