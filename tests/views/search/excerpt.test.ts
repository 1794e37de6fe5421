import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, shownWords, wordsIn } from '../../../src/views/search/excerpt.ts';

const words = wordsIn(
  'The attack in Krasnogorsk, near Moscow, was claimed. ‖krasnogorsk Красногорск‖ A note on it follows here.',
);
const said = (found: number[], length = 30, also: string[] = []) =>
  excerptOf(words, [0, words.length], new Set(found), length, new Set(also))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('An excerpt', () => {
  it('marks the words that were found, without the signs around them', () => {
    expect(said([3, 5])).toBe(
      'The attack in [Krasnogorsk], near [Moscow], was claimed. A note on it follows here.',
    );
  });

  it('never shows the list of other spellings, and marks the word that a spelling of it stands for', () => {
    expect(said([9])).toBe(
      'The attack in [Krasnogorsk], near Moscow, was claimed. A note on it follows here.',
    );
    expect(shownWords(words, 0, words.length).join(' ')).not.toContain('‖');
  });

  it('marks words of phrases wherever they stand', () => {
    expect(said([], 30, ['note'])).toContain('A [note] on');
  });

  it('is cut to a length around what was found, and says that it is cut', () => {
    const long = wordsIn(`${'before '.repeat(40)}one found here ${'after '.repeat(40)}`.trim());
    const cut = excerptOf(long, [0, long.length], new Set([41]), 12)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');
    expect(cut).toMatch(/^… before .*\[found\] here after.* …$/);
    expect(wordsIn(cut.replace(/…/g, '').trim())).toHaveLength(12);
  });

  it('prefers the place where the most different words were found together', () => {
    const text = wordsIn(`alpha ${'x '.repeat(60)}alpha beta ${'y '.repeat(60)}`.trim());
    const found = new Set([0, 61, 62]);
    const cut = excerptOf(text, [0, text.length], found, 20);
    expect(cut.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['alpha', 'beta']);
  });

  it('of nothing is nothing', () => {
    expect(excerptOf([], [0, 0], new Set(), 10)).toEqual([]);
  });

  it('is made of words that stand there, as many as asked for at most', () => {
    const word = fc.constantFrom('alpha', '(beta)', '“gamma”,', '—', 'é', '‖delta', 'Дельта‖', '‖eta‖');
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.array(fc.nat(39)),
        fc.integer({ min: 7, max: 12 }),
        (all, at, length) => {
          const pieces = excerptOf(all, [0, all.length], new Set(at), length);
          const shown = wordsIn(pieces.map(({ text }) => text).join('')).filter(
            (each) => each && each !== '…',
          );
          expect(shown.length).toBeLessThanOrEqual(length);
          expect(shownWords(all, 0, all.length).join(' ')).toContain(shown.join(' '));
          expect(pieces.every(({ text }) => text.length > 0)).toBe(true);
        },
      ),
    );
  });
});
