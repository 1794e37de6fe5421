import { describe, expect, it } from 'vitest';
import { sourceName, sourceSchema } from '../../src/model/source.ts';
import { complaints, raw } from '../fixtures/complaints.ts';
import { fixture } from '../fixtures/dossier.ts';
import { paths } from '../fixtures/mistakes/mistake.ts';

const depot = () => raw(paths.depot);
const statement = (n: number, more = {}) => ({
  n,
  text: 'A fact.',
  about: 'law',
  support: 'supported',
  ...more,
});

describe('A source', () => {
  it.each(Object.keys(fixture()).filter((path) => path.startsWith('content/sources/')))(
    '%s is valid',
    (path) => {
      expect(complaints(sourceSchema, raw(path))).toEqual([]);
    },
  );

  it('knows no other key', () => {
    expect(complaints(sourceSchema, { ...depot(), author: 'A. Reporter' })).toEqual([
      'author  "author" is no key of this record. Did you mean "authors"?',
    ]);
  });

  it('needs a title or a description, and an address or a note', () => {
    const { title, url, ...bare } = depot();
    expect(complaints(sourceSchema, bare)).toEqual([
      'title  The source has neither title nor description. Give the title as published, or describe the page.',
      'url  The source has statements but no address, and no note says why. Add url, or a note.',
    ]);
    expect(complaints(sourceSchema, { ...bare, description: 'a page', note: 'Gone.' })).toEqual([]);
    expect(complaints(sourceSchema, { ...bare, title, url })).toEqual([]);
  });

  it('has a statement', () => {
    expect(complaints(sourceSchema, { ...depot(), statements: [] })).toEqual([
      'statements  Is empty. Fill it in or take the key out.',
    ]);
  });

  it('numbers its statements 1, 2, 3 in order, leaving none out', () => {
    const numbered = (...numbers: number[]) =>
      complaints(sourceSchema, { ...depot(), statements: numbers.map((n) => statement(n)) });
    const wrong = (i: number, found: number) =>
      `statements[${String(i)}].n  Statement ${String(found)} stands where ${String(i + 1)} should. Number them 1, 2, 3 and so on, in order.`;
    expect(numbered(1, 2, 3)).toEqual([]);
    expect(numbered(1, 3)).toEqual([wrong(1, 3)]);
    expect(numbered(2, 1)).toEqual([wrong(0, 2), wrong(1, 1)]);
    expect(numbered(1, 1)).toEqual([wrong(1, 1)]);
  });

  it('numbers the paragraphs of its digest alike', () => {
    const digest = [
      { p: 1, text: 'First.' },
      { p: 3, text: 'Third.' },
    ];
    expect(complaints(sourceSchema, { ...depot(), digest })).toEqual([
      'digest[1].p  Paragraph 3 stands where 2 should. Number them 1, 2, 3 and so on, in order.',
    ]);
  });

  it('takes its statements from paragraphs that its digest has', () => {
    const statements = [statement(1, { paragraph: 2 }), statement(2, { paragraph: 3 })];
    expect(complaints(sourceSchema, { ...depot(), statements })).toEqual([
      'statements[1].paragraph  The digest has no paragraph 3. It runs from 1 to 2.',
    ]);
  });

  it('counts paragraphs from 1', () => {
    const statements = [statement(1, { paragraph: 0 })];
    expect(complaints(sourceSchema, { ...depot(), statements })).toEqual([
      'statements[0].paragraph  Must be 1 or more but is 0. Rewrite it; put text that looks like a number or a date in quotes.',
    ]);
  });

  it('says false of a link, never true', () => {
    expect(complaints(sourceSchema, { ...depot(), link: false })).toEqual([]);
    expect(complaints(sourceSchema, { ...depot(), link: true })).toEqual([
      'link  true is not one of: false. Choose one of these.',
    ]);
  });

  it('may give a statement any plain values, nothing nested', () => {
    const said = (values: unknown) =>
      complaints(sourceSchema, { ...depot(), statements: [statement(1, { values })] });
    expect(said({ killed: 3, day: '2021', known: true, unknown: null, list: [1, 'a'] })).toEqual([]);
    expect(said({ killed: { value: 3 } })).toEqual([
      'statements[0].values.killed  Must be text, a number, true or false but is a set of keys. Rewrite it; put text that looks like a number or a date in quotes.',
    ]);
  });

  it('checks a statement with a result, a note and references', () => {
    const check = { result: 'opinion', note: 'A view.', against: [] };
    const said = (more: object) =>
      complaints(sourceSchema, { ...depot(), statements: [statement(1, { check: { ...check, ...more } })] });
    expect(said({})).toEqual([]);
    expect(said({ against: ['a'], found: 1 })).toEqual([
      'statements[0].check.against[0]  "a" is no reference. Write source-id#number.',
      'statements[0].check.found  "found" is no key of this record. Its keys are: result, note, against.',
    ]);
  });

  it('knows no other key in a statement or a paragraph of its digest', () => {
    const wrong = { statements: [statement(1, { refs: [] })], digest: [{ p: 1, text: 'First.', n: 1 }] };
    expect(complaints(sourceSchema, { ...depot(), ...wrong })).toEqual([
      'digest[0].n  "n" is no key of this record. Did you mean "p"?',
      'statements[0].refs  "refs" is no key of this record. Its keys are: n, text, about, paragraph, values, support, not_in_quote, editor_note, check.',
    ]);
  });
});

describe('sourceName', () => {
  it('is the title as published', () => {
    expect(sourceName({ title: 'Опровержение', description: 'a denial' })).toBe('Опровержение');
  });

  it('is our description in square brackets where no title was seen', () => {
    expect(sourceName({ description: 'notice of a ministry' })).toBe('[notice of a ministry]');
  });
});
