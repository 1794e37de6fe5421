import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../src/model/dossier.ts';
import { checkSpellings, spelledOtherwise, spellingsSchema } from '../../src/model/spelling.ts';
import { circumstances, fixture, told } from '../fixtures/dossier.ts';

const path = 'content/spellings.yaml';

const spelled = spelledOtherwise([
  ['Krasnogorsk', 'Красногорск', 'Красногорске'],
  ['Khorasan', 'Khurasan', 'Хорасан'],
]);

describe('Other spellings', () => {
  it('are given for each word of the table that stands in a text, with the word that stands there', () => {
    expect(spelled('The attack in Krasnogorsk, says Khorasan Diary.')).toEqual([
      { word: 'krasnogorsk', others: ['Красногорск', 'Красногорске'] },
      { word: 'khorasan', others: ['Khurasan', 'Хорасан'] },
    ]);
  });

  it('leave out those that stand there already', () => {
    expect(spelled('Теракт в Красногорске (Krasnogorsk)')).toEqual([
      { word: 'красногорске krasnogorsk', others: ['Красногорск'] },
    ]);
  });

  it('are found in compounds and possessives, not in longer words', () => {
    expect(spelled('Khorasan’s').map(({ word }) => word)).toEqual(['khorasan']);
    expect(spelled('Khorasani')).toEqual([]);
  });

  it('are none of a word that stands in no row, or of a row whose spellings all stand there', () => {
    expect(spelled('Moscow')).toEqual([]);
    expect(spelled('')).toEqual([]);
    expect(spelled('Khorasan, Khurasan or Хорасан')).toEqual([]);
  });

  it('never repeat what stands in the text', () => {
    const word = fc.constantFrom(
      'Khorasan',
      'KHURASAN',
      'хорасан',
      'Krasnogorsk',
      'Красногорске',
      'Moscow',
      '–',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const standing = words.map((each) => each.toLowerCase());
        for (const { word, others } of spelled(words.join(' '))) {
          expect(standing).toEqual(expect.arrayContaining(word.split(' ')));
          expect(others.filter((each) => standing.includes(each.toLowerCase()))).toEqual([]);
        }
      }),
    );
  });
});

describe('The table of spellings', () => {
  it('is part of the dossier', () => {
    const { dossier } = readDossier(fixture(), circumstances);
    expect(dossier?.spellings).toEqual([['Kostanay', 'Kostanai', 'Қостанай']]);
  });

  it('is not held against itself: a word that stands in no other file finds nothing', () => {
    const entry = {
      path: 'content/spellings.yaml',
      record: { spellings: [['One', 'Won']] },
      lineOf: () => 2,
    };
    expect(checkSpellings(entry, { 'content/spellings.yaml': 'One' })).toHaveLength(1);
    expect(checkSpellings(entry, { 'content/site.yaml': 'one' })).toEqual([]);
  });

  const table = (...rows: string[]) =>
    told({ ...fixture(), [path]: `spellings:\n  - ${rows.join('\n  - ')}\n` });

  it('takes words with a hyphen or an apostrophe, in any script', () => {
    expect(table("[Kostanay, Kos-tanay, Kostan'ay, Қостанай, كوستاناي]")).toEqual([]);
  });

  it.each(['Two words', '-Kostanay', 'Kostanay.', '«Kostanay»', '—'])(
    'takes no %j for a word',
    (spelling) => {
      expect(table(`[Kostanay, "${spelling}"]`)).toEqual([
        `${path}:2  spellings[0][1]  Is no single word. Write one word; the hyphen and the apostrophe may stand in it.`,
      ]);
    },
  );

  it('names each mistake at its row', () => {
    expect(table('[Kostanay, Kostanai]', '[Nowheresk, Nowherezk]', '[Darkhan]')).toEqual([
      `${path}:4  spellings[2]  A row needs two spellings at least. Add one or take the row out.`,
    ]);
    expect(table('[Kostanay, Kostanai]', '[Nowheresk, Nowherezk]', '[Darkhan, kostanáy]')).toEqual([
      `${path}:3  spellings[1]  No text of the site holds a word of the row of "Nowheresk". Take the row out or add the spelling that the site uses.`,
      `${path}:4  spellings[2][1]  "kostanáy" stands in spellings[0] too. Keep it in one row; letter case and accents make no other word.`,
    ]);
  });

  it('names a spelling that stands twice in one row', () => {
    expect(table('[Kostanay, Kostanai, KOSTANAI]')).toEqual([
      `${path}:2  spellings[0][2]  "KOSTANAI" stands in spellings[0] too. Keep it in one row; letter case and accents make no other word.`,
    ]);
  });

  it('may be empty, and has no other shape', () => {
    expect(spellingsSchema.safeParse({ spellings: [] }).success).toBe(true);
    expect(spellingsSchema.safeParse({ spellings: [['One', 2]] }).success).toBe(false);
    expect(spellingsSchema.safeParse({ spellings: ['One'] }).success).toBe(false);
    expect(spellingsSchema.safeParse({ spellings: [], more: 1 }).success).toBe(false);
  });
});
