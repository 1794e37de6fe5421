import { describe, expect, it } from 'vitest';
import type { IndexEntry } from '../../../src/views/search/entries.ts';
import LetterPage from '../../../src/views/search/LetterPage.astro';
import { all, attributes, one, text, texts } from '../../html.ts';
import { render } from '../fixture.ts';

const entries: readonly IndexEntry[] = [
  {
    name: 'Мельница <b>',
    lang: 'ru',
    note: 'Source, Wire',
    links: [{ url: '/sources/mill/', words: 'Мельница <b>' }],
  },
  {
    name: 'Kostanay',
    note: 'Place',
    links: [
      { url: '/incidents/one/', words: 'Kostanay' },
      { url: '/incidents/two/', words: '2 May 2021: Two' },
    ],
  },
  { name: 'Darkhan', note: 'Place', links: [{ url: '/incidents/three/', words: '2022: Three' }] },
];
const page = await render(LetterPage, { letters: ['k', 'other'], letter: 'k', entries });
const [source, several, single] = all(page, 'ul.entries li').filter(
  (item) => all(item, 'span.note').length > 0,
);
if (!source || !several || !single) throw new Error('Not three entries');

describe('A page of the index', () => {
  it('has the other letters above it, and says which it is', () => {
    expect(texts(one(page, 'nav[aria-label="Index"]'), 'a')).toEqual(['K', 'Other scripts']);
    expect(texts(page, 'a[aria-current="page"]')).toEqual(['K']);
  });

  it('leads from a name to the one thing of that name, in its language, as text', () => {
    expect(one(source, 'a').attribs).toMatchObject({ href: '/sources/mill/', lang: 'ru' });
    expect(text(source)).toBe('Мельница <b> Source, Wire');
  });

  it('leads from a place to what happened there, which has names of its own', () => {
    expect(text(several)).toMatch(/^Kostanay Place/);
    expect(attributes(several, 'li a', 'href')).toEqual(['/incidents/one/', '/incidents/two/']);
    expect(texts(single, 'li a')).toEqual(['2022: Three']);
    expect(all(several, '[lang]')).toEqual([]);
  });
});
