import { type Dropped, isTitleLike, type Part, wordCount } from './draft.ts';
import { phrases, teaserHeading, teaserLabel } from './phrases.ts';

/** Longest title of another story, in words. */
const longestTitle = 25;
/** Longest heading of a block of teasers, in words. */
const longestHead = 8;
/** Between the titles of two teasers stand a deck and an excerpt, and no more. */
const between = 2;

const words = (parts: readonly Part[]) => parts.reduce((sum, { text }) => sum + wordCount(text), 0);

/** Whether a line shows that teasers stand here: a link, an invitation to read on, or a title. */
function isSign({ kind, text }: Part, hasLinks: boolean): boolean {
  if (kind === 'link') return true;
  if (/^link|^teaser/.test(phrases.find(({ pattern }) => pattern.test(text))?.why ?? '')) return true;
  // Where links are known, a title that is none is a heading of the article itself.
  return !hasLinks && kind !== 'caption' && isTitleLike(text, longestTitle);
}

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
    const rest = parts.slice(i + 1);
    const isLabel = teaserLabel.test(part.text);
    const isHead = teaserHeading.test(part.text) && isTitleLike(part.text.replace(/:$/, ''), longestHead);
    let length = isHead ? blockLength(rest, hasLinks) : isLabel ? labelledLength(rest) : 0;
    // What is longer than the article so far is the article.
    if (isHead && words(rest.slice(0, length)) > words(kept)) length = 0;
    if (isLabel || length > 0) {
      for (const { text } of parts.slice(i, i + 1 + length)) dropped.push({ text, why: 'other stories' });
      i += length;
    } else kept.push(part);
  }
  return kept;
}
