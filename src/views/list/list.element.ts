import { dayFrom } from '../../model/date.ts';
import { everything, type Facet } from '../../model/view-state.ts';
import { type Columns, columnsOf } from '../scope/columns.ts';
import { limitsOf, unlimited } from '../scope/limits.ts';
import { type Rows, rowsInPage, type WordColumn } from '../scope/rows.ts';
import { scopeOf, type View, type ViewScope } from '../scope/scope.element.ts';
import { Listing } from './listing.ts';
import { ListNotice } from './notice.element.ts';
import { inOrder, type Key } from './order.ts';
import { ListPager } from './pager.element.ts';
import { ListTable } from './table.element.ts';
import { countOfYear, yearsOf } from './years.ts';

/** What the list draws of a view. */
interface Shown extends Pick<View, 'state' | 'lit'> {
  selection: Pick<View['selection'], 'numbers' | 'has'>;
}

/**
 * The table of incidents: its columns sort by their headings, and by date it is grouped by year. Inside a scope it
 * follows the view, a long list page by page. Without scripting the table stands as it was printed.
 */
class IncidentList extends HTMLElement {
  #table: ListTable | undefined;
  #listing = new Listing(false);
  #scope: ViewScope | null = null;
  #columns: Columns = columnsOf([]);
  #rows: Rows = rowsInPage([]);
  #view: Shown | undefined;
  #pagers: ListPager[] = [];
  #notice = new ListNotice();
  /** How many times an order and rows were asked for: an answer to an older question is dropped. */
  #sorts = 0;
  #shows = 0;
  #stops: (() => void)[] = [];

