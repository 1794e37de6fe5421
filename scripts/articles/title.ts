/** A title as two are compared: small letters and digits alone, without accents. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Likeness of two keys of titles, 0 to 1: the share of their words that both have. */
export function likeness(a: string, b: string): number {
  const [one, two] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(1, one.size + two.size - shared);
}

/** A title as a page gives it, and without the name of the site that it may have before or behind it. */
export function titleForms(title: string): string[] {
  const [longest] = title.split(/\s+[|–—·»:-]+\s+/).toSorted((a, b) => b.length - a.length);
  return longest !== undefined && longest !== title && longest.length > title.length / 2
    ? [title, longest]
    : [title];
}
