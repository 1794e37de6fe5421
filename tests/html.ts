import { DomUtils, parseDocument } from 'htmlparser2';

/** Finished HTML, taken apart. */
export type Tree = ReturnType<typeof parseDocument>;

/** An element of it. */
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Takes finished HTML apart. */
export const parse = (html: string): Tree => parseDocument(html);

/** Every element, in the order of the text. */
export const elements = (root: Tree | Element): Element[] =>
  DomUtils.getElementsByTagName('*', root.childNodes);

function compound(part: string): (element: Element) => boolean {
  const [, tag = '', rest = ''] = /^([\w-]*)(.*)$/.exec(part) ?? [];
  const tests = [...rest.matchAll(/([.#])([\w-]+)|\[([\w-]+)(?:="([^"]*)")?\]/g)];
  if (tests.map(([whole]) => whole).join('') !== rest) throw new Error(`Not understood: ${part}`);
  return ({ name, attribs }) =>
    (!tag || name === tag) &&
    tests.every(([, sign, word = '', key = '', value]) => {
      if (sign === '#') return attribs.id === word;
      if (sign === '.') return (attribs.class ?? '').split(/\s+/).includes(word);
      return value === undefined ? key in attribs : attribs[key] === value;
    });
}

/** Elements by a selector of tags, classes, ids and attributes with spaces between: `table.figures tr[data-leading]`. */
export function all(root: Tree | Element, selector: string): Element[] {
  const parts = selector.match(/(?:\[[^\]]*\]|[^\s[])+/g) ?? [];
  const found = parts.reduce<readonly (Tree | Element)[]>(
    (roots, part) => [...new Set(roots.flatMap((inner) => elements(inner).filter(compound(part))))],
    [root],
  );
  return found as Element[];
}

/** The only element that a selector finds; throws where there is none, or a second. */
export function one(root: Tree | Element, selector: string): Element {
  const [found, second] = all(root, selector);
  if (!found || second) throw new Error(`${found ? 'More than one' : 'No'} ${selector}`);
  return found;
}

/** The text of an element as a reader sees it, spaces and line breaks as single spaces. */
export const text = (node: Tree | Element): string => DomUtils.textContent(node).replace(/\s+/g, ' ').trim();

/** The texts of all elements that a selector finds. */
export const texts = (root: Tree | Element, selector: string): string[] => all(root, selector).map(text);

/** The values of an attribute of all elements that a selector finds; an element without it gives undefined. */
export const attributes = (root: Tree | Element, selector: string, name: string): (string | undefined)[] =>
  all(root, selector).map(({ attribs }) => attribs[name]);
