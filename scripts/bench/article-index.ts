import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import type { SearchRecord } from '../../src/formats/search/record.ts';
import { writeSearchIndex } from '../search-index.ts';
import { synthesiseArticles } from './synthetic-articles.ts';

// Run by itself, so that the peaks of two indexes do not mix: `node article-index.ts pagefind|minisearch <number> <folder>`.

/** What building an index of synthetic articles cost. */
export interface IndexCosts {
  seconds: number;
  /** Peak of resident memory of Node, the articles themselves among it, in MB of 10⁶ bytes. */
  nodeMB: number;
  /** The same of the process that Node started; null where it was not measured, absent where there is none. */
  childMB?: number | null;
  kB: number;
  files: number;
}

/** Systems count memory in KiB. */
const megabytes = (kibibytes: number) => (kibibytes * 1024) / 1e6;

/** Peak of resident memory in MB of what this process started, as Linux tells it; null where no system tells. */
async function peakOfChildren(): Promise<number | null> {
  const processes = await readdir('/proc').catch(() => []);
  let peak: number | null = null;
  for (const id of processes.filter((name) => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? NaN);
    if (number('PPid') === process.pid) peak = Math.max(peak ?? 0, megabytes(number('VmHWM')));
  }
  return peak;
}

async function writePagefind(
  records: readonly SearchRecord[],
  folder: URL,
): Promise<{ childMB: number | null }> {
  let childMB: number | null = null;
  const sample = async () => {
    const peak = await peakOfChildren();
    if (peak !== null) childMB = Math.max(childMB ?? 0, peak);
  };
  const sampling = setInterval(() => void sample(), 250);
  const errors = await writeSearchIndex(records, [], fileURLToPath(new URL('pagefind', folder)));
  clearInterval(sampling);
  await sample();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return { childMB };
}

async function writeMiniSearch(records: readonly SearchRecord[], folder: URL): Promise<object> {
  const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title', 'url'] });
  index.addAll(
    records.map(({ title, url, passages }, id) => ({
      ...{ id, title, url },
      text: passages.map(({ text }) => text).join('\n'),
    })),
  );
  await mkdir(new URL('minisearch', folder), { recursive: true });
  await writeFile(new URL('minisearch/minisearch.json', folder), JSON.stringify(index));
  return {};
}

async function main(engine: string, number: number, folder: URL): Promise<IndexCosts> {
  const records = synthesiseArticles(number);
  const started = performance.now();
  const costs = await (engine === 'pagefind' ? writePagefind : writeMiniSearch)(records, folder);
  const seconds = (performance.now() - started) / 1000;
  const written = await readdir(new URL(engine, folder), { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    written
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => (await stat(`${parentPath}/${name}`)).size),
  );
  return {
    seconds,
    nodeMB: megabytes(process.resourceUsage().maxRSS),
    ...costs,
    kB: sizes.reduce((sum, size) => sum + size, 0) / 1000,
    files: sizes.length,
  };
}

const [engine = '', number = '', folder = ''] = process.argv.slice(2);
console.log(JSON.stringify(await main(engine, Number(number), pathToFileURL(`${folder}/`))));
// Pagefind's process would keep ours alive for a while.
process.exit(0);
