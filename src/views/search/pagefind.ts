import { searchKinds } from '../../model/search-state.ts';

/** Where a word of the question stands in a fragment: the number of the word, and what it counts for. */
export interface Location {
  location: number;
  balanced_score: number;
}

/** What Pagefind keeps of a record (Pagefind 1.6, `fragment/*.pf_fragment`). */
export interface Fragment {
  url: string;
  /** Its passages, words parted by white space. */
  content: string;
  meta: { title?: string; place?: string; note?: string; lang?: string; original?: string };
  filters: { kind?: string[] };
  /** Places within it: the number of the word at which each begins. */
  anchors: { id: string; text?: string; title?: string; location: number }[];
  weighted_locations: Location[];
}

/** A result before its fragment is fetched. */
export interface Result {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

/** Numbers of results by filter and value. */
export type Counts = Record<string, Record<string, number>>;

/** What a search of Pagefind gives. */
export interface Found {
  results: Result[];
  /** Of the results, for every filter that is loaded. */
  filters: Counts;
}

/** Any of several values of a filter, or one. */
export type Wanted = Record<string, string | { any: readonly string[] }>;

/** Pagefind's JavaScript API, as far as it is used here (Pagefind 1.6, `pagefind.js`). */
export interface Pagefind {
  options: (options: {
    baseUrl: string;
    noWorker: boolean;
    ranking: { pageLength: number };
  }) => Promise<void>;
  init: () => Promise<void>;
  search: (words: string | null, options: { filters: Wanted }) => Promise<Found>;
  filters: () => Promise<Counts>;
}

/** Naming every kind makes Pagefind count the results of each. */
export const everyKind: Wanted = { kind: { any: Object.keys(searchKinds) } };

let loaded: Promise<Pagefind> | undefined;

/**
 * Loads the search's engine and the head of its index, once, and has it list everything: a first question is answered
 * twice as fast by code that has run before. It runs beside the page's own scripts: a worker would cost
 * 11 kB more, and a question takes tens of milliseconds on a slow phone. Rejects where it cannot be fetched.
 */
export function loadPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  loaded ??= import(/* @vite-ignore */ address).then(async (engine: Pagefind) => {
    // Records are of very different length; a short one is no better for it.
    await engine.options({ baseUrl: '/', noWorker: true, ranking: { pageLength: 0.2 } });
    await engine.init();
    const { results } = await engine.search(null, { filters: everyKind });
    await results[0]?.data();
    return engine;
  });
  // A failed try must not stand in the way of the next.
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

let order: Promise<ReadonlyMap<string, number>> | undefined;

/** The place of every dated record in order of time, by the id of its result; fetched when a reader first sorts by date. */
export function loadDates(): Promise<ReadonlyMap<string, number>> {
  order ??= fetch('/pagefind/dates.json')
    .then((response) => response.json())
    .then((names: string[]) => new Map(names.map((name, i) => [name, i])));
  order.catch(() => (order = undefined));
  return order;
}
