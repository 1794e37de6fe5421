import { fanOut, mostFanned } from './fan.ts';
import { type Groups, groupsOf, membersOf, sizeOf } from './group.ts';
import { kilometresPerPixel } from '../scale.ts';
import type { Spots } from '../spots.ts';

/** Pixels across a cell of the clusters: about as wide as the largest badge. */
const cell = 44;

/** A group spread out so that each of its marks can be chosen. */
export interface Fan {
  group: number;
  /** At most `mostFanned`, in order of time. */
  members: Uint32Array;
  /** x and y in pixels of each member from the middle of the group. */
  offsets: Float64Array;
  /** Pixels from the middle to the farthest of them. */
  radius: number;
}

/** Where an incident is drawn: kilometres on the sheet, and pixels aside of there. */
export interface Stand {
  x: number;
  y: number;
  aside: readonly [x: number, y: number];
  group: number;
}

/** What a pointer is on: an incident by number, a group, or nothing. */
export type Found = { n: number } | { group: number } | null;

/** What a map shows at one zoom: the incidents in view of the filters, grouped, some of them lit. */
export class Scene {
  readonly spots: Spots;
  /** Numbers of the incidents shown that have a point, ascending: in order of time. */
  shown = new Uint32Array();
  /** Those of them that are known to a district or region only. */
  vague = new Uint32Array();
  /** How many are shown, with a point or without. */
  asked = 0;
  fan: Fan | null = null;
  /** Those pointed out for good. */
  lit: readonly number[] = [];
  #zoom: number;
  #groups: Groups | undefined;
  #kept = new Map<number, Groups>();
  #pointed: number | null = null;

  constructor(spots: Spots, zoom: number) {
    this.spots = spots;
    this.#zoom = zoom;
  }

  /** Shows these incidents, as far as they have a point. */
  show(numbers: Uint32Array) {
    const { x, precision } = this.spots;
    this.asked = numbers.length;
    this.shown = numbers.filter((n) => !Number.isNaN(x[n] ?? NaN));
    this.vague = this.shown.filter((n) => precision[n] === 2 || precision[n] === 3);
    this.#kept.clear();
    this.#regroup();
  }

  /** Groups what is shown for a zoom; the groups of the last few zooms are kept. */
  zoomTo(zoom: number) {
    if (zoom === this.#zoom) return;
    this.#zoom = zoom;
    this.#regroup();
  }

  /** The groups at this zoom. */
  get groups(): Groups {
    return (this.#groups ??= this.groupsAt(this.#zoom));
  }

  /** The groups for a zoom: made when they are first asked for, while the map is still on its way there if need be. */
  groupsAt(zoom: number): Groups {
    const kept = this.#kept.get(zoom);
    if (kept) return kept;
    if (this.#kept.size > 8) this.#kept.clear();
    const groups = groupsOf(this.spots, this.shown, cell * kilometresPerPixel(zoom));
    this.#kept.set(zoom, groups);
    return groups;
  }

  #regroup() {
    this.fan = null;
    this.#groups = undefined;
  }

  /** Lights incidents for good. */
  light(lit: readonly number[]) {
    this.lit = lit;
  }

  /** Lights the incident under the pointer or the focus. */
  point(n: number | null) {
    this.#pointed = n;
  }

  isLit(n: number): boolean {
    return this.#pointed === n || this.lit.includes(n);
  }

  holdsLit(group: number): boolean {
    const has = (n: number | null) => n !== null && this.groups.of[n] === group;
    return has(this.#pointed) || this.lit.some(has);
  }

  /** Spreads a group out; null folds the one that is. */
  spread(group: number | null): Fan | null {
    this.fan = null;
    if (group !== null) {
      const members = membersOf(this.groups, group).slice(0, mostFanned);
      const offsets = fanOut(members.length);
      const radius = Math.hypot(offsets.at(-2) ?? 0, offsets.at(-1) ?? 0);
      this.fan = { group, members, offsets, radius };
    }
    return this.fan;
  }

  /** Whether an incident is drawn at all. */
  has(n: number): boolean {
    return (this.groups.of[n] ?? -1) >= 0;
  }

  /** Where an incident is drawn, by itself, in its group, or in the fan. */
  standOf(n: number): Stand {
    const group = this.groups.of[n] ?? -1;
    const [x, y] = [this.groups.x[group] ?? NaN, this.groups.y[group] ?? NaN];
    const i = this.fan?.group === group ? this.fan.members.indexOf(n) : -1;
    const offsets = this.fan?.offsets;
    return {
      x,
      y,
      group,
      aside: i < 0 || !offsets ? [0, 0] : [offsets[i * 2] ?? 0, offsets[i * 2 + 1] ?? 0],
    };
  }

  /**
   * What is drawn nearest to a point of the sheet: an incident that stands alone or in the fan, or a group.
   * @param reach how far off it may be, in pixels
   */
  nearest(x: number, y: number, reach: number): Found {
    const { groups, fan } = this;
    const kilometres = kilometresPerPixel(this.#zoom);
    if (fan) {
      const [dx, dy] = [
        (x - (groups.x[fan.group] ?? 0)) / kilometres,
        (y - (groups.y[fan.group] ?? 0)) / kilometres,
      ];
      let best = reach;
      let found = -1;
      fan.members.forEach((n, i) => {
        const far = Math.hypot(dx - (fan.offsets[i * 2] ?? 0), dy - (fan.offsets[i * 2 + 1] ?? 0));
        if (far < best) [best, found] = [far, n];
      });
      if (found >= 0) return { n: found };
    }
    let best = (reach * kilometres) ** 2;
    let group = -1;
    for (let g = 0; g < groups.x.length; g += 1) {
      const far = ((groups.x[g] ?? 0) - x) ** 2 + ((groups.y[g] ?? 0) - y) ** 2;
      if (far < best && g !== fan?.group) [best, group] = [far, g];
    }
    if (group < 0) return null;
    const [only = 0] = membersOf(groups, group);
    return sizeOf(groups, group) === 1 ? { n: only } : { group };
  }
}
