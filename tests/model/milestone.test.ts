import { expect, it } from 'vitest';
import { milestoneSchema } from '../../src/model/milestone.ts';
import { complaints, raw } from '../fixtures/complaints.ts';

const listing = () => ({ ...(raw('content/milestones.yaml').milestones as object[])[0] });

it('A milestone with all its keys is valid', () => {
  expect(complaints(milestoneSchema, listing())).toEqual([]);
});

it('A milestone knows no other key', () => {
  expect(complaints(milestoneSchema, { ...listing(), ref: 'a#1' })).toEqual([
    'ref  "ref" is no key of this record. Did you mean "refs"?',
  ]);
});

it('A milestone has a topic and a reference, though perhaps no country, actor or incident', () => {
  const bare = { ...listing(), countries: [], actors: [], related_incidents: [] };
  expect(complaints(milestoneSchema, bare)).toEqual([]);
  expect(complaints(milestoneSchema, { ...bare, topics: [], refs: [] })).toEqual([
    'refs  Is empty. Fill it in or take the key out.',
    'topics  Is empty. Fill it in or take the key out.',
  ]);
});

it('A milestone is of a kind on the list, in countries that exist', () => {
  expect(complaints(milestoneSchema, { ...listing(), kind: 'laws', countries: ['RU', 'Russia'] })).toEqual([
    'kind  "laws" is not one of: statement, report, court, organisation, policy, response, diplomacy, law, designation, warning. Did you mean "law"?',
    'countries[1]  "Russia" is no ISO 3166-1 country code. Write two capital letters, such as "TJ".',
  ]);
});
