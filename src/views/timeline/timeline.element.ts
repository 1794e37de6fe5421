import { select, zoom, zoomIdentity, type ZoomTransform } from 'd3';
import { position, type Span, ticks } from './layout.ts';

/** Lets the reader come closer to a stretch of the timeline; the finished drawing is the start and stays without it. */
class IncidentTimeline extends HTMLElement {
  connectedCallback() {
    const svg = this.querySelector('svg');
    if (this.dataset.interactive === undefined || !svg) return;
    const number = (name: string) => Number(this.dataset[name]);
    const [left, width] = [number('left'), number('width')];
    const full: Span = [number('start'), number('end')];
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, 24])
      .extent([
        [left, 0],
        [left + width, 1],
      ])
      .translateExtent([
        [left, 0],
        [left + width, 1],
      ])
      // The wheel belongs to the page unless a key says otherwise; one finger scrolls, two zoom.
      .filter((event: Event) =>
        event instanceof WheelEvent
          ? event.ctrlKey || event.metaKey
          : !('touches' in event) || (event as TouchEvent).touches.length > 1,
      )
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
        this.#draw(svg, transform, full, left, width);
      });
    const selection = select(svg).call(behaviour).on('dblclick.zoom', null);
    const step = () => width / 4 / Number(svg.dataset.zoom ?? 1);
    const acts: Record<string, () => void> = {
      closer: () => {
        behaviour.scaleBy(selection, 2);
      },
      farther: () => {
        behaviour.scaleBy(selection, 0.5);
      },
      earlier: () => {
        behaviour.translateBy(selection, step(), 0);
      },
      later: () => {
        behaviour.translateBy(selection, -step(), 0);
      },
      all: () => {
        behaviour.transform(selection, zoomIdentity);
      },
    };
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-act]'))
      button.addEventListener('click', () => acts[button.dataset.act ?? '']?.());
  }

  #draw(svg: SVGSVGElement, transform: ZoomTransform, full: Span, left: number, width: number) {
    svg.dataset.zoom = String(transform.k);
    const dayAt = (x: number) => full[0] + ((transform.invertX(x) - left) / width) * (full[1] - full[0]);
    const domain: Span = [dayAt(left), dayAt(left + width)];
    const at = (day: number) => left + position(day, domain, width);
    const size = Number(this.dataset.size);
    for (const item of svg.querySelectorAll<SVGAElement>('.item')) {
      const [from, to] = [Number(item.dataset.from), Number(item.dataset.to)];
      const mark = item.querySelector('.mark-line');
      const y = /translate\([-\d.]+ ([-\d.]+)\)/.exec(mark?.getAttribute('transform') ?? '')?.[1] ?? '0';
      mark?.setAttribute(
        'transform',
        `translate(${(at((from + to) / 2) - size / 2).toFixed(1)} ${y}) scale(${size / 20})`,
      );
      const bar = item.querySelector('rect');
      bar?.setAttribute('x', at(from).toFixed(1));
      bar?.setAttribute('width', Math.max(2, at(to) - at(from)).toFixed(1));
      item.toggleAttribute('data-aside', to < domain[0] || from > domain[1]);
    }
    const axis = svg.querySelector('.axis');
    const tall = svg.querySelector('.tick path')?.getAttribute('d') ?? '';
    axis?.replaceChildren(
      ...ticks(domain, width, 44)
        .filter(({ day }) => at(day) < left + width - 24)
        .map(({ day, label }) => {
          const make = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
          const tick = make('g');
          tick.setAttribute('class', 'tick');
          tick.setAttribute('transform', `translate(${at(day).toFixed(1)} 0)`);
          const line = make('path');
          line.setAttribute('d', tall);
          const text = make('text');
          text.setAttribute('y', '13');
          text.textContent = label;
          tick.append(line, text);
          return tick;
        }),
    );
  }
}

customElements.define('incident-timeline', IncidentTimeline);
