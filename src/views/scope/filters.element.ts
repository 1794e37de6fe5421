import { isPartialDate } from '../../model/date.ts';
import { type Facet, facets, readViewState, type ViewState } from '../../model/view-state.ts';
import { sayLimit } from './describe.ts';
import { labelsOf } from './labels.ts';
import { type Limit, limitsIn, limitsOf, unlimited } from './limits.ts';
import { closePopovers } from './popover.element.ts';
import { scopeOf, type View, type ViewScope } from './scope.element.ts';
import { sayNumber } from '../../model/number.ts';

/** How long the reader pauses before words that are being typed are looked for, in milliseconds. */
const pause = 200;
const ends = ['from', 'to'] as const;
const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
const isDate = (text: string) => !text.includes('/') && isPartialDate(text);

function chip(words: string, lift: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  const hidden = document.createElement('span');
  const sign = document.createElement('span');
  hidden.className = 'visually-hidden';
  hidden.textContent = 'Remove limit: ';
  sign.ariaHidden = 'true';
  sign.textContent = ' ✕';
  button.type = 'button';
  button.append(hidden, words, sign);
  button.addEventListener('click', lift);
  return button;
}

/** The form that asks for a view: finished HTML, which a browser without scripting does not show (`scope.css`). */
class ViewFilters extends HTMLElement {
  #stops: (() => void)[] = [];
  /** Runs while words that were typed are still to be looked for. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the words being typed already have their place in the history. */
  #typing = false;
  #labels = labelsOf(null);

  async connectedCallback() {
    const scope = await scopeOf(this);
    const form = this.querySelector('form');
    if (!scope || !form) return;
    this.#labels = labelsOf(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(scope, form);
    });
    form.addEventListener('change', () => {
      this.#ask(scope, form);
    });
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'words') this.#type(scope, target);
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const name of [...ends, 'words']) (form.elements.namedItem(name) as HTMLInputElement).value = '';
      this.#settle();
      scope.ask(unlimited);
    });
    this.#stops = [
      closePopovers(form),
      scope.subscribe((view) => {
        this.#show(form, view);
        this.#chips(scope, limitsIn(view.state));
        this.#current(scope, view.state);
      }),
    ];
  }

  disconnectedCallback() {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #ask(scope: ViewScope, form: HTMLFormElement) {
    const data = new FormData(form);
    const one = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const asked: Partial<ViewState> = { words: plain(one('words')) };
    // An unfinished or impossible date is not yet a question.
    for (const end of ends) asked[end] = isDate(one(end)) ? one(end) : null;
    for (const name of facets) asked[name] = data.getAll(name).map(String);
    const replace = this.#settle();
    // Values that the dossier does not have stand in no box; only their chip takes them away.
    for (const name of facets)
      asked[name]?.push(...scope.state[name].filter((value) => !this.#labels(name, value)));
    scope.ask(asked, { replace });
  }

  /** Words are looked for while they are typed; all of one go make one step of the history. */
  #type(scope: ViewScope, { value }: HTMLInputElement) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      scope.ask({ words: plain(value) }, { replace: this.#typing });
      this.#typing = true;
    }, pause);
  }

  /** Ends the typing; whether its step of the history has been made. */
  #settle(): boolean {
    const stepped = this.#typing;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#typing = false;
    return stepped;
  }

  #show(form: HTMLFormElement, { state, selection }: View) {
    for (const field of form.querySelectorAll<HTMLInputElement>('input')) {
      if (field.type === 'checkbox') this.#option(field, state, selection);
      else if (field.name === 'words') {
        if (!this.#timer && plain(field.value) !== state.words) field.value = state.words;
      } else this.#end(field, state[field.name as 'from' | 'to']);
    }
    for (const group of form.querySelectorAll<HTMLElement>('details[data-filter]')) {
      const chosen = state[group.dataset.filter as Facet].length;
      const mark = group.querySelector('[data-chosen]');
      if (mark) mark.textContent = chosen ? `(${chosen})` : '';
    }
  }

  /** An option that would show nothing is off, unless it is chosen or the focus is on it. */
  #option(field: HTMLInputElement, state: ViewState, { counts }: View['selection']) {
    const facet = field.name as Facet;
    const n = counts[facet].get(field.value) ?? 0;
    field.checked = state[facet].includes(field.value);
    field.disabled = n === 0 && !field.checked && field !== document.activeElement;
    // Not by its `labels`: a browser looks through the whole page for them, each time.
    const [, , count] = field.closest('label')?.children ?? [];
    const said = sayNumber(n);
    if (count && count.textContent !== said) count.textContent = said;
  }

  /** What is no date stays as it was typed, and is said to be none. */
  #end(field: HTMLInputElement, date: string | null) {
    const typed = field.value.trim();
    const wrong = typed !== '' && !isDate(typed);
    if (date !== null || !wrong) field.value = date ?? '';
    field.ariaInvalid = wrong && date === null ? 'true' : null;
  }

  /** Each limit in force, as a button that takes it away. */
  #chips(scope: ViewScope, limits: readonly Limit[]) {
    const buttons = () => [...this.querySelectorAll<HTMLElement>('.chips button')];
    const focused = buttons().findIndex((button) => button === document.activeElement);
    const chips = limits.map((limit) => {
      const item = document.createElement('li');
      item.append(
        chip(sayLimit(limit, this.#labels), () => {
          this.#settle();
          scope.ask(limit.lifted);
        }),
      );
      return item;
    });
    if (chips.length === 0) chips.push(Object.assign(document.createElement('li'), { textContent: 'none' }));
    this.querySelector('.chips')?.replaceChildren(...chips);
    // The focus goes to the limit that takes the place of the one that went.
    const left = buttons();
    if (focused >= 0)
      (left[focused] ?? left.at(-1) ?? this.querySelector<HTMLElement>('[type="reset"]'))?.focus();
  }

  /** Of the links to views, that of the present one. */
  #current(scope: ViewScope, state: ViewState) {
    for (const link of scope.querySelectorAll<HTMLAnchorElement>('.presets a')) {
      const { search } = new URL(link.dataset.view ?? link.href, location.href);
      link.ariaCurrent = limitsOf(readViewState(search)) === limitsOf(state) ? 'page' : null;
    }
  }
}

customElements.define('view-filters', ViewFilters);
