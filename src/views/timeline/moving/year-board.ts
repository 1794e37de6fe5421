import { sayNumber } from '../../../model/number.ts';
import type { ViewScope } from '../../scope/scope.element.ts';
import { BarNodes } from './bar-nodes.ts';
import { sayColumn, sayPeriod } from '../bins.ts';
import { ItemNodes } from './item-nodes.ts';
import { monthDate, monthStart } from '../months.ts';
import { make, put, write } from '../../mark/svg.ts';
import { type YearStrip, yearWidth } from '../years.ts';

interface Nodes {
  row: HTMLElement;
  svg: SVGSVGElement;
  items: ItemNodes;
  bars: BarNodes;
}

/** The small multiples by year in the page: makes what was printed show another view. */
export class YearBoard {
  readonly element: HTMLElement;
  #years = new Map<number, Nodes>();
  /** Year in which each incident shown has its first mark. */
  #yearOf = new Map<number, number>();
  #columns: SVGAElement[] = [];

  constructor(element: HTMLElement, scope: ViewScope) {
    this.element = element;
    for (const row of element.querySelectorAll<HTMLElement>('li[data-year]')) {
      const svg = row.querySelector('svg') ?? make('svg');
      const nodes = { row, svg, items: new ItemNodes(svg, scope), bars: new BarNodes(svg) };
      this.#years.set(Number(row.dataset.year), nodes);
    }
  }

  /** The years that have a strip. */
  get years(): number[] {
    return [...this.#years.keys()];
  }

  /** The first mark of an incident, if it has one. */
  item(n: number): SVGAElement | undefined {
    return this.#years.get(this.#yearOf.get(n) ?? 0)?.items.get(n);
  }

  /** The links of all months, where there are bars. */
  get columns(): readonly SVGAElement[] {
    return this.#columns;
  }

  /** Shows these years and no others. */
  show(strips: readonly YearStrip[], lit: readonly number[]) {
    this.#yearOf.clear();
    this.#columns = [];
    const wanted = new Set(strips.map(({ year }) => year));
    for (const [year, { row }] of this.#years) row.toggleAttribute('hidden', !wanted.has(year));
    for (const strip of strips) {
      const nodes = this.#years.get(strip.year);
      if (nodes) this.#strip(nodes, strip, lit);
    }
  }

  #strip({ row, svg, items, bars }: Nodes, strip: YearStrip, lit: readonly number[]) {
    const { year, n, height, marks } = strip;
    put(svg, 'viewBox', `0 0 ${yearWidth} ${height}`);
    write(row.querySelector('.year-count'), sayNumber(n));
    items.show(marks, lit);
    for (const mark of marks) if (!this.#yearOf.has(mark.n)) this.#yearOf.set(mark.n, year);
    const width = yearWidth / 12;
    const columns = Array.from({ length: strip.bars ? 12 : 0 }, (_, month) => {
      const date = monthDate(year * 12 + month);
      const when = sayPeriod('month', monthStart(year * 12 + month));
      const title = sayColumn(when, strip.bars ? [strip.bars.counts] : [], month, ['']);
      return { x: month * width, width, title, from: date, to: date };
    });
    bars.show(strip.bars ? [{ y: 0, ...strip.bars }] : [], columns, height);
    this.#columns.push(...bars.columns);
  }
}
