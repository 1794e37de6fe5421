import { describe, expect, it } from 'vitest';
import Letters from '../../../src/views/search/Letters.astro';
import { attributes, texts } from '../../html.ts';
import { render } from '../fixture.ts';

const letters = ['a', 'k', '0-9', 'other'];

describe('The letters of the index', () => {
  it('lead to a page each, in order, called as readers know them', async () => {
    const list = await render(Letters, { letters });
    expect(attributes(list, 'li a', 'href')).toEqual(['/a-z/a/', '/a-z/k/', '/a-z/0-9/', '/a-z/other/']);
    expect(texts(list, 'li a')).toEqual(['A', 'K', '0–9', 'Other scripts']);
  });

  it('say which page the reader is on, and nothing elsewhere', async () => {
    expect(texts(await render(Letters, { letters, current: 'k' }), 'a[aria-current="page"]')).toEqual(['K']);
    expect(texts(await render(Letters, { letters }), 'a[aria-current]')).toEqual([]);
  });
});
