import { type SearchState, takeApart, writeSearch } from '../../model/search-state.ts';
import { nearSpelling } from './near.ts';

let known: Promise<string[]> | undefined;

/** Words of the site, fetched when a question first finds nothing. */
function loadKnown(): Promise<string[]> {
  known ??= fetch('/search/words.json').then((response) => response.json() as Promise<string[]>);
  known.catch(() => (known = undefined));
  return known;
}

function link(state: SearchState, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), {
    href: `/search/?${writeSearch(state)}`,
    textContent: text,
  });
}

function line(...parts: (string | Node)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.append(...parts);
  return made;
}

/** What to try where nothing was found: a near spelling, fewer words, fewer filters, the lists. */
export async function noResult(state: SearchState): Promise<HTMLElement[]> {
  const advice: HTMLElement[] = [];
  const near = nearSpelling(state.words, await loadKnown().catch(() => []));
  if (near) advice.push(line('Did you mean ', link({ ...state, words: near }, near), '?'));
  if (state.kind || Object.keys(state.filters).length > 0)
    advice.push(
      line(link({ ...state, kind: null, filters: {} }, `Look for “${state.words}” everywhere`), '.'),
    );
  const { loose, phrases } = takeApart(state.words);
  const single = [...loose.split(' '), ...phrases].filter(Boolean);
  if (single.length > 1)
    advice.push(
      line(
        'No place holds all of it. Look for ',
        ...single.flatMap((word, i) => [
          ...(i > 0 ? [i === single.length - 1 ? ' or ' : ', '] : []),
          link({ ...state, words: word }, word),
        ]),
        ' alone.',
      ),
    );
  advice.push(
    line(
      'Or browse: ',
      Object.assign(document.createElement('a'), { href: '/a-z/a/', textContent: 'the index A–Z' }),
      ', ',
      Object.assign(document.createElement('a'), { href: '/incidents/', textContent: 'incidents' }),
      ', ',
      Object.assign(document.createElement('a'), { href: '/sources/', textContent: 'sources' }),
      ', ',
      Object.assign(document.createElement('a'), { href: '/glossary/', textContent: 'the glossary' }),
      '.',
    ),
  );
  return advice;
}
