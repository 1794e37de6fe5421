import { parameters } from './query.ts';

/** What is searched, in the order in which it is offered: as addresses name it, and as readers read it. */
export const searchKinds = {
  explainer: 'Explainers',
  incident: 'Incidents',
  source: 'What sources say',
  article: 'Articles’ own text',
  background: 'Terms, disputes, dates, numbers',
} as const;

/** A kind of thing that is searched. */
export type SearchKind = keyof typeof searchKinds;

const isKey = <Keys extends object>(keys: Keys, name: string): name is keyof Keys & string =>
  Object.hasOwn(keys, name);

/** Whether a word names a kind. */
export const isSearchKind = (kind: string): kind is SearchKind => isKey(searchKinds, kind);

/** The name of a kind as readers read it; of what is no kind, itself. */
export const kindName = (kind: string): string => (isSearchKind(kind) ? searchKinds[kind] : kind);

/** What results can be narrowed by beside their kind: values are ids and codes; a year has four digits. */
export const searchFilters = {
  country: 'Country',
  year: 'Year',
  incident: 'Incident',
  publisher: 'Publisher',
  ownership: 'Owner of the publisher',
  language: 'Language of the source',
} as const;

/** A filter of the search. */
export type SearchFilter = keyof typeof searchFilters;

/** What results are sorted by; relevance is what Pagefind scores. */
export const searchOrders = {
  relevance: 'Relevance',
  newest: 'Newest first',
  oldest: 'Oldest first',
} as const;

/** An order of results. */
export type SearchOrder = keyof typeof searchOrders;

/** What a reader asked to find. */
export interface SearchState {
  /** The words as typed, phrases in quotes and excluded words included. */
  words: string;
  kind: SearchKind | null;
  filters: Partial<Record<SearchFilter, string>>;
  order: SearchOrder;
}

/** Longer questions are cut off here: no search is better for more, and the address must stay one. */
export const longestQuestion = 200;

/** Characters of an address that are read: a question of the longest kind in percent signs, and every filter. */
const longestQuery = 6000;

/** A value of a filter as addresses write it. */
const isValue = (value: string) => /^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/.test(value);

/** Reads a question from a query string; what is not known is ignored, what is too long is cut. */
export function readSearch(query: string): SearchState {
  const asked = parameters(query, longestQuery);
  const kind = asked.get('kind') ?? '';
  const order = asked.get('sort') ?? '';
  const filters: SearchState['filters'] = {};
  for (const name of Object.keys(searchFilters) as SearchFilter[]) {
    const value = asked.get(name) ?? '';
    if (isValue(value)) filters[name] = value;
  }
  return {
    words: (asked.get('q') ?? '').slice(0, longestQuestion),
    kind: isSearchKind(kind) ? kind : null,
    filters,
    order: isKey(searchOrders, order) ? order : 'relevance',
  };
}

/** The query string of a question, in a fixed order and without what is not asked; inverse of `readSearch`. */
export function writeSearch({ words, kind, filters, order }: SearchState): string {
  const pairs: string[] = [];
  const add = (name: string, value: string | null | undefined) => {
    // Half of a surrogate pair, which a paste can leave behind, has no percent code.
    const whole = value?.replace(/\p{Cs}/gu, '');
    if (whole) pairs.push(`${name}=${encodeURIComponent(whole)}`);
  };
  add('q', words);
  add('kind', kind);
  for (const name of Object.keys(searchFilters) as SearchFilter[]) add(name, filters[name]);
  add('sort', order === 'relevance' ? null : order);
  return pairs.join('&');
}

/** A question taken apart. */
export interface Question {
  /** Loose words, all of which a place must hold; empty if there are none. */
  loose: string;
  /** Words that must stand in a row. */
  phrases: string[];
  /** Words or phrases that must not stand in it. */
  excluded: string[];
}

/** Takes a question apart: `"visa-free regime" migrants -Kaluga -"Crocus City"`. A quote that is not closed counts as closed at the end. */
export function takeApart(words: string): Question {
  const question: Question = { loose: '', phrases: [], excluded: [] };
  const loose: string[] = [];
  const parts = words
    .replace(/[“”„«»]/g, '"')
    .matchAll(
      /(?<=^|\s)(?<minus>[-−–])?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))|"(?<inner>[^"]*)"?|(?<rest>[^\s"]+)/gu,
    );
  for (const { groups = {} } of parts) {
    const { minus, word, rest } = groups;
    const phrase = (groups.phrase ?? groups.inner)?.trim();
    const text = phrase ?? word ?? rest ?? '';
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (minus) question.excluded.push(text);
    else if (phrase !== undefined) question.phrases.push(phrase);
    else loose.push(text);
  }
  return { ...question, loose: loose.join(' ') };
}
