import { shapes } from '../mark/shape.ts';
import type { ColumnsFile, TextFile } from './files.ts';

/** Columns of the list that only its words know. */
export type WordColumn = 'id' | 'title' | 'place' | 'killed';

/** The list's rows by number of their incident: all there is to read about an incident stands in its row. */
export interface Rows {
  /** The row, or undefined while it is on its way. */
  get: (n: number) => HTMLTableRowElement | undefined;
  /** Resolves when `get` has a row for each of these. */
  load: (numbers: Iterable<number>) => Promise<void>;
  /** What each row says, lower case, one space between words. Asks for all of them. */
  texts: () => Promise<readonly string[]>;
  /** Id, title, place or number killed (-1 where none is known) of each incident. Asks for all of them. */
  column: (name: WordColumn) => Promise<readonly (string | number)[]>;
  /** Number of the incident with this id, among those that are there. */
  find: (id: string) => number | undefined;
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Rows that stand in the page. */
export function rowsInPage(rows: readonly HTMLTableRowElement[]): Rows {
  const numbers = new Map(rows.map((row, n) => [row.dataset.incident ?? '', n]));
  let texts: string[] | undefined;
  return {
    get: (n) => rows[n],
    load: () => Promise.resolve(),
    texts: () => {
      texts ??= rows.map((row) => plain([...row.cells].map(({ textContent }) => textContent).join(' ')));
      return Promise.resolve(texts);
    },
    column: (name) => {
      const keys: Record<WordColumn, (row: HTMLTableRowElement) => string | number> = {
        id: ({ dataset }) => dataset.incident ?? '',
        title: ({ cells: [, title] }) => plain(title?.querySelector('a')?.textContent ?? ''),
        place: ({ cells: [, , place] }) => plain(place?.firstChild?.textContent ?? ''),
        killed: ({ cells }) => Number(cells[5]?.dataset.key ?? -1),
      };
      return Promise.resolve(rows.map(keys[name]));
    },
    find: (id) => numbers.get(id),
  };
}

/** Fills a copy of a row with another incident; its values are set as text, never as markup. */
function fill(row: HTMLTableRowElement, text: TextFile, i: number, facts: Record<string, string>) {
  const [date, title, place, type, rung, killed] = row.cells;
  const id = text.id[i] ?? '';
  Object.assign(row.dataset, facts, { incident: id, date: text.date[i] });
  // Where it happened is in the columns; here it would be that of the row that was copied.
  delete row.dataset.point;
  delete row.dataset.precision;
  const put = (element: Element | null | undefined, words: string) => {
    if (element) element.textContent = words;
  };
  const time = date?.querySelector('time');
  put(time, text.said[i] ?? '');
  time?.removeAttribute('datetime');
  const link = title?.querySelector('a');
  put(link, text.title[i] ?? '');
  link?.setAttribute('href', `/incidents/${id}/`);
  const path = title?.querySelector('path');
  path?.setAttribute('d', shapes[facts.type as keyof typeof shapes]);
  path?.setAttribute('fill', `url(#rung-${facts.rung?.split(' ')[0] ?? ''})`);
  const note = document.createElement('span');
  note.className = 'note';
  const aside = note.cloneNode() as HTMLElement;
  put(note, facts.countryName ?? '');
  place?.replaceChildren(text.place[i] ?? '', ' ', note);
  put(type, facts.typeWords ?? '');
  put(rung, facts.rungWords ?? '');
  const amount = text.killed[i] ?? '';
  put(aside, amount ? (text.counts[i] ?? '') : '–');
  if (killed) {
    killed.dataset.key = String(text.order[i]);
    killed.replaceChildren(...(amount ? [amount, ' '] : []), aside);
  }
}

/**
 * Rows that are made in the browser of files beside the page, each fetched when one of its rows is asked for.
 * @param base folder of the files: `columns.json` and `words-<part>.json`
 * @param model a row to copy
 */
export function rowsFromFiles(base: string, model: HTMLTableRowElement, file: ColumnsFile): Rows {
  const parts = new Map<number, Promise<TextFile>>();
  const there = new Map<number, TextFile>();
  const made = new Map<number, HTMLTableRowElement>();
  const numbers = new Map<string, number>();
  const { partSize } = file;
  const facts = (n: number) => {
    const values = (facet: keyof ColumnsFile['facets']) => {
      const { values, codes } = file.facets[facet];
      return values[codes[n] ?? 0] ?? [];
    };
    const [country = ''] = values('country');
    const [type = ''] = values('type');
    const [rung = ''] = values('rung');
    return {
      country: values('country').join(' '),
      scope: values('scope').join(' '),
      type,
      rung: values('rung').join(' '),
      actor: values('actor').join(' '),
      countryName: file.words.country[country] ?? country,
      typeWords: file.words.type[type] ?? type,
      rungWords: file.words.rung[rung] ?? rung,
    };
  };
  const fetchPart = async (part: number): Promise<TextFile> => {
    const response = await fetch(`${base}words-${part}.json`);
    if (!response.ok) throw new Error(`words-${part}.json: ${response.status}`);
    const text = (await response.json()) as TextFile;
    there.set(part, text);
    text.id.forEach((id, i) => numbers.set(id, part * partSize + i));
    return text;
  };
  const part = (n: number) => {
    const asked = parts.get(n) ?? fetchPart(n);
    parts.set(n, asked);
    // A part that failed is asked for again the next time.
    asked.catch(() => parts.delete(n));
    return asked;
  };
  const every = () => Promise.all(Array.from({ length: Math.ceil(file.size / partSize) }, (_, n) => part(n)));
  return {
    get: (n) => {
      const text = there.get(Math.floor(n / partSize));
      const old = made.get(n);
      if (old || !text) return old;
      const row = model.cloneNode(true) as HTMLTableRowElement;
      fill(row, text, n % partSize, facts(n));
      // Rows are cheap to make again; without a limit a long visit would hold all of them.
      if (made.size > 2000) made.clear();
      made.set(n, row);
      return row;
    },
    load: async (wanted) => {
      await Promise.all([...new Set(Array.from(wanted, (n) => Math.floor(n / partSize)))].map(part));
    },
    texts: async () => {
      return (await every()).flatMap((text, p) =>
        text.id.map((_, i) => {
          const { countryName, typeWords, rungWords } = facts(p * partSize + i);
          const said = [text.said[i], text.title[i], text.place[i], countryName, typeWords, rungWords];
          return plain([...said, text.killed[i], text.counts[i]].join(' '));
        }),
      );
    },
    column: async (name) => {
      const all = await every();
      return name === 'killed' ? all.flatMap(({ order }) => order) : all.flatMap((text) => text[name]);
    },
    find: (id) => numbers.get(id),
  };
}
