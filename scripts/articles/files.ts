import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './draft.ts';

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesUnder(path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}

/** Every file of the named files and folders, sorted, each once; hidden ones aside. Throws a `Refusal` for a path that leads nowhere. */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw new Refusal(`${path}  There is no such file or folder. Correct the path.`);
    const found = statSync(path).isDirectory() ? await filesUnder(path) : [join(path)];
    if (found.length === 0) throw new Refusal(`${path}  The folder holds no file. Name another.`);
    files.push(...found);
  }
  return [...new Set(files)].sort();
}
