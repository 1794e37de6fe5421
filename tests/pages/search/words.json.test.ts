import { describe, expect, it } from 'vitest';
import { GET } from '../../../src/pages/search/words.json.ts';

describe('The words for near spellings', () => {
  it('are a list of single words, each once', async () => {
    const words = (await GET().json()) as string[];
    expect(words).toContain('Krasnogorsk');
    expect(new Set(words).size).toBe(words.length);
  });
});
