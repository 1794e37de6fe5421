import { foldedWords } from '../../model/folded.ts';
import { excerptOf, type Piece, shownWords, wordsIn } from './excerpt.ts';
import type { Fragment, Location } from './pagefind.ts';

/** A place that holds what was looked for. */
export interface Place {
  /** Path with the anchor that it lands on. */
  url: string;
  /** `Statement 3`, `Figures`, the first words of a paragraph; empty for a page as a whole. */
  name: string;
  excerpt: Piece[];
  /** The passage on the page outside, for an article's own text. */
  original?: string;
}

/** A page with the places that hold what was looked for, best first. */
export interface Hit {
  kind: string;
  url: string;
  title: Piece[];
  /** BCP 47 tag of the title, where it is not English. */
  lang?: string;
  note: string;
  places: Place[];
}

const excerptWords = 30;

/** The words of a passage as a text-fragment directive names them (WICG, URL Fragment Text Directives): its first and last. */
export function passageAt(address: string, words: readonly string[]): string {
  const said = (part: readonly string[]) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const text = words.length <= 10 ? said(words) : `${said(words.slice(0, 5))},${said(words.slice(-5))}`;
  return `${address.split('#')[0] ?? ''}#:~:text=${text}`;
}

/** Words found by the place that holds them: null for the page as a whole, else the index of the anchor before. */
function byAnchor(fragment: Fragment): Map<number | null, Location[]> {
  const anchors = fragment.anchors;
  return Map.groupBy(fragment.weighted_locations, ({ location }) => {
    let at: number | null = null;
    for (const [i, anchor] of anchors.entries()) if (anchor.location <= location) at = i;
    return at;
  });
}

const worth = (locations: readonly Location[]) =>
  locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

/** Where an anchor of a record lands: an article's paragraph that has no digest (`t7`) at the record itself. */
const landing = (page: string, id: string) => (/^t\d+$/.test(id) ? page : `${page}#${id}`);

/**
 * Reads what Pagefind found in a record: what to show of its title and of each place in it.
 * @param phrases words, folded, of the phrases that were looked for beside what Pagefind marked
 */
export function readHit(fragment: Fragment, phrases: ReadonlySet<string> = new Set()): Hit {
  const { meta, filters } = fragment;
  const words = wordsIn(fragment.content);
  const found = new Set(fragment.weighted_locations.map(({ location }) => location));
  const [page = '', hash] = fragment.url.split('#');
  const titleWords = wordsIn(meta.title ?? '');
  const matched = new Set([...phrases, ...[...found].flatMap((at) => foldedWords(words[at] ?? ''))]);
  const title = excerptOf(titleWords, [0, titleWords.length], new Set(), titleWords.length, matched);
  const anchors = fragment.anchors;
  const ends = (i: number) => anchors[i + 1]?.location ?? words.length;
  const cut = (from: number, to: number) => excerptOf(words, [from, to], found, excerptWords, phrases);
  // A record that begins with its own title says it twice otherwise.
  const repeats = titleWords.every((word, i) => words[i] === word);
  const head = (): Place => ({
    url: hash ? fragment.url : page,
    name: meta.place ?? '',
    excerpt: cut(repeats ? titleWords.length : 0, anchors[0]?.location ?? words.length),
  });
  const inside = [...byAnchor(fragment)]
    .toSorted(([, a], [, b]) => worth(b) - worth(a))
    .flatMap(([i]) => {
      const anchor = i === null ? undefined : anchors[i];
      if (i === null || !anchor) return [];
      const place = {
        url: landing(page, anchor.id),
        name: anchor.title ?? anchor.text ?? '',
        excerpt: cut(anchor.location, ends(i)),
      };
      const passage = shownWords(words, anchor.location, ends(i));
      return [meta.original ? { ...place, original: passageAt(meta.original, passage) } : place];
    });
  return {
    kind: filters.kind?.[0] ?? '',
    url: page,
    title,
    ...(meta.lang && { lang: meta.lang }),
    note: meta.note ?? '',
    places: inside.length > 0 ? inside : [head()],
  };
}

/** Puts places of one page together, in the order of the first of each. */
export function byPage(hits: readonly Hit[]): Hit[] {
  const titleOf = ({ title }: Hit) => title.map(({ text }) => text).join('');
  // Entries of a list share its page and are things of their own.
  const pages = Map.groupBy(hits, (hit) => [hit.kind, hit.url, titleOf(hit)].join('\n'));
  return [...pages.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, places: [first, ...rest].flatMap(({ places }) => places) }] : [],
  );
}
