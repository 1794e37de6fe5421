import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isPublishable, rightsKinds } from '../src/model/article.ts';
import { sayProblems } from '../src/model/problem.ts';
import { type Asked, readArguments, usage } from './articles/arguments.ts';
import { mostBytes } from './articles/document.ts';
import { Refusal } from './articles/draft.ts';
import { filesIn } from './articles/files.ts';
import { type Reading, readFileAsArticle } from './articles/reading.ts';
import { progress, sayReading } from './articles/report.ts';
import { writeArticle } from './articles/store.ts';
import { readContent } from './content.ts';

// Reads source articles that an operator holds into articles/, for the search on his own machine.

/** Runs of more files than this show how far they have come. */
const long = 20;
const root = new URL('../', import.meta.url);

type Sources = Parameters<typeof readFileAsArticle>[2];

async function read(path: string, sources: Sources, { rights, source }: Asked): Promise<Reading> {
  try {
    // A larger file is refused by its size, not read.
    const { size } = await stat(path);
    const bytes = size > mostBytes ? new Uint8Array(size) : await readFile(path);
    return await readFileAsArticle(bytes, basename(path), sources, { rights, told: source });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // One file that nobody foresaw must not cost the others of the run.
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Refusal(`It cannot be read: ${reason}. Save it again, or as .txt.`);
  }
}

/** Imports files one after the other; resolves to the number imported and what was refused, a line each. */
async function importAll(files: readonly string[], sources: Sources, asked: Asked) {
  const taken = new Map<string, string>();
  const refused: string[] = [];
  const draw = (text: string) => {
    if (files.length > long && process.stderr.isTTY) process.stderr.write(text);
  };
  for (const [i, path] of files.entries()) {
    draw(progress(i, files.length));
    try {
      const reading = await read(path, sources, asked);
      const { source } = reading.article;
      const other = taken.get(source);
      if (other !== undefined)
        throw new Refusal(`It is the article of ${source}, and so is ${other}. Keep one of the two.`);
      taken.set(source, path);
      const changed = await writeArticle(root, reading.article);
      draw('\r\u001B[K');
      console.log(sayReading(path, reading, changed));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(`${path}  ${error.message}`);
    }
  }
  draw('\r\u001B[K');
  return { imported: taken.size, refused };
}

async function run(words: readonly string[]): Promise<void> {
  const asked = readArguments(words);
  if (asked.help) {
    console.log(usage);
    return;
  }
  if (asked.paths.length === 0) throw new Refusal(`No file is named. Name a file or a folder.\n\n${usage}`);
  const files = await filesIn(asked.paths);
  if (asked.source !== undefined && files.length !== 1)
    throw new Refusal(
      `--source  It tells the source of one file, not of ${files.length}. Import that file alone.`,
    );
  const { dossier, problems } = await readContent(root);
  if (!dossier) throw new Refusal(sayProblems(problems));
  const { imported, refused } = await importAll(files, dossier.sources, asked);
  const what = isPublishable(asked)
    ? 'npm run build indexes them, and what it indexes is published.'
    : 'npm start finds them on this machine; npm run build leaves them out.';
  if (imported > 0) console.log(`\n${imported} imported, ${rightsKinds[asked.rights]}. ${what}`);
  if (refused.length > 0)
    throw new Refusal(
      `\n${refused.sort().join('\n')}\n\n${refused.length} refused; what was imported before is as it was.`,
    );
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
