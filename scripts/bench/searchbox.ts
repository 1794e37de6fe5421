import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';

const template = new URL('peers/searchbox.html', import.meta.url);
const settings = { searchbox: '', 'searchbox-no-worker': '<pagefind-config no-worker></pagefind-config>' };

/**
 * Writes pages with Pagefind's own searchbox over the index of a built site into a folder: `searchbox/` as its
 * documentation has it, and `searchbox-no-worker/` that asks the index in the page as ours does. Rejects where Pagefind
 * does not write its interfaces.
 */
export async function writeSearchbox(site: URL, folder: URL): Promise<void> {
  const [spare, bundle] = [new URL('spare/', folder), new URL('pagefind/', folder)];
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  await index.writeFiles({ outputPath: fileURLToPath(spare) });
  await index.deleteIndex();
  await cp(new URL('pagefind/', site), bundle, { recursive: true });
  for (const name of ['pagefind-component-ui.js', 'pagefind-component-ui.css', 'pagefind-worker.js'])
    await cp(new URL(name, spare), new URL(name, bundle));
  await rm(spare, { recursive: true });
  const page = await readFile(template, 'utf8');
  for (const [name, setting] of Object.entries(settings)) {
    await mkdir(new URL(`${name}/`, folder), { recursive: true });
    await writeFile(new URL(`${name}/index.html`, folder), page.replace('<!-- settings -->', setting));
  }
}
