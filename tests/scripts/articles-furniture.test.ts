import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../scripts/articles/draft.ts';
import { type Known, stripFurniture } from '../../scripts/articles/furniture.ts';
import { readPlain } from '../../scripts/articles/plain.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/articles/${name}.txt`, import.meta.url), 'utf8');

/** Kinds and numbers of the blocks of a text, each with its first three words; what was left out, by reason. */
function outline(text: string, known: Partial<Known> = {}) {
  const { blocks, dropped } = stripFurniture(readPlain(text).parts, { titles: [], ...known });
  const start = (words: string) => words.split(' ').slice(0, 3).join(' ');
  return {
    blocks: blocks.map(({ kind, p, text: words }) => `${p ?? kind} ${start(words)}`),
    whys: dropped.map(({ why, text: words }) => `${why}: ${start(words)}`),
    texts: blocks.map(({ text: words }) => words),
  };
}

const sentence = (nth: string) =>
  `This is the ${nth} paragraph of a text, and it says what it has to say about trams.`;
const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

describe('Furniture', () => {
  it('of a report: title, deck, teasers, desk and the block of other stories', () => {
    const { blocks, whys } = outline(fixture('desk-report'), {
      titles: ['Harbour Council Opens Barrier Ahead of Autumn Floods'],
    });
    expect(blocks).toEqual([
      'standfirst City engineers test',
      '1 Marrow Bay, Westland,',
      '2 According to the',
      '3 The trial shows',
      '4 The barrier comes',
      '5 The council has',
      '6 As the sea',
    ]);
    expect(whys).toContain('the title: Harbour Council Opens');
    expect(whys).toContain('teaser of another story: Also See: Ferry');
    expect(whys).toContain('author or desk box: Your trusted source');
    expect(whys).toContain('nothing stands under it: Harbour Desk');
    expect(whys.filter((why) => why.startsWith('other stories: '))).toHaveLength(9);
  });

  it('of a report whose title nobody knows: the deck is one all the same', () => {
    expect(outline(fixture('desk-report')).blocks.slice(0, 3)).toEqual([
      'heading Harbour Council Opens',
      'standfirst City engineers test',
      '1 Marrow Bay, Westland,',
    ]);
  });

  it('of an opinion: a list is one paragraph with its heading; credits, disclaimer and links go', () => {
    const { blocks, whys, texts } = outline(fixture('opinion-list'));
    expect(blocks).toEqual([
      '1 The tram line',
      '2 Its closing matters',
      '3 Following Proposals: The',
      '4 In the words',
      'caption [A car in',
    ]);
    expect(texts[2]).toMatch(/^Following Proposals: The council .* Riders ought .* earn its keep\.$/);
    expect(whys).toEqual([
      'disclaimer: Views expressed here',
      'link to more text: Read the whole',
      'share link: Share.',
      'share link: Exit mobile version',
    ]);
  });

  it('above and under a title: a flag, a section line', () => {
    const { blocks, whys } = outline(fixture('flag-caption'), {
      titles: ['Barrier: The Rise of a Wall and its Meaning for the Quay'],
    });
    expect(blocks).toEqual(['1 While the harbour', '2 The wall, a', '3 Engineers noted in']);
    expect(whys).toEqual([
      'above the title: Flag of Westland',
      'the title: Barrier: The Rise',
      'section line: in Harbours /',
    ]);
  });

  it('with names in it: time stamp and signature go, the caption stays', () => {
    const { blocks, texts } = outline(fixture('school-column'), {
      titles: ['The Barrier and What It Meant for Our School'],
    });
    expect(blocks).toEqual([
      'caption [A night picture',
      '1 The barrier known',
      '2 The trial took',
      '3 Before the trial,',
      '4 One engineer, who',
      '5 The cellars have',
    ]);
    expect(texts.join(' ')).not.toMatch(/Anna|Grade|Harbour School/);
  });

  it('glued to the first sentence: the stamp goes, headings stay and have no number', () => {
    const { blocks, whys } = outline(fixture('stamped'));
    expect(blocks).toEqual([
      '1 On October 7,',
      'heading Background and Test',
      '2 The test, held',
      'heading Riders and Rails',
      '3 Observers say that',
      'heading What Comes Next',
      '4 The test falls',
      '5 This test not',
    ]);
    expect(whys).toEqual(['date stamp: date 2023-10-11']);
  });

  it('is no quotation and no long paragraph, wherever it stands', () => {
    const spoken = '“Subscribe to nothing,” the driver said, “and follow us on foot”';
    const long = `Subscribe ${'to the timetable and the tide table '.repeat(7)}now.`;
    const parts = [sentence('first'), long, sentence('third'), spoken].map(paragraph);
    expect(stripFurniture(parts, { titles: [] })).toEqual({
      blocks: parts.map(({ text }, i) => ({ kind: 'paragraph', p: i + 1, text })),
      dropped: [],
    });
  });

  it('is not the first paragraph because the record knows of a deck that this file has lost', () => {
    const parts = [sentence('first'), sentence('second')].map(paragraph);
    const count = (paragraphs: number) =>
      stripFurniture(parts, { titles: [], hasDeck: true, paragraphs }).blocks.map(({ kind }) => kind);
    expect(count(2)).toEqual(['paragraph', 'paragraph']);
    expect(count(1)).toEqual(['standfirst', 'paragraph']);
  });

  it('is a byline of names under the title, and no heading further down', () => {
    const parts = [
      'A Title of a Text',
      'Anna Example',
      sentence('first'),
      'Marrow Bay',
      sentence('second'),
    ].map(paragraph);
    const { blocks, dropped } = stripFurniture(parts, { titles: ['A title of a text'] });
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(dropped.map(({ why }) => why)).toEqual(['the title', 'byline or section line']);
  });

  it('is a link and nothing else, unless the link is the text itself', () => {
    const parts: Part[] = [
      paragraph(sentence('first')),
      { kind: 'link', text: 'To the timetable' },
      { kind: 'link', text: sentence('second') },
    ];
    const { blocks, dropped } = stripFurniture(parts, { titles: [] });
    expect(blocks.map(({ p }) => p)).toEqual([1, 2]);
    expect(dropped).toEqual([{ text: 'To the timetable', why: 'a link and nothing else' }]);
  });

  it('is found in time that grows with the text and not with its square', () => {
    const seconds = (run: () => unknown) => {
      const start = performance.now();
      run();
      return (performance.now() - start) / 1000;
    };
    for (const text of [
      'A'.repeat(1e6),
      'Anna Example '.repeat(1e5),
      'The tram came.\n'.repeat(5e4),
      'QUJD+/\n'.repeat(5e4),
    ])
      expect(seconds(() => outline(text))).toBeLessThan(10);
  });

  it('leaves nothing of a text that is furniture alone', () => {
    const parts = ['Share', 'Advertisement', '* * *'].map(paragraph);
    expect(stripFurniture(parts, { titles: [] }).blocks).toEqual([]);
    expect(stripFurniture([], { titles: ['A title'] })).toEqual({ blocks: [], dropped: [] });
  });
});
