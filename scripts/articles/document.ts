import { type Draft, Refusal } from './draft.ts';
import { decode, isBinary } from './encoding.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { readPlain } from './plain.ts';

/** Larger files are no single article, in bytes. */
export const mostBytes = 5_000_000;

const byEnding: Readonly<Record<string, Draft['format']>> = {
  txt: 'plain text',
  html: 'HTML',
  htm: 'HTML',
  md: 'Markdown',
  pdf: 'PDF',
};

/** What the ending of a file's name promises; undefined for an ending that nobody reads here. */
export const promised = (name: string): Draft['format'] | undefined =>
  byEnding[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];

/** What a file is by its bytes, whatever its name says. */
function formatOf(bytes: Uint8Array, name: string): Draft['format'] {
  const ending = promised(name);
  if (!ending)
    throw new Refusal('The ending of its name is not known. Name it .txt, .html, .htm, .md or .pdf.');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^\s*%PDF-/.test(head)) return 'PDF';
  if (ending === 'PDF') throw new Refusal('It is no PDF, whatever its name says. Save it again.');
  if (isBinary(bytes))
    throw new Refusal('It is binary and no text. Save the article as .txt, .html, .md or .pdf.');
  // UTF-16 has a null byte between the letters.
  const opening = head.replaceAll('\0', '').replace(/^[^\w<]+/, '');
  if (/^(<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype html|html|head|body)\b/i.test(opening)) return 'HTML';
  return ending;
}

/** Reads a document: its parts and what it says of itself. Throws a `Refusal` for what is no article. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Draft> {
  if (bytes.length === 0) throw new Refusal('It is empty. Save the article again.');
  if (bytes.length > mostBytes)
    throw new Refusal('It is larger than 5 MB. Save the one article alone, or as .txt.');
  const format = formatOf(bytes, name);
  if (format === 'PDF') return { format, ...(await readPdf(bytes)) };
  const { text, encoding } = decode(bytes);
  const reader = { HTML: readHtml, Markdown: readMarkdown, 'plain text': readPlain }[format];
  return { format, encoding, ...reader(text) };
}
