import { describe, expect, it } from 'vitest';
import { byPage, passageAt, readHit } from '../../../src/views/search/hit.ts';
import type { Fragment } from '../../../src/views/search/pagefind.ts';

const content =
  'Shots at a market Example Wire Seven people were killed at the market. The market was closed. One was held.';
const fragment = (given: Partial<Fragment> = {}): Fragment => ({
  url: '/sources/wire-2024-first/',
  content,
  meta: { title: 'Shots at a market', note: 'Example Wire, 2024' },
  filters: { kind: ['source'] },
  anchors: [
    { id: 's1', title: 'Statement 1', location: 6 },
    { id: 's2', title: 'Statement 2', location: 13 },
    { id: 's3', title: 'Statement 3', location: 17 },
  ],
  weighted_locations: [
    { location: 3, balanced_score: 9 },
    { location: 12, balanced_score: 1 },
    { location: 14, balanced_score: 5 },
  ],
  ...given,
});
const plain = (pieces: readonly { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('What was found in a record', () => {
  it('is its places, the best first, each with its own words', () => {
    const { places, url, note, kind } = readHit(fragment());
    expect({ url, note, kind }).toEqual({
      url: '/sources/wire-2024-first/',
      note: 'Example Wire, 2024',
      kind: 'source',
    });
    expect(places.map(({ url, name, excerpt }) => [url, name, plain(excerpt)])).toEqual([
      ['/sources/wire-2024-first/#s2', 'Statement 2', 'The [market] was closed.'],
      ['/sources/wire-2024-first/#s1', 'Statement 1', 'Seven people were killed at the [market].'],
    ]);
  });

  it('is the page as a whole where no place holds it, without its title said twice', () => {
    const { title, places } = readHit(fragment({ weighted_locations: [{ location: 3, balanced_score: 1 }] }));
    expect(plain(title)).toBe('Shots at a [market]');
    expect(places.map(({ url, name, excerpt }) => [url, name, plain(excerpt)])).toEqual([
      ['/sources/wire-2024-first/', '', 'Example Wire'],
    ]);
  });

  it('is a single place where the record is one', () => {
    const { places, url } = readHit(
      fragment({ url: '/explainers/a/#one', anchors: [], meta: { title: 'A', place: 'Opening' } }),
    );
    expect(url).toBe('/explainers/a/');
    expect(places.map(({ url, name }) => [url, name])).toEqual([['/explainers/a/#one', 'Opening']]);
  });

  it('keeps the language of its title, and marks the words of phrases that were looked for beside', () => {
    const found = readHit(fragment({ meta: { title: 'Shots', lang: 'ru' } }), new Set(['closed']));
    expect(found.lang).toBe('ru');
    expect(plain(found.places[0]?.excerpt ?? [])).toBe('The [market] was [closed].');
    expect(readHit(fragment())).not.toHaveProperty('lang');
  });

  it('can be read where nothing was marked and little is known', () => {
    const bare = { content: '', meta: {}, filters: {}, anchors: [], weighted_locations: [] };
    expect(readHit({ ...bare, url: '/about/' })).toMatchObject({
      kind: '',
      url: '/about/',
      note: '',
      places: [{ url: '/about/', name: '', excerpt: [] }],
    });
  });

  it('of an article lands at the digest, or at the record, and leads to the passage outside', () => {
    const { places } = readHit(
      fragment({
        url: '/sources/wire-2024-first/#text',
        filters: { kind: ['article'] },
        meta: { title: 'Shots at a market', original: 'https://wire.example/first' },
        anchors: [
          { id: 'p1', title: 'Paragraph 1', location: 6 },
          { id: 't2', title: 'Paragraph 2', location: 13 },
        ],
      }),
    );
    expect(places.map(({ url }) => url)).toEqual([
      '/sources/wire-2024-first/',
      '/sources/wire-2024-first/#p1',
    ]);
    expect(places[1]?.original).toBe(
      'https://wire.example/first#:~:text=Seven%20people%20were%20killed%20at%20the%20market.',
    );
  });
});

describe('The address of a passage', () => {
  it('names the first and the last words of a long one, and hides the signs of the directive', () => {
    expect(passageAt('https://a.example/x#top', 'a b c d e f g h i j-k, l'.split(' '))).toBe(
      'https://a.example/x#:~:text=a%20b%20c%20d%20e,g%20h%20i%20j%2Dk%2C%20l',
    );
  });
});

describe('Hits of one page', () => {
  it('stand together in the order of the first; entries of a list stay apart', () => {
    const hit = (url: string, title: string, name: string) => ({
      kind: 'explainer',
      url,
      title: [{ text: title, marked: false }],
      note: '',
      places: [{ url: `${url}#${name}`, name, excerpt: [] }],
    });
    const pages = byPage([
      hit('/explainers/a/', 'A', 'one'),
      hit('/glossary/', 'Mill', 'mill'),
      hit('/explainers/a/', 'A', 'two'),
      hit('/glossary/', 'Depot', 'depot'),
    ]);
    expect(pages.map(({ places }) => places.map(({ name }) => name))).toEqual([
      ['one', 'two'],
      ['mill'],
      ['depot'],
    ]);
  });
});
