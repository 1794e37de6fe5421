import { describe, expect, it } from 'vitest';
import { isPublishable, readArticle } from '../../src/model/article.ts';

const article = {
  source: 'wire-2024-first',
  rights: 'private',
  file: 'first.html',
  sha256: 'a'.repeat(64),
  language: 'en',
  blocks: [
    { kind: 'standfirst', text: 'A deck.' },
    { kind: 'paragraph', p: 1, text: 'The tram came.' },
    { kind: 'heading', text: 'Later' },
    { kind: 'paragraph', p: 2, text: 'It went.' },
  ],
};
const read = (changed: object) =>
  readArticle('articles/wire-2024-first.json', JSON.stringify({ ...article, ...changed }, null, 1));
const said = (changed: object) => read(changed).problems.map(({ field, message }) => [field, message]);

describe('An imported article', () => {
  it('is read whole', () => {
    expect(read({})).toEqual({ article, problems: [] });
  });

  it('numbers its paragraphs and nothing else', () => {
    const [deck, first, heading, second] = article.blocks;
    expect(said({ blocks: [first, { ...second, p: 3 }] })).toEqual([
      ['blocks[1].p', 'Paragraphs are numbered 1, 2, 3 … Write 2, or import the article again.'],
    ]);
    expect(said({ blocks: [{ ...heading, p: 1 }, first] })).toEqual([
      ['blocks[0].p', 'Only paragraphs are numbered. Take the number out.'],
    ]);
    expect(said({ blocks: [deck, heading] })).toEqual([
      ['blocks', 'The article has no paragraph. Import it again.'],
    ]);
  });

  it('says what else is wrong, with its line', () => {
    const { article: none, problems } = read({ rights: 'mine', sha256: 'x', colour: 'red' });
    expect(none).toBeNull();
    expect(problems.map(({ field, line }) => [field, line])).toEqual(
      expect.arrayContaining([
        ['rights', 3],
        ['sha256', 5],
        ['colour', expect.any(Number)],
      ]),
    );
    expect(readArticle('articles/a.json', '{').problems).not.toEqual([]);
    expect(readArticle('articles/a.json', '').problems).not.toEqual([]);
  });

  it('is published only where its rights allow it', () => {
    expect(isPublishable({ rights: 'private' })).toBe(false);
    expect(isPublishable({ rights: 'licensed' })).toBe(true);
    expect(isPublishable({ rights: 'public-domain' })).toBe(true);
  });
});
