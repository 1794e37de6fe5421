import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../scripts/content.ts';
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
    expect(dossier.explainers.size).toBe(3);
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
});
