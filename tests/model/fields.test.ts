import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  country,
  date,
  id,
  isId,
  language,
  reference,
  references,
  text,
  url,
} from '../../src/model/fields.ts';
import { complaints } from '../fixtures/complaints.ts';

/** What is said of the value of a record's only key. */
const said = (schema: z.ZodType, value: unknown) =>
  complaints(z.strictObject({ key: schema }), { key: value });

describe('isId', () => {
  it.each(['a', '2024-03-22-crocus', '0', 'a'.repeat(120)])('%s is an id', (word) => {
    expect(isId(word)).toBe(true);
  });

  it.each(['', 'A', 'a--b', '-a', 'a-', 'a_b', 'a b', 'é', 'a\n', '../a', 'a'.repeat(121)])(
    '%j is no id',
    (word) => {
      expect(isId(word)).toBe(false);
      expect(said(id, word)).toHaveLength(1);
    },
  );
});

describe('text', () => {
  it.each(['Plain.', 'a < b and c > d', 'Уголь “кавычки”', 'من', 'family: 👨‍👩‍👧', 'a & b', '5 <6'])(
    '%j is text',
    (value) => {
      expect(said(text, value)).toEqual([]);
    },
  );

  it.each(['', '   ', '\u00A0'])('%j is empty', (value) => {
    expect(said(text, value)).toEqual(['key  Is empty. Fill it in or take the key out.']);
  });

  it.each(['<b>x</b>', 'a </p>', '<!-- x -->', '<IMG src=x>', '<Ref to="a#1" />'])(
    '%j holds markup',
    (value) => {
      expect(said(text, value)).toEqual(['key  Holds a markup tag. Write plain text.']);
    },
  );

  it.each(['\u0000', '\u0007', '\t', '\u0085', '\u200B', '\u200E', '\u202E', '\u2066', '\uFEFF'])(
    '%j inside a text is an invisible control character',
    (character) => {
      expect(said(text, `a${character}b`)).toEqual([
        'key  Holds an invisible control character. Retype the text by hand.',
      ]);
    },
  );

  it.each(['a\nb', 'a\n'])('%j is a text with a line break', (value) => {
    expect(said(text, value)).toEqual([
      'key  Holds a line break. Write the text in one piece, without | or >.',
    ]);
  });
});

describe('date', () => {
  it.each(['2024', '2024-03/2024-03', '2024-03-22/2024-03', '2024-03/2024-03-22'])(
    '%s is a date',
    (value) => {
      expect(said(date, value)).toEqual([]);
    },
  );

  it.each(['2024-03/2024-02', '2025/2024', '2024-03-22/2024-03-21'])('%s ends before it starts', (value) => {
    expect(said(date, value)).toEqual([
      `key  "${value}" ends before it starts. Swap or correct the two dates.`,
    ]);
  });

  it('a number is no date, even where it looks like a year', () => {
    expect(said(date, 2024)).toEqual([
      'key  Must be text but is a number. Rewrite it; put text that looks like a number or a date in quotes.',
    ]);
  });
});

describe('country and language', () => {
  it('take codes that exist', () => {
    expect([...said(country, 'NO'), ...said(language, 'no')]).toEqual([]);
  });

  it('refuse codes that do not, names and small or capital letters', () => {
    for (const code of ['AA', 'Norway', 'no']) expect(said(country, code)).toHaveLength(1);
    for (const code of ['xx', 'Norwegian', 'NO']) expect(said(language, code)).toHaveLength(1);
  });
});

describe('url', () => {
  it.each([
    'https://a.example',
    'http://a.example/b?c=d#e',
    'https://xn--e1afmkfd.example/статья',
    'https://a.example?q=1',
    'https://a.example/(x)',
  ])('%s is an address', (value) => {
    expect(said(url, value)).toEqual([]);
  });

  it.each([
    '',
    'a.example',
    '//a.example',
    '/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'mailto:a@a.example',
    'https://',
    'https://localhost',
    'https://a.example/b c',
    'https://a.example/"x',
    'https://a.example/<x',
    ' https://a.example',
    'https://a.example\n',
    'https:///a.example',
  ])('%j is no address', (value) => {
    expect(said(url, value)).toEqual([
      `key  ${JSON.stringify(value)} is no absolute http or https address. Write it whole, from "https://".`,
    ]);
  });
});

describe('references', () => {
  it('one reference is enough, none is not', () => {
    expect(said(references, ['a#1'])).toEqual([]);
    expect(said(references, [])).toEqual(['key  Is empty. Fill it in or take the key out.']);
  });

  it('names the item that is wrong', () => {
    expect(said(references, ['a#1', 'a-1'])).toEqual([
      'key[1]  "a-1" is no reference. Write source-id#number.',
    ]);
    expect(said(reference, 'a#0')).toEqual(['key  "a#0" is no reference. Write source-id#number.']);
  });
});
