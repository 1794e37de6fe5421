import { describe, expect, it } from 'vitest';
import Marks from '../../../src/views/prose/Marks.astro';
import { attributes, one, text } from '../../html.ts';
import { render } from '../fixture.ts';

describe('A reference mark', () => {
  it('has a button for each number, in order, that opens its entry of the list', async () => {
    const tree = await render(Marks, { marks: [12, 4] });
    expect(attributes(tree, 'button', 'popovertarget')).toEqual(['ref-4', 'ref-12']);
  });

  it('reads as its numbers, for paper and for browsers without pop-ups', async () => {
    expect(text(one(await render(Marks, { marks: [4, 12] }), 'sup'))).toBe('4,12');
  });
});
