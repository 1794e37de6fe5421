import { existsSync, statSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Rights, rightsKinds } from '../src/model/article.ts';
import { nearest } from '../src/model/nearest.ts';
import { sayProblems } from '../src/model/problem.ts';
import { Refusal } from './articles/draft.ts';
import { readFileAsArticle } from './articles/reading.ts';
import { progress, sayReading } from './articles/report.ts';
import { writeArticle } from './articles/store.ts';
import { readContent } from './content.ts';

// Reads source articles that an operator holds into articles/, for the search on his own machine.

const usage = `npm run articles:import -- <file or folder …> [--source <id>] [--rights ${Object.keys(rightsKinds).join('|')}]

Reads .txt, .html, .md and .pdf, finds the source record that each belongs to, takes out what is not the article, and
writes articles/<source>.json, which is never committed. Rights are private unless said otherwise: a private article is
searchable by npm start on this machine, and npm run build leaves it out.`;

/** Runs of more files than this show how far they have come. */
const long = 20;
const root = new URL('../', import.meta.url);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function asked() {
  const known = ['source', 'rights', 'help'];
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        rights: { type: 'string', default: 'private' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const option = /'--?([\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const near = nearest(option, known);
    const advice = known.includes(option)
      ? 'It needs a value.'
      : near
        ? `Did you mean --${near}?`
        : `There are ${known.map((name) => `--${name}`).join(', ')}.`;
    fail(
      `--${option}  ${known.includes(option) ? 'The option has no value.' : 'There is no such option.'} ${advice}`,
    );
  }
}

/** Every file of what was named, folders with all that is in them; hidden files aside. */
async function filesIn(named: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of named) {
    if (!existsSync(path)) fail(`${path}  There is no such file or folder. Correct the path.`);
    if (!statSync(path).isDirectory()) files.push(path);
    else
      for await (const entry of glob('**/*', { cwd: path, withFileTypes: true }))
        if (entry.isFile() && !entry.name.startsWith('.')) files.push(join(entry.parentPath, entry.name));
  }
  return [...new Set(files)].sort();
}

const { positionals, values } = asked();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (positionals.length === 0) fail(usage);
const rights = Object.keys(rightsKinds).find((kind): kind is Rights => kind === values.rights);
if (!rights) {
  const near = nearest(values.rights, Object.keys(rightsKinds));
  fail(
    `--rights  "${values.rights}" is not one of: ${Object.keys(rightsKinds).join(', ')}. ${near ? `Did you mean "${near}"?` : 'Choose one of these.'}`,
  );
}
const files = await filesIn(positionals);
if (values.source !== undefined && files.length !== 1)
  fail(`--source  It names the source of one file, and there are ${files.length}. Import that file alone.`);

const { dossier, problems } = await readContent(root);
if (!dossier) fail(sayProblems(problems));

const refused: string[] = [];
const taken = new Map<string, string>();
const bar = files.length > long && process.stderr.isTTY;
let kept = 0;
for (const [i, path] of files.entries()) {
  if (bar) process.stderr.write(progress(i, files.length));
  try {
    const bytes = await readFile(path);
    const told = { rights, told: values.source };
    const reading = await readFileAsArticle(bytes, basename(path), dossier.sources, told);
    const { source } = reading.article;
    const other = taken.get(source);
    if (other !== undefined)
      throw new Refusal(`It is the article of ${source}, and so is ${other}. Keep one of the two.`);
    taken.set(source, path);
    const changed = await writeArticle(root, reading.article);
    if (bar) process.stderr.write('\r\u001B[K');
    console.log(sayReading(path, reading, changed));
    kept += 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused.push(`${path}  ${error.message}`);
  }
}
if (bar) process.stderr.write('\r\u001B[K');
const count = (n: number) => `${n} ${n === 1 ? 'article' : 'articles'}`;
console.log(
  `\n${count(kept)} imported, ${rightsKinds[rights]}. ${
    rights === 'private'
      ? 'npm start finds them on this machine; npm run build leaves them out.'
      : 'npm run build indexes them: what it indexes, it publishes.'
  }`,
);
if (refused.length > 0) fail(`\n${refused.sort().join('\n')}\n\n${refused.length} refused.`);
