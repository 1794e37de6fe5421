import { marked } from 'marked';
import { type Draft, tidy } from './draft.ts';
import { readFragment } from './html.ts';

/** Reads Markdown; `title`, `url` and `date` of its front matter are what it says of itself. */
export function readMarkdown(text: string): Omit<Draft, 'format' | 'encoding'> {
  const [, front = '', body = text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const said = new Map(
    front.split(/\r?\n/).flatMap((line) => {
      const [, key, value] =
        /^(title|url|source|link|canonical|date|published)\s*:\s*(.+)$/i.exec(line) ?? [];
      return key && value ? [[key.toLowerCase(), tidy(value).replace(/^["']|["']$/g, '')] as const] : [];
    }),
  );
  const parts = readFragment(marked.parse(body, { async: false }));
  const heading = /^#\s+(.+)$/m.exec(body)?.[1];
  const title = said.get('title') ?? (heading && tidy(heading));
  const published = /\d{4}-\d\d-\d\d/.exec(said.get('date') ?? said.get('published') ?? '')?.[0];
  const addresses = ['url', 'canonical', 'source', 'link'].flatMap((key) => {
    const value = said.get(key);
    return value && /^https?:/.test(value) ? [value] : [];
  });
  return { parts, addresses, ...(title && { title }), ...(published && { published }) };
}
