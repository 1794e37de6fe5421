/** What the keyboard walks through: the node that stands for each stop while it is drawn. */
export interface Walked {
  node: (stop: number) => SVGAElement | undefined;
  /** Draws a stop that is not drawn, if that can be. */
  reveal: (stop: number) => void;
  /** Names the node of a stop for listeners: which of how many it is. */
  name: (node: SVGAElement, stop: number, place: string) => void;
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Where a key leads to from a position among so many, or null for keys that lead nowhere. */
export const stepTo = (key: string, at: number, count: number): number | null =>
  count > 0 ? (steps[key]?.(at, count - 1) ?? null) : null;

/** Makes a drawing one stop of the Tab key, within which arrows lead from mark to mark in order of time. */
export class Roving {
  #walked: Walked;
  #stops: ArrayLike<number> = [];
  #at = 0;
  #node: SVGAElement | undefined;

  constructor(walked: Walked) {
    this.#walked = walked;
  }

  /** The node that the Tab key leads to. */
  get node(): SVGAElement | undefined {
    return this.#node;
  }

  /** Walks through other stops from now on, beginning where it was, or at `start`, or at the first that is drawn. */
  use(stops: ArrayLike<number>, start: number | undefined) {
    const before = this.#stops[this.#at];
    this.#stops = stops;
    const drawn = (at: number) => at >= 0 && this.#walked.node(stops[at] ?? -1) !== undefined;
    const known = [before, start].map((stop) => indexOf(stops, stop)).find(drawn);
    this.#at = known ?? 0;
    // Only what lies outside the stretch shown is passed over, so this is a short way.
    while (known === undefined && this.#at < stops.length && !drawn(this.#at)) this.#at += 1;
    this.#mark();
  }

  /** Follows a key that was pressed on a mark; false for keys that lead nowhere. */
  follow(key: string): boolean {
    const at = stepTo(key, this.#at, this.#stops.length);
    if (at === null) return false;
    this.#go(at);
    this.#node?.focus();
    return true;
  }

  /** Makes the mark of a stop the one that the Tab key leads to. */
  moveTo(stop: number) {
    const at = indexOf(this.#stops, stop);
    if (at >= 0) this.#go(at);
  }

  #go(at: number) {
    this.#at = at;
    const stop = this.#stops[at];
    if (stop !== undefined && !this.#walked.node(stop)) this.#walked.reveal(stop);
    this.#mark();
  }

  #mark() {
    const stop = this.#stops[this.#at];
    const found = stop === undefined ? undefined : this.#walked.node(stop);
    if (found !== this.#node) this.#node?.setAttribute('tabindex', '-1');
    this.#node = found;
    if (!found || stop === undefined) return;
    found.setAttribute('tabindex', '0');
    this.#walked.name(found, stop, `${this.#at + 1} of ${this.#stops.length}`);
  }
}

/** Position of a number among ascending ones, -1 if it is not there. */
function indexOf(stops: ArrayLike<number>, stop: number | undefined): number {
  if (stop === undefined) return -1;
  let [low, high] = [0, stops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stops[middle] ?? 0) < stop) low = middle + 1;
    else high = middle;
  }
  return stops[low] === stop ? low : -1;
}
