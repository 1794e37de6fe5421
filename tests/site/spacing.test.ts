import { ElementType } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type Element, one, text, type Tree } from '../html.ts';
import { page, pages, readable } from './pages.ts';

/** Elements that stand in the line of the text; all others begin a line of their own, or their style does. */
const inline = new Set(['a', 'abbr', 'b', 'cite', 'em', 'i', 'span', 'strong', 'time', 'mark', 'q', 'code']);

type Node = Tree['childNodes'][number];

/** The running texts of a page: what stands between two elements that are not inline, marks of references aside. */
function runs(root: Tree): string[][] {
  const found: string[][] = [[]];
  const walk = (node: Node) => {
    if (node.type === ElementType.Text) found.at(-1)?.push(node.data);
    else if ('attribs' in node && !['script', 'style', 'svg', 'title'].includes(node.name)) {
      if (node.name === 'sup' || node.attribs['aria-hidden'] === 'true') return;
      const isBlock = !inline.has(node.name) && node.attribs.class !== 'term';
      if (isBlock) found.push([]);
      node.childNodes.forEach(walk);
      if (isBlock) found.push([]);
    }
  };
  walk(one(root, 'body'));
  return found.filter((run) => run.some((part) => part.trim()));
}

describe('Sentences', () => {
  it('keep their spaces where one element ends and the next begins', () => {
    const glued = new Set<string>();
    for (const { address, tree } of pages())
      for (const run of runs(tree)) {
        const parts = run.filter((part) => part !== '');
        for (const [i, part] of parts.entries()) {
          const before = parts[i - 1] ?? ' ';
          if (/[\p{L}\p{N}.,;:!?)”]$/u.test(before) && /^[\p{L}\p{N}(“]/u.test(part))
            glued.add(`${address}: …${before.slice(-20)}|${part.slice(0, 20)}…`);
        }
      }
    expect([...glued]).toEqual([]);
  });

  it('have none before a comma, a full stop or a closing bracket, and none after an opening one', () => {
    const loose = new Set<string>();
    const pattern = /.{0,24}[\p{L}\p{N})”] (?:[,;.](?![.\p{L}\p{N}])|\)).{0,12}|.{0,24}\( .{0,12}/gu;
    for (const { address, tree } of pages())
      for (const run of runs(tree))
        for (const [match] of run.join('').replace(/\s+/g, ' ').matchAll(pattern))
          loose.add(`${address.replace(/^\/(sources|incidents)\/.+/, '/$1/*')}: ${match}`);
    expect([...loose]).toEqual([]);
  });

  it.each([
    ['/', 'Every number, date, place and attribution leads to one of'],
    ['/', 'are set out side by side. How the records are made: Methodology.'],
    ['/explainers/what-is-iskp/', 'last checked against its statements on 1 December 2026.'],
    [
      '/explainers/crocus-city-hall/',
      'The place attacked on 22 March 2024 was Crocus City Hall, a music venue in Krasnogorsk',
    ],
    [
      '/incidents/2024-03-22-krasnogorsk-crocus-city-hall/',
      '149 killed victims; Investigative Committee of Russia, closing figures, as of 12 March 2026',
    ],
    [
      '/sources/afp-2026-crocus-verdict/',
      'In our words. The numbers are permanent: cite a statement by its number.',
    ],
    ['/search/', 'The search needs JavaScript. Without it, the index leads to every source, name and term:'],
  ])('on %s read: %s', (address, sentence) => {
    expect(readable(page(address)).replace(/\s+/g, ' ')).toContain(sentence);
  });

  it('on the home page count the kinds of incident without a gap', () => {
    const { tree } = page('/');
    const [count] = [one(tree, 'section[aria-labelledby="where-when"] p.measure')].map((found: Element) =>
      text(found),
    );
    expect(count).toMatch(
      /^\d+ records\. They differ in kind and are not added up: (\d+ [a-z ]+, )+\d+ [a-z ]+\. \d+ rest on a single voice, /,
    );
  });
});
