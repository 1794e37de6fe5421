import { describe, expect, it } from 'vitest';
import {
  countWords,
  firstWords,
  isRunningText,
  paragraphId,
  plainText,
  readHeading,
  readParagraph,
  sentences,
} from '../../src/model/paragraph.ts';

describe('The anchor of a paragraph', () => {
  it.each([
    ['The group’s claim, made in 2024, names no branch.', 'the-group-s-claim-made-in'],
    ['Two words', 'two-words'],
    ['ФСБ сообщила о Телеграм', 'фсб-сообщила-о-телеграм'],
    ['— … —', ''],
  ])('of %j is %j', (text, id) => {
    expect(paragraphId(text)).toBe(id);
  });

  it('is made of the words that lists of results show', () => {
    expect(firstWords('One, two: three; four? Five! Six (seven)')).toBe('One two three four Five Six');
  });
});

describe('Plain text', () => {
  it.each([
    ['A fact.<Ref to="a#1 b#2" /> More.', 'A fact. More.'],
    ['See <Incident id="x">the raid</Incident>, a <Term id="t">plot</Term>.', 'See the raid, a plot.'],
    ['See [the page](/explainers/x/), **bold**.', 'See the page, bold.'],
    ['- An item. {/* no ref */}', 'An item.'],
    ['12. A numbered item.', 'A numbered item.'],
    ['> A quotation.', 'A quotation.'],
    ['The count is <Figure incident="a" measure="killed" />.', 'The count is.'],
    ['<Anchor id="old" />New.', 'New.'],
  ])('of %j is %j', (line, text) => {
    expect(plainText(line)).toBe(text);
  });
});

describe('Running text', () => {
  it.each(['Text.', '- Item.', '> Quotation.', '<Incident id="a">A raid</Incident> came first.'])(
    'is %j',
    (line) => {
      expect(isRunningText(line)).toBe(true);
    },
  );

  it.each([
    '',
    '## Heading',
    '| a | b |',
    '---',
    '>',
    '<Positions dispute="a" />',
    '<Unknown>',
    '</Unknown>',
  ])('is not %j', (line) => {
    expect(isRunningText(line)).toBe(false);
  });
});

describe('readParagraph', () => {
  it('gives the anchor, the line, the words and whether a reference stands in it', () => {
    expect(readParagraph('  A fact stands here.<Ref to="a#1" />', 9, 'How it began')).toEqual({
      id: 'a-fact-stands-here',
      line: 9,
      text: 'A fact stands here.',
      raw: 'A fact stands here.<Ref to="a#1" />',
      section: 'How it began',
      isReferenced: true,
    });
    expect(readParagraph('No fact. {/* no ref */}', 1)?.isReferenced).toBe(false);
  });

  it('takes the anchor that the paragraph is given, wherever it stands', () => {
    expect(readParagraph('New words. <Anchor id="old-words" />', 1)?.id).toBe('old-words');
  });

  it('gives nothing for what is no paragraph', () => {
    expect(readParagraph('## Heading', 1)).toBeNull();
  });
});

describe('readHeading', () => {
  it.each([
    ['## Territory and its loss', 'Territory and its loss'],
    ['  ### The <Term id="t">toll</Term> ', 'The toll'],
  ])('of %j gives the words', (line, words) => {
    expect(readHeading(line)).toBe(words);
  });

  it.each(['No heading', '#hashtag', ''])('of %j gives nothing', (line) => {
    expect(readHeading(line)).toBeNull();
  });
});

describe('Words and sentences', () => {
  it.each([
    ['', 0],
    ['In 2024, 0.005 per cent', 5],
    ['al-Qaida and the branch’s own', 5],
    ['— « »', 0],
  ])('%j has %i words', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('part where a sentence ends and another begins', () => {
    expect(sentences('AP says so. It is 3.5 per cent! “Why?” 19 were tried. and so on')).toEqual([
      'AP says so.',
      'It is 3.5 per cent!',
      '“Why?”',
      '19 were tried. and so on',
    ]);
    expect(sentences('')).toEqual([]);
  });
});
