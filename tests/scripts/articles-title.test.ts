import { describe, expect, it } from 'vitest';
import { likeness, titleForms, titleKey, titleWords } from '../../scripts/articles/title.ts';

describe('A title', () => {
  it('is compared by its letters and digits alone', () => {
    expect(titleKey('  “The Barrier”: a WALL, at Triéste – 2023! ')).toBe(
      'the barrier a wall at trieste 2023',
    );
    expect(titleKey('Трамвай «Ёлка»')).toBe(titleKey('трамвай елка'));
  });

  it('is like another by the words that both have', () => {
    const like = (a: string, b: string) => likeness(titleWords(a), titleWords(b));
    expect(like('a b c', 'c b a')).toBe(1);
    expect(like('a b c d', 'a b')).toBe(0.5);
    expect(like('a', 'b')).toBe(0);
  });

  it('may have the name of the site before or behind it', () => {
    expect(titleForms('A tram for the river | Coast Wire')).toEqual([
      'A tram for the river | Coast Wire',
      'A tram for the river',
    ]);
    expect(titleForms('Coast Wire – A tram for the river')).toContain('A tram for the river');
    expect(titleForms('Rail-and-river line')).toEqual(['Rail-and-river line']);
  });
});
