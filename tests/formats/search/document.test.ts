import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchDocument } from '../../../src/formats/search/document.ts';
import { type SearchRecord, weights } from '../../../src/formats/search/record.ts';
import { spelledOtherwise } from '../../../src/model/spelling.ts';
import { all, attributes, one, parse, text, texts } from '../../html.ts';

const record: SearchRecord = {
  url: '/sources/a/',
  kind: 'source',
  title: 'Теракт & "Крокус" <b>',
  language: 'ru',
  note: 'Wire, 2024',
  passages: [
    { text: 'Теракт & "Крокус" <b>', weight: weights.title },
    { text: 'Khorasan & <i>more</i>.', weight: 3, place: { id: 's1', name: 'Statement "1"' } },
    { text: 'A note on it.', weight: 1.5 },
  ],
  filters: { publisher: ['wire', 'gazette'], year: [] },
  date: '2024-03',
};
const html = searchDocument(record, spelledOtherwise([['Khorasan', 'Khurasan', 'Хорасан']]));
const tree = parse(html);

describe('What Pagefind reads of a record', () => {
  it('is a page in one language, whatever the language of the title', () => {
    expect(one(tree, 'html').attribs.lang).toBe('en');
    expect(all(tree, 'body[data-pagefind-body]')).toHaveLength(1);
  });

  it('has its words as text, never as markup, each with its weight', () => {
    expect(all(tree, 'b')).toEqual([]);
    expect(texts(tree, 'p').map((said) => said.replace(/ ‖.*/, ''))).toEqual([
      'Теракт & "Крокус" <b>',
      'Khorasan & <i>more</i>.',
      'A note on it.',
    ]);
    expect(all(tree, 'p').map((p) => attributes(p, 'span', 'data-pagefind-weight')[0])).toEqual([
      String(weights.title),
      '3',
      '1.5',
    ]);
  });

  it('has a place with a name of its own where a passage has one', () => {
    const place = one(tree, 'p[id]');
    expect(place.attribs.id).toBe('s1');
    expect(place.attribs['data-pagefind-title']).toBe('Statement "1"');
  });

  it('has other spellings behind the passage that they belong to, between two signs', () => {
    const [, place, other] = all(tree, 'p').map(text);
    expect(place).toMatch(/ ‖khorasan Khurasan Хорасан‖$/);
    expect(other).not.toContain('‖');
  });

  it('says what readers are shown of it, without putting that among its words', () => {
    const said = new Map(
      all(tree, 'i[data-pagefind-meta]').map((each) => [each.attribs['data-pagefind-meta'], text(each)]),
    );
    expect([...said]).toEqual([
      ['title', record.title],
      ['note', 'Wire, 2024'],
      ['lang', 'ru'],
    ]);
    expect(all(tree, 'i[data-pagefind-meta][data-pagefind-ignore]')).toHaveLength(3);
  });

  it('can be narrowed by its kind and by every value of its filters', () => {
    expect(attributes(tree, 'i[data-pagefind-filter]', 'data-pagefind-filter')).toEqual([
      'kind:source',
      'publisher:wire',
      'publisher:gazette',
    ]);
  });

  it('gives the other spellings the weight of their passage', () => {
    const [, place] = all(tree, 'p');
    expect(place && attributes(place, 'span', 'data-pagefind-weight')).toEqual(['3', '3']);
  });

  it('says whatever stands in a record and nothing else: no sign of it is markup', () => {
    const said = fc
      .string({ unit: fc.constantFrom(...Array.from('a<>&"\'=/;!-Ж💥')), minLength: 1, maxLength: 20 })
      .filter((words) => words.trim() === words);
    fc.assert(
      fc.property(said, said, said, (words, name, value) => {
        const made = parse(
          searchDocument(
            {
              url: '/a/',
              kind: 'incident',
              title: words,
              note: name,
              passages: [{ text: words, weight: 1, place: { id: value, name } }],
              filters: { publisher: [value] },
            },
            spelledOtherwise([]),
          ),
        );
        const only = one(made, 'p');
        expect([text(only), only.attribs.id, only.attribs['data-pagefind-title']]).toEqual([
          words,
          value,
          name,
        ]);
        expect(texts(made, 'i[data-pagefind-meta]')).toEqual([words, name]);
        expect(attributes(made, 'i[data-pagefind-filter]', 'data-pagefind-filter')).toEqual([
          'kind:incident',
          `publisher:${value}`,
        ]);
      }),
    );
  });
});
