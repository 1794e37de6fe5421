import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readArticles, writeArticle } from '../../scripts/articles/store.ts';
import type { Article } from '../../src/model/article.ts';

const article = (source: string): Article => ({
  blocks: [
    { text: 'Later', kind: 'heading' },
    { text: 'The tram came.', p: 1, kind: 'paragraph' },
  ],
  language: 'en',
  sha256: 'a'.repeat(64),
  file: 'saved.html',
  rights: 'private',
  source,
});
const known = new Set(['wire-2024-tram', 'wire-2024-tram-late']);

const made: string[] = [];
let folder: string;
let root: URL;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traced-store-'));
  made.push(folder);
  root = pathToFileURL(`${folder}/`);
});
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

const file = (name: string) => join(folder, 'articles', name);
const put = async (name: string, text: string) => {
  await mkdir(join(folder, 'articles'), { recursive: true });
  await writeFile(file(name), text);
};
const told = async () =>
  (await readArticles(root, known)).problems.map(({ path, line, message }) => `${path}:${line} ${message}`);

describe('The store of articles', () => {
  it('writes an article in one order of keys, and nothing besides', async () => {
    expect(await writeArticle(root, article('wire-2024-tram'))).toBe(true);
    expect(await readdir(join(folder, 'articles'))).toEqual(['wire-2024-tram.json']);
    const text = await readFile(file('wire-2024-tram.json'), 'utf8');
    expect(text.match(/"\w+"(?=:)/g)?.join(' ')).toBe(
      '"source" "rights" "file" "sha256" "language" "blocks" "kind" "text" "kind" "p" "text"',
    );
    expect(text.endsWith('}\n')).toBe(true);
    expect((await readArticles(root, known)).articles).toEqual([article('wire-2024-tram')]);
  });

  it('leaves a file untouched that says the same already', async () => {
    await writeArticle(root, article('wire-2024-tram'));
    const before = await stat(file('wire-2024-tram.json'), { bigint: true });
    expect(await writeArticle(root, article('wire-2024-tram'))).toBe(false);
    const after = await stat(file('wire-2024-tram.json'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
    expect(await writeArticle(root, { ...article('wire-2024-tram'), rights: 'licensed' })).toBe(true);
  });

  it('leaves no half file where it cannot write', async () => {
    await mkdir(file('wire-2024-tram.json'), { recursive: true });
    await writeFile(join(file('wire-2024-tram.json'), 'in-the-way'), '');
    await expect(writeArticle(root, article('wire-2024-tram'))).rejects.toThrow();
    expect(await readdir(join(folder, 'articles'))).toEqual(['wire-2024-tram.json']);
  });

  it('reads all articles in order of source, and none where there is no folder', async () => {
    expect(await readArticles(root, known)).toEqual({ articles: [], problems: [] });
    for (const source of ['wire-2024-tram-late', 'wire-2024-tram']) await writeArticle(root, article(source));
    await put('.half.tmp', '{');
    await put('.search/x.json', '').catch(() => undefined);
    const { articles, problems } = await readArticles(root, known);
    expect(articles.map(({ source }) => source)).toEqual(['wire-2024-tram', 'wire-2024-tram-late']);
    expect(problems).toEqual([]);
  });

  it('says what is wrong with a file, and reads the others', async () => {
    await writeArticle(root, article('wire-2024-tram'));
    await put('broken.json', '{"source": ');
    await put('wire-2024-trams.json', JSON.stringify(article('wire-2024-trams')));
    await put('other.json', JSON.stringify(article('wire-2024-tram-late')));
    const { articles } = await readArticles(root, known);
    expect(articles.map(({ source }) => source)).toEqual(['wire-2024-tram']);
    const messages = await told();
    expect(messages).toContain(
      'articles/wire-2024-trams.json:1 There is no source "wire-2024-trams". Did you mean "wire-2024-tram"?',
    );
    expect(messages).toContain(
      'articles/other.json:1 The file is named after another source than the one in it, "wire-2024-tram-late". Import the article again.',
    );
    expect(messages.filter((message) => message.startsWith('articles/broken.json:'))).not.toEqual([]);
  });
});
