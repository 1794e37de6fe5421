import { describe, expect, it } from 'vitest';
import { readDossier } from '../../src/model/dossier.ts';
import { checkSpellings, spelledOtherwise } from '../../src/model/spelling.ts';
import { circumstances, fixture } from '../fixtures/dossier.ts';

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
});
