import { foldedWords } from '../../model/folded.ts';
import type { Answer } from './answer.ts';
import { type Hit, readHit } from './hit.ts';

/** Results whose fragments are fetched at once. */
export const batch = 8;

/** Fetches some results from the given one on and reads them. */
export async function fetchHits({ results, phrases }: Answer, from: number, most = batch): Promise<Hit[]> {
  const words = new Set(phrases.flatMap(foldedWords));
  const fragments = await Promise.all(results.slice(from, from + most).map((result) => result.data()));
  return fragments.map((fragment) => readHit(fragment, words));
}

/** `1 result`, `351 results`. */
export const sayFound = (n: number): string => (n === 1 ? '1 result' : `${String(n)} results`);
