import { foldedWords } from '../../model/folded.ts';

/** Words before the first mark. */
const lead = 6;

/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Pagefind counts the words of a record by the white space between them (Pagefind 1.6, `word_separators`). */
export const wordsIn = (content: string): string[] => content.split(/[^\S\uFEFF]+/);

/** Words of a passage that are shown, by their numbers, and what other spellings of them stand behind it. */
interface Shown {
  numbers: number[];
  /** Words, folded, that stand for a spelling that was found. */
  standing: Set<string>;
}

/** Parts what is shown from the lists of other spellings, `‖krasnogorsk Красногорск‖`. */
function partWords(words: readonly string[], from: number, to: number, found: ReadonlySet<number>): Shown {
  const numbers: number[] = [];
  const standing = new Set<string>();
  let list: number[] | null = null;
  for (let i = from; i < to; i += 1) {
    const word = words[i] ?? '';
    if (word.startsWith('‖')) list = [];
    if (!list) {
      numbers.push(i);
      continue;
    }
    list.push(i);
    if (!word.endsWith('‖')) continue;
    if (list.some((number) => found.has(number)))
      for (const number of list) for (const each of foldedWords(words[number] ?? '')) standing.add(each);
    list = null;
  }
  return { numbers, standing };
}

/** The words `from` to `to` (exclusive) of a record, without the lists of other spellings. */
export const shownWords = (words: readonly string[], from: number, to: number): string[] =>
  partWords(words, from, to, new Set()).numbers.map((number) => words[number] ?? '');

/** Where the window of a length starts that holds most different marks; the first of several. */
function richest(marks: readonly (string | null)[], length: number): number {
  let [most, start] = [0, 0];
  for (const [i, mark] of marks.entries()) {
    if (mark === null) continue;
    const held = new Set(marks.slice(i, i + length).filter((each) => each !== null)).size;
    if (held > most) [most, start] = [held, i];
  }
  return start;
}

/**
 * Cuts an excerpt out of the words `from` to `to` (exclusive) of a record: at most `length` words around what was found.
 * @param found numbers of the words that were found
 * @param also words, folded, to mark wherever they stand
 */
export function excerptOf(
  words: readonly string[],
  [from, to]: readonly [number, number],
  found: ReadonlySet<number>,
  length: number,
  also: ReadonlySet<string> = new Set(),
): Piece[] {
  const { numbers, standing } = partWords(words, from, to, found);
  const marks = numbers.map((number) => {
    const parts = foldedWords(words[number] ?? '');
    const marked = found.has(number) || parts.some((word) => standing.has(word) || also.has(word));
    return marked ? (parts[0] ?? '') : null;
  });
  // A few words before the first mark say what it is about.
  const first = richest(marks, length - lead);
  const start = Math.max(0, Math.min(first - lead, numbers.length - length));
  const end = Math.min(numbers.length, start + length);
  const pieces: Piece[] = [];
  const add = (text: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (last && !last.marked && !marked) last.text += text;
    else if (text) pieces.push({ text, marked });
  };
  if (start > 0) add('… ', false);
  for (let i = start; i < end; i += 1) {
    if (i > start) add(' ', false);
    const word = words[numbers[i] ?? 0] ?? '';
    const [, before = '', inner = word, after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    add(before, false);
    add(inner, marks[i] !== null);
    add(after, false);
  }
  if (end < numbers.length) add(' …', false);
  return pieces;
}
