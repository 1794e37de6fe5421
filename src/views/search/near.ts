import { foldedWords } from '../../model/folded.ts';
import { nearest } from '../../model/nearest.ts';

/**
 * The question with every word that the site does not know put right by the nearest name or word that it knows; null
 * where there is none.
 * @param known words of the site, in the spelling that readers are shown
 */
export function nearSpelling(question: string, known: readonly string[]): string | null {
  const byFolded = new Map(known.flatMap((word) => foldedWords(word).map((each) => [each, word] as const)));
  const words = question.split(/(\s+)/).map((word) => {
    const [each] = foldedWords(word);
    if (!each || each.length < 4 || byFolded.has(each)) return word;
    return byFolded.get(nearest(each, byFolded.keys()) ?? '') ?? word;
  });
  const put = words.join('');
  return put === question ? null : put;
}
