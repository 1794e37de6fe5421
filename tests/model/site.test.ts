import { expect, it } from 'vitest';
import { siteSchema } from '../../src/model/site.ts';
import { complaints, raw } from '../fixtures/complaints.ts';

const site = () => raw('content/site.yaml');

it('What the site says of itself is valid', () => {
  expect(complaints(siteSchema, site())).toEqual([]);
});

it('The site knows no other key', () => {
  expect(complaints(siteSchema, { ...site(), license: 'CC BY 4.0' })).toEqual([
    'license  "license" is no key of this record. Did you mean "licence"?',
  ]);
});

it('A key fact needs a reference, a change needs a day', () => {
  const wrong = { key_facts: [{ text: 'A fact.', refs: [] }], changes: [{ text: 'First edition.' }] };
  expect(complaints(siteSchema, { ...site(), ...wrong })).toEqual([
    'key_facts[0].refs  Is empty. Fill it in or take the key out.',
    'changes[0].date  This key is missing. Add it.',
  ]);
});

it('The site has a key fact and a change', () => {
  expect(complaints(siteSchema, { ...site(), key_facts: [], changes: [] })).toEqual([
    'key_facts  Is empty. Fill it in or take the key out.',
    'changes  Is empty. Fill it in or take the key out.',
  ]);
});

it('A key fact and a change know no other key', () => {
  const key_facts = [{ text: 'A fact.', refs: ['a#1'], ref: 'a#1' }];
  const changes = [{ date: '2025', text: 'First edition.', days: 1 }];
  expect(complaints(siteSchema, { ...site(), key_facts, changes })).toEqual([
    'key_facts[0].ref  "ref" is no key of this record. Did you mean "refs"?',
    'changes[0].days  "days" is no key of this record. Its keys are: date, text.',
  ]);
});

it('A preset is a view as the address writes it', () => {
  const preset = { id: 'attacks', title: 'Attacks', summary: 'Attacks only.' };
  const told = (query: string) => complaints(siteSchema, { ...site(), presets: [{ ...preset, query }] });
  expect(told('scope=russia&type=attack')).toEqual([]);
  expect(told('type=attack&scope=russia')).toEqual([
    'presets[0].query  "type=attack&scope=russia" is not how a view is written. Write "scope=russia&type=attack".',
  ]);
  expect(told('type=attack&words=metro')).toEqual([
    'presets[0].query  "type=attack&words=metro" is not how a view is written. Write "type=attack".',
  ]);
  expect(told('colour=red')).toEqual([
    'presets[0].query  "colour=red" is not how a view is written. Copy what follows the question mark in the address of a view.',
  ]);
});

it('An era has a first day and a statement that gives it', () => {
  expect(
    complaints(siteSchema, { ...site(), eras: [{ name: 'Since', from: '2024-02-30', refs: [] }] }),
  ).toEqual([
    'eras[0].from  "2024-02-30" is no date. Write YYYY, YYYY-MM or YYYY-MM-DD, or two of these with a slash between.',
    'eras[0].refs  Is empty. Fill it in or take the key out.',
  ]);
});
