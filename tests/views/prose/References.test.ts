import { describe, expect, it } from 'vitest';
import References from '../../../src/views/prose/References.astro';
import { all, attributes, one, text, texts } from '../../html.ts';
import { find, render } from '../fixture.ts';

const [first, second] = find(['wire-2024-first#1', 'journal-2025-second#4']);
if (!first || !second) throw new Error('No evidence');
const russian = { ...second, source: { ...second.source, language: 'ru', title: 'Второй' } };
const items = async (...evidence: (typeof first)[]) =>
  all(await render(References, { evidence }), 'ol.reference-list li');

describe('The references of an explainer', () => {
  it('stand in the order of their numbers, each where its mark lands', async () => {
    const found = await items(first, second);
    expect(found.map(({ attribs }) => attribs.id)).toEqual(['ref-1', 'ref-2']);
    expect(found.map((item) => attributes(item, 'a', 'href')[0])).toEqual([
      '/sources/wire-2024-first/#s1',
      '/sources/journal-2025-second/#s4',
    ]);
  });

  it('say what the source says, who published it, its title and its date', async () => {
    expect((await items(first)).map(text)).toEqual([
      'Text of wire-2024-first#1. Publisher of wire-2024-first, Title of wire-2024-first, 23 March 2024, opening read. Statement 1 · Original',
    ]);
  });

  it('say the language of a title that is not English', async () => {
    const cites = (await items(first, russian)).map((item) => one(item, 'cite').attribs.lang);
    expect(cites).toEqual([undefined, 'ru']);
  });

  it('put our description in brackets for a title that was not seen, in English', async () => {
    const untitled = { ...russian.source, title: undefined, description: 'A notice' };
    const [item] = await items({ ...russian, source: untitled });
    expect(item && texts(item, 'cite')).toEqual(['[A notice]']);
    expect(item && one(item, 'cite').attribs).not.toHaveProperty('lang');
  });

  it('link the original, but not where it must not be linked or has no address', async () => {
    const unlinked = { ...first, source: { ...first.source, link: false as const } };
    const without = { ...first, source: { ...first.source, url: undefined } };
    const links = (await items(first, unlinked, without)).map((item) =>
      attributes(item, 'a', 'href').slice(1),
    );
    expect(links).toEqual([['https://wire.example/first'], [], []]);
  });

  it('end the sentence where there is no date', async () => {
    const [item] = await items({ ...first, source: { ...first.source, published: undefined } });
    expect(item && text(item)).toContain('Title of wire-2024-first, opening read. Statement 1');
  });

  it('say whether the whole text was read', async () => {
    const whole = { ...first, source: { ...first.source, read: 'full' as const } };
    expect((await items(whole)).map(text).join()).toContain('23 March 2024, read in full. Statement 1');
  });

  it('are each the pop-up that their marks open', async () => {
    for (const { attribs } of await items(first, second)) {
      expect(attribs).toHaveProperty('popover');
      expect(attribs.class).toBe('popup');
    }
  });

  it('lead back to the place that cites them first', async () => {
    const tree = await render(References, { evidence: [first, second], cited: ['one', undefined] });
    expect(attributes(tree, 'a.back', 'href')).toEqual(['#one']);
    expect(attributes(tree, 'a.back', 'aria-label')).toEqual(['Back to the text']);
  });
});
