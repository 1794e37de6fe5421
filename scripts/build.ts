import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { searchRecords } from '../src/formats/search/records.ts';
import { isPublishable } from '../src/model/article.ts';
import { sayProblems } from '../src/model/problem.ts';
import type { Dossier } from '../src/model/dossier.ts';
import { readArticles } from './articles/store.ts';
import { readContent } from './content.ts';
import { preloadModules } from './preload.ts';
import { writeSearchIndex } from './search-index.ts';

const root = new URL('../', import.meta.url);
const folder = (name: string) => fileURLToPath(new URL(name, root));

/** Warnings of Astro that say nothing is wrong: each with its reason. */
const harmless = [
  // Rolldown says so of every MDX file of @astrojs/mdx 8: a directive that has no meaning in a bundle.
  /MODULE_LEVEL_DIRECTIVE/,
];

/** Runs Astro into a folder; resolves to every warning and error it logged, for its exit code alone says nothing. */
async function runAstro(outDir: string): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [folder('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', outDir],
    {
      cwd: folder('.'),
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TRACED_LOG: 'json' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const found: string[] = [];
  const listen = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream })) {
      if (!/"level":"(warn|error)"/.test(line) && line.startsWith('{')) continue;
      if (line.trim() && !harmless.some((pattern) => pattern.test(line))) found.push(line);
    }
  };
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await Promise.all([listen(child.stdout), listen(child.stderr)]);
  const code = await ended;
  return code === 0 ? found : [...found, `Astro ended with exit code ${code}.`];
}

/** Pages that the dossier asks for and the folder lacks. */
function missingPages(dossier: Dossier, outDir: string): string[] {
  const asked = [
    ...[...dossier.sources.keys()].map((id) => `sources/${id}`),
    ...[...dossier.incidents.keys()].map((id) => `incidents/${id}`),
    ...[...dossier.explainers.keys()].map((id) => `explainers/${id}`),
    ...dossier.pages.keys(),
  ];
  return asked.filter((path) => !existsSync(`${outDir}/${path}/index.html`));
}

function stop(lines: readonly string[]): never {
  console.error(lines.join('\n'));
  console.error('\nNothing was published: dist/ is as it was.');
  process.exit(1);
}

/** An index publishes what it holds, so private articles stay out of it. */
const sayArticles = (published: number, held: number) =>
  `articles indexed ${published}` +
  (held > published ? `; ${held - published} private left out, npm start finds them on this machine` : '');

const started = performance.now();
const { dossier, problems } = await readContent(root);
if (!dossier) stop([sayProblems(problems)]);
const held = await readArticles(root, new Set(dossier.sources.keys()));
if (held.problems.length > 0) stop([sayProblems(held.problems)]);
const articles = held.articles.filter(isPublishable);

const next = folder('dist.next');
await rm(next, { recursive: true, force: true });
const complaints = await runAstro(next);
if (complaints.length > 0) stop(complaints);
const missing = missingPages(dossier, next);
if (missing.length > 0) stop(missing.map((path) => `No page was built for ${path}.`));
const lost = await preloadModules(next);
if (lost.length > 0) stop(lost);
const indexErrors = await writeSearchIndex(
  searchRecords(dossier, articles),
  dossier.spellings,
  `${next}/pagefind`,
);
if (indexErrors.length > 0) stop(indexErrors);

// The last good site stands until the new one is whole.
const last = folder('dist.last');
await rm(last, { recursive: true, force: true });
if (existsSync(folder('dist'))) await rename(folder('dist'), last);
await rename(next, folder('dist'));
await rm(last, { recursive: true, force: true });

let pages = 0;
for await (const path of glob('dist/**/*.html', { cwd: root })) pages += path ? 1 : 0;
const statements = [...dossier.sources.values()].reduce((sum, source) => sum + source.statements.length, 0);
console.log(
  [
    `sources ${dossier.sources.size}`,
    `statements ${statements}`,
    `incidents ${dossier.incidents.size}`,
    `explainers ${dossier.explainers.size}`,
    `pages ${pages}`,
    'unresolved references 0',
    ...(held.articles.length > 0 ? [sayArticles(articles.length, held.articles.length)] : []),
    `built in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  ].join('\n'),
);
process.exit(0);
