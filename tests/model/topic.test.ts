import { expect, it } from 'vitest';
import { topicSchema } from '../../src/model/topic.ts';
import { complaints } from '../fixtures/complaints.ts';

it('A topic has an id and a title, perhaps a description', () => {
  expect(complaints(topicSchema, { id: 'law', title: 'Laws' })).toEqual([]);
  expect(complaints(topicSchema, { id: 'law', title: 'Laws', description: 'Acts.' })).toEqual([]);
  expect(complaints(topicSchema, { id: 'Law' })).toEqual([
    'id  "Law" is no well-formed id. Use lower-case letters, digits and single hyphens.',
    'title  This key is missing. Add it.',
  ]);
});

it('A topic knows no other key', () => {
  expect(complaints(topicSchema, { id: 'law', title: 'Laws', name: 'Laws' })).toEqual([
    'name  "name" is no key of this record. Its keys are: id, title, description.',
  ]);
});
