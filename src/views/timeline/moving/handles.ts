import { sayDate } from '../../../model/date.ts';
import { monthDate } from '../months.ts';
import { endsOf, monthAfter, type Months, type Period, periodIn, windowOf } from '../strip.ts';
import { make, put } from './svg.ts';

/** The two ends of the period on the strip as sliders for the keyboard, and what lies outside it in shade. */
export class Handles {
  #months: Months;
  #ends: Months;
  #period: Period = { from: null, to: null };
  /** Whether the next change is one that Back is to undo: the first since the focus, or since another view came. */
  #fresh = true;
  #sliders: [HTMLElement, HTMLElement];
  #shades: [SVGElement, SVGElement];
  #tall: number;
  #across: number;

  /** @param ask asks for another period; `first` at the first change since the handle took the focus */
  constructor(strip: HTMLElement, months: Months, ask: (period: Period, first: boolean) => void) {
    this.#months = months;
    this.#ends = [months[0], months[1] - 1];
    const svg = strip.querySelector<SVGSVGElement>('.strip-bars');
    this.#across = svg?.viewBox.baseVal.width ?? 0;
    this.#tall = svg?.viewBox.baseVal.height ?? 0;
    this.#shades = [make('rect', { class: 'strip-out' }), make('rect', { class: 'strip-out' })];
    svg?.append(...this.#shades);
    this.#sliders = [this.#slider('First month', 0, ask), this.#slider('Last month', 1, ask)];
    strip.append(...this.#sliders);
  }

  /** Shows the period of the view state. */
  show(period: Period) {
    const [start, end] = this.#months;
    if (period.from !== this.#period.from || period.to !== this.#period.to) this.#fresh = true;
    this.#period = period;
    this.#ends = endsOf(period, this.#months);
    const [first, last] = this.#ends;
    const [left, right] = windowOf(period.from, period.to, this.#months);
    const [before, after] = this.#shades;
    const shade = (rect: SVGElement, from: number, to: number) => {
      put(rect, 'x', from * this.#across);
      put(rect, 'width', Math.max(0, to - from) * this.#across);
      put(rect, 'height', this.#tall);
    };
    shade(before, 0, left);
    shade(after, right, 1);
    const bounds: [Months, Months] = [
      [start, last],
      [first, end - 1],
    ];
    this.#sliders.forEach((slider, i) => {
      const month = this.#ends[i === 0 ? 0 : 1];
      const [least, most] = bounds[i === 0 ? 0 : 1];
      slider.style.left = `${100 * (i === 0 ? left : right)}%`;
      put(slider, 'aria-valuemin', least);
      put(slider, 'aria-valuemax', most);
      put(slider, 'aria-valuenow', month);
      put(slider, 'aria-valuetext', sayDate(monthDate(month)));
    });
  }

  #slider(label: string, end: 0 | 1, ask: (period: Period, first: boolean) => void): HTMLElement {
    const slider = document.createElement('div');
    slider.className = 'strip-handle no-print';
    for (const [name, value] of Object.entries({ role: 'slider', tabindex: '0', 'aria-label': label }))
      slider.setAttribute(name, value);
    slider.addEventListener('focus', () => (this.#fresh = true));
    slider.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const [start, afterLast] = this.#months;
      const [first, last] = this.#ends;
      const bounds: Months = end === 0 ? [start, last] : [first, afterLast - 1];
      const month = monthAfter(event.key, this.#ends[end], bounds);
      if (month === null) return;
      event.preventDefault();
      if (month === this.#ends[end]) return;
      const ends = end === 0 ? [month, last] : [first, month];
      const part = (n = 0) => (n - start) / (afterLast - start);
      this.#period = periodIn([part(ends[0]), part((ends[1] ?? 0) + 1)], this.#period, this.#months);
      const fresh = this.#fresh;
      this.#fresh = false;
      ask(this.#period, fresh);
    });
    return slider;
  }
}
