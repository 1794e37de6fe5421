import type { Block } from '../../src/model/article.ts';
import { type Dropped, endsSentence, type Part, wordCount } from './draft.ts';
import { captionLine, dateline, gluedStamp, phrases, teaserHeading } from './phrases.ts';

/** Longest line that can be a heading, in words. */
const longestHeading = 14;
/** Longest deck under a title, in words. */
const longestDeck = 40;

/** A title as two are compared: letters and digits alone. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Takes out what stands above the title, the title itself, and everything from the heading of a block of teasers on. */
function cut(parts: readonly Part[], title: string | undefined, dropped: Dropped[]): Part[] {
  const at = title ? parts.findIndex(({ text }) => titleKey(text) === titleKey(title)) : -1;
  const isTop = at >= 0 && at < 8 && parts.slice(0, at).every(({ text }) => wordCount(text) < 30);
  if (isTop) for (const { text } of parts.slice(0, at)) dropped.push({ text, why: 'above the title' });
  if (isTop) dropped.push({ text: parts[at]?.text ?? '', why: 'the title' });
  const own = isTop ? parts.slice(at + 1) : [...parts];
  const words = (some: readonly Part[]) => some.reduce((sum, { text }) => sum + wordCount(text), 0);
  const end = own.findIndex(
    ({ text }, i) => teaserHeading.test(text) && words(own.slice(i + 1)) < words(own.slice(0, i)),
  );
  if (end < 0) return own;
  for (const { text } of own.slice(end)) dropped.push({ text, why: 'block of other stories' });
  return own.slice(0, end);
}

/** Why a line is no part of the article; undefined if it may be. */
function furnitureIn({ kind, text }: Part): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no words';
  if (kind === 'link' && wordCount(text) < 30) return 'a link and nothing else';
  return phrases.find(({ pattern, most }) => wordCount(text) <= most && pattern.test(text))?.why;
}

const isHeading = ({ kind, text }: Part) =>
  kind === 'heading' || (kind === 'paragraph' && wordCount(text) <= longestHeading && !endsSentence(text));

/** A heading that ends in a colon and the list under it are one paragraph; so are list items without one. */
function gatherLists(parts: readonly Part[]): Part[] {
  const gathered: Part[] = [];
  let list: Part | null = null;
  for (const part of parts) {
    if (part.kind !== 'item') {
      list = null;
      gathered.push({ ...part });
      continue;
    }
    const last = gathered.at(-1);
    if (!list && last && last.text.endsWith(':') && (last.kind === 'paragraph' || last.kind === 'heading')) {
      last.kind = 'paragraph';
      list = last;
    }
    if (list) list.text += ` ${part.text}`;
    else {
      list = { kind: 'paragraph', text: part.text };
      gathered.push(list);
    }
  }
  return gathered;
}

/** A deck stands between the title and a text that begins with place and day, or that is much longer. */
function isDeck(first: Part | undefined, second: Part | undefined): boolean {
  if (first?.kind !== 'paragraph' || second?.kind !== 'paragraph') return false;
  const [words, next] = [wordCount(first.text), wordCount(second.text)];
  return (
    words <= longestDeck && !dateline.test(first.text) && (dateline.test(second.text) || next >= words * 3)
  );
}

/**
 * Keeps of a document what its author wrote, in the blocks of an article, and says what was left out and why.
 * @param title of the source record, or what the document says of itself
 */
export function stripFurniture(
  parts: readonly Part[],
  title: string | undefined,
): { blocks: Block[]; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const started = cut(parts, title, dropped).map((part, i) =>
    i === 0 ? { ...part, text: part.text.replace(gluedStamp, '') } : part,
  );
  const kept: Part[] = [];
  for (const part of started) {
    const isCaption = part.kind === 'caption' || (wordCount(part.text) <= 60 && captionLine.test(part.text));
    const why = isCaption ? undefined : furnitureIn(part);
    if (why) dropped.push({ text: part.text, why });
    else
      kept.push(
        isCaption
          ? { ...part, kind: 'caption' }
          : part.kind === 'link'
            ? { ...part, kind: 'paragraph' }
            : part,
      );
  }
  const gathered = gatherLists(kept).map((part): Part =>
    isHeading(part) ? { ...part, kind: 'heading' } : part,
  );
  // A heading with nothing under it is a signature, a section's name or another leftover.
  while (gathered.at(-1)?.kind === 'heading') {
    const last = gathered.pop();
    if (last) dropped.push({ text: last.text, why: 'nothing stands under it' });
  }
  const first = gathered.findIndex(({ kind }) => kind === 'paragraph');
  const hasDeck = title !== undefined && first === 0 && isDeck(gathered[0], gathered[1]);
  let p = 0;
  const blocks = gathered.map(({ kind, text }, i): Block => {
    if (hasDeck && i === 0) return { kind: 'standfirst', text };
    if (kind === 'heading' || kind === 'caption') return { kind, text };
    p += 1;
    return { kind: 'paragraph', p, text };
  });
  return { blocks, dropped };
}
