import { expect, it } from 'vitest';
import { disputeSchema } from '../../src/model/dispute.ts';
import { complaints, raw } from '../fixtures/complaints.ts';

const position = { says: 'One thing.', by: 'Example Wire', refs: ['a#1'] };
const dispute = () => ({ ...(raw('content/disputes.yaml').disputes as object[])[0] });

it('A dispute with all its keys is valid', () => {
  expect(complaints(disputeSchema, dispute())).toEqual([]);
});

it('A dispute knows no other key', () => {
  expect(complaints(disputeSchema, { ...dispute(), title: 'X' })).toEqual([
    'title  "title" is no key of this record. Its keys are: id, question, topic, about, kind, positions, later_not_different, note, note_refs, see.',
  ]);
});

it.each([0, 1])('A dispute with %d positions is none', (n) => {
  expect(complaints(disputeSchema, { ...dispute(), positions: Array(n).fill(position) })).toEqual([
    `positions  A dispute needs at least two positions but has ${String(n)}. Add the other side, or remove the dispute.`,
  ]);
});

it('A dispute may have three positions', () => {
  expect(complaints(disputeSchema, { ...dispute(), positions: Array(3).fill(position) })).toEqual([]);
});

it('A position needs a voice and a reference', () => {
  const positions = [position, { says: 'Another.', refs: [] }];
  expect(complaints(disputeSchema, { ...dispute(), positions })).toEqual([
    'positions[1].by  This key is missing. Add it.',
    'positions[1].refs  Is empty. Fill it in or take the key out.',
  ]);
});

it('A dispute says whether its positions are stages of one account', () => {
  expect(complaints(disputeSchema, { ...dispute(), later_not_different: 'yes' })).toEqual([
    'later_not_different  Must be true or false but is text. Rewrite it; put text that looks like a number or a date in quotes.',
  ]);
});

it('A position knows no other key', () => {
  const positions = [position, { ...position, ref: 'a#2' }];
  expect(complaints(disputeSchema, { ...dispute(), positions })).toEqual([
    'positions[1].ref  "ref" is no key of this record. Did you mean "refs"?',
  ]);
});
