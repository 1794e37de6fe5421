import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { askOnce, partOf, sumOf, untouched, wireFigures } from '../../scripts/bench/question.ts';
import { questions } from '../../scripts/bench/search.ts';
import { writeSearchbox } from '../../scripts/bench/searchbox.ts';
import { serveCompressed } from '../../scripts/bench/serve-compressed.ts';
import { launch } from '../../scripts/browser.ts';

async function newFolder(): Promise<URL> {
  const path = await mkdtemp(join(tmpdir(), 'traced-bench-test-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return pathToFileURL(`${path}/`);
}

describe('Sizes of a search', () => {
  it('are told apart by what each file is to it', () => {
    const parts = {
      '/pagefind/pagefind.js': 'engine',
      '/pagefind/pagefind-worker.js': 'engine',
      '/minisearch/minisearch.js': 'engine',
      '/pagefind/wasm.en.pagefind': 'WebAssembly',
      '/pagefind/pagefind-entry.json': 'head',
      '/pagefind/pagefind.en_5cb1ba317b.pf_meta': 'head',
      '/pagefind/index/en_16d2bd3.pf_index': 'chunks',
      '/minisearch/minisearch.json': 'chunks',
      '/pagefind/fragment/en_0a.pf_fragment': 'fragments',
      '/pagefind/filter/en_06698ea.pf_filter': 'filters',
      '/pagefind/pagefind-component-ui.js': 'interface',
      '/_astro/search.element.Bx1.js': 'interface',
      '/_astro/serif.woff2': 'font',
      '/search/words.json': 'other',
      '/search/': 'other',
    };
    expect(Object.keys(parts).map((path) => [path, partOf(path)])).toEqual(Object.entries(parts));
  });

  it('are added up part by part, and from the touch on without what the page had before and without fonts', () => {
    const before = new Map([
      ['/search/', 9000],
      ['/_astro/a.js', 2000],
    ]);
    const after = new Map([
      ...before,
      ['/pagefind/pagefind.js', 12_000],
      ['/pagefind/fragment/en_1.pf_fragment', 700],
      ['/pagefind/fragment/en_2.pf_fragment', 800],
      ['/_astro/b.js', 500],
      ['/_astro/serif.woff2', 40_000],
    ]);
    expect(sumOf(after, 'engine', 'fragments')).toBe(13.5);
    expect(wireFigures(before, after)).toMatchObject({
      'kB engine': 12,
      'kB chunks': 0,
      'kB fragments': 1.5,
      'kB from the touch': 14,
    });
  });
});

describe('The questions of the bench', () => {
  it('are each asked in one way only', () => {
    expect(new Set(questions.map(({ text, pause }) => `${text} ${pause}`)).size).toBe(questions.length);
  });
});

describe('A question of the bench', () => {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Asked</title><link rel="icon" href="data:,">
<input><p data-status></p><script src="/own.js"></script><script>
const field = document.querySelector('input');
field.addEventListener('pointerdown', () => fetch('/pagefind.js'), { once: true });
field.addEventListener('input', () => {
  document.querySelector('[data-status]').textContent = '351 results';
  document.body.append(Object.assign(document.createElement('p'), { textContent: 'None yet' }));
  const found = Object.assign(document.createElement('p'), { className: 'hit' });
  setTimeout(() => fetch('/a.pf_fragment').then(() => fetch('/a.pf_fragment')).then(() => document.body.append(found)), 300);
});
</script></html>`;
  let folder: string;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveCompressed>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'traced-bench-test-'));
    await writeFile(join(folder, 'index.html'), page);
    await writeFile(join(folder, 'eager.html'), '<!doctype html><script src="/pagefind.js"></script>');
    await writeFile(join(folder, 'own.js'), '// nothing');
    await writeFile(join(folder, 'pagefind.js'), 'x'.repeat(100_000));
    await writeFile(join(folder, 'a.pf_fragment'), 'x'.repeat(5000));
    server = await serveCompressed(pathToFileURL(`${folder}/`));
    browser = await launch();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  });

  it.each([{ text: 'c' }, { text: 'two words' }, { text: 'abc', pause: 20 }])(
    'is timed from the first key to the first result, and weighed from the touch to rest: $text',
    async (question) => {
      const asked = { address: `${server.address}/`, field: 'input', result: '.hit' };
      const figures = await askOnce(browser, asked, question, 'slow phone');
      expect(figures['answer ms']).toBeGreaterThan(300);
      expect(figures['answer ms']).toBeLessThan(3000);
      expect(figures.results).toBe(351);
      // Compressed, and of the second time that it was asked for, none.
      expect(figures['kB engine']).toBeGreaterThan(0);
      expect(figures['kB engine']).toBeLessThan(1);
      expect(figures['kB fragments']).toBe(5);
      expect(figures['kB from the touch']).toBeCloseTo((figures['kB engine'] ?? 0) + 5);
    },
  );

  it('sees what a page that nobody has touched loads of the search from its first request on', async () => {
    const figures = await untouched(browser, `${server.address}/`);
    expect(figures['kB of the search']).toBe(0);
    expect(figures['kB scripts and styles']).toBeGreaterThan(0);
    const eager = await untouched(browser, `${server.address}/eager.html`);
    expect(eager['kB of the search']).toBeGreaterThan(0);
  });
});

describe('Pages with Pagefind’s own searchbox', () => {
  it('stand over the index of the site, with all that they load', async () => {
    const [site, folder] = [await newFolder(), await newFolder()];
    const { index } = await createIndex({});
    await index?.addHTMLFile({
      url: '/tram/',
      content: '<html lang="en"><body><h1>Tram</h1><p>A line to the harbour.</p></body></html>',
    });
    await index?.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', site)) });
    await index?.deleteIndex();
    await rm(new URL('pagefind/pagefind-component-ui.js', site));
    await writeSearchbox(site, folder);
    expect((await readdir(folder)).sort()).toEqual(['pagefind', 'searchbox', 'searchbox-no-worker']);
    const plain = await readFile(new URL('searchbox/index.html', folder), 'utf8');
    const still = await readFile(new URL('searchbox-no-worker/index.html', folder), 'utf8');
    expect([plain, still].map((html) => html.includes('<pagefind-config no-worker>'))).toEqual([false, true]);
    const loaded = [...plain.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    expect(loaded).toHaveLength(2);
    for (const path of [...loaded, '/pagefind/pagefind-worker.js', '/pagefind/pagefind.js'])
      expect((await readFile(new URL(`.${path}`, folder))).length, path).toBeGreaterThan(1000);
    const entry = (path: URL) => readFile(new URL('pagefind/pagefind-entry.json', path), 'utf8');
    expect(await entry(folder)).toBe(await entry(site));
  });
});
