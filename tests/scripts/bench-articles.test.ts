import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildArticles } from '../../scripts/bench/articles.ts';
import { commonWords, synthesiseArticles, vocabulary } from '../../scripts/bench/synthetic-articles.ts';
import { isPartialDate } from '../../src/model/date.ts';

const many = synthesiseArticles(600);
const paragraphsOf = ({ passages }: (typeof many)[number]) =>
  passages.filter(({ place }) => place).map(({ text }) => text);
const wordsOf = (article: (typeof many)[number]) =>
  paragraphsOf(article).flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

describe('Synthetic articles', () => {
  it('are the same for the same seed and others for another, however many are asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(), (n, seed) => {
        expect(synthesiseArticles(n, seed)).toEqual(synthesiseArticles(n + 1, seed).slice(0, n));
        expect(synthesiseArticles(n, seed)).not.toEqual(synthesiseArticles(n, seed + 1));
      }),
      { numRuns: 20 },
    );
  });

  it('are as long as articles are: 500 to 1100 words, 800 in the middle, in 8 to 20 paragraphs', () => {
    const lengths = many.map((article) => wordsOf(article).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(500);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1100);
    expect(Math.abs(mean(lengths) - 800)).toBeLessThan(15);
    const paragraphs = many.map((article) => paragraphsOf(article).length);
    expect([Math.min(...paragraphs), Math.max(...paragraphs)]).toEqual([8, 20]);
    expect(many.flatMap(paragraphsOf).filter((text) => !/^[A-Z][a-z]*.*\.$/.test(text))).toEqual([]);
  });

  it('have one address each and a place for every paragraph, and a date that is one', () => {
    expect(new Set(many.map(({ url }) => url)).size).toBe(many.length);
    for (const { kind, passages, date, filters } of many) {
      const places = passages.flatMap(({ place }) => place?.id ?? []);
      expect(places).toEqual(places.map((_, i) => `t${i + 1}`));
      expect([kind, isPartialDate(date ?? '')]).toEqual(['article', true]);
      expect(filters.year).toEqual([date?.slice(0, 4)]);
    }
  });

  it('use 20 000 words as often as a language does: the tenth ten times as often as the hundredth, about', () => {
    expect(new Set(vocabulary).size).toBe(20_000);
    const times = new Map<string, number>();
    for (const word of many.flatMap(wordsOf)) times.set(word, (times.get(word) ?? 0) + 1);
    const often = (rank: number) => times.get(vocabulary[rank - 1] ?? '') ?? 0;
    // Zipf and Mandelbrot: (100 + 2.7) / (10 + 2.7) = 8.1.
    expect(often(10) / often(100)).toBeGreaterThan(7);
    expect(often(10) / often(100)).toBeLessThan(9.3);
    expect([...times.keys()].filter((word) => !vocabulary.includes(word))).toEqual([]);
    for (const word of commonWords) {
      const holding = many.filter((article) => wordsOf(article).includes(word)).length;
      expect(holding).toBeGreaterThan(many.length / 2);
      expect(holding).toBeLessThan(many.length);
    }
  });
});

describe('Indexes of synthetic articles', () => {
  it('are built in processes of their own, with time, memory and size of each', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'traced-bench-test-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [site, target] = [join(folder, 'site'), join(folder, 'target')];
    for (const path of ['search', '_astro']) await mkdir(join(site, path), { recursive: true });
    await writeFile(join(site, 'search/index.html'), 'The search');
    const rows = await buildArticles(pathToFileURL(`${site}/`), pathToFileURL(`${target}/`), 12);
    expect(Object.keys(rows)).toEqual(['Pagefind, 12', 'MiniSearch, 12']);
    for (const row of Object.values(rows))
      for (const name of ['build s', 'MB Node', 'kB on disk', 'files'])
        expect(row[name], name).toBeGreaterThan(0);
    const { 'MB Pagefind': memory } = rows['Pagefind, 12'] ?? {};
    if (process.platform === 'linux') expect(memory).toBeGreaterThan(5);
    else expect(memory).toBe('not measured');
    expect(rows['MiniSearch, 12']).not.toHaveProperty('MB Pagefind');
    const written = (path: string) => readFile(join(target, path), 'utf8');
    expect(await written('search/index.html')).toBe('The search');
    expect(JSON.parse(await written('minisearch/minisearch.json'))).toMatchObject({ documentCount: 12 });
    expect(JSON.parse(await written('pagefind/dates.json'))).toHaveLength(12);
    const page = await written('minisearch/index.html');
    for (const [, name = ''] of page.matchAll(/['"](?:\.\/)?(minisearch\.\w+)['"]/g))
      expect((await written(`minisearch/${name}`)).length, name).toBeGreaterThan(1000);
  });
});
