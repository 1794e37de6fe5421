import { describe, expect, it } from 'vitest';
import { folded, foldedWords } from '../../src/model/folded.ts';

describe('A folded word', () => {
  it.each([
    ['Krasnogorsk', 'krasnogorsk'],
    ['KÖLN', 'koln'],
    ['Хуҷанд', 'хуҷанд'],
    ['Йошкар', 'иошкар'],
    ['Da’esh', "da'esh"],
    ['İstanbul', 'istanbul'],
  ])('%j is %j', (word, plain) => {
    expect(folded(word)).toBe(plain);
  });
});

describe('The folded words of a text', () => {
  it('come whole and, where something joins them, in their parts', () => {
    expect(foldedWords('Khorasan’s ISKP-linked cell, 2024.')).toEqual([
      "khorasan's",
      'khorasan',
      's',
      'iskp-linked',
      'iskp',
      'linked',
      'cell',
      '2024',
    ]);
  });

  it('are none where there are no letters', () => {
    expect(foldedWords('‖ — …')).toEqual([]);
  });
});
