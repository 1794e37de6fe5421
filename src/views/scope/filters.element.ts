import { isPartialDate } from '../../model/date.ts';
import { everything, type ViewState } from '../../model/view-state.ts';
import { scopeOf } from './scope.element.ts';

const lists = ['country', 'scope', 'type', 'rung'] as const;

/** The form that asks for a view: finished HTML, which a browser without scripting does not show (`scope.css`). */
class ViewFilters extends HTMLElement {
  #stop: (() => void) | undefined;

  async connectedCallback() {
    const scope = await scopeOf(this);
    const form = this.querySelector('form');
    if (!scope || !form) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      scope.ask(this.#asked(form));
    });
    form.addEventListener('change', () => {
      scope.ask(this.#asked(form));
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      scope.ask(everything);
    });
    this.#stop = scope.subscribe(({ state }) => {
      this.#show(form, state);
    });
  }

  disconnectedCallback() {
    this.#stop?.();
  }

  #asked(form: HTMLFormElement): Partial<ViewState> {
    const data = new FormData(form);
    const one = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const asked: Partial<ViewState> = { words: one('words') };
    // An unfinished or impossible date is not yet a question.
    for (const end of ['from', 'to'] as const) asked[end] = isPartialDate(one(end)) ? one(end) : null;
    for (const name of lists) asked[name] = data.getAll(name).map(String);
    return asked;
  }

  #show(form: HTMLFormElement, state: ViewState) {
    for (const field of form.querySelectorAll<HTMLInputElement>('input')) {
      const name = field.name as keyof ViewState;
      if (field.type === 'checkbox') field.checked = (state[name] as string[]).includes(field.value);
      else if (field !== document.activeElement) field.value = (state[name] as string | null) ?? '';
    }
    for (const group of form.querySelectorAll<HTMLElement>('details[data-filter]')) {
      const chosen = state[group.dataset.filter as (typeof lists)[number]].length;
      const mark = group.querySelector('[data-chosen]');
      if (mark) mark.textContent = chosen ? ` (${chosen})` : '';
    }
  }
}

customElements.define('view-filters', ViewFilters);
