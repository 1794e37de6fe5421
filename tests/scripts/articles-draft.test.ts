import { describe, expect, it } from 'vitest';
import {
  endsSentence,
  holdsQuotation,
  isTitleLike,
  joinLines,
  tidy,
  wordCount,
} from '../../scripts/articles/draft.ts';

describe('The words of a draft', () => {
  it('are kept composed, without what nobody sees, with single spaces', () => {
    expect(tidy(' Trie\u0301\u200Bste\u00A0\n\t har\u00ADbour\u0000 ')).toBe('Triéste harbour');
    expect(tidy('\uFEFF\u200F\u2066x\u2069')).toBe('x');
  });

  it('are counted as readers count them', () => {
    expect(wordCount('The 12,500.5 well-kept gates don’t close.')).toBe(6);
    expect(wordCount('— … »')).toBe(0);
    expect(wordCount('Трамвай снова ходит')).toBe(3);
  });

  it('end a sentence in several scripts, within quotation marks and brackets', () => {
    for (const text of ['It came.', 'Did it?”', '(It did.)', 'Он пришёл.»', 'آمد؟', 'آیا۔'])
      expect(endsSentence(text)).toBe(true);
    for (const text of ['A title', 'He said:', 'Read More »', '']) expect(endsSentence(text)).toBe(false);
  });

  it('quote somebody by marks, not by an apostrophe', () => {
    expect(holdsQuotation('She said “no”')).toBe(true);
    expect(holdsQuotation('«Нет»')).toBe(true);
    expect(holdsQuotation('the council’s gate')).toBe(false);
  });

  it('look like a title when they are few and end no sentence', () => {
    expect(isTitleLike('Background and Response', 14)).toBe(true);
    expect(isTitleLike('It came.', 14)).toBe(false);
    expect(isTitleLike('The council said:', 14)).toBe(false);
    expect(isTitleLike('one two three', 2)).toBe(false);
  });

  it('are put together again where a line was broken', () => {
    expect(joinLines(['The har-', 'bour of  ', ' Marrow'], '')).toBe('The harbour of Marrow');
    expect(joinLines(['a well-', 'kept gate'], 'the well-kept quay')).toBe('a well-kept gate');
    expect(joinLines(['Marrow-', 'Bay'], '')).toBe('Marrow- Bay');
    expect(joinLines(['трам\u00AD', 'вай'], '')).toBe('трамвай');
  });
});
