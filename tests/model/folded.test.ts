import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, foldedWords, wordPattern } from '../../src/model/folded.ts';

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

  it('is folded for good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(folded(folded(word))).toBe(folded(word));
      }),
    );
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
    expect(foldedWords('ʼ')).toEqual([]);
    expect(foldedWords('рʼ')).toEqual(["р'", 'р']);
  });

  it('part at dashes, stops and strokes, which join nothing', () => {
    expect(foldedWords('Khorasan–Kabul, ISKP/Daesh; 24.kg')).toEqual([
      'khorasan',
      'kabul',
      'iskp',
      'daesh',
      '24',
      'kg',
    ]);
  });

  it('have letters or digits, folded, whatever the text', () => {
    const unit = fc.constantFrom(...Array.from("aÉЖ9-’'ʼ .,‖💥\ud800"));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        for (const word of foldedWords(text)) {
          expect(word).toMatch(/[\p{L}\p{N}]/u);
          expect(folded(word)).toBe(word);
        }
      }),
    );
  });
});

describe('A word', () => {
  it('is what hyphens and apostrophes join, and nothing around it', () => {
    expect('“al-Qaeda’s” (ИГ), Da`esh -x- 3,000'.match(wordPattern)).toEqual([
      'al-Qaeda’s',
      'ИГ',
      'Da`esh',
      'x',
      '3',
      '000',
    ]);
  });
});
