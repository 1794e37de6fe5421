import { expect, it } from 'vitest';
import { publisherSchema, publishersSchema, shortName } from '../../src/model/publisher.ts';
import { complaints, raw } from '../fixtures/complaints.ts';

const list = () => raw('content/publishers.yaml') as { rules: string[]; publishers: object[] };

it('The list of publishers with its rules is valid', () => {
  expect(complaints(publishersSchema, list())).toEqual([]);
});

it('The list has rules and publishers', () => {
  expect(complaints(publishersSchema, { rules: [], publishers: [] })).toEqual([
    'rules  Is empty. Fill it in or take the key out.',
    'publishers  Is empty. Fill it in or take the key out.',
  ]);
});

it('A publisher knows no other key', () => {
  expect(complaints(publisherSchema, { ...list().publishers[0], owner: 'X' })).toEqual([
    'owner  "owner" is no key of this record. Its keys are: id, name, country, ownership, kind, note, basis, editor_note, homepage.',
  ]);
});

it('A publisher may have no country, but its ownership has a label and a basis', () => {
  expect(complaints(publisherSchema, { id: 'a', name: 'A', kind: 'blog' })).toEqual([
    'ownership  This key is missing. Add it.',
    'basis  This key is missing. Add it.',
  ]);
  expect(
    complaints(publisherSchema, { id: 'a', name: 'A', kind: 'blog', ownership: 'unknown', basis: 'page' }),
  ).toEqual([]);
});

it.each([
  ['Reuters', 'Reuters'],
  ['RFE/RL (Radio Free Europe/Radio Liberty)', 'RFE/RL'],
  ['Кавказский узел (Caucasian Knot)', 'Caucasian Knot'],
  ['ОСН (OSN, Public News Service)', 'OSN'],
  ['هشت صبح (Hasht-e Subh, 8am)', 'Hasht-e Subh'],
  ['Медуза', 'Медуза'],
  ['Agency (A) Weekly', 'Agency (A) Weekly'],
])('%j is %j for short', (name, short) => {
  expect(shortName({ name })).toBe(short);
});
