import { readViewState } from '../../model/view-state.ts';
import { type ColumnsFile, readColumns } from '../scope/files.ts';
import type { Columns } from '../scope/columns.ts';
import { select } from '../scope/select.ts';
import { barsPath, perYear } from './bars.ts';

/**
 * The figure beside an article, fetched where there is room for it: links of the article that ask for a view show it
 * here while the figure is in sight; out of sight, or where the view needs words or ids, they stay the links that
 * they are. So they do where the figure cannot be fetched.
 */
class ShowFigure extends HTMLElement {
  #columns: Promise<Columns> | undefined;

  connectedCallback() {
    document.addEventListener('click', this.#follow);
    // Too narrow for a place beside the text: the style sheet hides the element.
    if (getComputedStyle(this).display !== 'none') void this.#fill();
  }

  async #fill() {
    const response = await fetch('/explore/figure/').catch(() => null);
    if (!response?.ok) return;
    this.innerHTML = await response.text();
    const hint = document.createElement('p');
    hint.textContent = 'Links with a dotted line show a part of them here.';
    this.querySelector('figcaption')?.prepend(hint);
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.#follow);
  }

  #follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.show') : null;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!link || !plain || !this.#isInSight()) return;
    const state = readViewState(link.search);
    if (state.words || state.ids.length > 0) return;
    event.preventDefault();
    this.#load().then(
      (columns) => {
        this.#show(link, columns, select(columns, state).numbers);
      },
      () => {
        location.assign(link.href);
      },
    );
  };

  #isInSight(): boolean {
    const { top, bottom, height } = this.getBoundingClientRect();
    return this.childElementCount > 0 && height > 0 && top >= 0 && bottom <= innerHeight + height / 3;
  }

  #load(): Promise<Columns> {
    this.#columns ??= fetch('/explore/columns.json').then(async (response) => {
      if (!response.ok) throw new Error(`columns.json: ${response.status}`);
      return readColumns((await response.json()) as ColumnsFile);
    });
    this.#columns.catch(() => {
      this.#columns = undefined;
    });
    return this.#columns;
  }

  #show(link: HTMLAnchorElement, { size, first }: Columns, numbers: Uint32Array) {
    const shown = new Set(numbers);
    for (const mark of this.querySelectorAll<SVGPathElement>('[data-n]'))
      mark.toggleAttribute('data-off', !shown.has(Number(mark.dataset.n)));
    const figure = this.querySelector('figure');
    const value = (name: string) => Number(figure?.dataset[name]);
    this.querySelector('.bars-shown')?.setAttribute(
      'd',
      barsPath(perYear(first, numbers, value('last')), value('most'), value('step'), value('tall')),
    );
    const said = this.querySelector('[data-said]');
    const words = link.textContent.replace(/\s+/g, ' ').trim();
    if (said) said.textContent = `${numbers.length} of ${size} incidents: ${words}.`;
    this.querySelector('a')?.setAttribute('href', link.href);
    for (const other of document.querySelectorAll('a.show[aria-current]'))
      other.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
  }
}

customElements.define('show-figure', ShowFigure);

export {};
