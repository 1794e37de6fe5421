import { describe, expect, it } from 'vitest';
import Paragraph from '../../../src/views/prose/Paragraph.astro';
import { attributes, one, text } from '../../html.ts';
import { render } from '../fixture.ts';

const paragraph = async (html: string) => one(await render(Paragraph, {}, html), 'p');

describe('A paragraph of prose', () => {
  it('is a landing place named by its first six words', async () => {
    const { attribs } = await paragraph('The group’s claim, made in 2024, names no branch at all.');
    expect(attribs.id).toBe('the-group-s-claim-made-in');
  });

  it('keeps what it holds', async () => {
    const held = await paragraph('See <a href="/x/">this record</a> of <em>one</em> attack.');
    expect(text(held)).toBe('See this record of one attack.#');
    expect(attributes(held, 'a', 'href')).toEqual(['/x/', '#see-this-record-of-one-attack']);
  });

  it('does not take reference marks for words', async () => {
    const marked = await paragraph(
      'Two died.<sup class="ref"><a href="#ref-7">7</a></sup> A third was hurt.',
    );
    expect(marked.attribs.id).toBe('two-died-a-third-was-hurt');
  });

  it('names itself in any script', async () => {
    expect((await paragraph('ФСБ сообщила о Телеграм')).attribs.id).toBe('фсб-сообщила-о-телеграм');
  });

  it('has a link to itself that says what it is', async () => {
    const mark = one(await paragraph('A fact stands here.'), 'a.link-mark');
    expect(mark.attribs).toMatchObject({
      href: '#a-fact-stands-here',
      'aria-label': 'Link to this paragraph',
    });
  });

  it('keeps the address that it is given when its words change', async () => {
    const { attribs } = await paragraph('<wbr data-anchor="older-words">New words stand here.');
    expect(attribs.id).toBe('older-words');
  });

  it('has no id where it has no words', async () => {
    expect((await paragraph('<img src="/x.png" alt="">')).attribs).not.toHaveProperty('id');
  });
});
