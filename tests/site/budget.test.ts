import { readFileSync } from 'node:fs';
import { constants, brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { all, attributes, text } from '../html.ts';
import { dist, distFiles, page, pages, readDist } from './pages.ts';

const sizes = new Map<string, number>();

/** Bytes of a file as a server sends it: brotli at its highest setting. */
function size(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = brotliCompressSync(readFileSync(new URL(file, dist)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
  sizes.set(file, bytes);
  return bytes;
}

const fileOf = (address: string) => address.replace(/^\//, '');
const chunk = (name: string) =>
  distFiles.find((file) => file.startsWith(`_astro/${name}.`) && file.endsWith('.js'));

/** Scripts that a script imports before it runs. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readDist(file).matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
    withImports(`_astro/${name}`, seen);
  return seen;
}

const elementsFile = readFileSync(new URL('../../src/views/elements.ts', import.meta.url), 'utf8');
/** Every tag with behaviour, and the chunk that brings it. */
const parts = [
  ...elementsFile.matchAll(/'([\w-]+)': \(\) => import\('\.\/\w+\/([\w-]+\.element)\.ts'\)/g),
].map(([, tag = '', name = '']) => ({ tag, name }));
/** Tags whose behaviour waits for a sign of the reader. */
const waiting = [...(/waiting = \[(.*)\]/.exec(elementsFile)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(
  ([, tag]) => tag,
);

/** Everything but fonts that a page fetches before the reader does anything, or with the first sign of one. */
function fetched(address: string, { waits = true } = {}): Set<string> {
  const { tree, file } = page(address);
  const scripts = attributes(tree, 'script[src]', 'src').map((src) => fileOf(src ?? ''));
  const elements = parts
    .filter(({ tag }) => all(tree, tag).length > 0 && !(waits && waiting.includes(tag)))
    .flatMap(({ name }) => chunk(name) ?? []);
  return new Set([file, ...[...scripts, ...elements].flatMap((script) => [...withImports(script)])]);
}

const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + size(file), 0);
const kilobytes = 1000;

describe('What a page weighs, compressed, without fonts', () => {
  const explainers = [...pages(/^\/explainers\/./)].map(({ address }) => address);

  it('is known for every tag with behaviour', () => {
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.filter(({ name }) => chunk(name) === undefined)).toEqual([]);
    expect(explainers.length).toBe(12);
  });

  it.each(explainers)('is 30 kB at most for %s', (address) => {
    expect(sum(fetched(address))).toBeLessThanOrEqual(30 * kilobytes);
  });

  it('is 60 kB at most for the Explore page, before a reader does anything', () => {
    expect(waiting).toEqual(['incident-list', 'incident-timeline', 'prose-article', 'show-figure']);
    expect(sum(fetched('/explore/'))).toBeLessThanOrEqual(60 * kilobytes);
  });

  it('is 130 kB at most for it with the map that moves, the timeline and the list at work', () => {
    const map = chunk('moving-map');
    if (!map) throw new Error('No chunk for the map');
    const style = distFiles.filter((file) => /^_astro\/leaflet\..*\.css$/.test(file));
    expect(style).toHaveLength(1);
    const files = [...withImports(map), ...style];
    const everything = new Set([...fetched('/explore/', { waits: false }), ...files]);
    expect([...everything].filter((file) => file.endsWith('.js')).length).toBeGreaterThan(8);
    expect(sum(everything)).toBeLessThanOrEqual(130 * kilobytes);
  });

  it('is 28 kB at most for the finer outlines, with names, that the moving map asks for when it comes closer', () => {
    expect(size('map/outlines.json')).toBeLessThanOrEqual(28 * kilobytes);
  });

  it('is 12 kB at most in styles, which stand in the head', () => {
    const sheets = new Map<string, string>();
    for (const { tree, address } of pages()) {
      expect(attributes(tree, 'link[rel="stylesheet"]', 'href'), address).toEqual([]);
      sheets.set(all(tree, 'head style').map(text).join('\n'), address);
    }
    for (const [sheet, address] of sheets) {
      expect(sheet.length, address).toBeGreaterThan(5000);
      expect(brotliCompressSync(sheet).length, address).toBeLessThanOrEqual(12 * kilobytes);
    }
  });

  it('is in styles one of few sheets, so that one policy can name them all by their hashes', () => {
    const sheets = new Set<string>();
    for (const { tree } of pages()) for (const sheet of all(tree, 'style')) sheets.add(text(sheet));
    expect(sheets.size).toBeLessThanOrEqual(12);
  });
});