  async connectedCallback() {
    const table = this.querySelector('table');
    if (!table || this.#table) return;
    const headings = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
    const descending = headings[0]?.ariaSort === 'descending';
    this.#listing = new Listing(descending);
    this.#table = new ListTable(table, descending);
    for (const heading of headings) this.#sortable(heading);
    const scope = this.closest('view-scope') && (await scopeOf(this));
    if (scope) this.#follow(scope, this.#table);
  }

  disconnectedCallback() {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #sortable(heading: HTMLTableCellElement) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => void this.#sort(heading));
    heading.append(button);
  }

  #follow(scope: ViewScope, table: ListTable) {
    this.#scope = scope;
    this.prepend(this.#notice);
    this.#notice.addEventListener('ask', () => {
      if (this.#view?.selection.numbers.length === 0) scope.ask(unlimited);
      else void this.#show();
      this.#region?.focus({ preventScroll: true });
    });
    this.addEventListener('click', this.#click);
    // The words of rows from files come with the first touch: until then the rows are those printed.
    const wake = () => void scope.rows.load(table.numbers).catch(() => undefined);
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, wake, { once: true });
    let pointed: HTMLTableRowElement | undefined;
    this.#stops = [
      scope.subscribe((view) => {
        this.#columns = scope.columns;
        this.#rows = scope.rows;
        this.#draw(view);
      }),
      scope.subscribePointed((n) => {
        pointed?.removeAttribute('data-pointed');
        pointed = n === null ? undefined : table.row(n);
        pointed?.setAttribute('data-pointed', '');
      }),
    ];
  }

  /** A list on its own shows all that was printed. */
  #alone(table: ListTable): Shown {
    const rows = [...table.numbers].sort((a, b) => a - b).flatMap((n) => table.row(n) ?? []);
    this.#columns = columnsOf(rows);
    this.#rows = rowsInPage(rows);
    const selection = { numbers: Uint32Array.from(rows.keys()), has: new Uint8Array(rows.length).fill(1) };
    return { state: everything, selection, lit: [] };
  }

  async #sort(heading: HTMLTableCellElement) {
    if (!this.#scope && this.#table) this.#view ??= this.#alone(this.#table);
    if (!this.#view) return;
    const descending = heading.ariaSort === 'ascending';
    const order = await this.#ordered(heading.dataset, descending);
    if (order === null) return;
    for (const other of this.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
    heading.ariaSort = descending ? 'descending' : 'ascending';
    this.#listing.sort(order, descending);
    this.#draw(this.#view);
  }

  /** Null where something else was asked for meanwhile, or the words did not come. */
  async #ordered({ sort = 'date', order }: DOMStringMap, descending: boolean) {
    this.#sorts += 1;
    const asked = this.#sorts;
    if (sort === 'date') return undefined;
    this.#busy = true;
    try {
      const keys: readonly Key[] = order
        ? this.#ranks(sort as Facet, order.split(' '))
        : await this.#rows.column(sort as WordColumn);
      // A long sort would hold back the sign that it has begun.
      if (this.#listing.paged) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return asked === this.#sorts ? inOrder(keys, descending) : null;
    } catch {
      if (asked === this.#sorts) this.#fail();
      return null;
    }
  }

  #ranks(facet: Facet, order: readonly string[]): Key[] {
    const { values, codes } = this.#columns.facets[facet];
    const ranks = values.map(([value = '']) => order.indexOf(value));
    return Array.from(codes, (code) => ranks[code] ?? -1);
  }

  #draw(view: Shown) {
    const { selection, state, lit } = view;
    const before = this.#view;
    this.#view = view;
    // Rows from files are made as they are shown; those of the page are all there, and the scope hides them.
    this.#listing.show(selection.numbers, selection.has, this.#scope?.dataset.files === undefined);
    if (before && limitsOf(before.state) !== limitsOf(state)) this.#listing.page = 0;
    const [chosen] = lit;
    if (chosen !== undefined && String(before?.lit) !== String(lit)) this.#listing.turnTo(chosen);
    void this.#show();
  }

  /** Shows the rows that belong on the page, once they are there. */
  async #show() {
    this.#shows += 1;
    const asked = this.#shows;
    const wanted = this.#listing.rows();
    if (String(wanted) !== String(this.#table?.numbers)) {
      if (!wanted.every((n) => this.#rows.get(n))) {
        this.#busy = true;
        const failed = await this.#rows.load(wanted).then(
          () => false,
          () => true,
        );
        if (asked !== this.#shows) return;
        if (failed) {
          this.#fail();
          return;
        }
      }
      const year = (n: number) => dayFrom(this.#columns.first[n] ?? 1).slice(0, 4);
      const groups = yearsOf(wanted, this.#listing.byDate ? year : () => '');
      this.#table?.place(groups, (n) => this.#rows.get(n));
    }
    this.#tell();
  }

  #tell() {
    const { selection, lit = [] } = this.#view ?? {};
    const numbers = selection?.numbers ?? new Uint32Array();
    this.#busy = false;
    this.#table?.count((year) => countOfYear(year, numbers, this.#columns.first));
    if (!this.#scope) return;
    this.#table?.mark(lit);
    this.#region?.toggleAttribute('hidden', numbers.length === 0);
    if (numbers.length === 0) this.#notice.say('No incident fits this view.', 'Show everything');
    else this.#notice.say();
    if (this.#listing.paged && this.#pagers.length === 0) this.#turnable();
    for (const pager of this.#pagers) pager.show(this.#listing.page, this.#listing.pages);
  }

  #fail() {
    this.#busy = false;
    this.#notice.say('The list could not be fetched.', 'Try again');
  }

  get #region() {
    return this.querySelector<HTMLElement>('.scroll');
  }

  set #busy(busy: boolean) {
    this.#region?.setAttribute('aria-busy', String(busy));
  }

  #turnable() {
    const pager = (name: string) => {
      const made = new ListPager();
      made.setAttribute('role', 'navigation');
      made.setAttribute('aria-label', name);
      made.addEventListener('page', () => {
        this.#listing.page = made.page;
        void this.#show();
      });
      return made;
    };
    const [above, below] = [pager('Pages of the list'), pager('Pages of the list, below it')];
    below.addEventListener('page', () => {
      this.scrollIntoView();
      this.#region?.focus({ preventScroll: true });
    });
    this.#pagers = [above, below];
    this.#region?.before(above);
    this.#region?.after(below);
  }

  /** A row is chosen by a click anywhere but on a link; its button also takes the choice back. */
  #click = ({ target }: Event) => {
    const scope = this.#scope;
    const row = target instanceof Element ? target.closest('tr[data-incident]') : null;
    const n = row ? this.#table?.numberOf(row) : undefined;
    if (!scope || !row || n === undefined || !(target instanceof Element) || target.closest('a')) return;
    const { ids } = scope.state;
    const id = row.getAttribute('data-incident') ?? '';
    if (!target.closest('.choose')) {
      // Marking words with the mouse is no choice.
      if (getSelection()?.isCollapsed !== false) void scope.choose(n);
    } else if (ids.includes(id)) scope.ask({ ids: ids.filter((each) => each !== id) }, { replace: true });
    else void scope.choose(n);
  };
}

customElements.define('incident-list', IncidentList);
