import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { all, elements } from '../html.ts';
import { dist, distFiles, pages, readDist } from './pages.ts';

const styles = distFiles.filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
const scripts = distFiles.filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'));

/** Addresses that nothing fetches: names of XML vocabularies, and the name of its maker in Leaflet's unused credit. */
const harmless = /https?:\/\/www\.w3\.org\/(1999|2000|XML\/1998)\/\w+|https:\/\/leafletjs\.com/g;

const found = (files: readonly string[], pattern: RegExp) =>
  files.flatMap((file) =>
    [...readDist(file).replace(harmless, '').matchAll(pattern)].map(([match]) => `${file}: ${match}`),
  );

describe('Files of style and behaviour', () => {
  it('are there', () => {
    expect(styles.length).toBeGreaterThan(0);
    expect(scripts.length).toBeGreaterThan(5);
  });

  it('name no other host', () => {
    expect(found([...styles, ...scripts], /(https?:)?\/\/[a-z0-9-]+(\.[a-z0-9-]+)+[^\s"'`)]*/gi)).toEqual([]);
  });

  it('of style fetch only files that are there', () => {
    const missing = styles.flatMap((file) =>
      [...readDist(file).matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)]
        .map(([, url = '']) => url)
        .filter((url) => !url.startsWith('#'))
        .map((url) => (url.startsWith('/') ? new URL(url.slice(1), dist) : new URL(url, new URL(file, dist))))
        .filter((url) => !existsSync(url))
        .map(({ pathname }) => `${file}: ${pathname}`),
    );
    expect(missing).toEqual([]);
  });

  it('run no text as a script', () => {
    expect(found(scripts, /\beval\(|new Function\(|document\.write\(/g)).toEqual([]);
  });
});

describe('Pages', () => {
  it('hold no script or handler of their own, and styles in their head only', () => {
    const found: string[] = [];
    for (const { address, tree } of pages()) {
      if (all(tree, 'style').length !== all(tree, 'head style').length) found.push(`${address}: <style>`);
      for (const { name, attribs } of elements(tree)) {
        const isData = /^application\/(ld\+)?json$/.test(attribs.type ?? '');
        if (name === 'script' && attribs.src === undefined && !isData) found.push(`${address}: <script>`);
        if (/^(iframe|object|embed|base)$/.test(name)) found.push(`${address}: <${name}>`);
        for (const attribute of Object.keys(attribs))
          if (attribute === 'style' || attribute.startsWith('on'))
            found.push(`${address}: ${attribute} on <${name}>`);
      }
    }
    expect(found).toEqual([]);
  });

  it('load scripts as modules, which wait for the page', () => {
    const kinds = new Set<string | undefined>();
    for (const { tree } of pages())
      for (const { name, attribs } of elements(tree))
        if (name === 'script' && attribs.src) kinds.add(attribs.type);
    expect([...kinds]).toEqual(['module']);
  });
});
