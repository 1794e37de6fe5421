import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/model/article.ts';
import { fixture } from '../fixtures/dossier.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const depot = 'example-wire-2021-depot-fire';
const mill = 'example-wire-2022-mill';
let copy: string;

const write = async (path: string, text: string | Uint8Array) => {
  await mkdir(join(copy, path, '..'), { recursive: true });
  await writeFile(join(copy, path), text);
};

/** A copy of the project with the dossier of the fixtures. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'traced-import-'));
  for (const name of ['src', 'scripts', 'package.json'])
    await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [path, text] of Object.entries(fixture())) await write(path, text);
});

afterAll(() => rm(copy, { recursive: true, force: true }));

const depotText =
  'Three dead at depot\n\nThe depot burned in the night.\n\nNobody is named, and nobody was seen.\n';
const millText = '# Mill burns in Darkhan\n\nThe mill burned at noon.\n';

beforeEach(async () => {
  for (const name of ['articles', 'held']) await rm(join(copy, name), { recursive: true, force: true });
  await write('held/b/depot.txt', depotText);
  await write('held/a/mill.md', millText);
});

/** Runs the importer in the copy. */
const run = (...words: string[]) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, ['scripts/import-articles.ts', ...words], { cwd: copy });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });

const imported = async () =>
  existsSync(join(copy, 'articles')) ? await readdir(join(copy, 'articles')) : [];
const article = async (source: string) => {
  const path = `articles/${source}.json`;
  return readArticle(path, await readFile(join(copy, path), 'utf8')).article;
};

describe('The importer of articles', () => {
  it('imports every file of a folder, in order, and says what became of each', async () => {
    const { code, out, err } = await run('held');
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/^held.*$/gm)).toEqual([
      `held/a/mill.md  ${mill} (by title)`,
      `held/b/depot.txt  ${depot} (by title)`,
    ]);
    expect(out).toContain('2 imported');
    expect(out).toContain('npm start finds them on this machine; npm run build leaves them out.');
    expect(await article(depot)).toMatchObject({
      rights: 'private',
      file: 'depot.txt',
      blocks: [
        { kind: 'paragraph', p: 1, text: 'The depot burned in the night.' },
        { kind: 'paragraph', p: 2, text: 'Nobody is named, and nobody was seen.' },
      ],
    });
  });

  it('changes no byte when it runs again', async () => {
    await run('held');
    const file = join(copy, `articles/${depot}.json`);
    const [text, { mtimeNs }] = [await readFile(file, 'utf8'), await stat(file, { bigint: true })];
    const { code, out } = await run('held');
    expect(code).toBe(0);
    expect(out.match(/, unchanged$/gm)).toHaveLength(2);
    expect(await readFile(file, 'utf8')).toBe(text);
    expect((await stat(file, { bigint: true })).mtimeNs).toBe(mtimeNs);
  });

  it('refuses files at the end, sorted, and writes the others; nothing imported before is touched', async () => {
    await run('held/b/depot.txt');
    const before = await readFile(join(copy, `articles/${depot}.json`), 'utf8');
    await write(`held/0/${depot}.txt`, '');
    await write('held/0/odd.docx', 'x');
    await write(
      'held/c/depot-again.html',
      `<!doctype html><html><body><h1>Three dead at depot</h1><p>${'It burned again. '.repeat(30)}</p></body></html>`,
    );
    await write('held/c/nobody.txt', 'A Title That Nobody Has\n\nAnd a text.\n');
    await write('held/c/picture.html', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    const { code, out, err } = await run('held');
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      `held/0/${depot}.txt  It is empty. Save the article again.`,
      'held/0/odd.docx  The ending of its name is not known. Name it .txt, .html, .htm, .md or .pdf.',
      `held/c/depot-again.html  It is the article of ${depot}, and so is held/b/depot.txt. Keep one of the two.`,
      'held/c/nobody.txt  No source has its address or title. Say which with --source, or name the file after the source.',
      'held/c/picture.html  It is binary and no text. Save the article as .txt, .html, .md or .pdf.',
      '',
      '5 refused; what was imported before is as it was.',
    ]);
    expect(out).toContain('2 imported');
    expect((await imported()).sort()).toEqual([`${depot}.json`, `${mill}.json`]);
    expect(await readFile(join(copy, `articles/${depot}.json`), 'utf8')).toBe(before);
  });

  it('takes the source that it is told, and the rights', async () => {
    const { code, out } = await run('held/b/depot.txt', '--source', mill, '--rights', 'licensed');
    expect(code).toBe(0);
    expect(out).toContain(`held/b/depot.txt  ${mill} (as told)`);
    expect(out).toContain('npm run build indexes them, and what it indexes is published.');
    expect((await article(mill))?.rights).toBe('licensed');
  });

  it.each([
    [
      ['held', '--source', mill],
      '--source  It tells the source of one file, not of 2. Import that file alone.',
    ],
    [
      ['held/b/depot.txt', '--source', 'example-wire-2022-mil'],
      `held/b/depot.txt  There is no source "example-wire-2022-mil". Did you mean "${mill}"?`,
    ],
    [['held', '--right', 'private'], '--right  There is no such option. Did you mean --rights?'],
    [['nowhere'], 'nowhere  There is no such file or folder. Correct the path.'],
    [[], 'No file is named. Name a file or a folder.'],
  ])('stops with exit code 1 at %j and writes nothing', async (words, message) => {
    const { code, err } = await run(...words);
    expect(code).toBe(1);
    expect(err.trim().split('\n')[0]).toBe(message);
    expect(await imported()).toEqual([]);
  });

  it('explains itself', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('--rights');
  });

  it('says what is wrong with the content before it reads an article', async () => {
    const path = `content/sources/${depot}.yaml`;
    const sound = await readFile(join(copy, path), 'utf8');
    await write(path, sound.replace('kind: news', 'kind: new'));
    const { code, err } = await run('held');
    await write(path, sound);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^${path}:\\d+  kind  "new" is not one of`, 'm'));
    expect(await imported()).toEqual([]);
  });
});
