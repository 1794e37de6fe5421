import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../scripts/articles/files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traced-files-'));
  for (const path of ['b.txt', 'a/z.html', 'a/b/c.md', '.hidden', '.git/config', 'a/.DS_Store']) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), 'x');
  }
  await mkdir(join(folder, 'empty'));
  await symlink(folder, join(folder, 'a/loop'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const found = async (...paths: string[]) =>
  (await filesIn(paths.map((path) => join(folder, path)))).map((path) => path.slice(folder.length + 1));

describe('The files that an operator names', () => {
  it('are all those in a folder, sorted, without hidden ones and without walking in circles', async () => {
    expect(await found('.')).toEqual(['a/b/c.md', 'a/z.html', 'b.txt']);
  });

  it('are each read once', async () => {
    expect(await found('b.txt', '.', 'a/../b.txt')).toEqual(['a/b/c.md', 'a/z.html', 'b.txt']);
  });

  it('are refused where there is none', async () => {
    await expect(found('no.txt')).rejects.toThrow(
      'no.txt  There is no such file or folder. Correct the path.',
    );
    await expect(found('empty')).rejects.toThrow('empty  The folder holds no file. Name another.');
  });
});
