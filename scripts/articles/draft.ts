import type { Block } from '../../src/model/article.ts';

/** A block as it was read from a file, before anything was dropped and before paragraphs have numbers. */
export interface Part {
  /** `link`: its words are one link and nothing else. */
  kind: Exclude<Block['kind'], 'standfirst'> | 'item' | 'link';
  text: string;
}

/** What was read from a file. */
export interface Draft {
  /** What it was read as. */
  format: 'plain text' | 'HTML' | 'Markdown' | 'PDF';
  /** Character encoding that it was read in, where it is text. */
  encoding?: string;
  /** What the document calls itself, the surest first. */
  titles: string[];
  /** Addresses that the document gives for itself. */
  addresses: string[];
  /** Day it was published, `YYYY-MM-DD`, as the document says. */
  published?: string;
  parts: Part[];
}

/** What was left out, and why. */
export interface Dropped {
  text: string;
  why: string;
}

/** A file that cannot be imported: what is wrong, and what to do. */
export class Refusal extends Error {}

/** Text as it is kept: composed letters (NFC), no invisible characters, single spaces. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** Words of a text as a reader counts them. */
export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?…؟۔][)\]]*["'”’»“)\]]*$/u.test(text);

/** Whether somebody is quoted; an apostrophe quotes nobody. */
export const holdsQuotation = (text: string): boolean => /["“”„«»]/u.test(text);

/** Whether a line has the shape of a title: a few words, and no end of a sentence. */
export const isTitleLike = (text: string, most: number): boolean =>
  wordCount(text) <= most && !endsSentence(text) && !/[,:;]$/.test(text);

/**
 * Puts lines together that were broken at a width. A word that a hyphen parts at the end of a line becomes one.
 * @param whole text of the document: a word that has its hyphen elsewhere in it keeps it here
 */
export function joinLines(lines: readonly string[], whole: string): string {
  const text = lines.map((line) => line.trim()).join('\n');
  // The letters before a hyphen are read where a hyphen is; in front of it a long word would be read once for each letter.
  const hyphens = /[-\u00AD\u2010]\n(?<=(\p{L}+)[-\u00AD\u2010]\n)(\p{Ll}+)/gu;
  return tidy(
    text.replace(hyphens, (_, a: string, b: string) => (whole.includes(`${a}-${b}`) ? `-${b}` : b)),
  );
}
