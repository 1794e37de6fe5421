import { describe, expect, it } from 'vitest';
import { knownWords } from '../../../src/views/search/known.ts';
import { dossier } from '../../formats/search/fixture.ts';

const words = knownWords(dossier);

describe('The words that a question may have meant', () => {
  it('hold names however rare, and what is said often', () => {
    expect(words).toEqual(expect.arrayContaining(['Kostanay', 'Example', 'Wire']));
  });

  it('hold each word once, in its commonest spelling, without numbers and short words', () => {
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
    expect(words.filter((word) => word.length < 4 || /\d/.test(word))).toEqual([]);
    expect(words).toEqual(words.toSorted());
  });
});
