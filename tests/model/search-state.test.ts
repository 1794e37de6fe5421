import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSearchKind,
  kindName,
  longestQuestion,
  readSearch,
  searchFilters,
  searchKinds,
  searchOrders,
  type SearchState,
  takeApart,
  writeSearch,
} from '../../src/model/search-state.ts';

const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/);
const state: fc.Arbitrary<SearchState> = fc.record({
  words: fc.string({ unit: 'grapheme', maxLength: 60 }),
  kind: fc.constantFrom(null, ...(Object.keys(searchKinds) as (keyof typeof searchKinds)[])),
  filters: fc.record(Object.fromEntries(Object.keys(searchFilters).map((name) => [name, value])), {
    requiredKeys: [],
  }),
  order: fc.constantFrom(...(Object.keys(searchOrders) as (keyof typeof searchOrders)[])),
});

describe('A question in an address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(state, (asked) => {
        expect(readSearch(writeSearch(asked))).toEqual(asked);
      }),
    );
  });

  it('has its parts in one order and leaves out what is not asked', () => {
    expect(
      writeSearch({
        words: 'Crocus "City Hall"',
        kind: 'source',
        filters: { language: 'ru', country: 'TJ' },
        order: 'newest',
      }),
    ).toBe('q=Crocus%20%22City%20Hall%22&kind=source&country=TJ&language=ru&sort=newest');
    expect(writeSearch(readSearch(''))).toBe('');
  });

  it.each([
    ['a kind that there is not', 'kind=poem', null],
    ['a kind that objects have', 'kind=constructor', null],
    ['markup', 'kind=%3Cscript%3E', null],
    ['broken percent signs', 'kind=%E0%A4%A', null],
  ])('ignores %s', (_, query, kind) => {
    expect(readSearch(query).kind).toBe(kind);
  });

  it('ignores filters that are no ids, orders and names that it does not know', () => {
    expect(readSearch('country=%22%5D&year=&publisher=a b&incident=-x&sort=up&colour=red')).toEqual({
      words: '',
      kind: null,
      filters: {},
      order: 'relevance',
    });
  });

  it('cuts off what is too long, and half a letter with it', () => {
    expect(readSearch(`q=${'x'.repeat(5000)}`).words).toHaveLength(longestQuestion);
    const half = readSearch(`q=${encodeURIComponent('x'.repeat(longestQuestion - 1) + '💥')}`);
    expect(() => writeSearch(half)).not.toThrow();
  });

  it('reads no more of ten thousand characters than a question has', () => {
    const { words, filters } = readSearch(`q=${'Ж '.repeat(5000)}&country=TJ`);
    expect(words).toHaveLength(longestQuestion);
    expect(filters).toEqual({});
    expect(readSearch(`q=${encodeURIComponent('Ж'.repeat(longestQuestion))}&country=TJ`).filters).toEqual({
      country: 'TJ',
    });
    expect(readSearch(`country=${'a'.repeat(121)}`).filters).toEqual({});
  });

  it('keeps markup in the words as words', () => {
    const words = '<img src=x onerror="1"> & \'"';
    expect(readSearch(writeSearch({ ...readSearch(''), words })).words).toBe(words);
  });

  it('takes the first of several answers, and names as they are written', () => {
    expect(readSearch('?q=one+two&q=three&sort=newest&sort=oldest')).toMatchObject({
      words: 'one two',
      order: 'newest',
    });
    expect(readSearch('kind=Source&sort=__proto__&Country=TJ')).toEqual(readSearch(''));
  });

  it('leaves half letters out, and what was nothing else', () => {
    expect(writeSearch({ ...readSearch(''), words: 'a\ud83d b' })).toBe('q=a%20b');
    expect(writeSearch({ ...readSearch(''), words: '\ud83d' })).toBe('');
  });

  it('is settled once it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const written = writeSearch(readSearch(query));
        expect(writeSearch(readSearch(written))).toBe(written);
      }),
    );
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(writeSearch(readSearch(text))).toBeTypeOf('string');
        expect(writeSearch({ ...readSearch(''), words: text })).toBeTypeOf('string');
      }),
    );
  });
});

describe('A kind', () => {
  it('has a name for readers; what is none is called by its own', () => {
    expect(kindName('incident')).toBe('Incidents');
    expect(kindName('poem')).toBe('poem');
    expect(isSearchKind('source')).toBe(true);
    expect(isSearchKind('toString')).toBe(false);
  });
});

describe('A question taken apart', () => {
  it.each([
    ['Crocus verdict', 'Crocus verdict', [], []],
    ['"visa-free regime" migrants', 'migrants', ['visa-free regime'], []],
    ['synagogue -Kaluga', 'synagogue', [], ['Kaluga']],
    ['synagogue -"Kaluga Region" −Moscow', 'synagogue', [], ['Kaluga Region', 'Moscow']],
    ['«Крокус Сити» “verdict” „Urteil“', '', ['Крокус Сити', 'verdict', 'Urteil'], []],
    ['"not closed', '', ['not closed'], []],
    ['ISIS-K al-Qaeda', 'ISIS-K al-Qaeda', [], []],
    ['word"in quotes"', 'word', ['in quotes'], []],
    ['- -- "" -"" — …', '', [], []],
    ['.*+?^${}()|[]\\ (a+)+$', '(a+)+$', [], []],
    ['a-b -c-d', 'a-b', [], ['c-d']],
    ['one -"not closed', 'one', [], ['not closed']],
    ['-a"b c"', '', ['b c'], ['a']],
    ['"-Kaluga"', '', ['-Kaluga'], []],
    ['one\u00a0–two\n-three', 'one', [], ['two', 'three']],
    ['', '', [], []],
  ])('%j', (words, loose, phrases, excluded) => {
    expect(takeApart(words)).toEqual({ loose, phrases, excluded });
  });

  it('never throws, and every part holds a letter or digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab "-«»“–Ж9*\t💥')) }), (words) => {
        const { loose, phrases, excluded } = takeApart(words);
        for (const part of [...(loose ? [loose] : []), ...phrases, ...excluded])
          expect(part).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
