import { expect, it } from 'vitest';
import { termSchema } from '../../src/model/term.ts';
import { complaints } from '../fixtures/complaints.ts';

const term = { id: 'fsb', title: 'FSB', definition: 'A security service.' };

it('A term has an id, a title and a definition, perhaps other names and references', () => {
  expect(complaints(termSchema, term)).toEqual([]);
  expect(complaints(termSchema, { ...term, also: ['ФСБ'], refs: ['a#1'] })).toEqual([]);
  expect(complaints(termSchema, { id: 'fsb' })).toEqual([
    'title  This key is missing. Add it.',
    'definition  This key is missing. Add it.',
  ]);
});

it('A term knows no other key, and no empty list of references', () => {
  expect(complaints(termSchema, { ...term, refs: [], name: 'F' })).toEqual([
    'refs  Is empty. Fill it in or take the key out.',
    'name  "name" is no key of this record. Its keys are: id, title, also, definition, refs.',
  ]);
});
