import { everything, readViewState, type ViewState, writeViewState } from '../../model/view-state.ts';
import { type Columns, columnsOf } from './columns.ts';
import { sayShown } from './count.ts';
import { type ColumnsFile, readColumns } from './files.ts';
import { limitsOf } from './limits.ts';
import { type Rows, rowsFromFiles, rowsInPage } from './rows.ts';
import { select, type Selection } from './select.ts';

/** What there is to draw: what the reader asked for, the incidents that it shows, and those pointed out by number. */
export interface View {
  state: ViewState;
  selection: Selection;
  lit: readonly number[];
}

/** Called at once and at each change. */
export type Draw = (view: View) => void;

/**
 * A region of the page that shares one view state. With the attribute `url` the address bar is the store;
 * without it the attribute `query` is the start. Everything in it that carries `data-incident` follows by itself.
 * The incidents are the rows of the list in it, or with `data-files` come from that folder.
 */
export class ViewScope extends HTMLElement {
  /** All incidents, in order of time; empty until `data-ready` stands on the element. */
  columns: Columns = columnsOf([]);
  rows: Rows = rowsInPage([]);
  #view: View | undefined;
  #state = everything;
  #draws = new Set<Draw>();
  #points = new Set<(n: number | null) => void>();
  #pointed: number | null = null;
  #items = new Map<string, (HTMLElement | SVGElement)[]>();
  #query = '';
  #asked = 0;
  /** The limits that the selection drawn last was made by. */
  #limits = '';

