import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixture } from '../fixtures/dossier.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sentinel = '<h1>The site as it was</h1>';
let copy: string;

/** A copy of the project with the dossier of the fixtures, and a published site that must not be lost. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'traced-build-'));
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rm(copy, { recursive: true, force: true }));

const write = async (path: string, text: string) => {
  await mkdir(join(copy, path, '..'), { recursive: true });
  await writeFile(join(copy, path), text);
};

beforeEach(async () => {
  for (const name of ['content', 'dist', 'dist.next', 'dist.last'])
    await rm(join(copy, name), { recursive: true, force: true });
  for (const [path, text] of Object.entries(fixture())) await write(path, text);
  await write('dist/index.html', sentinel);
});

/** Runs a script of the copy. */
const run = (script: string) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, [`scripts/${script}`], { cwd: copy });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (said += part.toString()));
    child.once('close', (code) => {
      resolve({ code, said });
    });
  });

const untouched = async () => {
  expect(await readdir(join(copy, 'dist'))).toEqual(['index.html']);
  expect(await readFile(join(copy, 'dist/index.html'), 'utf8')).toBe(sentinel);
};

/** Puts four mistakes into two files; gives back what must be said of each, in order. */
async function mistakes(): Promise<string[]> {
  const paths = Object.keys(fixture());
  const [first = '', second = ''] = paths.filter((path) => path.startsWith('content/incidents/')).sort();
  const lines = async (path: string) => (await readFile(join(copy, path), 'utf8')).split('\n');
  const one = await lines(first);
  const date = one.findIndex((line) => line.startsWith('date: '));
  one[date] = 'date: "2024-02-30"';
  const from = one.findIndex((line) => line.startsWith('rung_refs:'));
  const reference = one.findIndex((line, i) => i >= from && /[a-z0-9-]+#\d/.test(line));
  one[reference] = (one[reference] ?? '').replace(/[a-z0-9-]+#\d+/, 'nowhere-2020-nothing#1');
  await writeFile(join(copy, first), one.join('\n'));
  const two = await lines(second);
  const gone = two.findIndex((line) => line.startsWith('rung_why:'));
  two.splice(gone, 1);
  two.splice(0, 0, 'colour: red');
  await writeFile(join(copy, second), two.join('\n'));
  if ([date, from, reference, gone].includes(-1))
    throw new Error('The fixture has changed: nothing was broken.');
  return [
    [date, `${first}:${String(date + 1)}  date  "2024-02-30" is no date.`] as const,
    [reference, `${first}:${String(reference + 1)}  `] as const,
  ]
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .concat([`${second}:1  `, `${second}:1  `]);
}

describe('A build of broken content', () => {
  it('says every mistake of every file with its line, in order, starts no Astro and leaves the site as it was', async () => {
    const expected = await mistakes();
    await write('astro.config.mjs', `throw new Error('Astro was started');\n`);
    const { code, said } = await run('build.ts');
    await cp(join(root, 'astro.config.mjs'), join(copy, 'astro.config.mjs'));
    expect(code).toBe(1);
    const lines = said.split('\n').filter((line) => /^content\/.*:\d+ {2}/.test(line));
    expect(lines).toHaveLength(4);
    for (const [i, start] of expected.entries()) expect(lines[i]?.startsWith(start), lines[i]).toBe(true);
    expect(lines.join('\n')).toMatch(/There is no source "nowhere-2020-nothing"/);
    expect(lines.join('\n')).toMatch(/ {2}colour {2}"colour" is no key of this record\./);
    expect(lines.join('\n')).toMatch(/ {2}rung_why {2}This key is missing\./);
    expect(said).toContain('4 problems in 2 files.');
    expect(said).toContain('Nothing was published');
    expect(said).not.toContain('Astro was started');
    expect(existsSync(join(copy, 'dist.next'))).toBe(false);
    await untouched();
  });

  it('is foretold by the check, in the same words', async () => {
    const expected = await mistakes();
    const { code, said } = await run('check-content.ts');
    expect(code).toBe(1);
    for (const start of expected) expect(said).toContain(start);
    expect(said.trimEnd().endsWith('4 problems in 2 files.')).toBe(true);
  });

  it('is stopped by a reference that is missing and by a file that nothing reads', async () => {
    const path = Object.keys(fixture()).find((name) => name.startsWith('content/incidents/')) ?? '';
    const text = await readFile(join(copy, path), 'utf8');
    await write(path, text.replace(/^summary_refs:.*(\n[ -].*)*\n/m, ''));
    await write('content/sources/notes.yml', 'title: A file that the site does not read\n');
    const { code, said } = await run('check-content.ts');
    expect(code).toBe(1);
    expect(said).toMatch(/summary_refs {2}This key is missing\./);
    expect(said).toMatch(/^content\/sources\/notes\.yml:1 {2}The site does not read this file\./m);
  });
});

describe('A build with a page that fails', () => {
  it('ends without success and leaves the site as it was', async () => {
    await write(
      'src/pages/broken.astro',
      `---\nthrow new Error('this page cannot be drawn');\n---\n<p>x</p>\n`,
    );
    const { code, said } = await run('build.ts');
    await rm(join(copy, 'src/pages/broken.astro'));
    expect(code).not.toBe(0);
    expect(said).toContain('this page cannot be drawn');
    expect(said).toContain('Nothing was published');
    await untouched();
  });
});

describe('A build of sound content', () => {
  it('replaces the site whole, says what it holds and leaves nothing behind', async () => {
    await write('dist/old/index.html', 'a page of the site before');
    const { code, said } = await run('build.ts');
    expect(said).toContain('unresolved references 0');
    expect(code).toBe(0);
    const ids = Object.keys(fixture()).flatMap(
      (path) => /^content\/incidents\/(.*)\.yaml$/.exec(path)?.[1] ?? [],
    );
    for (const id of ids) expect(existsSync(join(copy, 'dist/incidents', id, 'index.html')), id).toBe(true);
    expect(said).toContain(`incidents ${String(ids.length)}\n`);
    expect(existsSync(join(copy, 'dist/pagefind/pagefind.js'))).toBe(true);
    expect(existsSync(join(copy, 'dist/old'))).toBe(false);
    expect(await readFile(join(copy, 'dist/index.html'), 'utf8')).not.toBe(sentinel);
    expect(await readdir(copy)).not.toEqual(expect.arrayContaining(['dist.next', 'dist.last']));
  });
});

describe('The check of the real content', () => {
  it('counts what it holds', async () => {
    await rm(join(copy, 'content'), { recursive: true });
    await cp(join(root, 'content'), join(copy, 'content'), { recursive: true });
    const { code, said } = await run('check-content.ts');
    const files = async (folder: string) => (await readdir(join(root, 'content', folder))).length;
    expect(said).toMatch(
      new RegExp(
        `^content: ${String(await files('sources'))} sources, [1-9]\\d{3} statements, ${String(await files('incidents'))} incidents, ${String(await files('explainers'))} explainers, 0 unresolved references\n$`,
      ),
    );
    expect(code).toBe(0);
  });
});
