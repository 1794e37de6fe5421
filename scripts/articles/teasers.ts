import { type Dropped, isTitleLike, type Part, wordCount } from './draft.ts';
import { phraseOf, teaserHeading, teaserLabel } from './phrases.ts';

/** Longest title of another story, in words. */
const longestTitle = 25;
/** Longest heading of a block of teasers, in words. */
const longestHead = 8;
/** Longest block of teasers, in lines. */
const longestBlock = 400;
/** An article over a block of teasers has this many words at least. */
const shortestArticle = 20;
/** Between the titles of two teasers stand a deck and an excerpt, and no more. */
const between = 2;

const words = (parts: readonly Part[]) => parts.reduce((sum, { text }) => sum + wordCount(text), 0);

/** Whether a line is a link or an invitation to read on. */
const leadsAway = ({ kind, text }: Part) =>
  kind === 'link' || /^link|^teaser/.test(phraseOf(text, false)?.why ?? '');

/** Whether a line shows that teasers stand here. */
const isSign = (part: Part, hasLinks: boolean): boolean =>
  leadsAway(part) ||
  // Where links are known, a title that is none is a heading of the article itself.
  (!hasLinks && part.kind !== 'caption' && isTitleLike(part.text, longestTitle));

/** The number of lines that a block of teasers at the head of these lines has; 0 if there is none. */
function blockLength(rest: readonly Part[], hasLinks: boolean): number {
  let length = 0;
  for (let i = 0; i < rest.length && i <= length + between; i += 1) {
    const part = rest[i];
    if (part && isSign(part, hasLinks)) length = i + 1;
  }
  // The excerpt of the last teaser.
  return length > 0 && rest.length - length <= 1 ? rest.length : length;
}

/** Lines under a label within the text that are titles of other stories. */
function labelledLength(rest: readonly Part[]): number {
  const isTitle = ({ kind, text }: Part, first: boolean) =>
    kind === 'link' || (first && kind !== 'caption' && isTitleLike(text, longestTitle)) || kind === 'item';
  const end = rest.findIndex((part, i) => !isTitle(part, i === 0));
  return end < 0 ? rest.length : end;
}

/** Takes out the teasers of other stories that stand under a label or a heading of their own. */
export function dropTeasers(parts: readonly Part[], dropped: Dropped[]): Part[] {
  const hasLinks = parts.some(({ kind }) => kind === 'link');
  const kept: Part[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (!part) break;
    const isLabel = teaserLabel.test(part.text);
    const isHead = teaserHeading.test(part.text) && isTitleLike(part.text.replace(/:$/, ''), longestHead);
    if (!isLabel && !isHead) {
      kept.push(part);
      continue;
    }
    const rest = parts.slice(i + 1, i + 1 + longestBlock);
    let length = isHead ? blockLength(rest, hasLinks) : isLabel ? labelledLength(rest) : 0;
    // What leads nowhere and is longer than the article so far is the article.
    const block = rest.slice(0, length);
    const least = block.some(leadsAway) ? shortestArticle : words(block);
    if (isHead && words(kept) < least) length = 0;
    if (isLabel || length > 0) {
      for (const { text } of parts.slice(i, i + 1 + length)) dropped.push({ text, why: 'other stories' });
      i += length;
    } else kept.push(part);
  }
  return kept;
}
