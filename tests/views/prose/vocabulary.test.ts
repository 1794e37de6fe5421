import { describe, expect, it } from 'vitest';
import { vocabulary as words } from '../../../src/model/prose.ts';
import { vocabulary } from '../../../src/views/prose/vocabulary.ts';

describe('The vocabulary of the prose', () => {
  it('has a view for every word that authors may use, for paragraphs and for list items', () => {
    expect(Object.keys(vocabulary).sort()).toEqual([...Object.keys(words), 'li', 'p'].sort());
  });

  it('has a view of its own for each', () => {
    expect(new Set(Object.values(vocabulary)).size).toBe(Object.keys(vocabulary).length);
    for (const view of Object.values(vocabulary)) expect(view).toBeTypeOf('function');
  });
});
