import { marked } from 'marked';
import { type Draft, tidy } from './draft.ts';
import { fragmentParts } from './html.ts';

/** What the front matter of a document says, by key in small letters. */
function saidIn(front: string): Map<string, string> {
  return new Map(
    front.split(/\r?\n/).flatMap((line) => {
      const [, key, value] = /^([\w-]+)\s*:\s*(.+)$/.exec(line) ?? [];
      return key && value ? [[key.toLowerCase(), tidy(value).replace(/^["']|["']$/g, '')] as const] : [];
    }),
  );
}

/** Reads Markdown; `title`, `url` and `date` of its front matter are what it says of itself. */
export function readMarkdown(text: string): Omit<Draft, 'format' | 'encoding'> {
  const [, front = '', body = text] =
    /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n([\s\S]*))?$/.exec(text) ?? [];
  const said = saidIn(front);
  const first = (...keys: string[]) => keys.map((key) => said.get(key)).find((value) => value !== undefined);
  const published = /\d{4}-\d\d-\d\d/.exec(first('date', 'published') ?? '')?.[0];
  const address = first('url', 'canonical', 'source', 'link');
  const parts = fragmentParts(marked.parse(body, { async: false }));
  const heading = parts.find(({ kind }) => kind === 'heading')?.text;
  return {
    parts,
    titles: [first('title'), heading].filter((title) => title !== undefined),
    addresses: address !== undefined && /^https?:/.test(address) ? [address] : [],
    ...(published && { published }),
  };
}
