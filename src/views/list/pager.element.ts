import { sayNumber } from '../../model/number.ts';

/** Steps through the pages of a list. Fires `page` when the reader asks for another; `page` then has its number. */
export class ListPager extends HTMLElement {
  /** The page shown, counted from 0. */
  page = 0;
  #pages = 1;
  #buttons: { button: HTMLButtonElement; target: () => number }[] = [];
  #said = document.createElement('span');
  #aloud = document.createElement('span');

  connectedCallback() {
    if (this.#buttons.length > 0) return;
    const steps: [string, () => number][] = [
      ['First', () => 0],
      ['Previous', () => this.page - 1],
      ['Next', () => this.page + 1],
      ['Last', () => this.#pages - 1],
    ];
    this.#buttons = steps.map(([words, target]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words;
      button.addEventListener('click', () => {
        if (button.ariaDisabled === 'true') return;
        this.show(target(), this.#pages);
        this.dispatchEvent(new Event('page'));
        // Said only to those who turned the page: what a filter shows is said elsewhere.
        this.#aloud.textContent = this.#said.textContent;
      });
      return { button, target };
    });
    this.#aloud.role = 'status';
    this.#aloud.className = 'visually-hidden';
    const [first, previous, next, last] = this.#buttons.map(({ button }) => button);
    if (first && previous && next && last) this.append(first, previous, this.#said, next, last, this.#aloud);
  }

  /** Shows on which page of how many the reader is. */
  show(page: number, pages: number) {
    this.page = page;
    this.#pages = pages;
    const said = `Page ${sayNumber(page + 1)} of ${sayNumber(pages)}`;
    this.#said.textContent = said;
    if (this.#aloud.textContent !== said) this.#aloud.textContent = '';
    for (const { button, target } of this.#buttons) {
      const there = target() !== page && target() >= 0 && target() < pages;
      // Not `disabled`: that would take the focus away from who arrives at the last page.
      button.ariaDisabled = there ? null : 'true';
    }
  }
}

customElements.define('list-pager', ListPager);
