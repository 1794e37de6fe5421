import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mostBytes, promised, readDocument } from '../../scripts/articles/document.ts';
import { encoded, pdfOf, utf16 } from '../fixtures/articles/bytes.ts';
import { markdownPage, newsPage, tablePage } from '../fixtures/articles/pages.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const format = async (bytes: Uint8Array, name: string) => (await readDocument(bytes, name)).format;
const fixture = (name: string) => readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url));

describe('A document', () => {
  it('is what the ending of its name promises', async () => {
    expect(await format(utf8('The tram came.'), 'a.txt')).toBe('plain text');
    expect(await format(utf8(markdownPage), 'a.MD')).toBe('Markdown');
    expect(await format(utf8(newsPage), 'a.htm')).toBe('HTML');
    expect(await format(fixture('tram.pdf'), 'a.pdf')).toBe('PDF');
    expect(promised('a.b.html')).toBe('HTML');
    expect(promised('a.docx')).toBeUndefined();
  });

  it('is what it holds, if the name promises something else', async () => {
    expect(await format(utf8(newsPage), 'a.txt')).toBe('HTML');
    expect(await format(utf8(`\n <!-- saved -->\n${tablePage('utf-8')}`), 'a.md')).toBe('HTML');
    expect(await format(utf16(tablePage('utf-16')), 'a.txt')).toBe('HTML');
    expect(await format(pdfOf([[[72, 700, 11, 'The tram came.']]]), 'a.html')).toBe('PDF');
  });

  it('is not a page because it begins with a sign', async () => {
    expect(await format(utf8('< 5 minutes is what the gates take.'), 'a.txt')).toBe('plain text');
    expect(await format(utf8('<headline> was all it said.'), 'a.txt')).toBe('plain text');
  });

  it('says the encoding that it was read in', async () => {
    const page = await readDocument(encoded(tablePage('cp1251'), 'windows-1251'), 'a.html');
    expect(page.encoding).toBe('windows-1251');
    expect(page.titles).toEqual(['Трамвай вернулся на набережную']);
    expect((await readDocument(fixture('tram.pdf'), 'a.pdf')).encoding).toBeUndefined();
  });

  it.each([
    ['empty', new Uint8Array(), 'a.txt', 'It is empty. Save the article again.'],
    [
      'too large',
      new Uint8Array(mostBytes + 1),
      'a.txt',
      'It is larger than 5 MB. Save the one article alone, or as .txt.',
    ],
    [
      'of no known ending',
      utf8('x'),
      'a.docx',
      'The ending of its name is not known. Name it .txt, .html, .htm, .md or .pdf.',
    ],
    [
      'without an ending',
      utf8('x'),
      'txt',
      'The ending of its name is not known. Name it .txt, .html, .htm, .md or .pdf.',
    ],
    [
      'binary',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      'a.html',
      'It is binary and no text. Save the article as .txt, .html, .md or .pdf.',
    ],
    ['no PDF', utf8('The tram came.'), 'a.pdf', 'It is no PDF, whatever its name says. Save it again.'],
    [
      'no article',
      utf8('<!doctype html><html><body></body></html>'),
      'a.html',
      'No article was found in the page. Save its text as .txt.',
    ],
  ])('that is %s is refused', async (_, bytes, name, message) => {
    await expect(readDocument(bytes, name)).rejects.toThrow(message);
  });
});