  connectedCallback() {
    if (this.hasAttribute('url')) addEventListener('popstate', this.#read);
    this.addEventListener('click', this.#click);
    for (const type of ['pointerover', 'pointerleave', 'focusin', 'focusout'])
      this.addEventListener(type, this.#hover);
    this.#query = this.getAttribute('query') ?? '';
    // Without its files the page stays as it was printed.
    this.#start().catch(() => undefined);
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#read);
  }

  async #start() {
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tr[data-incident]')];
    const base = this.dataset.files;
    const [model] = rows;
    if (base && model) {
      const response = await fetch(`${base}columns.json`);
      const file = (await response.json()) as ColumnsFile;
      this.columns = readColumns(file);
      this.rows = rowsFromFiles(base, model, file);
    } else {
      this.columns = columnsOf(rows);
      this.rows = rowsInPage(rows);
      for (const item of this.querySelectorAll<HTMLElement | SVGElement>('[data-incident]')) {
        const id = item.dataset.incident ?? '';
        this.#items.set(id, [...(this.#items.get(id) ?? []), item]);
      }
    }
    this.dataset.ready = '';
    this.#read();
  }

  /** What the reader asked to see. */
  get state(): ViewState {
    return this.#state;
  }

  /** How many incidents the region holds. */
  get total(): number {
    return this.columns.size;
  }

  /** Draws now, so that late-comers miss nothing, and again at each change. Returns a function that ends it. */
  subscribe(draw: Draw): () => void {
    this.#draws.add(draw);
    if (this.#view) draw(this.#view);
    return () => this.#draws.delete(draw);
  }

  /** Changes part of the state; the address follows, and Back undoes it unless `replace` is set. */
  ask(change: Partial<ViewState>, { replace = false } = {}) {
    this.#go(writeViewState({ ...this.state, ...change }), replace);
  }

  /** Points one incident out in map, timeline and list; null for none. */
  async choose(n: number | null) {
    if (n !== null) await this.rows.load([n]);
    const id = n === null ? undefined : this.rows.get(n)?.dataset.incident;
    this.ask({ ids: id ? [id] : [] }, { replace: true });
  }

  /** Lights the marks of the incident under the pointer or the focus, until the next; null for none. */
  point(n: number | null) {
    if (n === this.#pointed) return;
    const mark = (number: number | null, on: boolean) => {
      const id = number === null ? undefined : this.rows.get(number)?.dataset.incident;
      for (const item of this.#items.get(id ?? '') ?? []) item.toggleAttribute('data-pointed', on);
    };
    mark(this.#pointed, false);
    this.#pointed = n;
    mark(n, true);
    for (const draw of this.#points) draw(n);
  }

  /** Calls with the number of the incident that is lit for the moment. Returns a function that ends it. */
  subscribePointed(draw: (n: number | null) => void): () => void {
    this.#points.add(draw);
    draw(this.#pointed);
    return () => this.#points.delete(draw);
  }

  /** Number of the incident that an element within stands for, or undefined. */
  numberOf(element: Element | null): number | undefined {
    const id = element?.closest<HTMLElement | SVGElement>('[data-incident]')?.dataset.incident;
    return id === undefined ? undefined : this.rows.find(id);
  }

  #go(query: string, replace: boolean) {
    if (!this.hasAttribute('url')) this.#query = query;
    else {
      const address = query ? `?${query}` : location.pathname;
      if (replace) history.replaceState(null, '', address);
      else if (address !== (location.search || location.pathname)) history.pushState(null, '', address);
    }
    void this.#set(readViewState(query));
  }

  #read = () => {
    void this.#set(readViewState(this.hasAttribute('url') ? location.search : this.#query));
  };

  async #set(state: ViewState) {
    // What is asked next builds on this, drawn yet or not.
    this.#state = state;
    if (this.dataset.ready === undefined) return;
    this.#asked += 1;
    const asked = this.#asked;
    const missing = state.ids.some((id) => this.rows.find(id) === undefined);
    // Words that cannot be fetched are words that nothing is known to match.
    const texts = state.words || missing ? await this.rows.texts().catch(() => []) : undefined;
    // Another question came while the words of this one were on their way.
    if (asked !== this.#asked) return;
    // Where the map was moved or a mark pointed out, the same incidents are shown.
    const limits = limitsOf(state);
    const isSame = limits === this.#limits && state.words === '';
    const selection = this.#view && isSame ? this.#view.selection : select(this.columns, state, texts);
    this.#limits = limits;
    const lit = state.ids.flatMap((id) => this.rows.find(id) ?? []);
    this.#view = { state, selection, lit };
    this.#toggle(selection, lit);
    this.#count(selection.numbers.length);
    this.dataset.view = state.view ?? '';
    for (const draw of this.#draws) draw(this.#view);
    requestAnimationFrame(() => {
      setTimeout(() => performance.mark('view-painted'));
    });
  }

  #toggle({ has }: Selection, lit: readonly number[]) {
    for (const [id, items] of this.#items) {
      const n = this.rows.find(id) ?? -1;
      for (const item of items) {
        item.toggleAttribute('hidden', has[n] !== 1);
        item.toggleAttribute('data-lit', lit.includes(n));
      }
    }
  }

  #count(n: number) {
    const said = sayShown(n, Number(this.dataset.total ?? this.total));
    for (const item of this.querySelectorAll('[data-count]'))
      if (item.textContent !== said) item.textContent = said;
  }

  #hover = (event: Event) => {
    const leaves = event.type === 'focusout' || event.type === 'pointerleave';
    const target = event.target instanceof Element ? event.target : null;
    const n = leaves ? undefined : this.numberOf(target);
    // The map lights its own marks; what lies over it is no mark of the page.
    if (n === undefined && target?.closest('.map-canvas')) return;
    this.point(n ?? null);
  };

  /** A link to another view of this page changes the view in place; a mark in a drawing is chosen instead of left for. */
  #click = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const plain =
      event instanceof MouseEvent &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.shiftKey &&
      event.button === 0;
    if (!link || !plain || event.defaultPrevented) return;
    if (link instanceof SVGAElement) {
      const n = this.hasAttribute('url') ? this.numberOf(link) : undefined;
      if (n === undefined) return;
      event.preventDefault();
      void this.choose(n);
    } else if (link instanceof HTMLAnchorElement) this.#follow(event, link);
  };

  #follow(event: Event, link: HTMLAnchorElement) {
    const address = new URL(link.dataset.view ?? link.href, location.href);
    const isHere = address.origin === location.origin && address.pathname === location.pathname;
    if (!this.hasAttribute('url') || !isHere || address.hash) return;
    event.preventDefault();
    this.#go(address.search.slice(1), false);
  }
}

customElements.define('view-scope', ViewScope);

/** The scope around an element, once it is ready. */
export async function scopeOf(element: Element): Promise<ViewScope | null> {
  await customElements.whenDefined('view-scope');
  return element.closest<ViewScope>('view-scope');
}
