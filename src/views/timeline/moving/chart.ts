import type { View, ViewScope } from '../../scope/scope.element.ts';
import { frame } from '../axis.ts';
import type { Unit } from '../bins.ts';
import { type Base, baseOf, moveTo, wholeSpan } from '../domain.ts';
import { LaneBoard } from './lane-board.ts';
import { type Drawing, lanesOf, type LaneWords, layLanes } from '../lanes.ts';
import { seen, type Span } from '../layout.ts';
import { YearBoard } from './year-board.ts';
import { layYears, yearsIn, yearSpan } from '../years.ts';

/** Lanes of each kind, with their words. */
export type Words = Readonly<Record<View['state']['lanes'], LaneWords>>;

/** The drawing of the timeline for the width of the screen, and the stretch of time that it shows. */
export class Chart {
  readonly lanes: LaneBoard;
  readonly years: YearBoard;
  readonly words: Words;
  readonly whole: Span;
  /** What the bars count, or null where there are marks. */
  unit: Unit | null = null;
  domain: Span;
  base: Base;
  #scope: ViewScope;
  #narrow: MediaQueryList;
  #laneOf = new Map<keyof Words, Uint8Array>();
  #view: View | undefined;
  #leastHeight = 0;

  constructor(
    element: HTMLElement,
    parts: { svg: SVGSVGElement; years: HTMLElement },
    scope: ViewScope,
    narrow: MediaQueryList,
  ) {
    const { last } = scope.columns;
    this.words = JSON.parse(element.dataset.words ?? '{}') as Words;
    this.whole = wholeSpan(
      Number(element.dataset.from),
      last.reduce((a, b) => Math.max(a, b), 0),
    );
    this.base = { domain: this.whole, floor: this.whole[0] };
    this.domain = this.whole;
    this.lanes = new LaneBoard(parts.svg, scope);
    this.years = new YearBoard(parts.years, scope);
    this.#scope = scope;
    this.#narrow = narrow;
  }

  /** Lane of each incident. */
  laneOf(kind: keyof Words): Uint8Array {
    const known = this.#laneOf.get(kind) ?? lanesOf(this.#scope.columns, kind, this.words[kind]);
    this.#laneOf.set(kind, known);
    return known;
  }

  /** Draws another view; a view of the same period stays as close as the reader was. */
  show(view: View) {
    const { from, to } = view.state;
    const base = baseOf(from, to, this.whole, this.#scope.columns.first[0] ?? this.whole[0]);
    if (base.domain.some((day, i) => day !== this.base.domain[i])) this.domain = base.domain;
    this.base = base;
    this.#view = view;
    this.#leastHeight = 0;
    if (this.domain !== base.domain && !this.#narrow.matches)
      this.#leastHeight = this.#lay(view, base.domain).height;
    this.draw();
  }

  /** Shows another stretch of the same view. */
  move(domain: Span) {
    this.domain = domain;
    this.draw();
  }

  /** Draws the view again, for the width that the screen has now. */
  draw() {
    const view = this.#view;
    if (!view) return;
    if (this.#narrow.matches) this.#drawYears(view);
    else this.#drawLanes(view);
  }

  /** What the keyboard walks through: incidents, or the numbers of columns. */
  get stops(): ArrayLike<number> {
    const columns = this.#narrow.matches ? this.years.columns : this.lanes.bars.columns;
    return this.unit ? Array.from(columns.keys()) : (this.#view?.selection.numbers ?? []);
  }

  /** The node of a stop, if it is drawn. */
  node(stop: number): SVGAElement | undefined {
    if (this.#narrow.matches) return this.unit ? this.years.columns[stop] : this.years.item(stop);
    if (this.unit) return this.lanes.bars.columns[stop];
    const node = this.lanes.items.get(stop);
    return node?.dataset.aside === undefined ? node : undefined;
  }

  /** Moves the stretch shown so that it holds the mark of an incident. */
  reveal(n: number) {
    const { first, last } = this.#scope.columns;
    const span = seen(first[n] ?? 0, last[n] ?? 0, this.base.domain, this.base.floor);
    if (span && !this.unit) this.move(moveTo(this.domain, this.base.domain, span));
  }

  /** How many of the incidents shown ended before the axis begins. */
  get early(): number {
    const { first, last } = this.#scope.columns;
    let n = 0;
    for (const i of this.#view?.selection.numbers ?? []) {
      if ((first[i] ?? 0) >= this.base.floor) break;
      if ((last[i] ?? 0) < this.base.floor) n += 1;
    }
    return n;
  }

  #lay({ state, selection }: View, domain: Span): Drawing {
    const { columns } = this.#scope;
    const { floor } = this.base;
    const drawn = { columns, numbers: selection.numbers, domain, floor, width: frame.width };
    return layLanes(drawn, this.laneOf(state.lanes), this.words[state.lanes]);
  }

  #drawLanes(view: View) {
    const { domain } = this;
    const drawing = this.#lay(view, domain);
    this.unit = drawing.bars?.unit ?? null;
    if (this.domain === this.base.domain) this.#leastHeight = drawing.height;
    this.lanes.show(drawing, {
      domain,
      labels: Object.values(this.words[view.state.lanes]),
      lit: view.lit,
      shown: view.selection.numbers.length,
      least: this.#leastHeight,
    });
  }

  #drawYears({ state, selection: { numbers }, lit }: View) {
    const { columns } = this.#scope;
    const strips = layYears(columns, numbers, yearsIn(this.years.years, state));
    this.unit = strips.some(({ bars }) => bars) ? 'month' : null;
    // Before the axis begins, only years with something in them have a strip.
    this.years.show(
      strips.filter(({ year, n }) => n > 0 || yearSpan(year)[0] >= this.whole[0]),
      lit,
    );
  }
}
