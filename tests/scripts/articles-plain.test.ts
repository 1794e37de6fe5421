import { describe, expect, it } from 'vitest';
import { plainParts, readPlain } from '../../scripts/articles/plain.ts';

const texts = (text: string) => plainParts(text).map((part) => part.text);
const one =
  'The new barrier kept a spring tide out of the lower quay on Tuesday, the harbour council said, and all shops along the water stayed open.';
const two =
  'The gates can be lowered by two people without electric power; the contract allows fifteen minutes, and the old gates took an hour to close.';

/** A text broken at a width, as mail programs break it. */
const broken = (text: string, width: number) =>
  text
    .split(' ')
    .reduce<string[]>(
      (lines, word) => {
        const last = lines.at(-1) ?? '';
        const fits = last.length + 1 + word.length <= width;
        return fits && last ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines.filter(Boolean), word];
      },
      [''],
    )
    .join('\n');

describe('Plain text', () => {
  it('has its paragraphs between blank lines, whatever ends a line', () => {
    expect(texts(`${one}\n\n\n${two}\n`)).toEqual([one, two]);
    expect(texts(`${one}\r\n \t\r\n${two}`)).toEqual([one, two]);
    expect(texts(`${one}\r\r${two}`)).toEqual([one, two]);
    expect(texts(`${one}\n\u00A0\n${two}`)).toEqual([one, two]);
  });

  it('has a paragraph a line where no line is blank', () => {
    expect(texts(`${one}\n${two}\n${one}`)).toEqual([one, two, one]);
    const short = ['The tram came at six.', 'It left at seven, as it says on the board.', 'Nobody saw it.'];
    expect(texts(short.join('\n'))).toEqual(short);
  });

  it.each([60, 72, 100])('is put together again where it was broken at %i letters', (width) => {
    expect(texts([one, two, one].map((text) => broken(text, width)).join('\n\n'))).toEqual([one, two, one]);
  });

  it('keeps title and byline apart though the text under them was broken', () => {
    const text = ['Barrier Holds Back the Tide', 'By Anna Example', '', broken(one, 70), '', broken(two, 70)];
    expect(texts(text.join('\n'))).toEqual(['Barrier Holds Back the Tide', 'By Anna Example', one, two]);
  });

  it('has broken paragraphs that end before the edge, or begin with an indent', () => {
    const run = [one, two, one, two].map((text) => broken(text, 64)).join('\n');
    expect(texts(run)).toEqual([one, two, one, two]);
    const indented = [one, two, one].map((text) => `   ${broken(text, 64)}`).join('\n');
    expect(texts(indented)).toEqual([one, two, one]);
  });

  it('loses the hyphens that ended its lines', () => {
    const text =
      'The new barrier kept a spring tide out of the lower quay, so the har-\nbour council said, and every shop along the water remained quite open\nall day long and into the evening, for the first time in three years.';
    expect(texts(text)[0]).toContain('so the harbour council');
  });

  it('has items where bullets stand, and where dashes and numbers stand in company', () => {
    const kinds = (text: string) => plainParts(text).map(({ kind, text: words }) => `${kind}: ${words}`);
    expect(kinds('Three:\n • a depot\n • sand\n1) one\n2) two')).toEqual([
      'paragraph: Three:',
      'item: a depot',
      'item: sand',
      'item: one',
      'item: two',
    ]);
    expect(kinds('— Когда пойдёт трамвай?\n\n— Весной, — сказал он.')).toEqual([
      'paragraph: — Когда пойдёт трамвай?',
      'paragraph: — Весной, — сказал он.',
    ]);
  });

  it('says its address on a line of its own, and its day near the top', () => {
    const { addresses, published, parts } = readPlain(
      `Source: https://example.org/a\n\n2023.10.09 17:24 Desk\n\n${one} See https://example.org/b\n`,
    );
    expect(addresses).toEqual(['https://example.org/a']);
    expect(published).toBe('2023-10-09');
    expect(parts).toHaveLength(2);
    expect(readPlain(` date 2023-10-11 ${one}`).published).toBe('2023-10-11');
    expect(readPlain(one)).toEqual({ titles: [], addresses: [], parts: [{ kind: 'paragraph', text: one }] });
  });

  it('may hold nothing', () => {
    expect(plainParts(' \n\n\t\u200B')).toEqual([]);
  });
});
