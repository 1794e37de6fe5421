import { describe, expect, it } from 'vitest';
import { readSearch } from '../../../src/model/search-state.ts';
import { ask, countEach, isCompound } from '../../../src/views/search/answer.ts';
import type { Pagefind, Result, Wanted } from '../../../src/views/search/pagefind.ts';

const kindOf: Readonly<Record<string, string>> = { a: 'source', b: 'source', c: 'incident', d: 'incident' };
const found: Readonly<Record<string, string>> = { crocus: 'abcd', '"city hall"': 'bcd', '"kaluga"': 'd' };

/** An index of four records; keeps what it was asked. */
function engine() {
  const asked: [string | null, Wanted][] = [];
  const result = (id: string): Result => ({ id, score: 1, data: () => Promise.reject(new Error('unread')) });
  const search: Pagefind['search'] = (words, { filters }) => {
    asked.push([words, filters]);
    const { kind } = filters;
    const ids = Array.from(found[words ?? ''] ?? '').filter(
      (id) => typeof kind !== 'string' || kindOf[id] === kind,
    );
    const filters_ = { kind: { source: 2 }, country: { TJ: ids.length } };
    return Promise.resolve({ results: ids.map(result), filters: filters_ });
  };
  const none = () => Promise.resolve();
  return { asked, engine: { search, options: none, init: none, filters: () => Promise.resolve({}) } };
}
const dates = () =>
  Promise.resolve(
    new Map([
      ['c', 0],
      ['a', 1],
    ]),
  );
const ids = async (query: string) => {
  const answer = await ask(engine().engine, readSearch(query), dates);
  return answer?.results.map(({ id }) => id).join('') ?? null;
};

describe('An answer', () => {
  it('is what Pagefind finds for loose words', async () => {
    expect(await ids('q=crocus')).toBe('abcd');
  });

  it('holds every phrase, and nothing that was excluded', async () => {
    expect(await ids('q=crocus%20"city%20hall"')).toBe('bcd');
    expect(await ids('q=crocus%20-kaluga')).toBe('abc');
    expect(await ids('q="city%20hall"%20-kaluga')).toBe('bc');
  });

  it('is none where there is no word to look for', async () => {
    expect(await ids('q=-kaluga')).toBeNull();
    expect(await ids('q=%20')).toBeNull();
  });

  it('is in order of time where that is asked for, what has no date last', async () => {
    expect(await ids('q=crocus&sort=oldest')).toBe('cabd');
    expect(await ids('q=crocus&sort=newest')).toBe('acbd');
  });

  it('is narrowed by the filters and the kind, or counts every kind', async () => {
    const { engine: index, asked } = engine();
    await ask(index, readSearch('q=crocus&kind=source&country=TJ'), dates);
    await ask(index, readSearch('q=crocus'), dates);
    expect(asked[0]?.[1]).toEqual({ country: 'TJ', kind: 'source' });
    expect(asked[1]?.[1]).toMatchObject({ kind: { any: expect.arrayContaining(['source']) as unknown } });
  });

  it('counts by kind what a question in several parts finds', async () => {
    const answer = await ask(engine().engine, readSearch('q=crocus%20-kaluga'), dates);
    expect(answer?.counts.kind).toMatchObject({ source: 2, incident: 1, explainer: 0 });
    expect(isCompound({ words: 'crocus -kaluga' })).toBe(true);
    expect(isCompound({ words: '"city hall"' })).toBe(false);
  });
});

describe('What an answer is made of', () => {
  it('keeps the order of the first part, the best first', async () => {
    expect(await ids('q="city%20hall"%20crocus')).toBe('bcd');
    expect(await ids('q=crocus%20"city%20hall"%20-kaluga&sort=oldest')).toBe('cb');
  });

  it('names the phrases that were looked for, not those that were excluded', async () => {
    const answer = await ask(engine().engine, readSearch('q=crocus%20"city%20hall"%20-"kaluga"'), dates);
    expect(answer?.phrases).toEqual(['city hall']);
  });

  it('asks every part with the same filters', async () => {
    const { engine: index, asked } = engine();
    await ask(index, readSearch('q=crocus%20-kaluga&kind=source&year=2024'), dates);
    expect(asked.map(([words]) => words)).toEqual(expect.arrayContaining(['crocus', '"kaluga"']));
    expect(new Set(asked.map(([, { year }]) => year))).toEqual(new Set(['2024']));
  });

  it('holds the counts of Pagefind for a question in one part', async () => {
    const answer = await ask(engine().engine, readSearch('q="city%20hall"'), dates);
    expect(answer?.counts).toEqual({ kind: { source: 2 }, country: { TJ: 3 } });
  });

  it('is only sorted with the dates, which nobody asks for otherwise', async () => {
    const never = () => Promise.reject(new Error('no dates'));
    expect((await ask(engine().engine, readSearch('q=crocus'), never))?.results).toHaveLength(4);
    await expect(ask(engine().engine, readSearch('q=crocus&sort=newest'), never)).rejects.toThrow('no dates');
  });

  it('is missing where the index is: the asker must know', async () => {
    const broken = { ...engine().engine, search: () => Promise.reject(new Error('no index')) };
    await expect(ask(broken, readSearch('q=crocus'), dates)).rejects.toThrow('no index');
  });
});

describe('The numbers of a filter', () => {
  it('are, of one that is set, as if it were not', async () => {
    const { engine: index, asked } = engine();
    const counts = await countEach(index, readSearch('q=crocus&country=RU'), { kind: { source: 1 } });
    expect(counts).toEqual({ kind: { source: 1 }, country: { TJ: 4 } });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.[1]).not.toHaveProperty('country');
  });

  it('are counted anew for each that is set, the others kept', async () => {
    const { engine: index, asked } = engine();
    const counts = await countEach(index, readSearch('q=crocus&country=RU&year=2024'), { year: { 2024: 9 } });
    expect(asked.map(([, filters]) => Object.keys(filters).sort())).toEqual([
      ['kind', 'year'],
      ['country', 'kind'],
    ]);
    expect(counts).toEqual({ country: { TJ: 4 }, year: {} });
  });

  it('are those that are there where no filter is set', async () => {
    const { engine: index, asked } = engine();
    expect(await countEach(index, readSearch('q=crocus'), { year: { 2024: 9 } })).toEqual({
      year: { 2024: 9 },
    });
    expect(asked).toEqual([]);
  });
});
