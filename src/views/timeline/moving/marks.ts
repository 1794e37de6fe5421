import { nameOf } from '../../scope/card.ts';
import type { ViewScope } from '../../scope/scope.element.ts';
import type { Chart } from './chart.ts';
import { MarkCard } from './mark-card.ts';
import { Roving } from '../roving.ts';
import { put } from '../../mark/svg.ts';

/** How far beside a mark, in pixels, a press still means it. */
const reach = 16;

/** The mark of a drawing that a press means: the nearest one, if it is near enough. */
function nearest(drawing: Element, x: number, y: number): Element | undefined {
  const away = (item: Element) => {
    const { left, right, top, bottom } = item.getBoundingClientRect();
    return left === right ? Infinity : Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
  };
  const found = [...drawing.querySelectorAll('.item:not([data-aside], [hidden])')]
    .map((item) => ({ item, distance: away(item) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return found && found.distance <= reach ? found.item : undefined;
}

/** The marks of a timeline under the reader's hands: one stop for the keyboard, and a card for the one that is chosen. */
export class Marks {
  #scope: ViewScope;
  #chart: Chart;
  #card: MarkCard;
  #roving: Roving;

  /** @param moved called after the drawing moved to where the keyboard went */
  constructor(host: HTMLElement, scope: ViewScope, chart: Chart, moved: () => void) {
    this.#scope = scope;
    this.#chart = chart;
    this.#card = new MarkCard(host);
    this.#roving = new Roving({
      node: (stop) => chart.node(stop),
      reveal: (stop) => {
        chart.reveal(stop);
        moved();
      },
      name: (node, stop, place) => void this.#name(node, stop, place),
    });
    host.addEventListener('click', this.#click);
    host.addEventListener('keydown', this.#key);
    for (const type of ['pointerover', 'focusin']) host.addEventListener(type, this.#point);
  }

  /** Whether one of the marks or bars has the focus. */
  get focused(): boolean {
    const node = this.#roving.node;
    return node !== undefined && node === document.activeElement;
  }

  /**
   * Follows a new drawing.
   * @param lit number of the incident that is pointed out
   * @param focused whether a mark had the focus before: then one has it again
   */
  drawn(lit: number | undefined, focused: boolean) {
    this.#roving.use(this.#chart.stops, lit);
    if (focused && !this.focused) this.#roving.node?.focus({ preventScroll: true });
    this.#card.place();
  }

  /** Closes the card after a press anywhere else. */
  pressed = ({ target }: Event) => {
    if (target instanceof Node && !this.#card.box?.contains(target)) this.#card.close();
  };

  async #name(node: SVGAElement, stop: number, place: string) {
    if (node.matches('.bin')) {
      put(node, 'aria-label', `${node.querySelector('title')?.textContent ?? ''}, ${place}`);
      return;
    }
    const { rows } = this.#scope;
    // Without its words a mark stays a mark.
    await rows.load([stop]).catch(() => undefined);
    const row = rows.get(stop);
    if (!row) return;
    put(node, 'aria-label', `${nameOf(row)}, ${place}`);
    put(node, 'href', `/incidents/${row.dataset.incident ?? ''}/`);
  }

  async #choose(n: number, byKey: boolean) {
    await this.#scope.choose(n);
    const row = this.#scope.rows.get(n);
    if (!row) return;
    this.#roving.moveTo(n);
    this.#card.open(
      row,
      () => this.#chart.node(n),
      () => this.#close(),
    );
    if (byKey) this.#card.box?.querySelector('a')?.focus({ preventScroll: true });
    else this.#roving.node?.focus({ preventScroll: true });
  }

  #close() {
    this.#card.close();
    this.#roving.node?.focus({ preventScroll: true });
  }

  #numberOf(item: Element): number | undefined {
    const made = item.getAttribute('data-n');
    return made === null ? this.#scope.numberOf(item) : Number(made);
  }

  #click = (event: MouseEvent) => {
    const { target } = event;
    const other = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (other || !(target instanceof Element)) return;
    const period = target.closest('a.bin, a.year')?.getAttribute('href');
    const drawing = target.closest('.lane-drawing, .year-strips svg');
    const link = target.closest('a');
    const item = link ? target.closest('.item') : drawing && nearest(drawing, event.clientX, event.clientY);
    const n = item ? this.#numberOf(item) : undefined;
    if (period) {
      const asked = new URLSearchParams(period.split('?')[1]);
      this.#scope.ask({ from: asked.get('from'), to: asked.get('to') });
    } else if (n !== undefined) void this.#choose(n, false);
    else return;
    event.preventDefault();
  };

  #key = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    if (key === 'Escape' && this.#card.box) this.#close();
    else if (!target.matches('.item, .bin')) return;
    else if (key === 'Enter' && target.matches('.item')) {
      const n = this.#numberOf(target);
      if (n !== undefined) void this.#choose(n, true);
    } else if (!this.#roving.follow(key)) return;
    event.preventDefault();
  };

  /** The scope knows marks by the id of their incident; those that were made in the browser have none. */
  #point = (event: Event) => {
    const item = event.target instanceof Element ? event.target.closest('.item[data-n]') : null;
    if (!item) return;
    event.stopPropagation();
    this.#scope.point(Number(item.getAttribute('data-n')));
  };
}
