import { createHash } from 'node:crypto';
import type { Article, Rights } from '../../src/model/article.ts';
import type { Source } from '../../src/model/source.ts';
import { type Draft, type Dropped, Refusal, tidy } from './draft.ts';
import { decode, isBinary } from './encoding.ts';
import { stripFurniture } from './furniture.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { type Match, matchSource } from './match.ts';
import { readPdf } from './pdf.ts';
import { readPlain } from './plain.ts';

/** Larger files are no single article, in bytes. */
const mostBytes = 5_000_000;

const byEnding: Readonly<Record<string, Draft['format']>> = {
  txt: 'plain text',
  text: 'plain text',
  html: 'HTML',
  htm: 'HTML',
  xhtml: 'HTML',
  md: 'Markdown',
  markdown: 'Markdown',
  pdf: 'PDF',
};

/** What a file is by its bytes, whatever its name says. */
function formatOf(bytes: Uint8Array, name: string): Draft['format'] {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('%PDF-')) return 'PDF';
  const ending = byEnding[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (isBinary(bytes))
    throw new Refusal(
      ending === 'PDF'
        ? 'The file is no PDF, whatever its name says. Save it again.'
        : 'The file is binary, no text. Save the article as .txt, .html, .md or .pdf.',
    );
  // UTF-16 has a null byte between the letters.
  if (/^[^\w<]*<(!doctype html|html|head|body|\?xml[^>]*>\s*<html)/i.test(head.replaceAll('\0', '')))
    return 'HTML';
  if (ending === 'PDF') throw new Refusal('The file is no PDF, whatever its name says. Save it again.');
  if (!ending)
    throw new Refusal('The ending of the name is not known. Name the file .txt, .html, .md or .pdf.');
  return ending;
}

/** Reads a document: its parts and what it says of itself. Throws a `Refusal` for what is no article. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Draft> {
  if (bytes.length === 0) throw new Refusal('The file is empty. Save the article again.');
  if (bytes.length > mostBytes)
    throw new Refusal('The file is larger than 5 MB. Save the one article alone, or as .txt.');
  const format = formatOf(bytes, name);
  if (format === 'PDF') return { format, ...(await readPdf(bytes)) };
  const { text, encoding } = decode(bytes);
  if (format === 'HTML') return { format, encoding, ...readHtml(text) };
  if (format === 'Markdown') return { format, encoding, ...readMarkdown(text) };
  return { format, encoding, ...readPlain(text) };
}

/** An article that was read, and what became of the rest of its file. */
export interface Reading {
  article: Article;
  match: Match;
  draft: Draft;
  dropped: Dropped[];
}

/** Reads a file as the article of a source. Throws a `Refusal` that says what is wrong and what to do. */
export async function readFileAsArticle(
  bytes: Uint8Array,
  name: string,
  sources: ReadonlyMap<string, Source>,
  { rights, told }: { rights: Rights; told?: string | undefined },
): Promise<Reading> {
  const draft = await readDocument(bytes, name);
  const match = matchSource(draft, name, sources, told);
  const { blocks, dropped } = stripFurniture(draft.parts, match.source.title ?? draft.title);
  if (!blocks.some(({ kind }) => kind === 'paragraph'))
    throw new Refusal(
      'No paragraph is left when furniture is taken out. Save the text of the article as .txt.',
    );
  const article: Article = {
    source: match.source.id,
    rights,
    file: tidy(name),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    language: match.source.language,
    blocks,
  };
  return { article, match, draft, dropped };
}
