import { z } from 'zod';
import { addIssue, text } from './fields.ts';
import { folded, foldedWords, wordPattern } from './folded.ts';
import { type Problem, wording } from './problem.ts';
import type { Path } from './reading.ts';

const isWord = (text: string) => text.match(wordPattern)?.[0] === text;

/** `content/spellings.yaml`: each row is one word in all its spellings, the site's own first. */
export const spellingsSchema = z.strictObject({
  spellings: z.array(
    z.array(text.refine(isWord, { error: () => wording.oneWord() })).superRefine((row, context) => {
      if (row.length < 2) addIssue(context, [], wording.fewSpellings());
    }),
  ),
});

/** Rows of spellings; a row is one word in all its spellings. */
export type Spellings = readonly (readonly string[])[];

/** Rows that share a word, and rows of which no content file holds a word: they could never find anything. */
export function checkSpellings(
  entry: { path: string; record: { spellings: Spellings } | null; lineOf: (path: Path) => number },
  files: Readonly<Record<string, string>>,
): Problem[] {
  const known = new Set<string>();
  for (const [path, content] of Object.entries(files))
    if (path !== entry.path) for (const each of foldedWords(content)) known.add(each);
  const rowOf = new Map<string, number>();
  const at = (path: Path, field: string, message: string): Problem => ({
    path: entry.path,
    line: entry.lineOf(path),
    field,
    message,
  });
  return (entry.record?.spellings ?? []).flatMap((row, i) => {
    const problems: Problem[] = [];
    row.forEach((spelling, j) => {
      const earlier = rowOf.get(folded(spelling));
      if (earlier === undefined) rowOf.set(folded(spelling), i);
      else
        problems.push(
          at(
            ['spellings', i, j],
            `spellings[${i}][${j}]`,
            wording.sameSpelling(spelling, `spellings[${earlier}]`),
          ),
        );
    });
    if (!row.some((spelling) => known.has(folded(spelling))))
      problems.push(at(['spellings', i], `spellings[${i}]`, wording.unusedSpellings(row[0] ?? '')));
    return problems;
  });
}

/** A word that stands in a text, folded, and the other spellings of its row. */
export interface SpelledOtherwise {
  word: string;
  others: readonly string[];
}

/** Gives a function that finds, for the words of a text, their other spellings in the table. */
export function spelledOtherwise(spellings: Spellings): (text: string) => SpelledOtherwise[] {
  const rows = new Map(spellings.flatMap((row) => row.map((each) => [folded(each), row] as const)));
  return (text) => {
    const standing = new Map<readonly string[], Set<string>>();
    for (const each of foldedWords(text)) {
      const row = rows.get(each);
      if (row) standing.set(row, (standing.get(row) ?? new Set()).add(each));
    }
    return [...standing].flatMap(([row, words]) => {
      const others = row.filter((each) => !words.has(folded(each)));
      return others.length > 0 ? [{ word: [...words].join(' '), others }] : [];
    });
  };
}
