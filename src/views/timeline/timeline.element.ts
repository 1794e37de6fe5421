import { scopeOf, type View, type ViewScope } from '../scope/scope.element.ts';
import { sayBars } from './bins.ts';
import { Chart } from './moving/chart.ts';
import { closer, moved } from './domain.ts';
import type { Follower } from './moving/gestures.ts';
import { Handles } from './moving/handles.ts';
import type { Span } from './layout.ts';
import { Marks } from './moving/marks.ts';
import { monthsIn, periodIn, windowOf } from './strip.ts';
import { write } from '../mark/svg.ts';
import { fillTable } from './moving/year-table.ts';

/** What there is once the scope is ready. */
interface Parts {
  scope: ViewScope;
  svg: SVGSVGElement;
  strip: HTMLElement;
  chart: Chart;
  marks: Marks;
  handles: Handles;
}

/**
 * The timeline that follows the view state and changes it; the finished drawing is the start and stays without it.
 * `data-from` is the first year of its axis, `data-words` holds the lanes of each kind with their words.
 */
class IncidentTimeline extends HTMLElement {
  #parts: Parts | undefined;
  #view: View | undefined;
  #zoom: Follower<{ domain: Span; base: Span }> | undefined;
  #brush: Follower<Span> | undefined;
  #brushing = false;
  #narrow = matchMedia('(max-width: 34rem)');
  #ends: (() => void)[] = [];

  async connectedCallback() {
    if (this.dataset.interactive === undefined) return;
    const scope = await scopeOf(this);
    if (!scope || this.#ends.length > 0) return;
    this.#ends.push(
      scope.subscribe((view) => {
        this.#parts ??= this.#start(scope);
        this.#show(view, this.#parts);
      }),
      scope.subscribePointed((n) => {
        for (const node of this.querySelectorAll<SVGElement>('.item[data-n]'))
          node.toggleAttribute('data-pointed', Number(node.dataset.n) === n);
      }),
    );
  }

  disconnectedCallback() {
    for (const end of this.#ends.splice(0)) end();
  }

  #start(scope: ViewScope): Parts {
    const svg = this.querySelector<SVGSVGElement>('.lane-drawing');
    const years = this.querySelector<HTMLElement>('.year-strips');
    const strip = this.querySelector<HTMLElement>('.timeline-strip');
    if (!svg || !years || !strip) throw new Error('The timeline was not printed to be followed.');
    const chart = new Chart(this, { svg, years }, scope, this.#narrow);
    const marks = new Marks(this, scope, chart, () => this.#follow());
    const handles = new Handles(strip, monthsIn(chart.whole), (period, first) =>
      scope.ask(period, { replace: !first }),
    );
    // Its marks take the focus from now on, and scroll it.
    svg.parentElement?.removeAttribute('tabindex');
    const parts = { scope, svg, strip, chart, marks, handles };
    this.#listen(parts);
    return parts;
  }

  #listen(parts: Parts) {
    const { scope, chart, marks } = parts;
    const listen = (to: EventTarget, type: string, call: (event: Event) => void) => {
      to.addEventListener(type, call, { passive: true });
      this.#ends.push(() => to.removeEventListener(type, call));
    };
    listen(this, 'click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('[data-act]');
      if (button) this.#act(button.dataset.act ?? '', parts);
    });
    listen(this, 'change', ({ target }) => {
      if (target instanceof HTMLInputElement)
        scope.ask({ lanes: target.value === 'rung' ? 'rung' : 'scope' });
    });
    listen(this.querySelector('.year-table') ?? this, 'toggle', () => this.#table(parts));
    listen(document, 'pointerdown', marks.pressed);
    listen(this.#narrow, 'change', () => this.#draw(parts, () => chart.draw()));
    let asked = false;
    for (const type of ['pointermove', 'touchstart', 'focusin'])
      listen(this, type, () => {
        // Without gestures there are the buttons and the keys.
        if (!asked) this.#gestures(parts).catch(() => undefined);
        asked = true;
      });
  }

  async #gestures({ scope, chart, svg, strip }: Parts) {
    const { brushGesture, zoomGesture } = await import('./moving/gestures.ts');
    this.#zoom = zoomGesture(svg, ([from, to]) => {
      const [start, end] = chart.base.domain;
      const at = (part: number) => start + part * (end - start);
      this.#move([at(from), at(to)]);
    });
    this.#brush = brushGesture(strip, (part, ended) => {
      const { from, to } = scope.state;
      const period = periodIn(part, { from, to }, monthsIn(chart.whole));
      // One step back undoes it: its first change is a new entry of the history, the others replace that.
      if (period.from !== from || period.to !== to) {
        scope.ask(period, { replace: this.#brushing });
        this.#brushing = true;
      }
      if (ended) this.#brushing = false;
    });
    this.#follow();
  }

  #show(view: View, parts: Parts) {
    const { chart, handles } = parts;
    this.#view = view;
    this.#draw(parts, () => chart.show(view));
    handles.show(view.state);
    for (const input of this.querySelectorAll<HTMLInputElement>('input[name="lanes"]'))
      input.checked = input.value === view.state.lanes;
    this.#say(
      'early',
      chart.early > 0,
      `At the left edge: ${chart.early} before ${this.dataset.from ?? ''}.`,
    );
    this.#table(parts);
  }

  #draw({ chart, marks }: Parts, draw: () => void) {
    const { focused } = marks;
    draw();
    this.#say('marks', chart.unit === null);
    this.#say('bars', chart.unit !== null, sayBars(chart.unit ?? 'month'));
    marks.drawn(this.#view?.lit[0], focused);
    this.#follow();
  }

  /** Shows or hides a sentence under the drawing. */
  #say(name: string, shown: boolean, words?: string) {
    const sentence = this.parentElement?.querySelector(`[data-said="${name}"]`);
    sentence?.toggleAttribute('hidden', !shown);
    if (words !== undefined) write(sentence, words);
  }

  #follow() {
    if (!this.#parts || !this.#view) return;
    const { chart } = this.#parts;
    const { from, to } = this.#view.state;
    this.#zoom?.follow({ domain: chart.domain, base: chart.base.domain });
    this.#brush?.follow(windowOf(from, to, monthsIn(chart.whole)));
  }

  #table({ chart, scope }: Parts) {
    const details = this.querySelector<HTMLDetailsElement>('.year-table');
    const table = details?.querySelector('table');
    if (table && details?.open && this.#view) fillTable(table, chart, this.#view, scope);
  }

  #move(domain: Span) {
    const parts = this.#parts;
    if (parts) this.#draw(parts, () => parts.chart.move(domain));
  }

  #act(name: string, { chart, scope }: Parts) {
    const { domain } = chart;
    const base = chart.base.domain;
    const acts: Record<string, () => void> = {
      closer: () => this.#move(closer(domain, base, 2)),
      farther: () => this.#move(closer(domain, base, 0.5)),
      earlier: () => this.#move(moved(domain, base, -0.25)),
      later: () => this.#move(moved(domain, base, 0.25)),
      all: () => this.#move(base),
      whole: () => scope.ask({ from: null, to: null }),
    };
    acts[name]?.();
  }
}

customElements.define('incident-timeline', IncidentTimeline);
