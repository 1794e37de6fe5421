import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Draft, type Part, Refusal, tidy } from './draft.ts';

type Body = Pick<Draft, 'title' | 'addresses' | 'published' | 'parts'>;

const kindOf: Readonly<Record<string, Part['kind']>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
};
const blocks =
  /^(P|DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|ASIDE|BLOCKQUOTE|UL|OL|LI|DL|DT|DD|TABLE|THEAD|TBODY|TR|TD|TH|FIGURE|FIGCAPTION|CAPTION|H[1-6]|PRE|HR|BODY|CENTER|DETAILS|SUMMARY)$/;
const unread = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|FORM|BUTTON|NAV|SVG|VIDEO|AUDIO|SELECT)$/;

/** Walks a tree and gathers running text by block; two line breaks part paragraphs, and so do cells of layout tables. */
function partsOf(root: Element): Part[] {
  const parts: Part[] = [];
  let words = '';
  let linked = 0;
  let breaks = 0;
  const flush = (kind: Part['kind']) => {
    const text = tidy(words);
    // A line that is nothing but a link leads elsewhere.
    const isLink = kind === 'paragraph' && text !== '' && linked >= text.length * 0.9;
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
      const { tagName } = child as Element;
      const tag = tagName.toUpperCase();
      if (unread.test(tag)) continue;
      if (tag === 'BR') {
        breaks += 1;
        words += ' ';
        if (breaks > 1) flush(kind);
      } else if (blocks.test(tag)) {
        flush(kind);
        const inner = kindOf[tag] ?? (kind === 'heading' ? 'paragraph' : kind);
        walk(child, inner, inLink);
        flush(inner);
      } else walk(child, kind, inLink || tag === 'A');
    }
  };
  walk(root, 'paragraph', false);
  flush('paragraph');
  return parts;
}

const day = (value: string | null | undefined) => /\d{4}-\d\d-\d\d/.exec(value ?? '')?.[0];

/** The parts of a fragment of HTML, without looking for the article in it. */
export function readFragment(html: string): Part[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return partsOf(document.body);
}

/** Reads a saved page: what it says of itself, and the article that Readability finds in it. Throws a `Refusal` if it finds none. */
export function readHtml(html: string): Body {
  const { document } = parseHTML(html);
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  const addresses = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    content('meta[property="og:url"]'),
  ].filter((address) => typeof address === 'string' && /^https?:/.test(address)) as string[];
  const published =
    day(content('meta[property="article:published_time"]')) ??
    day(content('meta[name="date"]')) ??
    day(content('meta[itemprop="datePublished"]')) ??
    day(document.querySelector('time[datetime]')?.getAttribute('datetime'));
  const heading = document.querySelector('h1')?.textContent;
  const named =
    content('meta[property="og:title"]') ?? heading ?? document.querySelector('title')?.textContent;
  // linkedom's document is one of the DOM for all that Readability asks of it.
  const article = new Readability(document, { charThreshold: 200 }).parse();
  const found = article?.content ? readFragment(article.content) : [];
  if (found.length === 0) throw new Refusal('No article was found in the page. Save its text as .txt.');
  const title = tidy(named ?? article?.title ?? '');
  return { parts: found, addresses, ...(title && { title }), ...(published && { published }) };
}
