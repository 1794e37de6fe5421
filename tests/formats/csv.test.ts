import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, writeCsv } from '../../src/formats/csv.ts';

/** Fields of CSV as RFC 4180, section 2, writes them; throws on anything else. */
function parse(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < csv.length) {
    const [whole, quoted, bare = '', end] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(csv.slice(at)) ?? [];
    if (whole === undefined) throw new Error(`No field at ${at}: ${csv.slice(at, at + 20)}`);
    line.push(quoted?.replaceAll('""', '"') ?? bare);
    at += whole.length;
    if (end === '\r\n') {
      lines.push(line);
      line = [];
    }
  }
  return lines;
}

/** What CONTRACTS.md tells readers to do to have the text back. */
const unguarded = (text: string) => (/^'+[=+\-@\t\r\n\0]/.test(text) ? text.slice(1) : text);

/** Text of what CSV and spreadsheets give a meaning to. */
const odd = fc.string({ unit: fc.constantFrom(...Array.from('ab,;"\'\r\n\t\0 =+-@Жё–😀')) });

const one = (cell: Cell) =>
  writeCsv(['a', 'b'], [{ a: cell, b: 1 }]).slice('a,b\r\n'.length, -',1\r\n'.length);

describe('A table as CSV', () => {
  it('is a header and one line for each row, every line ended by CRLF', () => {
    expect(
      writeCsv(
        ['id', 'n', 'ok', 'note'],
        [
          { id: 'first', n: 1.5, ok: true, note: null },
          { id: 'second', n: 0, ok: false, note: 'an–y “text” Ж' },
        ],
      ),
    ).toBe('id,n,ok,note\r\nfirst,1.5,true,\r\nsecond,0,false,an–y “text” Ж\r\n');
  });

  it('is the header alone where there is no row', () => {
    expect(writeCsv(['id', 'n'], [])).toBe('id,n\r\n');
  });

  it('has the columns that are asked for, in their order', () => {
    const rows = [{ a: 1, b: 2, c: 3 }];
    expect(writeCsv(['b', 'a'], rows)).toBe('b,a\r\n2,1\r\n');
  });

  it.each([
    ['a, b', '"a, b"'],
    ['said "no"', '"said ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['a; b', 'a; b'],
    [' a ', ' a '],
    ['', ''],
  ])('quotes a field only where it must: %j is %j', (cell, field) => {
    expect(one(cell)).toBe(field);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+7 495', "'+7 495"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['\nx', '"\'\nx"'],
    ['\0x', "'\0x"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ["'=1", "''=1"],
    ["'t Hooft", "'t Hooft"],
    ['a=1', 'a=1'],
    ['–5', '–5'],
  ])('keeps text from running as a formula: %j is %j', (cell, field) => {
    expect(one(cell)).toBe(field);
  });

  it.each([
    [-5, '-5'],
    [-97.5, '-97.5'],
    [-0, '0'],
    [0, '0'],
    [1e-7, '1e-7'],
  ])('leaves the number %j as it is', (cell, field) => {
    expect(one(cell)).toBe(field);
  });

  it('reads back as the same fields, whatever text they hold', () => {
    const cell = fc.oneof(odd, fc.string({ unit: 'binary' }), fc.double({ noNaN: true }), fc.boolean());
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(cell), fc.option(cell))), (rows) => {
        const [header, ...lines] = parse(
          writeCsv(
            ['a', 'b'],
            rows.map(([a, b]) => ({ a, b })),
          ),
        );
        expect(header).toEqual(['a', 'b']);
        const read = lines.map((line, i) =>
          line.map((field, n) => (typeof rows[i]?.[n] === 'string' ? unguarded(field) : field)),
        );
        expect(read).toEqual(rows.map((row) => row.map((value) => (value === null ? '' : String(value)))));
      }),
    );
  });

  it('holds no text that begins as a formula, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: odd, b: odd })), (rows) => {
        for (const field of parse(writeCsv(['a', 'b'], rows)).flat())
          expect(field).not.toMatch(/^[=+\-@\t\r\n\0]/);
      }),
    );
  });
});
