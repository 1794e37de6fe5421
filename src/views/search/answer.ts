import { type SearchKind, searchKinds, type SearchState, takeApart } from '../../model/search-state.ts';
import { type Counts, everyKind, type Pagefind, type Result, type Wanted } from './pagefind.ts';

/** What a question finds. */
export interface Answer {
  /** Best first, or in the order asked for. */
  results: Result[];
  /** Of the results by filter and value: for every filter that is loaded, or, of a question in several parts, by kind alone. */
  counts: Counts;
  /** The phrases that were looked for: Pagefind marks their words only where it was asked for nothing else. */
  phrases: readonly string[];
}

const ids = ({ results }: { results: readonly Result[] }) => new Set(results.map(({ id }) => id));
const quoted = (phrase: string) => `"${phrase.replaceAll('"', '')}"`;

/** The filters of a question as Pagefind takes them. */
const wantedBy = ({ kind, filters }: SearchState): Wanted => ({
  ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value)),
  ...(kind ? { kind } : everyKind),
});

/** The questions that Pagefind is asked: it knows loose words, or one phrase. The first is null where nothing is looked for. */
function partsOf(words: string): {
  first: string | null;
  others: string[];
  excluded: string[];
  phrases: string[];
} {
  const { loose, phrases, excluded } = takeApart(words);
  const [first = null, ...others] = [...(loose ? [loose] : []), ...phrases.map(quoted)];
  return { first, others, excluded: excluded.map(quoted), phrases };
}

/** Whether a question is several for Pagefind, so that only its kinds are counted. */
export function isCompound({ words }: Pick<SearchState, 'words'>): boolean {
  const { others, excluded } = partsOf(words);
  return others.length + excluded.length > 0;
}

/** Asks each part of a question by itself; the results are kept or taken out by their ids. */
async function results(engine: Pagefind, state: SearchState): Promise<{ results: Result[]; counts: Counts }> {
  const { first, others, excluded } = partsOf(state.words);
  const filters = wantedBy(state);
  const found = await engine.search(first ?? '', { filters });
  let kept = found.results;
  for (const part of others) {
    const known = ids(await engine.search(part, { filters }));
    kept = kept.filter(({ id }) => known.has(id));
  }
  for (const part of excluded) {
    const known = ids(await engine.search(part, { filters }));
    kept = kept.filter(({ id }) => !known.has(id));
  }
  return { results: kept, counts: found.filters };
}

/** Puts results in order of time; what has no date stands last. */
function inOrder(
  results: readonly Result[],
  newest: boolean,
  placeOf: ReadonlyMap<string, number>,
): Result[] {
  const key = ({ id }: Result) => placeOf.get(id) ?? (newest ? -1 : placeOf.size);
  return results.toSorted((a, b) => (newest ? key(b) - key(a) : key(a) - key(b)));
}

/**
 * Asks the index; null where the question has no word to look for.
 * @param dates gives the place of each record in order of time; asked for where the reader sorts by date
 */
export async function ask(
  engine: Pagefind,
  state: SearchState,
  dates: () => Promise<ReadonlyMap<string, number>>,
): Promise<Answer | null> {
  const { first, phrases } = partsOf(state.words);
  if (first === null) return null;
  const answer = { ...(await results(engine, state)), phrases };
  if (isCompound(state)) {
    const kind: Record<string, number> = {};
    for (const each of Object.keys(searchKinds) as SearchKind[])
      kind[each] = (await results(engine, { ...state, kind: each })).results.length;
    answer.counts = { kind };
  }
  if (state.order === 'relevance') return answer;
  return { ...answer, results: inOrder(answer.results, state.order === 'newest', await dates()) };
}

/** Numbers of results for every value of each filter of a question in one part: of a filter that is set, as if it were not. */
export async function countEach(engine: Pagefind, state: SearchState, counts: Counts): Promise<Counts> {
  const each: Counts = { ...counts };
  for (const name of Object.keys(state.filters)) {
    const without = { ...state, filters: { ...state.filters, [name]: undefined } };
    each[name] = (await results(engine, without)).counts[name] ?? {};
  }
  return each;
}
