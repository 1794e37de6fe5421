import { shapes } from '../../mark/shape.ts';
import type { ViewScope } from '../../scope/scope.element.ts';
import type { Mark } from '../lanes.ts';
import { make, put } from '../../mark/svg.ts';

/** The marks of one drawing as nodes of the page: those that were printed, or else nodes made for what is shown. */
export class ItemNodes {
  #group: SVGElement;
  #scope: ViewScope;
  #nodes = new Map<number, SVGAElement>();
  #printed: boolean;

  /** @param group what holds the nodes, in order of time */
  constructor(group: SVGElement, scope: ViewScope) {
    this.#group = group;
    this.#scope = scope;
    for (const node of group.querySelectorAll<SVGAElement>(':scope > a.item')) {
      const n = scope.numberOf(node);
      if (n !== undefined) this.#nodes.set(n, node);
    }
    this.#printed = this.#nodes.size > 0;
  }

  /** The node of an incident, if there is one. */
  get(n: number): SVGAElement | undefined {
    return this.#nodes.get(n);
  }

  /** Moves the nodes of these marks to their places and takes away all others. */
  show(marks: readonly Mark[], lit: readonly number[]) {
    const kept = new Set(marks.map(({ n }) => n));
    for (const [n, node] of this.#nodes) {
      if (this.#printed) put(node, 'data-aside', kept.has(n) ? null : '');
      else if (!kept.has(n)) {
        node.remove();
        this.#nodes.delete(n);
      }
    }
    const nodes = marks.map((mark) => this.#place(mark));
    if (this.#printed) return;
    for (const [i, node] of nodes.entries())
      node.toggleAttribute('data-lit', lit.includes(marks[i]?.n ?? -1));
    this.#group.append(...nodes);
  }

  #place({ n, x, y, bar }: Mark): SVGAElement {
    const node = this.#nodes.get(n) ?? this.#make(n);
    put(node, 'transform', `translate(${x} ${y})`);
    if (!bar) return node;
    const span = node.querySelector('.item-span') ?? make('rect', { class: 'item-span' });
    if (!span.parentNode) node.prepend(span);
    put(span, 'x', bar[0]);
    put(span, 'width', bar[1] - bar[0]);
    return node;
  }

  #make(n: number): SVGAElement {
    const { facets } = this.#scope.columns;
    const first = (facet: 'type' | 'rung') => facets[facet].values[facets[facet].codes[n] ?? 0]?.[0] ?? '';
    const node = make(
      'a',
      { class: 'item', 'data-n': n, tabindex: -1 },
      make('path', {
        class: 'mark-line',
        d: shapes[first('type') as keyof typeof shapes],
        fill: `url(#rung-${first('rung')})`,
      }),
    );
    this.#nodes.set(n, node);
    return node;
  }
}
