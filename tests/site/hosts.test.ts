import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elements } from '../html.ts';
import { dist, distFiles, pages, readDist } from './pages.ts';

const styles = distFiles.filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
const scripts = distFiles.filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'));

/** Names of XML vocabularies: identifiers that nothing fetches. */
const vocabulary = /https?:\/\/www\.w3\.org\/(1999|2000)\/[\w/]+/g;

describe('Files of style and behaviour', () => {
  it('are there', () => {
    expect(styles.length).toBeGreaterThan(0);
    expect(scripts.length).toBeGreaterThan(5);
  });

  it.each([...styles, ...scripts])('%s names no other host', (file) => {
    const text = readDist(file).replace(vocabulary, '');
    expect(text.match(/(https?:)?\/\/[a-z0-9-]+(\.[a-z0-9-]+)+[^\s"'`)]*/gi) ?? []).toEqual([]);
  });

  it.each(styles)('%s fetches only files that are there', (file) => {
    const addresses = [...readDist(file).matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)].map(
      ([, url = '']) => url,
    );
    const missing = addresses.filter(
      (url) =>
        !url.startsWith('#') &&
        !existsSync(new URL(url.replace(/^\//, ''), url.startsWith('/') ? dist : new URL(file, dist))),
    );
    expect(missing).toEqual([]);
  });

  it.each(scripts)('%s evaluates no text', (file) => {
    expect(readDist(file).match(/\beval\(|new Function\(|document\.write\(/g) ?? []).toEqual([]);
  });
});

describe('Pages', () => {
  it('hold no script, style or handler of their own, so that one policy without exceptions serves them all', () => {
    const found: string[] = [];
    for (const { address, tree } of pages())
      for (const { name, attribs } of elements(tree)) {
        const isData = /^application\/(ld\+)?json$/.test(attribs.type ?? '');
        if (name === 'script' && attribs.src === undefined && !isData) found.push(`${address}: <script>`);
        if (name === 'style') found.push(`${address}: <style>`);
        if (/^(iframe|object|embed|base)$/.test(name)) found.push(`${address}: <${name}>`);
        for (const attribute of Object.keys(attribs))
          if (attribute === 'style' || /^on/.test(attribute))
            found.push(`${address}: ${attribute} on <${name}>`);
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
