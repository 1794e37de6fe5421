import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import type { IndexCosts } from './article-index.ts';
import { medians, type Run, sayRuns } from './figures.ts';
import { askOnce, type AskedPage } from './question.ts';
import { ownPage } from './search.ts';
import { commonWords } from './synthetic-articles.ts';

const builder = fileURLToPath(new URL('article-index.ts', import.meta.url));
const template = new URL('peers/minisearch.html', import.meta.url);
const library = new URL('../../node_modules/minisearch/dist/es/index.js', import.meta.url);

/** The engines, by the names of their folders and for readers. */
const engines = { pagefind: 'Pagefind', minisearch: 'MiniSearch' } as const;

async function build(engine: keyof typeof engines, size: number, folder: URL): Promise<IndexCosts> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    builder,
    engine,
    String(size),
    fileURLToPath(folder),
  ]);
  return JSON.parse(stdout) as IndexCosts;
}

/**
 * Builds indexes of so many synthetic articles into a folder, each in a process of its own: Pagefind's under the search
 * page of the built site, MiniSearch's under a page `minisearch/`. Gives what that cost as a table prints it.
 */
export async function buildArticles(
  site: URL,
  folder: URL,
  size: number,
): Promise<Record<string, Record<string, string | number>>> {
  for (const name of ['search', '_astro'])
    await cp(new URL(`${name}/`, site), new URL(`${name}/`, folder), { recursive: true });
  const rows: Record<string, Record<string, string | number>> = {};
  for (const [engine, name] of Object.entries(engines) as [keyof typeof engines, string][]) {
    const { seconds, nodeMB, childMB, kB, files } = await build(engine, size, folder);
    const row = `${name}, ${size}`;
    Object.assign(
      rows,
      sayRuns({ [row]: { 'build s': seconds, 'MB Node': nodeMB, 'kB on disk': kB, files } }),
    );
    if (childMB !== undefined)
      Object.assign(rows[row] ?? {}, {
        'MB Pagefind': childMB === null ? 'not measured' : Math.round(childMB),
      });
  }
  await cp(template, new URL('minisearch/index.html', folder));
  await cp(library, new URL('minisearch/minisearch.js', folder));
  return rows;
}

/**
 * Asks both indexes of a folder that is served for one and for two common words, without slow-down: medians of several
 * runs with an empty cache each time.
 */
export async function articleFigures(
  browser: Browser,
  address: string,
  size: number,
  runs = 3,
): Promise<Record<string, Run>> {
  const pages: [string, AskedPage][] = [
    ['Pagefind', ownPage(address)],
    ['MiniSearch', { address: `${address}/minisearch/`, field: 'input', result: '.hit' }],
  ];
  const [word] = commonWords;
  const figures: Record<string, Run> = {};
  for (const [name, page] of pages) {
    // Not counted: the server compresses a file when it is first asked for.
    await fetch(new URL('minisearch.json', page.address));
    for (const [said, text] of Object.entries({ 'one word': word, 'two words': commonWords.join(' ') })) {
      const measured: Run[] = [];
      for (let run = 0; run < runs; run += 1)
        measured.push(await askOnce(browser, page, { text }, 'full speed'));
      figures[`${name}, ${size}: ${said}`] = medians(measured);
    }
  }
  return figures;
}
