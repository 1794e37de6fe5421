import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readRecord, readYaml, sayPath } from '../../src/model/reading.ts';

const text = `# A comment first.
title: One
figures:
  - measure: killed
    ref: a#1
  - measure: injured
    # A comment between.
    ref:
      b#2
places: [{ label: A }, { label: B }]
"2024": year
empty:
refs:
  - a#1
  - b#2
`;

describe('sayPath', () => {
  it.each([
    [[], ''],
    [['title'], 'title'],
    [['figures', 2, 'ref'], 'figures[2].ref'],
    [['a', 'b', 'c'], 'a.b.c'],
    [['list', 0, 1], 'list[0][1]'],
    [[0, 'a'], '[0].a'],
    [['values', '2024'], 'values.2024'],
  ])('sayPath(%j) is %j', (path, said) => {
    expect(sayPath(path)).toBe(said);
  });
});

describe('The line of a value', () => {
  it.each([
    [['title'], 2],
    [['figures'], 3],
    [['figures', 0], 4],
    [['figures', 0, 'measure'], 4],
    [['figures', 0, 'ref'], 5],
    [['figures', 1], 6],
    [['figures', 1, 'ref'], 8],
    [['places', 1, 'label'], 10],
    [['2024'], 11],
    [['empty'], 12],
    [['refs', 1], 15],
  ])('%j is that of its key', (path, line) => {
    expect(readYaml('x.yaml', text).lineOf(path)).toBe(line);
  });

  it.each([
    [['figures', 1, 'by'], 6],
    [['figures', 9], 3],
    [['figures', 9, 'by', 'name'], 3],
    [['title', 'inner'], 2],
    [['nothing'], 1],
    [[], 1],
  ])('%j, which is not there, is that of its nearest ancestor', (path, line) => {
    expect(readYaml('x.yaml', text).lineOf(path)).toBe(line);
  });

  it('counts from the line of the file on which the text begins', () => {
    const { lineOf } = readYaml('x.mdx', text, 2);
    expect([lineOf(['title']), lineOf(['figures', 1, 'ref']), lineOf(['nothing'])]).toEqual([3, 9, 2]);
  });
});

