import type { Block } from '../../src/model/article.ts';

/** A block as it was read from a file, before anything was dropped and before paragraphs have numbers. */
export interface Part {
  kind: Exclude<Block['kind'], 'standfirst'> | 'item' | 'link';
  text: string;
}

/** What was read from a file. */
export interface Draft {
  /** What it was read as. */
  format: 'plain text' | 'HTML' | 'Markdown' | 'PDF';
  /** Character encoding that it was read in, where it is text. */
  encoding?: string;
  title?: string;
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

    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Words of a text as a reader counts them. */
export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Whether a text ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?…؟۔。]["'”’»)\]]*$/u.test(text);
