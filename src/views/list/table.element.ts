import { sayIncidents } from '../scope/count.ts';

/** Numbers of incidents that stand under one heading; no heading where there is no year. */
export interface Group {
  year: string;
  items: readonly number[];
}

const roles: readonly (readonly [string, string])[] = [
  ['thead, tbody', 'rowgroup'],
  ['tr', 'row'],
  ['thead th', 'columnheader'],
  ['tbody th', 'rowheader'],
  ['td', 'cell'],
];

/** The list's table in the page: which rows stand in it, under which headings, and what is marked in them. */
export class ListTable {
  /** Numbers of the rows that stand in the table, in its order. */
  numbers: readonly number[];
  #table: HTMLTableElement;
  #rows = new Map<number, HTMLTableRowElement>();
  #of = new WeakMap<Element, number>();
  #buttons = new WeakMap<Element, HTMLElement>();
  #heading: HTMLTableRowElement | null;

  /** Takes over the table as it was printed, by date from the first incident or from the last. */
  constructor(table: HTMLTableElement, descending: boolean) {
    const printed = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-incident]')];
    this.#table = table;
    this.#heading = table.querySelector('tr.year');
    const numbers = Array.from(printed.keys());
    this.numbers = descending ? numbers.reverse() : numbers;
    this.#hold(printed);
  }

  /** The row of an incident, if it stands in the table. */
  row(n: number): HTMLTableRowElement | undefined {
    return this.#rows.get(n);
  }

  /** Number of the incident whose row this is. */
  numberOf(row: Element): number | undefined {
    return this.#of.get(row);
  }

  /** Puts these rows into the table, in place of those that stand there. */
  place(groups: readonly Group[], rowOf: (n: number) => HTMLTableRowElement | undefined) {
    this.numbers = groups.flatMap(({ items }) => items);
    const bodies = groups.map(({ year, items }) => {
      const body = document.createElement('tbody');
      const heading = year ? (this.#heading?.cloneNode(true) as HTMLTableRowElement | undefined) : undefined;
      const words = heading?.cells[0]?.firstChild;
      if (words) words.textContent = `${year} `;
      if (heading) body.append(heading);
      body.append(...items.flatMap((n) => rowOf(n) ?? []));
      return body;
    });
    for (const body of [...this.#table.tBodies]) body.remove();
    this.#table.append(...bodies);
    this.#hold(this.numbers.flatMap((n) => rowOf(n) ?? []));
  }

  #hold(rows: readonly HTMLTableRowElement[]) {
    this.#rows = new Map(rows.map((row, i) => [this.numbers[i] ?? i, row]));
    for (const [n, row] of this.#rows) this.#of.set(row, n);
    // Laid out as blocks on a narrow screen, a table is one for every browser only if its roles are named.
    this.#table.setAttribute('role', 'table');
    for (const [selector, role] of roles)
      for (const part of this.#table.querySelectorAll(`:is(${selector}):not([role])`))
        part.setAttribute('role', role);
  }

  /** Says under each year how many of its incidents are shown; a year without any vanishes. */
  count(countOf: (year: string) => number) {
    for (const body of this.#table.tBodies) {
      const heading = body.querySelector('.year');
      if (!heading) continue;
      const n = countOf(heading.textContent.trim().slice(0, 4));
      const said = heading.querySelector('.note');
      if (said) said.textContent = sayIncidents(n);
      body.hidden = n === 0;
    }
  }

  /** Marks the rows of what is pointed out, and gives each row the button that does it. */
  mark(lit: readonly number[]) {
    for (const [n, row] of this.#rows) {
      const on = lit.includes(n);
      row.toggleAttribute('data-lit', on);
      const button = this.#buttons.get(row) ?? this.#button(row);
      const pressed = String(on);
      if (button.ariaPressed !== pressed) button.ariaPressed = pressed;
    }
  }

  /** The button of a row; a row copied from another brings that of the other along. */
  #button(row: HTMLTableRowElement): HTMLElement {
    const button = row.querySelector<HTMLElement>('.choose') ?? document.createElement('button');
    button.setAttribute('type', 'button');
    button.className = 'choose';
    button.ariaLabel = `Show on map and timeline: ${row.querySelector('a')?.textContent.trim() ?? ''}`;
    row.cells[1]?.append(button);
    this.#buttons.set(row, button);
    return button;
  }
}