describe('readYaml', () => {
  it('keeps text as it stands: dates are text, Norway is Norway, a year is a number', () => {
    const { value, problems } = readYaml(
      'x.yaml',
      'day: 2024-03-22\nmonth: 2024-03\nyear: 2024\ncountry: NO\nyes: yes\nno: off\noctal: 010\ntime: 12:30:45\nquoted: "2024"',
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({
      day: '2024-03-22',
      month: '2024-03',
      year: 2024,
      country: 'NO',
      yes: 'yes',
      no: 'off',
      octal: 10,
      time: '12:30:45',
      quoted: '2024',
    });
  });

  const messages = (yaml: string, firstLine = 1) =>
    readYaml('x.yaml', yaml, firstLine).problems.map(({ line, message }) => [line, message]);

  it('refuses a key that stands twice, at its second line', () => {
    expect(messages('a: 1\nb:\n  c: 1\n  c: 2\n')).toEqual([
      [4, 'The file is not valid YAML: Map keys must be unique. Mend this line.'],
    ]);
    expect(messages('a: 1\na: 2\n', 2)).toEqual([
      [3, 'The file is not valid YAML: Map keys must be unique. Mend this line.'],
    ]);
  });

  it('says every fault of the file at once', () => {
    expect(messages('a: 1\na: 2\nb: "open\n').map(([line]) => line)).toEqual([2, 4]);
  });

  it('refuses an alias, so that nothing can be multiplied', () => {
    const bomb = ['a: &a [x, x, x]', 'b: &b [*a, *a, *a]', 'c: &c [*b, *b, *b]', 'd: [*c, *c, *c]'].join(
      '\n',
    );
    const refused = 'The file is not valid YAML: Alias resolution is disabled. Mend this line.';
    expect(messages(bomb)).toEqual([[1, refused]]);
    expect(messages('a: &a x\nb: *a\n')).toEqual([[1, refused]]);
    expect(readYaml('x.yaml', bomb).value).toBeNull();
  });

  it('refuses an unknown tag and a second document', () => {
    expect(messages('a: !!js/function "x"\n')).toHaveLength(1);
    expect(messages('a: 1\n---\nb: 2\n')).toHaveLength(1);
  });

  it.each(['', '\n', '# Only a comment.\n', '---\n', '~'])('%j is a file without a value', (yaml) => {
    expect(readYaml('x.yaml', yaml)).toMatchObject({ value: null, problems: [] });
  });
});

describe('readRecord', () => {
  const schema = z.strictObject({
    name: z.string(),
    size: z.int().min(0).max(9).optional(),
    kind: z.enum(['one', 'two']).optional(),
    list: z
      .array(z.strictObject({ label: z.string() }))
      .min(1)
      .optional(),
    map: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  });
  const read = (yaml: string) => {
    const reading = readYaml('x.yaml', yaml);
    const { record, problems } = readRecord(schema, 'x.yaml', reading);
    return {
      record,
      said: problems.map(({ line, field, message }) => `${String(line)}  ${field}  ${message}`),
    };
  };
  const rewrite = 'Rewrite it; put text that looks like a number or a date in quotes.';

  it('gives the record where it keeps to its schema', () => {
    expect(read('name: A\nsize: 3\n')).toEqual({ record: { name: 'A', size: 3 }, said: [] });
  });

  it.each([
    ['name: 2024', `1  name  Must be text but is a number. ${rewrite}`],
    ['name: true', `1  name  Must be text but is true or false. ${rewrite}`],
    ['name:', `1  name  Must be text but is empty. ${rewrite}`],
    ['name: [A]', `1  name  Must be text but is a list. ${rewrite}`],
    ['name: { a: A }', `1  name  Must be text but is a set of keys. ${rewrite}`],
    ['size: 1', '1  name  This key is missing. Add it.'],
    ['name: A\nsize: "3"', `2  size  Must be a number but is text. ${rewrite}`],
    ['name: A\nsize: 3.5', `2  size  Must be a whole number but is a number. ${rewrite}`],
    ['name: A\nsize: -1', `2  size  Must be 0 or more but is -1. ${rewrite}`],
    ['name: A\nsize: 10', `2  size  Must be 9 or less but is 10. ${rewrite}`],
    ['name: A\nkind: tow', '2  kind  "tow" is not one of: one, two. Did you mean "two"?'],
    ['name: A\nkind: on', '2  kind  "on" is not one of: one, two. Did you mean "one"?'],
    ['name: A\nkind:', '2  kind  null is not one of: one, two. Choose one of these.'],
    ['name: A\nlist: A', `2  list  Must be a list but is text. ${rewrite}`],
    ['name: A\nlist: []', '2  list  Is empty. Fill it in or take the key out.'],
    [
      'name: A\nlist:\n  - label: A\n  - labels: B\n    label: B',
      '4  list[1].labels  "labels" is no key of this record. Did you mean "label"?',
    ],
    ['name: A\nmap: { a: [] }', `2  map.a  Must be text, a number, true or false but is a list. ${rewrite}`],
    ['name: A\nnames: 1', '2  names  "names" is no key of this record. Did you mean "name"?'],
    [
      'name: A\ncolour: red',
      '2  colour  "colour" is no key of this record. Its keys are: name, size, kind, list, map.',
    ],
    ['- name: A', `1    Must be a set of keys but is a list. ${rewrite}`],
    ['Just text.', '1    The file holds no record. Write keys and values, one a line.'],
    ['7', '1    The file holds no record. Write keys and values, one a line.'],
  ])('%j is told %s', (yaml, said) => {
    expect(read(yaml)).toEqual({ record: null, said: [said] });
  });

  it('names what a set of named values must be', () => {
    expect(read('name: A\nmap: [1]').said).toEqual([
      `2  map  Must be a set of keys but is a list. ${rewrite}`,
    ]);
  });

  it('tells a number that is none from a number', () => {
    expect(read('name: A\nsize: .nan').said).toEqual([
      `2  size  Must be a number but is no number. ${rewrite}`,
    ]);
  });

  it('says all that is wrong at once, each at its line', () => {
    expect(read('size: x\nkind: three\nlist: [{}]\nextra: 1\nmore: 2').said).toEqual([
      '1  name  This key is missing. Add it.',
      `1  size  Must be a number but is text. ${rewrite}`,
      '2  kind  "three" is not one of: one, two. Choose one of these.',
      '3  list[0].label  This key is missing. Add it.',
      '4  extra  "extra" is no key of this record. Its keys are: name, size, kind, list, map.',
      '5  more  "more" is no key of this record. Its keys are: name, size, kind, list, map.',
    ]);
  });
});
