import { describe, expect, it } from 'vitest';
import { alphabetical, facets } from '../../../src/views/source/facets.ts';
import { publisher, source } from '../fixture.ts';

const publishers = new Map([
  ['example-wire', publisher()],
  ['gazette', publisher({ id: 'gazette', ownership: 'independent' })],
]);
const sources = [
  source({ id: 'a', kind: 'court', published: '2024-03' }),
  source({ id: 'b', publisher: 'gazette', language: 'ru', published: '2025' }),
  source({ id: 'c', read: 'full', published: undefined }),
  source({ id: 'd', publisher: 'gazette', language: 'tg', published: '2023-01-02/2023-01-04' }),
  source({ id: 'e', language: 'ru' }),
];
const found = facets(sources, publishers);
const values = (name: string) =>
  found
    .filter(({ facet }) => facet === name)
    .map((facet) => [facet.value, facet.words, facet.sources.map(({ id }) => id).join(' ')]);

describe('The facets of the sources', () => {
  it('group by the owner of the publisher, most sources first', () => {
    expect(values('ownership')).toEqual([
      ['state-owned', 'state-owned', 'a c e'],
      ['independent', 'independent', 'b d'],
    ]);
  });

  it('group by kind, in words', () => {
    expect(values('kind')).toEqual([
      ['news', 'news report', 'b c d e'],
      ['court', 'court record', 'a'],
    ]);
  });

  it('group by language, in words; equal groups in order of their code', () => {
    expect(values('language')).toEqual([
      ['en', 'English', 'a c'],
      ['ru', 'Russian', 'b e'],
      ['tg', 'Tajik', 'd'],
    ]);
  });

  it('group by how much was read', () => {
    expect(values('read')).toEqual([
      ['opening', 'opening only', 'a b d e'],
      ['full', 'whole text', 'c'],
    ]);
  });

  it('group by year, latest first, with the undated before them all', () => {
    expect(values('year').map(([value, , ids]) => [value, ids])).toEqual([
      ['undated', 'c'],
      ['2025', 'b'],
      ['2024', 'a e'],
      ['2023', 'd'],
    ]);
  });

  it('hold every source once in each way of grouping', () => {
    const names = [...new Set(found.map(({ facet }) => facet))];
    expect(names).toEqual(['ownership', 'kind', 'language', 'read', 'year']);
    for (const name of names)
      expect(
        values(name)
          .flatMap(([, , ids]) => ids?.split(' ') ?? [])
          .sort(),
      ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('call the owner of an unknown publisher unknown', () => {
    const [first] = facets([source({ publisher: 'nobody' })], publishers);
    expect([first?.value, first?.words]).toEqual(['unknown', 'owner unknown']);
  });
});

describe('alphabetical', () => {
  const sorted = (...titles: string[]) =>
    alphabetical(
      titles.map((title, i) => source({ id: `s${String(i)}`, title })),
      ({ title = '' }) => title,
    ).map(({ title }) => title);

  it('passes over articles, quotation marks and brackets', () => {
    expect(sorted('Zebra', 'The Bee', '“Cat', 'an Ant', '[Dog]')).toEqual([
      'an Ant',
      'The Bee',
      '“Cat',
      '[Dog]',
      'Zebra',
    ]);
  });

  it('does not take a word that begins like an article for one', () => {
    expect(sorted('Theory', 'Thaw', 'Anvil', 'The Zoo')).toEqual(['Anvil', 'Thaw', 'Theory', 'The Zoo']);
  });

  it('puts Latin script before others, capitals with small letters', () => {
    expect(sorted('Яма', 'Zoo', 'абв', 'apple', 'Bee')).toEqual(['apple', 'Bee', 'Zoo', 'абв', 'Яма']);
  });

  it('orders equal names by id, whichever came first', () => {
    const pair = [source({ id: 'b' }), source({ id: 'a' })];
    expect(alphabetical(pair, () => 'x').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
