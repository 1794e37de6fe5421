import { sayNumber } from '../../../model/number.ts';
import { sayIncidents } from '../../scope/count.ts';
import type { ViewScope } from '../../scope/scope.element.ts';
import { axisRows, axisTicks, bands, frame, groupAt, groupPath } from '../axis.ts';
import { BarNodes } from './bar-nodes.ts';
import { periodOf, sayColumn, sayPeriod } from '../bins.ts';
import { ItemNodes } from './item-nodes.ts';
import type { Drawing } from '../lanes.ts';
import type { Span } from '../layout.ts';
import { make, put, write } from '../../mark/svg.ts';

/** The drawing of the lanes in the page: makes what was printed show another view. */
export class LaneBoard {
  readonly svg: SVGSVGElement;
  items: ItemNodes;
  bars: BarNodes;
  #rows: ReturnType<typeof axisRows>;

  constructor(svg: SVGSVGElement, scope: ViewScope) {
    const group = svg.querySelector<SVGGElement>('.items') ?? make('g');
    this.svg = svg;
    this.items = new ItemNodes(group, scope);
    this.bars = new BarNodes(group);
    this.#rows = axisRows(svg.querySelector('.era') !== null, svg.querySelector('.milestones') !== null);
  }

  /**
   * @param labels names of all lanes, those that are empty too
   * @param least smallest height of the lanes, so that the page stands still while the reader zooms
   */
  show(
    drawing: Drawing,
    view: { domain: Span; labels: readonly string[]; lit: readonly number[]; shown: number; least: number },
  ) {
    const { lanes, marks, bars } = drawing;
    const tall = Math.max(drawing.height, view.least);
    put(this.svg, 'viewBox', `0 0 ${frame.total} ${this.#rows.lanes + tall}`);
    put(this.svg, 'aria-label', `Timeline of ${sayIncidents(view.shown)}`);
    this.#axis(view.domain, this.#rows.lanes + tall);
    this.#lanes(lanes);
    this.items.show(marks, view.lit);
    const columns = bars?.edges.slice(0, -1).map((x, i) => {
      const start = bars.starts[i] ?? 0;
      const title = sayColumn(sayPeriod(bars.unit, start), bars.could, i, view.labels);
      return { x, width: (bars.edges[i + 1] ?? x) - x, title, ...periodOf(bars.unit, start) };
    });
    this.bars.show(bars?.paths ?? [], columns ?? [], tall);
  }

  #lanes(lanes: Drawing['lanes']) {
    const group = this.svg.querySelector('.lanes');
    const drawn = [...(group?.children ?? [])];
    for (const lane of drawn.slice(lanes.length)) lane.remove();
    lanes.forEach(({ label, n, y }, i) => {
      const lane =
        drawn[i] ??
        make(
          'g',
          { class: 'lane' },
          make('path', { class: 'lane-line', d: `M0 0H${frame.total}` }),
          make('text', { class: 'lane-label', x: 2, y: 15 }),
        );
      if (!lane.parentNode) group?.append(lane);
      put(lane, 'transform', `translate(0 ${y})`);
      write(lane.querySelector('text'), `${label} (${sayNumber(n)})`);
    });
  }

  #axis(domain: Span, height: number) {
    const { width } = frame;
    const eras = [...this.svg.querySelectorAll<SVGElement>('.era')];
    const facts = eras.map(({ dataset }) => ({ name: dataset.name ?? '', from: dataset.from ?? '' }));
    bands(facts, domain, width).forEach((band, i) => {
      const era = eras[i];
      put(era, 'data-aside', band ? null : '');
      if (!band) return;
      put(era, 'transform', `translate(${band.x})`);
      const box = era?.querySelector('rect');
      put(box, 'width', band.width);
      put(box, 'height', height);
      write(era?.querySelector('text'), band.name);
    });
    for (const link of this.svg.querySelectorAll<SVGElement>('.milestones a')) {
      const date = link.dataset.date ?? '';
      const at = groupAt(date, domain, width);
      put(link, 'data-aside', at ? null : '');
      if (!at) continue;
      put(link, 'transform', `translate(${at.x})`);
      put(link.querySelector('path'), 'd', groupPath(date, at.half));
    }
    this.#ticks(domain, height);
  }

  #ticks(domain: Span, height: number) {
    const group = this.svg.querySelector('.ticks');
    const drawn = [...(group?.children ?? [])];
    const wanted = axisTicks(domain, frame.width);
    for (const tick of drawn.slice(wanted.length)) tick.remove();
    wanted.forEach(({ x, label }, i) => {
      const tick = drawn[i] ?? make('g', { class: 'tick' }, make('path'), make('text', { x: 3, y: 14 }));
      if (!tick.parentNode) group?.append(tick);
      put(tick, 'transform', `translate(${x} ${this.#rows.years})`);
      put(tick.querySelector('path'), 'd', `M0 4V${height}`);
      write(tick.querySelector('text'), label);
    });
  }
}
