import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open.ts';
import { paths, search } from './searching.ts';

const open = useBrowser({ keep: true });

/** A question that a reader types, and the place that it must lead to; several only where they answer it alike. */
interface Asked {
  kind: string;
  ask: string;
  lands: string[];
}
const questions = JSON.parse(readFileSync(new URL('questions.json', import.meta.url), 'utf8')) as Asked[];

describe('Of the questions that readers ask', () => {
  it('there are forty or more, of every kind', () => {
    expect(questions.length).toBeGreaterThanOrEqual(40);
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(9);
    expect(new Set(questions.map(({ ask }) => ask)).size).toBe(questions.length);
  });

  it('95 in a hundred lead to their place among the first three of its kind', async () => {
    const { page } = await open('/search/');
    const missed: string[] = [];
    for (const { ask, lands } of questions) {
      await search(page, ask);
      const shown = await paths(page);
      if (!lands.some((place) => shown.includes(place))) missed.push(`${ask} → ${lands.join(', ')}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(questions.length * 0.05);
  }, 180_000);
});
