/** A part of a text, from one heading to the next. */
export interface Section {
  html: string;
  /** About how tall it is beside the contents, in rem: what the browser takes it for until it is laid out. */
  tall: number;
}

/** Pixels that a letter of running text takes of the height of a column of 40rem, its lines and gaps included. */
const perLetter = 0.55;
const perCard = 60;

/** About how tall HTML is, in rem: rather too tall than too low, so that nothing overlaps that is not there yet. */
export function tallness(html: string): number {
  const open = html.replace(/<details[\s\S]*?<\/details>/g, '');
  const letters = open.replace(/<[^>]+>/g, '').length;
  const cards = open.match(/class="card/g)?.length ?? 0;
  const drawn = [...open.matchAll(/<svg width="100%" height="(\d+)"/g)].reduce(
    (sum, [, px]) => sum + Number(px),
    0,
  );
  return Math.ceil((letters * perLetter + cards * perCard + drawn) / 16) + 8;
}

/**
 * The HTML of a text, parted before each heading of the second level; what stands before the first is the first part.
 * A heading inside the pull-out "what is not known" belongs to the pull-out, which is a part of its own.
 */
export const sections = (html: string): Section[] =>
  html
    .split(/(?=<section class="unknown">)|(?<!<section class="unknown">\s*)(?=<h2[\s>])/)
    .map((part) => ({ html: part, tall: tallness(part) }));
