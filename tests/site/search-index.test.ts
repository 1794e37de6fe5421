import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchFilters, searchKinds } from '../../src/model/search-state.ts';
import { all, attributes, type Element, text, texts } from '../html.ts';
import { addresses, dist, distFiles, page, readDist } from './pages.ts';

/** One indexed record, as Pagefind 1.6 writes it: gzip, a mark of twelve letters, JSON. */
interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { id: string; title: string; location: number }[];
}

const fragments = new Map<string, Fragment>();
const pageOf = (url: string) => url.split('#')[0] ?? '';

beforeAll(() => {
  for (const file of distFiles.filter((path) => path.endsWith('.pf_fragment'))) {
    const text = gunzipSync(readFileSync(new URL(file, dist))).toString('utf8');
    const fragment = JSON.parse(text.replace(/^pagefind_dcd/, '')) as Fragment;
    fragments.set(fragment.url, fragment);
  }
});

/** Every place that a result can land on, with its words: without the lists of other spellings that stand behind them. */
function* places(): Generator<{ address: string; id: string | undefined; words: string }> {
  for (const { url, content, anchors } of fragments.values()) {
    const words = content.split(/\s+/);
    const said = (from: number, to: number) =>
      words
        .slice(from, to)
        .join(' ')
        .replace(/ ?‖[^‖]*‖/g, '');
    const [address = '', hash] = url.split('#');
    const first = anchors[0]?.location ?? words.length;
    yield { address, id: hash, words: said(0, first) };
    for (const [i, { id, location }] of anchors.entries())
      yield { address, id, words: said(location, anchors[i + 1]?.location ?? words.length) };
  }
}

const known = new Map<string, Map<string, Element>>();

/** The elements of a page that have an id. */
function elementsOf(address: string): Map<string, Element> {
  const found =
    known.get(address) ??
    new Map(all(page(address).tree, '[id]').map((element) => [element.attribs.id ?? '', element]));
  known.set(address, found);
  return found;
}

/** Letters and digits alone: marks and white space are set differently in the two. */
const plain = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, '');

/** The text of a place without the marks in it. */
function ownText(place: Element): string {
  const marks = new Set(['sup', 'a.link-mark', 'a.corrected'].flatMap((mark) => all(place, mark)));
  const said = (node: Element): string =>
    marks.has(node)
      ? ''
      : node.childNodes
          .map((child) => ('childNodes' in child ? said(child as Element) : text(child as never)))
          .join(' ');
  return said(place);
}

describe('The index of the search', () => {
  it('has the files that the search loads, and none that it does not', () => {
    expect(distFiles).toEqual(
      expect.arrayContaining([
        'pagefind/pagefind.js',
        'pagefind/pagefind-entry.json',
        'pagefind/wasm.en.pagefind',
        'pagefind/dates.json',
      ]),
    );
    expect(distFiles.filter((file) => file.endsWith('.pf_index')).length).toBeGreaterThan(0);
    expect(
      distFiles.filter((file) => /^pagefind\/.*(-ui\.|highlight|worker|wasm\.unknown)/.test(file)),
    ).toEqual([]);
  });

  it('is one, in one language', () => {
    const { languages } = JSON.parse(readDist('pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.entries(languages).map(([language, { page_count }]) => [language, page_count])).toEqual([
      ['en', fragments.size],
    ]);
  });

  it('finds every source, incident, explainer and page about the site', () => {
    const wanted = addresses.filter((address) =>
      /^\/(sources|incidents|explainers)\/[^/]+\/$|^\/(about|methodology|corrections)\/$/.test(address),
    );
    expect(wanted.length).toBeGreaterThan(1000);
    const found = new Set([...fragments.keys()].map(pageOf));
    expect(wanted.filter((address) => !found.has(address))).toEqual([]);
    expect([...found].filter((address) => !addresses.includes(address))).toEqual([]);
  });

  it('lands on places that are there', () => {
    const missing: string[] = [];
    let landings = 0;
    for (const { address, id } of places()) {
      landings += 1;
      if (id && !elementsOf(address).has(id)) missing.push(`${address}#${id}`);
    }
    expect(missing).toEqual([]);
    expect(landings).toBeGreaterThan(5000);
  });

  it('says of statements, digests and paragraphs what the page says, word by word', () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const { address, id, words } of places()) {
      if (!id || !/^\/(sources|explainers)\//.test(address)) continue;
      const place = elementsOf(address).get(id);
      const inner = place && address.startsWith('/sources/') ? all(place, 'p')[0] : place;
      if (!inner) throw new Error(`No text at ${address}#${id}`);
      compared += 1;
      // Behind it stand the note of a check, or the title that a paragraph is also found by.
      if (!plain(words).startsWith(plain(ownText(inner)))) wrong.push(`${address}#${id}`);
    }
    expect(compared).toBeGreaterThan(2500);
    expect(wrong).toEqual([]);
  });

  it('knows every record by the heading of its page or by a name of its own, its kind and values of its filters', () => {
    const offered = (name: string) =>
      attributes(page('/search/').tree, `select[name="${name}"] option`, 'value').filter(Boolean);
    const values = Object.fromEntries(Object.keys(searchFilters).map((name) => [name, offered(name)]));
    for (const { url, filters, meta } of fragments.values()) {
      const { kind, ...others } = filters;
      expect(Object.keys(searchKinds), url).toContain(kind?.[0]);
      expect(meta.title?.length, url).toBeGreaterThan(0);
      for (const [name, found] of Object.entries(others))
        for (const value of found) expect(values[name], `${url} ${name}`).toContain(value);
      if (!/^\/(sources|incidents|explainers)\//.test(url)) continue;
      const [heading] = texts(page(pageOf(url)).tree, 'h1');
      expect(meta.title?.replace(/\s+/g, ' ').trim(), url).toBe(heading);
    }
  });

  it('holds nothing of an article’s own text: what is indexed is published', () => {
    const kinds = new Set([...fragments.values()].flatMap(({ filters }) => filters.kind));
    expect([...kinds].sort()).toEqual(['background', 'explainer', 'incident', 'source']);
  });

  it('puts what has a date in order of time', () => {
    const names = JSON.parse(readDist('pagefind/dates.json')) as string[];
    expect(new Set(names).size).toBe(names.length);
    const files = new Set(distFiles);
    expect(names.filter((name) => !files.has(`pagefind/fragment/${name}.pf_fragment`))).toEqual([]);
    expect(names.length).toBeGreaterThan(1000);
  });

  it('hands words to the near spellings that stand on the site', () => {
    const words = JSON.parse(readDist('search/words.json')) as string[];
    expect(words).toEqual(expect.arrayContaining(['Krasnogorsk', 'Khorasan', 'migrants']));
    expect(words.length).toBeGreaterThan(1500);
    expect(words.filter((word) => !/^[\p{L}\p{N}]+([-’'ʼ‘`][\p{L}\p{N}]+)*$/u.test(word))).toEqual([]);
  });
});
