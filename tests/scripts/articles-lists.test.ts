import { describe, expect, it } from 'vitest';
import type { Part } from '../../scripts/articles/draft.ts';
import { gatherLists } from '../../scripts/articles/lists.ts';

const part = (kind: Part['kind'], text: string): Part => ({ kind, text });
const items = ['a dry depot,', 'a second driver,', 'sand.'].map((text) => part('item', text));
const joined = 'a dry depot, a second driver, sand.';

describe('A list', () => {
  it('is one paragraph with the line over it that ends in a colon', () => {
    for (const kind of ['paragraph', 'heading'] as const)
      expect(gatherLists([part(kind, 'Three things:'), ...items, part('paragraph', 'Later.')])).toEqual([
        part('paragraph', `Three things: ${joined}`),
        part('paragraph', 'Later.'),
      ]);
  });

  it('is one paragraph by itself under any other line', () => {
    expect(gatherLists([part('heading', 'Three things'), ...items])).toEqual([
      part('heading', 'Three things'),
      part('paragraph', joined),
    ]);
    expect(gatherLists([part('caption', 'A car:'), ...items])).toEqual([
      part('caption', 'A car:'),
      part('paragraph', joined),
    ]);
  });

  it('of numbered paragraphs is so many paragraphs', () => {
    const long = [1, 2].map((n) => part('item', `Item ${n} ${'of a long report '.repeat(12)}.`));
    expect(gatherLists(long)).toEqual(long.map(({ text }) => part('paragraph', text)));
  });

  it('leaves what it is given as it was', () => {
    const given = [part('heading', 'Three things:'), ...items];
    gatherLists(given);
    expect(given[0]).toEqual(part('heading', 'Three things:'));
  });
});
