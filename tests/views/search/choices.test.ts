import { describe, expect, it } from 'vitest';
import { searchRecords } from '../../../src/formats/search/records.ts';
import { choicesOf } from '../../../src/views/search/choices.ts';
import { dossier } from '../../formats/search/fixture.ts';

const choices = choicesOf(dossier);

describe('What the filters of the search offer', () => {
  it('is every value that a record has', () => {
    for (const { filters, url } of searchRecords(dossier))
      for (const [name, values] of Object.entries(filters))
        for (const value of values)
          expect(
            choices[name as keyof typeof choices].map((choice) => choice.value),
            `${url} ${name}`,
          ).toContain(value);
  });

  it('is each value once, in words; years newest first', () => {
    for (const [name, offered] of Object.entries(choices)) {
      expect(new Set(offered.map(({ value }) => value)).size, name).toBe(offered.length);
      expect(offered.every(({ words }) => words.length > 0)).toBe(true);
    }
    const years = choices.year.map(({ value }) => value);
    expect(years).toEqual(years.toSorted().reverse());
    expect(choices.country).toContainEqual({ value: 'KZ', words: 'Kazakhstan' });
    expect(choices.ownership).toContainEqual({ value: 'state-owned', words: 'state-owned' });
  });
});
