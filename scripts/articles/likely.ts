import type { Source } from '../../src/model/source.ts';
import type { Part } from './draft.ts';

/** Words of five letters or more: shorter ones are in every text. */
const longWords = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);

/** The long words of every source's record, and in how many records each stands. */
interface Vocabulary {
  words: Map<string, Set<string>>;
  spread: Map<string, number>;
}

const known = new WeakMap<ReadonlyMap<string, Source>, Vocabulary>();

function vocabularyOf(sources: ReadonlyMap<string, Source>): Vocabulary {
  const made = known.get(sources);
  if (made) return made;
  const words = new Map<string, Set<string>>();
  const spread = new Map<string, number>();
  for (const [id, { title, description, summary, digest, statements, url }] of sources) {
    const texts = [title, description, summary, url, ...(digest ?? []).map(({ text }) => text)];
    const own = longWords([...texts, ...statements.map(({ text }) => text)].join(' '));
    words.set(id, own);
    for (const word of own) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const vocabulary = { words, spread };
  known.set(sources, vocabulary);
  return vocabulary;
}

/** Ids of the three sources whose records share most rare words with a document, the likeliest first; a guess for people. */
export function likelySources(parts: readonly Part[], sources: ReadonlyMap<string, Source>): string[] {
  const { words, spread } = vocabularyOf(sources);
  const asked = longWords(parts.map(({ text }) => text).join(' '));
  const scored = [...words].map(([id, own]) => {
    const shared = [...own].filter((word) => asked.has(word));
    const weight = shared.reduce((sum, word) => sum + Math.log(sources.size / (spread.get(word) ?? 1)), 0);
    return { id, count: shared.length, score: weight / Math.sqrt(own.size || 1) };
  });
  return scored
    .filter(({ count }) => count >= 5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ id }) => id);
}
