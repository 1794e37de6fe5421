import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { searchDocument } from '../src/formats/search/document.ts';
import type { SearchRecord } from '../src/formats/search/record.ts';
import { earliest } from '../src/model/date.ts';
import { type Spellings, spelledOtherwise } from '../src/model/spelling.ts';

/** What Pagefind 1.6 writes beside the index: interfaces that this site does not use, and what runs them. */
const unused = [
  /^pagefind-(ui|modular-ui|component-ui|highlight)\./,
  /^pagefind-worker\.js$/,
  /^wasm\.unknown\./,
];

/** A written fragment: gzip, a mark of twelve letters, JSON. */
async function urlOf(file: string): Promise<string> {
  const text = gunzipSync(await readFile(file)).toString('utf8');
  return (JSON.parse(text.replace(/^pagefind_dcd/, '')) as { url: string }).url;
}

/**
 * Lists what has a date, oldest first, by the name that a result has. Pagefind can sort, too, but would send the order
 * with every first search, 8 kB of it.
 */
async function writeDates(records: readonly SearchRecord[], folder: string) {
  const dates = new Map(records.flatMap(({ url, date }) => (date ? [[url, earliest(date)] as const] : [])));
  const dated: { name: string; url: string; date: string }[] = [];
  for await (const file of glob('*.pf_fragment', { cwd: `${folder}/fragment` })) {
    const url = await urlOf(`${folder}/fragment/${file}`);
    const date = dates.get(url);
    if (date) dated.push({ name: file.replace('.pf_fragment', ''), url, date });
  }
  const key = ({ date, url }: { date: string; url: string }) => `${date} ${url}`;
  const names = dated.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ name }) => name);
  await writeFile(`${folder}/dates.json`, JSON.stringify(names));
}

/** Builds the index of the search into a folder; resolves to what went wrong. */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  spellings: Spellings,
  folder: string,
): Promise<string[]> {
  const { index, errors } = await createIndex({});
  if (!index) return errors;
  const spelled = spelledOtherwise(spellings);
  for (const record of records) {
    const content = searchDocument(record, spelled);
    errors.push(...(await index.addHTMLFile({ url: record.url, content })).errors);
  }
  await rm(folder, { recursive: true, force: true });
  errors.push(...(await index.writeFiles({ outputPath: folder })).errors);
  if (errors.length > 0) return errors;
  for await (const name of glob('*', { cwd: folder }))
    if (unused.some((pattern) => pattern.test(name))) await rm(`${folder}/${name}`);
  await writeDates(records, folder);
  await index.deleteIndex();
  return [];
}
