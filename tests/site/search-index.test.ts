import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { all, attributes, texts } from '../html.ts';
import { addresses, dist, distFiles, page, pages, readDist } from './pages.ts';

/** One indexed page, as Pagefind 1.6 writes it: gzip, a mark of twelve letters, JSON. */
interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { id: string; text: string }[];
}

const fragments = new Map<string, Fragment>();

beforeAll(() => {
  for (const file of distFiles.filter((path) => path.endsWith('.pf_fragment'))) {
    const text = gunzipSync(readFileSync(new URL(file, dist))).toString('utf8');
    const fragment = JSON.parse(text.replace(/^pagefind_dcd/, '')) as Fragment;
    fragments.set(fragment.url, fragment);
  }
});

describe('The index of the search', () => {
  it('has the files that the search loads', () => {
    expect(distFiles).toEqual(
      expect.arrayContaining([
        'pagefind/pagefind.js',
        'pagefind/pagefind-entry.json',
        'pagefind/wasm.en.pagefind',
      ]),
    );
    expect(distFiles.filter((file) => file.endsWith('.pf_index')).length).toBeGreaterThan(0);
  });

  it('holds every page that is to be found, and no other', () => {
    const indexed: string[] = [];
    for (const { address, tree } of pages())
      if (all(tree, 'main[data-pagefind-body]').length) indexed.push(address);
    expect([...fragments.keys()].sort()).toEqual(indexed.sort());
    const { languages } = JSON.parse(readDist('pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.entries(languages).map(([language, { page_count }]) => [language, page_count])).toEqual([
      ['en', indexed.length],
    ]);
  });

  it('leaves out lists of what stands on other pages: lists by facet, the map, the search itself', () => {
    for (const address of ['/explore/', '/search/', '/sources/', '/incidents/', '/404.html'])
      expect([...fragments.keys()], address).not.toContain(address);
    expect(addresses).toContain('/search/');
  });

  it('knows the kind of every page, and the kinds that the form offers', () => {
    const kinds = new Set([...fragments.values()].flatMap(({ filters }) => filters.kind ?? ['']));
    const offered = attributes(page('/search/').tree, 'input[name="kind"]', 'value').filter(Boolean);
    expect(offered.length).toBeGreaterThan(2);
    expect(offered.filter((kind) => !kinds.has(kind ?? ''))).toEqual([]);
    expect(kinds.has('')).toBe(false);
  });

  it('knows every page by its heading', () => {
    const wrong = [...fragments].filter(([address, { meta }]) => {
      const [heading] = texts(page(address).tree, 'h1');
      return meta.title?.replace(/\s+/g, ' ').trim() !== heading;
    });
    expect(wrong.map(([address]) => address)).toEqual([]);
  });

  it('lands on statements and paragraphs that are there', () => {
    const missing: string[] = [];
    let landings = 0;
    for (const [address, { anchors }] of fragments) {
      const { tree } = page(address);
      const ids = new Set(attributes(tree, '[id]', 'id'));
      missing.push(...anchors.filter(({ id }) => !ids.has(id)).map(({ id }) => `${address}#${id}`));
      landings += anchors.filter(({ id }) => /^[sp]\d+$/.test(id)).length;
    }
    expect(missing).toEqual([]);
    expect(landings).toBeGreaterThan(2000);
  });

  it('holds what a source states, not what uses it', () => {
    const [statement = ''] = texts(page('/sources/afp-2026-crocus-verdict/').tree, 'ol.statements p');
    const content = fragments.get('/sources/afp-2026-crocus-verdict/')?.content.replace(/\s+/g, ' ') ?? '';
    expect(statement.length).toBeGreaterThan(20);
    expect(content).toContain(statement);
    expect(content).not.toContain('Used in:');
  });
});
