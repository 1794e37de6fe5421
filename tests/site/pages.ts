import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { all, parse, text, type Tree } from '../html.ts';

/** The built site. */
export const dist = new URL('../../dist/', import.meta.url);

/** Every file of the built site, by path from its root. */
export const distFiles: readonly string[] = globSync('**/*.*', { cwd: fileURLToPath(dist) })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

/** The text of a file of the built site. */
export const readDist = (path: string): string => readFileSync(new URL(path, dist), 'utf8');

/** Address of a page's file as visitors ask for it: `/sources/x/`. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** A page of the built site. */
export interface Page {
  file: string;
  address: string;
  html: string;
  tree: Tree;
}

/** A part of a page that articles fetch: no page, though it ends like one. */
const fragments = ['explore/figure/index.html'];

/** Addresses of all pages. */
export const addresses: readonly string[] = distFiles
  .filter((file) => file.endsWith('.html') && !fragments.includes(file))
  .map(addressOf);

/** One page, by its address. */
export function page(address: string): Page {
  const file = address.endsWith('.html') ? address.slice(1) : `${address.slice(1)}index.html`;
  const html = readDist(file);
  return { file, address, html, tree: parse(html) };
}

/** Pages, one after the other: all of them, or those whose address a pattern fits. */
export function* pages(pattern = /^/): Generator<Page> {
  for (const address of addresses) if (pattern.test(address)) yield page(address);
}

/** The words that a visitor reads on a page. */
export const readable = ({ tree }: Page): string => all(tree, 'body').map(text).join(' ');

/** Every `size` words in a row of a text, in small letters and without punctuation. */
export function* rows(words: string, size: number): Generator<string> {
  const found = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let i = 0; i + size <= found.length; i += 1) yield found.slice(i, i + size).join(' ');
}
