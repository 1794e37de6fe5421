import { mostInline } from '../scope/files.ts';

/** How many stand on a page of a longer list. */
export const pageSize = 200;

/** The incidents of a list by number: which are shown, in which order, on which page. */
export class Listing {
  /** The page shown, counted from 0. */
  page = 0;
  #order: Uint32Array | undefined;
  #descending: boolean;
  #has: Uint8Array = new Uint8Array();
  #numbers: Uint32Array = new Uint32Array();
  #list: Uint32Array = new Uint32Array();
  #keepsAll = true;

  /** A list by date, from the first incident or from the last. */
  constructor(descending: boolean) {
    this.#descending = descending;
  }

  /** Whether it is sorted by date. */
  get byDate(): boolean {
    return this.#order === undefined;
  }

  /** Whether there are so many incidents, shown or not, that they stand on pages. */
  get paged(): boolean {
    return this.#has.length > mostInline;
  }

  /** How many pages those shown fill; an empty list has one. */
  get pages(): number {
    return Math.max(1, Math.ceil(this.#list.length / this.#pageSize));
  }

  /** Sorts the list anew; without an order by date. */
  sort(order: Uint32Array | undefined, descending: boolean) {
    this.#order = order;
    this.#descending = descending;
    this.page = 0;
    this.show(this.#numbers, this.#has);
  }

  /**
   * Shows some of the incidents. By date it costs nothing, however many there are.
   * @param numbers those shown, in order of time
   * @param has for each incident 1 if it is shown
   * @param keepsAll whether a list without pages keeps the rows that are not shown, hidden
   */
  show(numbers: Uint32Array, has: Uint8Array, keepsAll = this.#keepsAll) {
    this.#numbers = numbers;
    this.#has = has;
    this.#keepsAll = keepsAll;
    this.#list = this.#order?.filter((n) => has[n] === 1) ?? numbers;
  }

  /** Turns to the page that an incident stands on, if the list has it. */
  turnTo(n: number) {
    const at = this.#list.indexOf(n);
    const place = this.#backwards ? this.#list.length - 1 - at : at;
    if (at >= 0) this.page = Math.floor(place / this.#pageSize);
  }

  /** The rows that belong in the table. */
  rows(): number[] {
    if (!this.paged && this.#keepsAll) {
      const all = this.#order ?? this.#has.keys();
      return this.#backwards ? [...all].reverse() : [...all];
    }
    const [start, end] = [this.page * this.#pageSize, (this.page + 1) * this.#pageSize];
    if (!this.#backwards) return [...this.#list.subarray(start, end)];
    const { length } = this.#list;
    return [...this.#list.subarray(Math.max(0, length - end), Math.max(0, length - start))].reverse();
  }

  get #pageSize() {
    return this.paged ? pageSize : mostInline;
  }

  /** By date from the last, the list is the order of time read from its end. */
  get #backwards() {
    return this.byDate && this.#descending;
  }
}
