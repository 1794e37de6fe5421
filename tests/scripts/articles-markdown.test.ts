import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../scripts/articles/markdown.ts';
import { markdownPage } from '../fixtures/articles/pages.ts';

describe('Markdown', () => {
  it('says in its front matter what it is', () => {
    const { titles, addresses, published } = readMarkdown(markdownPage);
    expect(titles).toEqual(['A tram for the river', 'A tram for the river']);
    expect(addresses).toEqual(['https://example.org/tram?utm_medium=mail']);
    expect(published).toBe('2023-05-06');
  });

  it('is read without its marks', () => {
    expect(readMarkdown(markdownPage).parts).toEqual([
      { kind: 'heading', text: 'A tram for the river' },
      {
        kind: 'paragraph',
        text: 'The line along the river opens again in May, with two new cars and an old one.',
      },
      { kind: 'heading', text: 'What it costs' },
      { kind: 'paragraph', text: 'The works ask for three things:' },
      { kind: 'item', text: 'a dry depot,' },
      { kind: 'item', text: 'a second driver,' },
      { kind: 'item', text: 'sand.' },
      { kind: 'paragraph', text: 'Nobody has asked us for a timetable yet, said the works.' },
    ]);
  });

  it('may do without front matter, or have it with other line ends', () => {
    expect(readMarkdown('# A tram\n\nIt came.')).toMatchObject({ titles: ['A tram'], addresses: [] });
    const windows = readMarkdown(markdownPage.replaceAll('\n', '\r\n'));
    expect(windows.published).toBe('2023-05-06');
    expect(windows.parts).toEqual(readMarkdown(markdownPage).parts);
    expect(readMarkdown('---\nurl: javascript:alert(1)\nno key\n---\nIt came.')).toMatchObject({
      titles: [],
      addresses: [],
      parts: [{ kind: 'paragraph', text: 'It came.' }],
    });
  });
});
