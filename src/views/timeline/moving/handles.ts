import { sayDate } from '../../../model/date.ts';
import { monthDate } from '../months.ts';
import { endsOf, monthAfter, type Months, type Period, periodIn, windowOf } from '../strip.ts';
import { make, put } from '../../mark/svg.ts';

type Ask = (period: Period, first: boolean) => void;

/**
 * The two ends of the period on the strip as sliders for keys, mouse and finger, and what lies outside it in shade.
 * Back undoes in one step what was done to an end since it was taken up.
 */
export class Handles {
  #strip: HTMLElement;
  #months: Months;
  #ask: Ask;
  #period: Period = { from: null, to: null };
  #ends: Months;
  /** Whether the next change is one that Back is to undo: the first since an end was taken, or another view came. */
  #fresh = true;
  #sliders: [HTMLElement, HTMLElement];
  #shades: [SVGElement, SVGElement];
  #tall: number;
  #across: number;

  /** @param ask asks for another period; `first` at the first change of several that belong together */
  constructor(strip: HTMLElement, months: Months, ask: Ask) {
    this.#strip = strip;
    this.#months = months;
    this.#ask = ask;
    this.#ends = endsOf(this.#period, months);
    const svg = strip.querySelector<SVGSVGElement>('.strip-bars');
    this.#across = svg?.viewBox.baseVal.width ?? 0;
    this.#tall = svg?.viewBox.baseVal.height ?? 0;
    this.#shades = [make('rect', { class: 'strip-out' }), make('rect', { class: 'strip-out' })];
    svg?.append(...this.#shades);
    this.#sliders = [this.#slider('First month', 0), this.#slider('Last month', 1)];
    strip.append(...this.#sliders);
  }

  /** Shows the period of the view state. */
  show(period: Period) {
    if (period.from !== this.#period.from || period.to !== this.#period.to) this.#fresh = true;
    this.#period = period;
    this.#ends = endsOf(period, this.#months);
    const [left, right] = windowOf(period.from, period.to, this.#months);
    const [before, after] = this.#shades;
    const shade = (rect: SVGElement, from: number, to: number) => {
      put(rect, 'x', from * this.#across);
      put(rect, 'width', Math.max(0, to - from) * this.#across);
      put(rect, 'height', this.#tall);
    };
    shade(before, 0, left);
    shade(after, right, 1);
    const [first, last] = this.#sliders;
    first.style.left = `${100 * left}%`;
    last.style.left = `${100 * right}%`;
    // Where both lie together, the one that has room to move lies on top.
    first.style.zIndex = left + right > 1 ? '1' : '';
    this.#say(first, 0);
    this.#say(last, 1);
  }

  #say(slider: HTMLElement, end: 0 | 1) {
    const [least, most] = this.#bounds(end);
    const month = this.#ends[end];
    put(slider, 'aria-valuemin', least);
    put(slider, 'aria-valuemax', most);
    put(slider, 'aria-valuenow', month);
    put(slider, 'aria-valuetext', sayDate(monthDate(month)));
  }

  /** First and last month that an end can move to. */
  #bounds(end: 0 | 1): Months {
    const [start, afterLast] = this.#months;
    return end === 0 ? [start, this.#ends[1]] : [this.#ends[0], afterLast - 1];
  }

  #move(end: 0 | 1, month: number) {
    if (month === this.#ends[end]) return;
    const [start, afterLast] = this.#months;
    const [first, last] = end === 0 ? [month, this.#ends[1]] : [this.#ends[0], month];
    const part = (of: number) => (of - start) / (afterLast - start);
    this.#period = periodIn([part(first), part(last + 1)], this.#period, this.#months);
    const fresh = this.#fresh;
    this.#fresh = false;
    this.#ask(this.#period, fresh);
  }

  #slider(label: string, end: 0 | 1): HTMLElement {
    const slider = document.createElement('div');
    slider.className = 'strip-handle no-print';
    for (const [name, value] of Object.entries({ role: 'slider', tabindex: '0', 'aria-label': label }))
      slider.setAttribute(name, value);
    const take = () => (this.#fresh = true);
    slider.addEventListener('focus', take);
    slider.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const month = monthAfter(event.key, this.#ends[end], this.#bounds(end));
      if (month === null) return;
      event.preventDefault();
      this.#move(end, month);
    });
    slider.addEventListener('pointerdown', ({ button, pointerId }) => {
      if (button !== 0) return;
      take();
      slider.setPointerCapture(pointerId);
    });
    slider.addEventListener('pointermove', ({ pointerId, clientX }) => {
      if (!slider.hasPointerCapture(pointerId)) return;
      const { left, width } = this.#strip.getBoundingClientRect();
      const [start, afterLast] = this.#months;
      const [least, most] = this.#bounds(end);
      const edge = Math.round(start + ((clientX - left) / width) * (afterLast - start));
      this.#move(end, Math.min(most, Math.max(least, end === 0 ? edge : edge - 1)));
    });
    return slider;
  }
}
