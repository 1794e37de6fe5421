import { existsSync, globSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { files, type Import, importsOf, reachable, read } from './imports.ts';

const own = (path: string) => /^(src|scripts)\//.test(path);
const edges = files.flatMap((from) => importsOf(from).map((each) => ({ from, ...each })));
const say = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;
const matches = (path: string, patterns: readonly (RegExp | string)[]) =>
  patterns.some((pattern) => (typeof pattern === 'string' ? pattern === path : pattern.test(path)));

/**
 * Who may import whom of our own files; the first row that fits a file holds for it.
 * A type counts like a value here: what a file knows of, it depends on.
 */
const layers: readonly { files: RegExp; may: readonly (RegExp | string)[] }[] = [
  { files: /^src\/model\//, may: [/^src\/model\//] },
  { files: /^src\/formats\//, may: [/^src\/(model|formats)\//] },
  { files: /^src\/dossier\.ts$/, may: [/^src\/model\//, 'src/outlines.ts'] },
  { files: /^src\/outlines\.ts$/, may: [/^src\/model\//, 'src/views/map/basemap.json'] },
  { files: /^src\/views\/prose\//, may: [/^src\/(model|formats|views)\//, 'src/dossier.ts'] },
  { files: /^src\/views\//, may: [/^src\/(model|formats|views)\//] },
  { files: /^src\/pages\//, may: [/^src\/(model|formats|views)\//, 'src/dossier.ts'] },
  // The bench builds the site's own views over incidents that nobody reads.
  {
    files: /^scripts\/bench\/site\//,
    may: [/^src\/(model|formats|views)\//, 'scripts/content.ts', /^scripts\/bench\//],
  },
  { files: /^scripts\//, may: [/^src\/(model|formats)\//, 'src/outlines.ts', /^scripts\//] },
];

/** One home per library. Only a type of it may be imported where `types` says so: nothing of it runs there. */
const homes: Record<string, { at: readonly (RegExp | string)[]; types?: readonly (RegExp | string)[] }> = {
  zod: { at: [/^src\/model\//] },
  yaml: { at: ['src/model/reading.ts'] },
  leaflet: {
    // The element holds the map that is made there, and fetches that folder only when it is asked for.
    at: [/^src\/views\/map\/moving\//],
  },
  d3: {
    at: [/^src\/views\/(timeline|chart)\//, 'src/views/map/projection.ts', 'src/views/map/dots.ts'],
    // A projection is handed on as a prop; d3 has the only name for its type.
    types: ['src/views/map/Basemap.astro'],
  },
  'topojson-client': {
    at: ['src/views/map/basemap.ts', 'src/outlines.ts', 'scripts/build-basemap.ts'],
  },
  pagefind: {
    // The bench builds Pagefind's own interface beside ours.
    at: ['scripts/search-index.ts', 'scripts/bench/searchbox.ts', /^src\/views\/search\//],
  },
  minisearch: { at: ['scripts/bench/article-index.ts'] },
  astro: { at: [], types: ['src/views/prose/text.ts'] },
  '@mozilla/readability': { at: ['scripts/articles/html.ts'] },
  linkedom: { at: ['scripts/articles/html.ts'] },
  marked: { at: ['scripts/articles/markdown.ts'] },
  unpdf: { at: ['scripts/articles/pdf.ts'] },
  chardet: { at: ['scripts/articles/encoding.ts'] },
  sirv: { at: ['scripts/serve.ts'] },
  '@sparticuz/chromium': { at: ['scripts/browser.ts'] },
  'playwright-core': { at: ['scripts/browser.ts'], types: [/^scripts\//] },
  // Descriptions of file formats without any code.
  geojson: { at: [], types: [/./] },
  'topojson-specification': { at: [], types: [/./] },
};

const elements = files.filter((path) => path.endsWith('.element.ts'));
/** What runs in the browser may load of the model: the words of dates and numbers, what a reader asked to see or to find, and how words are compared. */
const known = ['date', 'number', 'view-state', 'search-state', 'folded', 'nearest'].flatMap((name) => [
  ...reachable(`src/model/${name}.ts`),
]);
/** The one format that the browser writes: a reader's own selection. It comes when the reader saves one. */
const selection = 'src/formats/selection.ts';
const savers = ['controls', 'tools', 'download'].map((name) => `src/views/scope/${name}.element.ts`);
/** A mark is the same drawing on paper, on canvas and in a row that is made in the browser; what is drawn there is SVG. */
const marks = [...reachable('src/views/mark/shape.ts'), 'src/views/mark/svg.ts'];

describe('Imports', () => {
  it('run one way: pages, views, formats, model', () => {
    const wrong = edges
      .filter(({ to }) => own(to))
      .filter(({ from, to }) => {
        const layer = layers.find((candidate) => candidate.files.test(from));
        return !layer || !matches(to, layer.may);
      });
    expect(wrong.map(say)).toEqual([]);
  });

  it('name files that exist', () => {
    expect(edges.filter(({ to }) => own(to) && !existsSync(to)).map(say)).toEqual([]);
  });

  it('of the dossier come only from the views of the prose and from pages', () => {
    const wrong = edges.filter(
      ({ from, to }) => to === 'src/dossier.ts' && !/^src\/(views\/prose|pages)\//.test(from),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('of a library come only from its home', () => {
    const wrong = edges
      .filter(({ to }) => !own(to) && !to.startsWith('node:'))
      .filter(({ from, to, isType }) => {
        const home = homes[to];
        return !home || !(matches(from, home.at) || (isType && matches(from, home.types ?? [])));
      });
    expect(wrong.map(say)).toEqual([]);
  });

  it('of Node stay in the scripts: pages are text, not machines', () => {
    const wrong = edges.filter(({ from, to }) => from.startsWith('src/') && to.startsWith('node:'));
    expect(wrong.map(say)).toEqual([]);
  });

  it('are seen by this test at all', () => {
    const seen = (from: string, to: string, given: Partial<Import>) =>
      edges.some(
        (edge) =>
          edge.from === from &&
          edge.to === to &&
          Object.entries(given).every(([key, value]) => edge[key as keyof Import] === value),
      );
    expect(edges.length).toBeGreaterThan(250);
    expect(seen('src/views/page/Page.astro', 'src/views/elements.ts', { isType: false })).toBe(true);
    expect(seen('src/views/page/Page.astro', 'src/views/page/site.css', {})).toBe(true);
    const moving = 'src/views/map/moving/moving-map.ts';
    expect(seen('src/views/map/map.element.ts', moving, { isLazy: true })).toBe(true);
    expect(seen(moving, 'leaflet', { isType: true })).toBe(true);
    expect(seen('src/views/map/moving/leaflet.ts', 'leaflet', { isType: false })).toBe(true);
    expect(seen('src/views/page/site.css', 'src/views/page/tokens.css', {})).toBe(true);
  });
});

describe('What the browser loads', () => {
  it.each(elements)(
    'by %s is its own folder, the scope, dates, the view state and one library',
    (element) => {
      const folder = element.slice(0, element.lastIndexOf('/') + 1);
      const loaded = [...reachable(element)];
      const saved = savers.includes(element) ? [...reachable(selection)] : [];
      const allowed = [...known, ...marks, ...saved, /^src\/views\/scope\//, new RegExp(`^${folder}`)];
      expect(loaded.filter((path) => own(path) && !matches(path, allowed))).toEqual([]);
      const libraries = loaded.filter((path) => !own(path));
      // Reading our own outlines is part of drawing them.
      expect(libraries.filter((name) => name !== 'topojson-client').length).toBeLessThanOrEqual(1);
    },
  );

  it('of the formats is the selection alone, and only when a reader saves one', () => {
    const asked = edges.filter(({ from, to }) => elements.includes(from) && to.startsWith('src/formats/'));
    expect(asked.map(({ from, to, isLazy }) => [from, to, isLazy])).toEqual([
      ['src/views/scope/download.element.ts', selection, true],
    ]);
  });

  it('by any path never reaches zod, yaml or the dossier', () => {
    const all = [...reachable('src/views/elements.ts')];
    expect(all).toEqual(expect.arrayContaining([...elements]));
    expect(all.filter((path) => matches(path, ['zod', 'yaml', 'src/dossier.ts', 'src/outlines.ts']))).toEqual(
      [],
    );
  });

  it('starts with nothing: every element is fetched where its tag stands', () => {
    const eager = importsOf('src/views/elements.ts').filter(({ isLazy }) => !isLazy);
    expect(eager).toEqual([]);
  });

  it('is not written into a view: scripts live in elements', () => {
    const wrong = files.filter((path) => path.endsWith('.astro') && /<script\b/.test(read(path)));
    expect(wrong).toEqual(['src/views/page/Page.astro']);
  });
});

describe('Content', () => {
  it('is read by the bridge and by the scripts’ one reader only; prose is rendered by one view', () => {
    // In src/ nothing but Vite can open a file: Node's modules are kept out above.
    const opens =
      /import\.meta\.glob|astro:content|\b(glob|readFile|readFileSync|readdirSync)\([^)]*content\//;
    const viaVite = /import\.meta\.glob|astro:content/;
    const readers = files.filter((path) => (path.startsWith('src/') ? viaVite : opens).test(read(path)));
    expect(readers).toEqual(['scripts/content.ts', 'src/dossier.ts', 'src/views/prose/text.ts']);
    expect(read('src/views/prose/text.ts')).not.toContain('yaml');
  });

  it('of the search index is asked for by the search only', () => {
    // A script may name the folder that it writes, serves or measures.
    const askers = files.filter((path) => path.startsWith('src/') && read(path).includes('/pagefind/'));
    expect(askers).toEqual(['src/views/search/pagefind.ts']);
  });
});

describe('Files', () => {
  const lines = (path: string) => read(path).split('\n').length - 1;

  it('have 250 lines at most', () => {
    expect(
      files.filter((path) => lines(path) > 250).map((path) => `${path}: ${String(lines(path))}`),
    ).toEqual([]);
  });

  it('of pages have 30 lines at most', () => {
    const pages = files.filter((path) => path.startsWith('src/pages/') && lines(path) > 30);
    expect(pages.map((path) => `${path}: ${String(lines(path))}`)).toEqual([]);
  });

  it('live in no folder that is called after what a thing is made of', () => {
    const folders = globSync('{src,scripts,tests,content,public}/**/', { withFileTypes: true }).filter(
      (entry) => entry.isDirectory(),
    );
    expect(folders.length).toBeGreaterThan(20);
    const vague = /^(utils?|helpers?|common|shared|libs?|types|components|misc)$/;
    expect(
      folders.filter(({ name }) => vague.test(name)).map(({ name, parentPath }) => `${parentPath}/${name}`),
    ).toEqual([]);
  });

  it('at the top are these and no others', () => {
    const ignored = read('.gitignore')
      .split('\n')
      .map((line) => line.replace(/^\/|\/$/g, ''));
    const folders = 'src content public scripts tests'.split(' ');
    const settings =
      'package.json package-lock.json tsconfig.json astro.config.mjs vitest.config.ts eslint.config.mjs';
    const documents =
      'README.md CONTRIBUTING.md CHANGELOG.md CONTRACTS.md DECISIONS.md DESIGN.md EDITORIAL.md CITATION.cff LICENSE LICENSE-CONTENT';
    const expected = [...folders, ...settings.split(' '), ...documents.split(' ')];
    const found = readdirSync('.').filter((name) => !name.startsWith('.') && !ignored.includes(name));
    expect(found.filter((name) => !expected.includes(name))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(folders));
  });
});

describe('Tests', () => {
  /** Elements need a browser, and so does what touches `window` on import: tests/browser/ has them. */
  const inBrowser = [
    /\.element\.ts$/,
    'src/views/elements.ts',
    'src/views/mark/svg.ts',
    /^src\/views\/map\/moving\/(?!(fan|group|lines|scene|walk)\.)/,
    /^src\/views\/timeline\/moving\//,
    /^src\/views\/search\/(arrows|box|drawing|fetching|form|found|none|pagefind|shortcut)\./,
  ];
  const runs = (path: string) => /^export (async )?(const|function|class|let)\b/m.test(read(path));
  const testOf = (path: string) => path.replace(/^src\//, 'tests/').replace(/\.ts$/, '.test.ts');

  it('mirror every file of code', () => {
    const code = files.filter(
      (path) => /^src\/.*\.ts$/.test(path) && runs(path) && !matches(path, inBrowser),
    );
    expect(code.length).toBeGreaterThan(30);
    expect(code.filter((path) => !existsSync(testOf(path)))).toEqual([]);
  });

  it('of the model, the formats and the views each belong to a file', () => {
    const tests = globSync('tests/{model,formats,views}/**/*.test.ts').sort();
    expect(tests.length).toBeGreaterThan(30);
    const orphans = tests.filter((path) => {
      const subject = path.replace(/^tests\//, 'src/').replace(/\.test\.ts$/, '');
      // The mistakes of authors fill several files: problem-fields, problem-graph …
      const whole = subject.replace(/\/problem-[\w-]+$/, '/problem');
      return ![`${subject}.ts`, `${subject}.astro`, `${whole}.ts`].some((file) => existsSync(file));
    });
    expect(orphans).toEqual([]);
  });
});
