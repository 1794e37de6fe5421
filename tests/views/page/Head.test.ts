import { describe, expect, it } from 'vitest';
import Head from '../../../src/views/page/Head.astro';
import { all, one, texts } from '../../html.ts';
import { render } from '../fixture.ts';

describe('The head of a page', () => {
  it('has the title as its one heading, with a line above and a lead below', async () => {
    const head = await render(Head, { kicker: 'Source', title: 'A title', lead: 'What it gives.' });
    expect(texts(head, 'h1')).toEqual(['A title']);
    expect(texts(head, 'p')).toEqual(['Source', 'What it gives.']);
  });

  it('says the language of a title that is not English', async () => {
    const head = await render(Head, { title: 'Теракт', lang: 'ru' });
    expect(one(head, 'h1').attribs.lang).toBe('ru');
  });

  it('does not repeat that the page is in English', async () => {
    expect(one(await render(Head, { title: 'A title', lang: 'en' }), 'h1').attribs).not.toHaveProperty(
      'lang',
    );
  });

  it('has no empty lines', async () => {
    expect(all(await render(Head, { title: 'A title' }), 'p')).toEqual([]);
  });
});
