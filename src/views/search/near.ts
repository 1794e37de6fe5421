import { folded, foldedWords, wordPattern } from '../../model/folded.ts';
import { nearest } from '../../model/nearest.ts';

/**
 * The question with every word that the site does not know put right by the nearest name or word that it knows, quotes
 * and minus signs kept; null where there is none.
 * @param known words of the site, in the spelling that readers are shown
 */
export function nearSpelling(question: string, known: readonly string[]): string | null {
  // A word of its own comes before compounds that hold it: `Afghanistan`, not `Forces-Afghanistan`.
  const byFolded = new Map([
    ...known.flatMap((word) => foldedWords(word).map((part) => [part, word] as const)),
    ...known.map((word) => [folded(word), word] as const),
  ]);
  const put = question.replace(wordPattern, (word) => {
    const each = folded(word);
    if (each.length < 4 || byFolded.has(each)) return word;
    return byFolded.get(nearest(each, byFolded.keys()) ?? '') ?? word;
  });
  return put === question ? null : put;
}
