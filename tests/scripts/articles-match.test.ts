import { describe, expect, it } from 'vitest';
import { readDossier } from '../../src/model/dossier.ts';
import type { Source } from '../../src/model/source.ts';
import type { Draft } from '../../scripts/articles/draft.ts';
import { addressKey, matchSource } from '../../scripts/articles/match.ts';
import { circumstances, fixture } from '../fixtures/dossier.ts';

const { dossier } = readDossier(fixture(), circumstances);
const sources: ReadonlyMap<string, Source> = dossier?.sources ?? new Map<string, Source>();
const depot = 'example-wire-2021-depot-fire';

const draft = (said: Partial<Draft> = {}): Draft => ({
  format: 'plain text',
  titles: [],
  addresses: [],
  parts: [{ kind: 'paragraph', text: 'It burned.' }],
  ...said,
});
const match = (said: Partial<Draft>, name = 'saved.txt', known = sources, told?: string) => {
  const { source, by } = matchSource(draft(said), name, known, told);
  return [source.id, by];
};
/** The fixture's sources with the depot's record told otherwise. */
const changed = (other: Partial<Source>, id = depot) => {
  const source = sources.get(depot);
  if (!source) throw new Error('The fixture has changed.');
  return new Map([...sources, [id, { ...source, ...other, id }]]);
};

describe('An address', () => {
  it('is the same without scheme, www, trackers, fragment, slash and amp', () => {
    const key = addressKey('https://wire.example/2021/05/depot?id=7');
    for (const address of [
      'http://www.wire.example/2021/05/depot/?utm_source=x&id=7#top',
      'https://WIRE.example/2021/05/depot/amp/?id=7&fbclid=abc',
      'https://m.wire.example/2021/05/depot/amp?amp=1&id=7',
    ])
      expect(addressKey(address)).toBe(key);
    expect(addressKey('https://a.example/%D1%82%D1%80')).toBe(addressKey('https://a.example/тр'));
    expect(addressKey('https://a.example/%zz')).toBe('a.example/%zz');
  });

  it('is another with another path or another question', () => {
    expect(addressKey('https://a.example/x?id=7')).not.toBe(addressKey('https://a.example/x?id=8'));
    expect(addressKey('https://a.example/champ')).not.toBe(addressKey('https://a.example/ch'));
    expect(addressKey('https://a.example/x')).not.toBe(addressKey('https://b.example/x'));
  });
});

describe('An article belongs to the source', () => {
  it('that it is told to, whatever it says itself', () => {
    expect(match({ titles: ['Mill burns in Darkhan'] }, 'a.txt', sources, depot)).toEqual([depot, 'as told']);
  });

  it('whose address it gives', () => {
    const addresses = ['https://www.wire.example/2021/05/depot/?id=7&utm_medium=mail'];
    expect(match({ addresses, titles: ['Mill burns in Darkhan'] })).toEqual([depot, 'address']);
  });

  it('after whose id its file is named, or that its record says is held in it', () => {
    expect(match({ titles: ['Mill burns in Darkhan'] }, `${depot}.html`)).toEqual([depot, 'file name']);
    const held = changed({ editor_note: 'Full text held as 004_6f2d.txt' });
    expect(match({}, '004_6f2d.txt', held)).toEqual([depot, 'file that its record names']);
    expect(() => match({}, '6f2d.txt', held)).toThrow('No source has');
  });

  it('of the same title, in other letters and with the name of the site', () => {
    expect(match({ titles: ['THREE dead, at depot! | Example Wire'] })).toEqual([depot, 'title']);
    const parts = [
      { kind: 'paragraph', text: 'Home' },
      { kind: 'paragraph', text: 'Опровержение' },
    ] as const;
    expect(match({ parts: [...parts] })).toEqual(['sample-gazette-2022-denial', 'title']);
  });

  it('of a close title if the day is the same, or if no other is close', () => {
    const known = changed({
      title: 'Three people died in fire at old depot, agency says',
      published: '2021-05-05',
    });
    const near = { titles: ['Three people died in fire at an old depot'], published: '2021-05-05' };
    expect(match(near, 'a.txt', known)).toEqual([depot, 'close title and date']);
    const nearer = { titles: ['Three people died in fire at old depot, says agency'.replace('old', 'the')] };
    expect(match(nearer, 'a.txt', known)).toEqual([depot, 'close title']);
    const month = changed({
      title: 'Three people died in fire at old depot, agency says',
      published: '2021-05',
    });
    expect(match(near, 'a.txt', month)).toEqual([depot, 'close title and date']);
    expect(() => match({ ...near, published: '2021-05-06' }, 'a.txt', known)).toThrow(
      `the nearest: ${depot}`,
    );
  });

  it('and to none if two have the same title or address', () => {
    const twins = changed({ published: '2021-05-06' }, 'example-wire-2021-twin');
    const message = (what: string) =>
      `Its ${what} is that of several sources: ${depot}, example-wire-2021-twin. Say which with --source.`;
    expect(() => match({ titles: ['Three dead at depot'] }, 'a.txt', twins)).toThrow(message('title'));
    const addresses = ['https://wire.example/2021/05/depot?id=7'];
    expect(() => match({ addresses }, 'a.txt', twins)).toThrow(message('address'));
  });

  it('and to none that is not known: the nearest are named', () => {
    expect(() => match({}, 'a.txt', sources, 'example-wire-2021-depotfire')).toThrow(
      `There is no source "example-wire-2021-depotfire". Did you mean "${depot}"?`,
    );
    expect(() => match({}, 'a.txt', sources, 'zzz')).toThrow(
      'Ids are the names of the files in content/sources/.',
    );
    expect(() => match({ titles: ['Three dead at the mill'] })).toThrow(
      `No source has its address or title; the nearest: ${depot}`,
    );
    expect(() => match({})).toThrow(
      'No source has its address or title. Say which with --source, or name the file after the source.',
    );
  });
});
