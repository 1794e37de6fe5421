import { sayNumber } from '../../model/number.ts';
import {
  isSearchKind,
  kindName,
  readSearch,
  type SearchKind,
  type SearchState,
  writeSearch,
} from '../../model/search-state.ts';
import { type Answer, ask, countEach, isCompound } from './answer.ts';
import { followArrows } from './arrows.ts';
import { hitGroup, hitItem } from './drawing.ts';
import { batch, fetchHits, sayFound } from './fetching.ts';
import { askedIn, putInto } from './form.ts';
import { byPage, type Hit } from './hit.ts';
import { noResult } from './none.ts';
import { type Counts, loadDates, loadPagefind, type Pagefind } from './pagefind.ts';
import { keepKey } from './shortcut.ts';

/** Pages of each kind that are shown where every kind is. */
const shownOfEach = 3;
/** Quiet after a key before the index is asked again, in ms; the first key is answered at once. */
const quiet = 150;

/** Full-text search; every result leads to the paragraph or statement that holds the words. */
class SiteSearch extends HTMLElement {
  #answer: Answer | null = null;
  #fetched = 0;
  #turn = 0;
  #asked = '';
  #timer = 0;

  connectedCallback() {
    const form = this.querySelector('form');
    const field = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (!form || !field) return;
    const now = () => void this.#search(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      now();
    });
    form.addEventListener('change', ({ target }) => {
      // The field is heard while it is typed in. It changes when it loses the focus, too: drawing anew then would
      // take away the result that the reader is pressing.
      if (target !== field) now();
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      if (this.#asked && field.value.trim()) this.#timer = window.setTimeout(now, quiet);
      else now();
    });
    // The engine comes at the first sign that the reader is going to search, and not before.
    for (const sign of ['pointerdown', 'keydown'])
      form.addEventListener(sign, () => void loadPagefind().catch(() => undefined), { once: true });
    form.querySelector('details')?.addEventListener('toggle', now);
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      putInto(form, { ...readSearch(''), words: askedIn(form).words });
      now();
    });
    this.querySelector('[data-more]')?.addEventListener('click', () => void this.#more());
    followArrows(this, field);
    const key = this.querySelector<HTMLInputElement>('[data-key]');
    if (key) keepKey(key);
    const asked = readSearch(location.search);
    putInto(form, asked);
    addEventListener('popstate', () => {
      putInto(form, readSearch(location.search));
      now();
    });
    if (writeSearch(asked)) now();
    if (!asked.words) field.focus({ preventScroll: true });
  }

  #say(text: string) {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = text;
  }

  #clear() {
    this.#answer = null;
    this.#fetched = 0;
    this.querySelector('[data-results]')?.replaceChildren();
    this.querySelector('[data-more]')?.setAttribute('hidden', '');
    for (const count of this.querySelectorAll('[data-count]')) count.textContent = '';
  }

  async #search(form: HTMLFormElement) {
    clearTimeout(this.#timer);
    const turn = (this.#turn += 1);
    const state = askedIn(form);
    const narrows = form.querySelector('details')?.open ?? false;
    this.#asked = state.words;
    const query = writeSearch(state);
    history.replaceState(history.state, '', query ? `?${query}` : location.pathname);
    this.#sayNarrowed(state);
    if (!state.words) {
      this.#clear();
      this.#say('');
      return;
    }
    try {
      const engine = await loadPagefind();
      if (narrows) await engine.filters();
      const answer = await ask(engine, state, loadDates);
      if (turn !== this.#turn) return;
      if (!answer) {
        this.#clear();
        this.#say('Add a word to look for: a word with a minus only takes results away.');
        return;
      }
      const fetched = await fetchHits(answer, 0);
      if (turn !== this.#turn) return;
      this.#answer = answer;
      this.#fetched = batch;
      this.#draw(form, state, fetched);
      this.#say(sayFound(answer.results.length));
      this.#count(form, state, answer.counts);
      if (narrows && !isCompound(state)) this.#offer(form, await countEach(engine, state, answer.counts));
      if (!state.kind) await this.#fillUp(engine, form, state, turn);
      if (turn !== this.#turn) return;
      this.#offerMore();
      if (answer.results.length === 0) {
        const advice = await noResult(state);
        if (turn === this.#turn) this.querySelector('[data-results]')?.replaceChildren(...advice);
      }
    } catch {
      this.#say('The search could not be loaded. The lists below lead everywhere.');
    }
  }

  /** Adds the best of every kind that the first batch has nothing of; it stands below, so that nothing jumps. */
  async #fillUp(engine: Pagefind, form: HTMLFormElement, state: SearchState, turn: number) {
    const shown = new Set([...this.querySelectorAll<HTMLElement>('.hit')].map((hit) => hit.dataset.kind));
    const missing = Object.entries(this.#answer?.counts.kind ?? {}).flatMap(([kind, n]) =>
      n > 0 && isSearchKind(kind) && !shown.has(kind) ? kind : [],
    );
    for (const kind of missing) {
      const answer = await ask(engine, { ...state, kind }, loadDates);
      const hits = answer ? await fetchHits(answer, 0, 2) : [];
      if (turn !== this.#turn) return;
      this.querySelector('[data-results]')?.append(this.#group(form, null, kind, byPage(hits)));
    }
  }

  async #more() {
    const turn = this.#turn;
    if (!this.#answer) return;
    const hits = byPage(await fetchHits(this.#answer, this.#fetched));
    if (turn !== this.#turn) return;
    this.#fetched += batch;
    const items = hits.map(hitItem);
    this.querySelector('.hits ol')?.append(...items);
    items[0]?.querySelector('a')?.focus();
    this.#offerMore();
  }

  #offerMore() {
    const left = (this.#answer?.results.length ?? 0) > this.#fetched;
    const isOne = this.querySelectorAll('.hits').length === 1;
    this.querySelector('[data-more]')?.toggleAttribute('hidden', !left || !isOne);
  }

  #draw(form: HTMLFormElement, { kind }: SearchState, hits: readonly Hit[]) {
    const kinds = Map.groupBy(byPage(hits), (hit) => hit.kind);
    const groups = [...kinds].map(([name, found]) => this.#group(form, kind, name, found));
    this.querySelector('[data-results]')?.replaceChildren(...groups);
  }

  /** The hits of one kind: all that were fetched where one kind was asked for, else the best with a way to the rest. */
  #group(form: HTMLFormElement, asked: SearchKind | null, kind: string, hits: readonly Hit[]): HTMLElement {
    const shown = asked ? hits : hits.slice(0, shownOfEach);
    const all = this.#answer?.counts.kind?.[kind] ?? 0;
    const more = !asked && isSearchKind(kind) && all > shown.length ? this.#moreOf(form, kind, all) : null;
    return hitGroup(kindName(kind), shown, more);
  }

  #moreOf(form: HTMLFormElement, kind: SearchKind, all: number): HTMLElement {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: `All ${sayNumber(all)} in “${kindName(kind)}”`,
    });
    button.addEventListener('click', () => {
      putInto(form, { ...askedIn(form), kind });
      void this.#search(form).then(() => this.querySelector<HTMLElement>('.hit a')?.focus());
    });
    return button;
  }

  /** Numbers beside the kinds; articles are offered where there are any. */
  #count(form: HTMLFormElement, { kind }: SearchState, counts: Counts) {
    for (const count of form.querySelectorAll<HTMLElement>('[data-count]')) {
      const name = count.dataset.count ?? '';
      const n = counts.kind?.[name];
      // Once a kind is chosen, the others are out of the count.
      if (n === undefined || (kind && kind !== name)) count.textContent = '';
      else count.textContent = sayNumber(n);
      if (name === 'article') count.closest('label')?.toggleAttribute('hidden', n === undefined);
    }
  }

  /** Offers in every filter only what would find something, with its number. */
  #offer(form: HTMLFormElement, counts: Counts) {
    for (const select of form.querySelectorAll('select')) {
      const known = counts[select.name];
      if (!known) continue;
      for (const option of select.options) {
        if (!option.value) continue;
        option.dataset.words ??= option.text;
        const n = known[option.value] ?? 0;
        option.text = n > 0 ? `${option.dataset.words} (${sayNumber(n)})` : option.dataset.words;
        option.disabled = n === 0 && !option.selected;
        option.hidden = option.disabled;
      }
    }
  }

  #sayNarrowed({ filters, order }: SearchState) {
    const n = Object.keys(filters).length + Number(order !== 'relevance');
    const narrowed = this.querySelector('[data-narrowed]');
    if (narrowed) narrowed.textContent = n > 0 ? `: ${String(n)} set` : '';
  }
}

customElements.define('site-search', SiteSearch);
