import { folded, wordPattern } from '../../model/folded.ts';
import type { Dossier } from '../../model/dossier.ts';
import { sourceName } from '../../model/source.ts';

/** Rarer words are more often somebody's slip than a word to suggest; names of records count whatever their number. */
const leastOften = 3;

/**
 * Words that a question without results may have meant: of the names of records, of the spellings that the site uses,
 * and what stands three times or more in statements and explainers. In the commonest spelling, in order.
 */
export function knownWords(dossier: Dossier): string[] {
  const names = [
    ...[...dossier.incidents.values()].flatMap(({ title, places }) => [
      title,
      ...places.map(({ label }) => label),
    ]),
    ...[...dossier.terms.values()].map(({ title }) => title),
    ...[...dossier.publishers.values()].map(({ name }) => name),
    ...[...dossier.explainers.values()].map(({ front }) => front.title),
    ...dossier.spellings.map(([first = '']) => first),
  ];
  const texts = [
    ...[...dossier.sources.values()].flatMap((source) => [
      sourceName(source),
      ...source.statements.map(({ text }) => text),
    ]),
    ...[...dossier.explainers.values()].flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  ];
  const seen = new Map<string, Map<string, number>>();
  const count = (text: string, times: number) => {
    for (const [word] of text.matchAll(wordPattern)) {
      if (word.length < 4 || /\d/.test(word)) continue;
      const spellings = seen.get(folded(word)) ?? new Map<string, number>();
      seen.set(folded(word), spellings.set(word, (spellings.get(word) ?? 0) + times));
    }
  };
  for (const name of names) count(name, leastOften);
  for (const text of texts) count(text, 1);
  return [...seen.values()]
    .filter((spellings) => [...spellings.values()].reduce((sum, n) => sum + n, 0) >= leastOften)
    .flatMap((spellings) => [...spellings].sort(([, a], [, b]) => b - a)[0]?.[0] ?? [])
    .sort();
}
