import { describe, expect, it } from 'vitest';
import ListItem from '../../../src/views/prose/ListItem.astro';
import { all, one } from '../../html.ts';
import { render } from '../fixture.ts';

const item = async (html: string) => one(await render(ListItem, {}, html), 'li');

describe('A list item of prose', () => {
  it('is a landing place with a link to itself, as a paragraph is', async () => {
    const found = await item('Who lit the fire is not known.');
    expect(found.attribs.id).toBe('who-lit-the-fire-is-not');
    expect(one(found, 'a.link-mark').attribs.href).toBe('#who-lit-the-fire-is-not');
  });

  it('leaves that to the paragraphs or the list that it holds', async () => {
    for (const html of [
      '<p id="a">Text.</p>',
      'Text: <ul><li>One</li></ul>',
      'Text: <ol><li>One</li></ol>',
    ]) {
      const [found] = all(await render(ListItem, {}, html), 'li');
      if (!found) throw new Error('No item');
      expect(found.attribs).not.toHaveProperty('id');
      expect(all(found, 'a.link-mark')).toEqual([]);
    }
  });
});
