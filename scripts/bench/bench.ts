import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Incident } from '../../src/model/incident.ts';
import { launch } from '../browser.ts';
import { readContent } from '../content.ts';
import { articleFigures, buildArticles } from './articles.ts';
import { buildFigures } from './build.ts';
import { explainerFigures } from './explainers.ts';
import { exploreFigures } from './explore.ts';
import { buildExplorers } from './explorer.ts';
import { type Run, sayRuns } from './figures.ts';
import { filterFigures } from './filters.ts';
import { pageFigures } from './pages.ts';
import { writePeers } from './peers.ts';
import { type MapPage, scaleFigures } from './scale.ts';
import { searchFigures, untouchedFigures } from './search.ts';
import { writeSearchbox } from './searchbox.ts';
import { serveCompressed } from './serve-compressed.ts';
import { synthesise } from './synthetic.ts';

// Prints what the site costs, beside its peers; it judges nothing.

const known = ['build', 'pages', 'explainers', 'explore', 'scale', 'filters', 'search', 'articles'];
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    sizes: { type: 'string' },
    site: { type: 'string', default: 'dist' },
  },
});
const unknown = positionals.filter((part) => !known.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(1);
}
const asked = (...parts: string[]) =>
  positionals.length === 0 || parts.some((part) => positionals.includes(part));
const runs = Number(values.runs);
const sizesOr = (usual: string) => (values.sizes ?? usual).split(',').map(Number);
const sizes = sizesOr('1000,10000,100000');
const articleSizes = sizesOr('100,1000,10000');
const most = Math.max(...sizes);

/** Hundredths of a second that this machine was at work, and that its host gave to others meanwhile; where the system tells. */
function spent(): { busy: number; stolen: number } {
  const file = '/proc/stat';
  const line = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
  const [user = 0, nice = 0, system = 0, , , , , stolen = 0] = (line?.match(/\d+/g) ?? []).map(Number);
  return { busy: user + nice + system + stolen, stolen };
}

const closing: (() => unknown)[] = [];
async function serve(folder: URL): Promise<string> {
  const { address, close } = await serveCompressed(folder);
  closing.unshift(close);
  return address;
}

async function newFolder(): Promise<URL> {
  const path = await mkdtemp(join(tmpdir(), 'traced-bench-'));
  closing.push(() => rm(path, { recursive: true }));
  return pathToFileURL(`${path}/`);
}

async function servePeers(sets: ReadonlyMap<string, readonly Incident[]>): Promise<string> {
  const folder = await newFolder();
  await writePeers(folder, sets);
  return serve(folder);
}

function print(title: string, figures: Readonly<Record<string, Run>>) {
  console.log(`\n${title}`);
  console.table(sayRuns(figures));
}

/** The folder of the built site. */
function built(): URL {
  const site = pathToFileURL(`${values.site}/`);
  if (!existsSync(new URL('explore/index.html', site)))
    throw new Error(`${values.site}/ holds no site: build it first.`);
  return site;
}

/** The built site, and what it was built from. */
async function ours() {
  const site = built();
  const { dossier } = await readContent(new URL('../../', import.meta.url));
  if (!dossier) throw new Error('content/ is not sound: npm run check:content says where.');
  return { site, dossier };
}

async function explainers(browser: Browser) {
  const { site, dossier } = await ours();
  print(
    `The explainers on a slow phone with slow 4G, medians of ${runs}`,
    await explainerFigures(browser, await serve(site), [...dossier.explainers.keys()], runs),
  );
}

async function explore(browser: Browser) {
  const { site, dossier } = await ours();
  const incidents = [...dossier.incidents.values()];
  const peers = await servePeers(new Map([['real', incidents]]));
  const pages = {
    own: `${await serve(site)}/explore/`,
    timelinejs: `${peers}/timelinejs-real/`,
    markercluster: `${peers}/markercluster-real/`,
  };
  print(
    `The dossier's ${incidents.length} incidents on a slow phone with slow 4G, medians of ${runs}; "drawn" until the map can be moved: ours since it was asked for, the peers since navigation`,
    await exploreFigures(browser, pages, runs),
  );
}

async function scale(browser: Browser, own: string) {
  const peers = await servePeers(new Map(sizes.map((size) => [String(size), synthesise(size)])));
  const pages = sizes.flatMap((size): MapPage[] => [
    { name: `Traced, ${size}`, address: `${own}/${size}/`, whose: 'own' },
    { name: `markercluster, ${size}`, address: `${peers}/markercluster-${size}/`, whose: 'peer' },
  ]);
  print(
    `Synthetic incidents on a slow phone with slow 4G, medians of ${runs}; "drawn" until the map can be moved, since navigation`,
    await scaleFigures(browser, pages, runs),
  );
}

async function search(browser: Browser) {
  const folder = await newFolder();
  await writeSearchbox(built(), folder);
  const pages = { own: await serve(built()), searchbox: await serve(folder) };
  print('What pages load of the search before it is touched', await untouchedFigures(browser, pages));
  print(
    `Questions on a slow phone, from the first key to the first result drawn, medians of ${runs}; kB since the field was touched`,
    await searchFigures(browser, pages, runs),
  );
}

async function articles(browser: Browser) {
  const costs: Awaited<ReturnType<typeof buildArticles>> = {};
  const figures: Record<string, Run> = {};
  for (const size of articleSizes) {
    const folder = await newFolder();
    Object.assign(costs, await buildArticles(built(), folder, size));
    Object.assign(figures, await articleFigures(browser, await serve(folder), size, runs));
  }
  console.log(
    '\nIndexes of synthetic articles: what building them costs; memory is the peak that was resident',
  );
  console.table(costs);
  print(
    `Questions to indexes of synthetic articles without slow-down, medians of ${runs}; kB since the field was touched`,
    figures,
  );
}

const before = spent();
try {
  if (asked('build')) console.log(`\n${await buildFigures()}\n`);
  if (asked('pages')) console.table(await pageFigures());
  if (asked('explainers', 'explore', 'scale', 'filters', 'search', 'articles')) {
    const browser = await launch();
    closing.unshift(() => browser.close());
    if (asked('explainers')) await explainers(browser);
    if (asked('explore')) await explore(browser);
    if (asked('search')) await search(browser);
    if (asked('articles')) await articles(browser);
    if (asked('scale', 'filters')) {
      const folder = await newFolder();
      await buildExplorers(folder, asked('scale') ? sizes : [most]);
      const own = await serve(new URL('site/', folder));
      if (asked('scale')) await scale(browser, own);
      if (asked('filters'))
        print(`Filters changed with ${most} synthetic incidents, without slow-down`, {
          Traced: await filterFigures(browser, `${own}/${most}/`, synthesise(most)),
        });
    }
  }
} finally {
  for (const close of closing) await close();
  const after = spent();
  const taken = (100 * (after.stolen - before.stolen)) / Math.max(1, after.busy - before.busy);
  console.log(`\nOf the time that the machine had work, its host gave ${taken.toFixed(0)} % to others.`);
}
