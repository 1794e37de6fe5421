import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { outlines } from '../src/outlines.ts';
import { readDossier } from '../src/model/dossier.ts';

/** The day that dates are held against: `BUILD_DATE` (`YYYY-MM-DD`), or today in UTC. */
export const today = process.env.BUILD_DATE ?? new Date().toISOString().slice(0, 10);

/** Reads a content folder from the disk; `root` is the folder that holds `content/`. */
export async function readContent(root: URL) {
  const files: Record<string, string> = {};
  for await (const path of glob('content/**/*.*', { cwd: root }))
    files[path.replaceAll('\\', '/')] = readFileSync(new URL(path, root), 'utf8');
  return readDossier(files, { today, outlines });
}
