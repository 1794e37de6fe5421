import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { distFiles, page, pages, readable, readDist, rows } from './pages.ts';
import { digestOf, withheld } from './withheld.ts';

let dossier: Dossier;
beforeAll(async () => {
  const read = await readContent(new URL('../../', import.meta.url));
  if (!read.dossier) throw new Error('The content is not sound.');
  dossier = read.dossier;
});

const editorOnly = new Set(['editor_note', 'not_in_quote', 'shown_as', 'boilerplate']);

/** Every text of a record, with whether it stands under a key that is for the editor only. */
function* strings(value: unknown, secret = false): Generator<{ text: string; secret: boolean }> {
  if (typeof value === 'string') yield { text: value, secret };
  else if (value instanceof Map) for (const item of value.values()) yield* strings(item, secret);
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, secret);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* strings(item, secret || editorOnly.has(key));
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('Notes for the editor', () => {
  /** What anyone may read: the public keys of all records, and the prose. */
  const open = () => [
    ...[...strings(dossier)].filter(({ secret }) => !secret).map(({ text }) => text),
    ...globSync('content/**/*.mdx').map((path) => readFileSync(path, 'utf8')),
  ];
  const secrets = (value: unknown) =>
    [...strings(value)].filter(({ secret }) => secret).map(({ text }) => plain(text));

  it('are on no page, in no six words in a row that nothing public has', () => {
    const known = new Set(open().flatMap((text) => [...rows(text, 6)]));
    const hidden = new Set(
      secrets(dossier)
        .flatMap((text) => [...rows(text, 6)])
        .filter((row) => !known.has(row)),
    );
    expect(hidden.size).toBeGreaterThan(1000);
    const found: string[] = [];
    for (const each of pages()) {
      const inAttributes = [...each.html.matchAll(/="([^"]*)"/g)].map(([, value]) => value).join(' ');
      for (const row of rows(`${readable(each)} ${inAttributes}`, 6))
        if (hidden.has(row)) found.push(`${each.address}: ${row}`);
    }
    expect([...new Set(found)]).toEqual([]);
  });

  it('are not on the page of their own source, however short', () => {
    const known = open().map(plain).join('\n');
    const found: string[] = [];
    let checked = 0;
    for (const source of dossier.sources.values()) {
      const of = [source, dossier.publishers.get(source.publisher), dossier.publishers.get(source.via ?? '')];
      const hidden = secrets(of).filter((text) => text.length > 11 && !known.includes(text));
      if (hidden.length === 0) continue;
      checked += hidden.length;
      const shown = readable(page(`/sources/${source.id}/`));
      found.push(...hidden.filter((text) => shown.includes(text)).map((text) => `${source.id}: ${text}`));
    }
    expect(checked).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });

  it('have no key in any file that is published', () => {
    const text = distFiles.filter(
      (file) => /\.(html|js|json|geojson|csv|txt|xml)$/.test(file) && !file.startsWith('pagefind/'),
    );
    const keys = new RegExp(`\\b(${[...editorOnly].join('|')})\\b`);
    expect(text.filter((file) => keys.test(readDist(file)))).toEqual([]);
  });
});

/** The articles that were read in full; they are not ours to publish and lie outside the repository. */
const articles = new URL('../../../shared/articles/', import.meta.url);

describe('The articles that were read in full', () => {
  it.skipIf(!existsSync(articles))('are restated, never copied: no ten words in a row are theirs', () => {
    const theirs = new Set<string>();
    for (const name of readdirSync(articles))
      for (const row of rows(readFileSync(new URL(name, articles), 'utf8'), 10)) theirs.add(row);
    expect(theirs.size).toBeGreaterThan(1000);
    // A title is cited as published; that is what a title is for.
    for (const { title = '' } of dossier.sources.values())
      for (const row of rows(title, 10)) theirs.delete(row);
    const found: string[] = [];
    for (const each of pages())
      for (const row of rows(readable(each), 10)) if (theirs.has(row)) found.push(`${each.address}: ${row}`);
    expect([...new Set(found)]).toEqual([]);
  });
});

describe('Names of suspects, convicts, victims and private persons', () => {
  const names = withheld();
  const printed = (words: string) =>
    [1, 2, 3].flatMap((size) => [...rows(words, size)].filter((row) => names.has(digestOf(row))));

  it('would be found: one that stands for all is', () => {
    expect(names.size).toBeGreaterThan(30);
    const invented = digestOf('Ivan  INVENTED');
    expect(digestOf('ivan invented')).toBe(invented);
    expect(invented).toMatch(/^[0-9a-f]{24}$/);
    expect(names.has(invented)).toBe(false);
  });

  it('that research met are on no page', () => {
    const seen = new Map<string, string>();
    for (const each of pages())
      for (const size of [1, 2, 3])
        for (const row of rows(readable(each), size)) if (!seen.has(row)) seen.set(row, each.address);
    expect(seen.size).toBeGreaterThan(100_000);
    const found = [...seen].flatMap(([row, address]) => (names.has(digestOf(row)) ? [address] : []));
    expect([...new Set(found)]).toEqual([]);
  });

  it('that research met are in no text of the content, notes for the editor included', () => {
    const found = globSync('content/**/*.{mdx,yaml}').filter(
      (path) => printed(readFileSync(path, 'utf8')).length > 0,
    );
    expect(found).toEqual([]);
  });
});
