import { describe, expect, it } from 'vitest';
import { articleRecord } from '../../../src/formats/search/article.ts';
import type { Article } from '../../../src/model/article.ts';
import { dossier } from './fixture.ts';

const article: Article = {
  source: 'example-wire-2021-depot-fire',
  rights: 'private',
  file: 'depot.txt',
  sha256: '0'.repeat(64),
  language: 'en',
  blocks: [
    { kind: 'paragraph', p: 1, text: 'First.' },
    { kind: 'heading', text: 'A heading' },
    { kind: 'paragraph', p: 2, text: 'Second.' },
    { kind: 'paragraph', p: 3, text: 'Third.' },
    { kind: 'caption', text: 'A caption' },
  ],
};
const record = articleRecord(dossier, article);

describe('An article’s own text in the search', () => {
  it('is a record of its own, its paragraphs as places', () => {
    expect(record).toMatchObject({
      url: '/sources/example-wire-2021-depot-fire/#text',
      kind: 'article',
      title: 'Three dead at depot',
      original: 'https://wire.example/2021/05/depot?id=7',
    });
    expect(record?.passages.flatMap(({ place }) => place?.name ?? [])).toEqual([
      'Paragraph 1',
      'Paragraph 2',
      'Paragraph 3',
    ]);
  });

  it('lands at our digest of a paragraph where there is one', () => {
    expect(record?.passages.flatMap(({ place }) => place?.id ?? [])).toEqual(['p1', 'p2', 't3']);
  });

  it('has headings and captions before the first paragraph, so that none is taken for part of one', () => {
    expect(record?.passages.map(({ text }) => text)).toEqual([
      'Three dead at depot',
      'A heading',
      'A caption',
      'First.',
      'Second.',
      'Third.',
    ]);
  });

  it('is none without its source', () => {
    expect(articleRecord(dossier, { ...article, source: 'nobody-2020-nothing' })).toBeNull();
  });
});
