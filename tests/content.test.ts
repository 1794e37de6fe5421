import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../scripts/content.ts';
import { rungs } from '../src/model/attribution.ts';
import { evidence, type Dossier } from '../src/model/dossier.ts';
import { sayProblems } from '../src/model/problem.ts';

const root = new URL('../', import.meta.url);

describe('The content', () => {
  let dossier: Dossier;

  beforeAll(async () => {
    const read = await readContent(root);
    if (!read.dossier) throw new Error(sayProblems(read.problems));
    dossier = read.dossier;
  });

  it('has no problem', async () => {
    const { problems } = await readContent(root);
    expect(sayProblems(problems)).toBe('\n0 problems in 0 files.');
  });

  it('is not empty', () => {
    const statements = [...dossier.sources.values()].flatMap((source) => source.statements);
    expect(dossier.sources.size).toBeGreaterThanOrEqual(900);
    expect(statements.length).toBeGreaterThanOrEqual(2100);
    expect(dossier.incidents.size).toBe(117);
    expect(dossier.explainers.size).toBe(12);
    expect(dossier.terms.size).toBeGreaterThanOrEqual(60);
    for (const { size } of [
      dossier.publishers,
      dossier.disputes,
      dossier.series,
      dossier.topics,
      dossier.pages,
    ])
      expect(size).toBeGreaterThan(0);
    expect(dossier.milestones.length).toBeGreaterThan(0);
  });

  it('leads from every reference to a statement', () => {
    expect(dossier.uses.size).toBeGreaterThan(1000);
    for (const reference of dossier.uses.keys())
      expect(evidence(dossier, reference).statement.text).not.toBe('');
  });

  it('reads the same twice', async () => {
    const { dossier: again } = await readContent(root);
    const text = (value: unknown) =>
      JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));
    expect(text(again)).toBe(text(dossier));
  });

  const textOf = (path: string) => readFileSync(new URL(`content/${path}`, root), 'utf8');

  it('counts the checks of the five articles as its explainer does', () => {
    const checks = [...dossier.sources.values()].flatMap(({ digest, statements }) =>
      digest ? statements.flatMap(({ check }) => (check ? [check.result] : [])) : [],
    );
    const count = (wanted: string) => `${checks.filter((result) => result === wanted).length} ${wanted}`;
    const results = ['corroborated', 'contradicted', 'unverifiable', 'opinion', 'outdated']
      .map(count)
      .join(', ');
    expect(textOf('explainers/reading-the-sources.mdx')).toContain(
      `${checks.length} checked statements: ${results}.`,
    );
  });

  it('names every rung in its methodology as the pages do', () => {
    const methodology = textOf('pages/methodology.mdx');
    for (const [rung, { words }] of Object.entries(rungs))
      expect(methodology).toContain(`| \`${rung}\` | ${words} |`);
  });
});
