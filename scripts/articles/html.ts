import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Draft, type Part, Refusal, tidy } from './draft.ts';
import { plainParts } from './plain.ts';

const kindOf: Readonly<Record<string, Part['kind']>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  FIGURE: 'caption',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
};
const blocks =
  /^(P|DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|ASIDE|BLOCKQUOTE|UL|OL|LI|DL|DT|DD|TABLE|THEAD|TBODY|TFOOT|TR|TD|TH|FIGURE|FIGCAPTION|CAPTION|H[1-6]|PRE|HR|BODY|CENTER|DETAILS|SUMMARY|ADDRESS)$/;
const unread =
  /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|FORM|BUTTON|NAV|SVG|VIDEO|AUDIO|SELECT|OBJECT|HEAD|TITLE)$/;

/** A page with more elements is no article but a list. */
const mostElements = 20_000;

/** What an element makes of the text in it. */
function kindIn(element: Element, tag: string, around: Part['kind']): Part['kind'] {
  if (around === 'caption' || /\bcaption\b|caption-text/i.test(element.getAttribute('class') ?? ''))
    return 'caption';
  // A row of a table with headings is read across; the cells of other tables are the columns of a layout.
  if (tag === 'TR' && element.closest('table')?.querySelector('th')) return 'item';
  return kindOf[tag] ?? (around === 'heading' ? 'paragraph' : around);
}

/** Walks a tree and gathers running text by block; two line breaks part paragraphs. */
function partsOf(root: Element): Part[] {
  const parts: Part[] = [];
  let words = '';
  let linked = 0;
  let breaks = 0;
  const flush = (kind: Part['kind']) => {
    const text = tidy(words);
    const isLink = kind !== 'caption' && text !== '' && linked >= text.length * 0.9;
    if (text) parts.push({ kind: isLink ? 'link' : kind, text });
    words = '';
    linked = 0;
    breaks = 0;
  };
  const walk = (node: Node, kind: Part['kind'], inLink: boolean) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const text = child.textContent ?? '';
        if (text.trim()) breaks = 0;
        words += text;
        if (inLink) linked += tidy(text).length;
      }
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      const tag = element.tagName.toUpperCase();
      const inner = kindIn(element, tag, kind);
      if (unread.test(tag)) continue;
      if (tag === 'BR') {
        breaks += 1;
        words += ' ';
        if (breaks > 1) flush(kind);
      } else if (tag === 'PRE') {
        flush(kind);
        parts.push(...plainParts(element.textContent));
      } else if (kind === 'item' && /^(TD|TH)$/.test(tag)) {
        walk(element, kind, inLink);
        words += ' ';
      } else if (blocks.test(tag)) {
        flush(kind);
        walk(element, inner, inLink);
        flush(inner);
      } else {
        const href = tag === 'A' ? element.getAttribute('href') : null;
        walk(element, kind, inLink || (href !== null && !href.startsWith('#')));
      }
    }
  };
  walk(root, 'paragraph', false);
  flush('paragraph');
  return parts;
}

/** The tree of a page. This parser adds no outer tag that is missing, and takes what stands before them for the root. */
function treeOf(html: string): Document {
  const start = html.search(/<html[\s>]/i);
  const body = /<body[\s>]/i.test(html) ? html : `<body>${html}</body>`;
  const page = start < 0 ? `<html>${body}</html>` : html.slice(start);
  return parseHTML(`<!doctype html>${page}`).document;
}

/** The parts of a fragment of HTML, without looking for the article in it. */
export const fragmentParts = (html: string): Part[] => partsOf(treeOf(html).body);

const day = (value: string | null | undefined) => /\d{4}-\d\d-\d\d/.exec(value ?? '')?.[0];

/** What a page says of itself, before anything is taken out of it. */
function saidBy(document: Document, html: string): Omit<Draft, 'format' | 'encoding' | 'parts'> {
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  const addresses = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    content('meta[property="og:url"]'),
    // Browsers write this line into the pages that they save.
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 4000))?.[1],
  ].filter((address) => typeof address === 'string' && /^https?:/.test(address)) as string[];
  const published =
    day(content('meta[property="article:published_time"]')) ??
    day(/"datePublished"\s*:\s*"([^"]+)"/.exec(html)?.[1]) ??
    day(content('meta[name="date"]')) ??
    day(document.querySelector('[itemprop="datePublished"]')?.getAttribute('content')) ??
    day(document.querySelector('time[datetime]')?.getAttribute('datetime'));
  const titles = [
    content('meta[property="og:title"]'),
    document.querySelector('h1')?.textContent,
    document.querySelector('title')?.textContent,
  ].map((title) => tidy(title ?? ''));
  return {
    titles: [...new Set(titles)].filter((title) => title !== ''),
    addresses,
    ...(published && { published }),
  };
}

/** What Readability takes for the article. Throws a `Refusal` for a page so large that this would hold up the run. */
function articleIn(document: Document): ReturnType<Readability['parse']> {
  const elements = document.querySelectorAll('*').length;
  if (elements > mostElements)
    throw new Refusal(`The page has ${elements} elements, too many for an article. Save its text as .txt.`);
  return new Readability(document, { charThreshold: 200, keepClasses: true }).parse();
}

/** Reads a saved page: what it says of itself, and the article that Readability finds in it. Throws a `Refusal` if it finds none. */
export function readHtml(html: string): Omit<Draft, 'format' | 'encoding'> {
  const document = treeOf(html);
  const said = saidBy(document, html);
  const article = articleIn(document);
  const parts = article?.content ? fragmentParts(article.content) : [];
  if (parts.length === 0) throw new Refusal('No article was found in the page. Save its text as .txt.');
  return { ...said, parts };
}
