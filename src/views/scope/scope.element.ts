import {
  everything,
  readViewState,
  type Shown,
  shows,
  type ViewState,
  writeViewState,
} from '../../model/view-state.ts';
import { readShown } from './shown.ts';

/** Called at once and at each change, with the state and the ids that it shows. */
export type Draw = (state: ViewState, shown: ReadonlySet<string>) => void;

/**
 * A region of the page that shares one view state. With the attribute `url` the address bar is the store;
 * without it the attribute `query` is fixed. Everything in it that carries `data-incident` follows by itself.
 */
export class ViewScope extends HTMLElement {
  #state: ViewState = everything;
  #draws = new Set<Draw>();
  #facts: Shown[] = [];

  connectedCallback() {
    this.#facts = [...this.querySelectorAll<HTMLElement>('tr[data-incident]')].flatMap(
      (row) => readShown(row) ?? [],
    );
    if (this.hasAttribute('url')) {
      addEventListener('popstate', this.#read);
      this.addEventListener('click', this.#follow);
    }
    this.#read();
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#read);
  }

  /** What the reader asked to see. */
  get state(): ViewState {
    return this.#state;
  }

  /** How many incidents the region holds. */
  get total(): number {
    return this.#facts.length;
  }

  /** Draws now, so that late-comers miss nothing, and again at each change. Returns a function that ends it. */
  subscribe(draw: Draw): () => void {
    this.#draws.add(draw);
    draw(this.#state, this.#shown());
    return () => this.#draws.delete(draw);
  }

  /** Changes part of the state; the address follows, and Back undoes it. */
  ask(change: Partial<ViewState>) {
    this.#go(writeViewState({ ...this.#state, ...change }));
  }

  #go(query: string) {
    if (this.hasAttribute('url')) history.pushState(null, '', query ? `?${query}` : location.pathname);
    this.#set(readViewState(query));
  }

  #read = () => {
    this.#set(readViewState(this.hasAttribute('url') ? location.search : (this.getAttribute('query') ?? '')));
  };

  #shown(): Set<string> {
    return new Set(this.#facts.filter((incident) => shows(this.#state, incident)).map(({ id }) => id));
  }

  #set(state: ViewState) {
    this.#state = state;
    const shown = this.#shown();
    for (const item of this.querySelectorAll<HTMLElement | SVGElement>('[data-incident]')) {
      const id = item.dataset.incident ?? '';
      item.toggleAttribute('hidden', !shown.has(id));
      item.toggleAttribute('data-lit', state.ids.includes(id));
    }
    for (const item of this.querySelectorAll('[data-count]'))
      item.textContent =
        shown.size === this.total ? `${this.total} incidents` : `${shown.size} of ${this.total} incidents`;
    for (const draw of this.#draws) draw(state, shown);
  }

  /** A link to another view of this very page changes the view in place. */
  #follow = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    const plain =
      event instanceof MouseEvent &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.shiftKey &&
      event.button === 0;
    if (
      !link ||
      !plain ||
      link.origin !== location.origin ||
      link.pathname !== location.pathname ||
      link.hash
    )
      return;
    event.preventDefault();
    this.#go(link.search.slice(1));
  };
}

customElements.define('view-scope', ViewScope);

/** The scope around an element, once it is ready. */
export async function scopeOf(element: Element): Promise<ViewScope | null> {
  await customElements.whenDefined('view-scope');
  return element.closest<ViewScope>('view-scope');
}
