import type { Block } from '../../src/model/article.ts';
import { type Dropped, endsSentence, holdsQuotation, isTitleLike, type Part, wordCount } from './draft.ts';
import { gatherLists } from './lists.ts';
import { captionLine, dateline, gluedStamp, phraseOf } from './phrases.ts';
import { dropTeasers } from './teasers.ts';
import { likeness, titleForms, titleKey, titleWords } from './title.ts';

/** Longest line that can be a heading, in words. */
const longestHeading = 14;
/** Longest deck under a title, in words. */
const longestDeck = 40;
/** Longest line of place and day, in characters. */
const longestDateline = 120;
/** The title stands among the first lines, if it is there. */
const highest = 8;
const theTitle = 'the title';

/** Takes out the title and the lines above it. */
function dropTop(parts: readonly Part[], titles: readonly string[], dropped: Dropped[]): Part[] {
  const keys = titles
    .flatMap(titleForms)
    .map(titleKey)
    .filter((key) => key !== '')
    .map(titleWords);
  const isTitle = ({ text }: Part) =>
    text.length <= 400 && keys.some((key) => likeness(titleWords(titleKey(text)), key) >= 0.8);
  const at = parts.slice(0, highest).findLastIndex(isTitle);
  const above = parts.slice(0, Math.max(0, at));
  if (at < 0 || above.some((part) => wordCount(part.text) >= 30 && !isTitle(part))) return [...parts];
  for (const { text } of above) dropped.push({ text, why: 'above the title' });
  dropped.push({ text: parts[at]?.text ?? '', why: theTitle });
  return parts.slice(at + 1);
}

/** Cuts the stamp of an archive off the first line. */
function dropStamp([first, ...rest]: readonly Part[], dropped: Dropped[]): Part[] {
  if (!first) return [];
  const stamp = gluedStamp.exec(first.text)?.[0];
  if (stamp === undefined) return [first, ...rest];
  dropped.push({ text: stamp.trim(), why: 'date stamp' });
  return [{ ...first, text: first.text.slice(stamp.length) }, ...rest];
}

/** Why a line is no part of the article; undefined if it may be one. */
function furnitureIn({ kind, text }: Part, atEdge: boolean): string | undefined {
  if (kind === 'caption') return undefined;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no words';
  if (kind === 'link' && wordCount(text) < 30 && !endsSentence(text)) return 'a link and nothing else';
  return phraseOf(text, atEdge)?.why;
}

/** What a line is, where its file does not say. */
function classified(part: Part): Part {
  const { kind, text } = part;
  if (kind === 'caption' || (text.length <= 600 && captionLine.test(text))) return { kind: 'caption', text };
  if (kind === 'link') return { kind: 'paragraph', text };
  return part;
}

/** Tells headings by their shape, where the file does not say: a colon before somebody's words ends no heading. */
const withHeadings = (parts: readonly Part[]) =>
  parts.map((part, i): Part => {
    const { kind, text } = part;
    const announces = text.endsWith(':') && wordCount(text) <= 4 && !holdsQuotation(parts[i + 1]?.text ?? '');
    const isHeading = kind === 'paragraph' && (isTitleLike(text, longestHeading) || announces);
    return isHeading ? { ...part, kind: 'heading' } : part;
  });

/** A line of two to five names and nothing else is a byline above a text, and a signature under it. */
const isNames = (text: string) =>
  /^\p{Lu}[\p{L}.’'-]*(?:[ ,/|]+(?:and |und |и |et )?\p{Lu}[\p{L}.’'-]*){1,4}$/u.test(text);

/** Takes out what stands between the title and the first paragraph, captions and headings aside. */
function dropHead(parts: readonly Part[], dropped: Dropped[]): Part[] {
  const first = parts.findIndex((part) => part.kind === 'paragraph' && !furnitureIn(part, true));
  return parts.filter((part, i) => {
    if (i >= first) return true;
    const why =
      furnitureIn(part, true) ??
      (part.kind === 'heading' && isNames(part.text) ? 'byline or section line' : undefined);
    if (why) dropped.push({ text: part.text, why });
    return !why;
  });
}

const isSpoken = ({ kind, text }: Part) => kind === 'heading' && holdsQuotation(text);

/** Takes out what stands under the last paragraph, captions aside. */
function dropFoot(parts: readonly Part[], dropped: Dropped[]): Part[] {
  const kept: Part[] = [];
  let inFoot = true;
  for (const part of parts.toReversed()) {
    const isCaption = part.kind === 'caption';
    const why = furnitureIn(part, true) ?? (part.kind === 'heading' ? 'nothing stands under it' : undefined);
    if (inFoot && !isCaption && why !== undefined && !isSpoken(part)) dropped.push({ text: part.text, why });
    else {
      kept.push(part);
      inFoot &&= isCaption;
    }
  }
  kept.reverse();
  // Somebody's words without a full stop at the end of a text are its last paragraph.
  const last = kept.findLastIndex(({ kind }) => kind !== 'caption');
  return kept.map((part, i) => (i === last && isSpoken(part) ? { ...part, kind: 'paragraph' } : part));
}

/** What is known of an article before its file is cleaned. */
export interface Known {
  /** Titles that the source's record and the document give. */
  titles: readonly string[];
  /** Number of paragraphs in the record's digest. */
  paragraphs?: number | undefined;
  /** Whether the record knows of a deck under the title. */
  hasDeck?: boolean;
}

/** The deck under the title, if one is there: a line too long for a heading, or one before a text that begins with place and day. */
function deckIn(
  parts: readonly Part[],
  { paragraphs, hasDeck = false }: Known,
  hasTitle: boolean,
): Part | undefined {
  const words = parts.filter(({ kind }) => kind !== 'caption');
  // A title that nobody knows stands over the deck as a heading.
  const [deck, opening] = hasTitle || words[0]?.kind !== 'heading' ? words : words.slice(1);
  if (!deck || opening?.kind !== 'paragraph') return undefined;
  const found = parts.filter(({ kind }) => kind === 'paragraph').length;
  const isShort = wordCount(deck.text) <= longestDeck && !dateline.test(deck.text.slice(0, longestDateline));
  const isLong = deck.kind === 'heading' && wordCount(deck.text) > 5;
  // The file may have lost the deck that the record knows of.
  const isCounted = hasDeck && paragraphs !== undefined && found > paragraphs;
  return isShort && (isLong || isCounted || dateline.test(opening.text.slice(0, longestDateline)))
    ? deck
    : undefined;
}

/** Keeps of a document what its author wrote, in the blocks of an article, and says what was left out and why. */
export function stripFurniture(
  parts: readonly Part[],
  known: Known,
): { blocks: Block[]; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const below = dropStamp(dropTop(parts, known.titles, dropped), dropped);
  const own = dropTeasers(below, dropped).map((part) => (part.kind === 'link' ? part : classified(part)));
  const kept = own.filter((part) => {
    const why = furnitureIn(part, false);
    if (why) dropped.push({ text: part.text, why });
    return !why;
  });
  const body = dropFoot(dropHead(withHeadings(gatherLists(kept.map(classified))), dropped), dropped);
  const deck = deckIn(
    body,
    known,
    dropped.some(({ why }) => why === theTitle),
  );
  let p = 0;
  const blocks = body.map((part): Block => {
    if (part === deck) return { kind: 'standfirst', text: part.text };
    if (part.kind === 'heading' || part.kind === 'caption') return { kind: part.kind, text: part.text };
    p += 1;
    return { kind: 'paragraph', p, text: part.text };
  });
  return { blocks, dropped };
}
