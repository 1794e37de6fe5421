import type { PartialDate } from '../../../model/date.ts';
import { make, put, write } from '../../mark/svg.ts';

/** A column of bars that can be chosen. */
export interface Column {
  x: number;
  width: number;
  title: string;
  from: PartialDate;
  to: PartialDate;
}

/** Bars of one lane: path data, with the height that they stand at. */
export interface BarPaths {
  y: number;
  sure: string;
  could: string;
}

/** The bars of one drawing as nodes of the page, and over them a link for each column. */
export class BarNodes {
  #group: SVGElement;
  #columns: SVGAElement[];

  /** @param group what holds the nodes */
  constructor(group: SVGElement) {
    this.#group = group;
    this.#columns = [...group.querySelectorAll<SVGAElement>('a.bin')];
  }

  /** The links of the columns, in order of time. */
  get columns(): readonly SVGAElement[] {
    return this.#columns;
  }

  /** Draws the bars of these lanes and as many columns, and takes away all others. */
  show(lanes: readonly BarPaths[], columns: readonly Column[], height: number) {
    const drawn = [...this.#group.querySelectorAll(':scope > .bars')];
    const before = this.#group.querySelector(':scope > .bins');
    for (const bars of drawn.slice(lanes.length)) bars.remove();
    lanes.forEach(({ y, sure, could }, i) => {
      const bars =
        drawn[i] ??
        make(
          'g',
          { class: 'bars' },
          make('path', { class: 'bar-could' }),
          make('path', { class: 'bar-sure' }),
        );
      if (!bars.parentNode) this.#group.insertBefore(bars, before);
      put(bars, 'transform', `translate(0 ${y})`);
      put(bars.firstElementChild, 'd', could);
      put(bars.lastElementChild, 'd', sure);
    });
    if (columns.length === 0) before?.remove();
    const holder = before ?? make('g', { class: 'bins' });
    if (columns.length > 0 && !holder.parentNode) this.#group.append(holder);
    for (const extra of this.#columns.splice(columns.length)) extra.remove();
    columns.forEach((column, i) => {
      const node = this.#columns[i] ?? this.#make(holder);
      put(node, 'href', `/explore/?from=${column.from}&to=${column.to}`);
      write(node.querySelector('title'), column.title);
      const hit = node.querySelector('rect');
      put(hit, 'x', column.x);
      put(hit, 'width', column.width);
      put(hit, 'height', height);
    });
  }

  #make(holder: Element): SVGAElement {
    const node = make('a', { class: 'bin', tabindex: -1 }, make('title'), make('rect'));
    holder.append(node);
    this.#columns.push(node);
    return node;
  }
}
