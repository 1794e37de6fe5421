import type { Piece } from './excerpt.ts';
import type { Hit, Place } from './hit.ts';

const shownPlaces = 3;

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** The address with the words that the page is to show on arrival. */
function withFound(url: string, pieces: readonly Piece[]): string {
  const words = new Set(pieces.flatMap(({ text, marked }) => (marked ? text.toLowerCase() : [])));
  if (words.size === 0) return url;
  const [path = '', hash] = url.split('#');
  const query = new URLSearchParams({ found: [...words].slice(0, 8).join(' ') }).toString();
  return `${path}?${query}${hash ? `#${hash}` : ''}`;
}

function placeLine(place: Place): HTMLElement {
  const { url, name, excerpt, original } = place;
  const line = element('p', { class: 'place' });
  if (name) line.append(element('a', { href: withFound(url, excerpt) }, name), ' ');
  line.append(...marked(excerpt));
  if (original)
    line.append(
      ' ',
      element(
        'span',
        { class: 'note' },
        'In the article’s own text. ',
        element('a', { href: original, rel: 'nofollow noopener' }, 'This passage at the original'),
      ),
    );
  return line;
}

/** One page that was found, with at most three of its places; numbers follow where there are more. */
export function hitItem(hit: Hit): HTMLLIElement {
  const { title, lang, url, note, places } = hit;
  const [first] = places;
  const whole = first && !first.name;
  const href = whole ? withFound(first.url, [...title, ...first.excerpt]) : url;
  const heading = element('h3', lang ? { lang } : {}, element('a', { href }, ...marked(title)));
  const named = places.filter(({ name }) => name).length;
  const said = [note, named > 1 && `${String(named)} places match`].filter(Boolean).join(' · ');
  return element(
    'li',
    { class: 'hit', 'data-kind': hit.kind },
    heading,
    ...(said ? [element('p', { class: 'note' }, said)] : []),
    ...places.slice(0, shownPlaces).map(placeLine),
  );
}

/** Pages of one kind under its name; `more` leads to all of them where not all are shown. */
export function hitGroup(name: string, hits: readonly Hit[], more: Node | null): HTMLElement {
  return element(
    'section',
    { class: 'hits' },
    element('h2', {}, name),
    element('ol', { class: 'plain' }, ...hits.map(hitItem)),
    ...(more ? [element('p', {}, more)] : []),
  );
}
