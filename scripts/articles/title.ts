/** A title as two are compared: small letters and digits alone, without accents. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words of a title's key. */
export const titleWords = (key: string): ReadonlySet<string> => new Set(key.split(' '));

/** Likeness of two titles, 0 to 1: the share of their words that both have. */
export function likeness(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (two.has(word)) shared += 1;
  return shared / Math.max(1, one.size + two.size - shared);
}

/** A title as a page gives it, and without the name of the site that it may have before or behind it. */
export function titleForms(title: string): string[] {
  const [longest] = title.split(/\s+[|–—·»:-]+\s+/).toSorted((a, b) => b.length - a.length);
  return longest !== undefined && longest !== title && longest.length > title.length / 2
    ? [title, longest]
    : [title];
}
