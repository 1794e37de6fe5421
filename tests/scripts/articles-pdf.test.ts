import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../scripts/articles/pdf.ts';
import { type Line, pdfOf } from '../fixtures/articles/bytes.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url));
const texts = async (pages: readonly (readonly Line[])[]) =>
  (await readPdf(pdfOf(pages))).parts.map(({ text }) => text);

/** Lines set one under the other, 14 points apart. */
const set = (lines: readonly string[], top: number, left = 72): Line[] =>
  lines.map((text, i) => [left, top - 14 * i, 11, text]);
const one = [
  'The new barrier kept a spring tide out of the lower',
  'quay on Tuesday, and all the shops along the water',
  'stayed open.',
];
const two = [
  'The gates can be lowered by two people without any',
  'power; the contract allows them fifteen minutes.',
];

describe('A PDF', () => {
  it('has its paragraphs where the gap is wider', async () => {
    expect(await texts([[...set(one, 700), ...set(two, 640), ...set(one, 590)]])).toEqual([
      one.join(' '),
      two.join(' '),
      one.join(' '),
    ]);
  });

  it('has them where a line is indented, or ends early', async () => {
    const indented = [[72 + 14, 658, 11, two[0] ?? ''] as const, ...set(two.slice(1), 644)];
    expect(await texts([[...set(one, 700), ...indented]])).toEqual([one.join(' '), two.join(' ')]);
    expect(await texts([set([...one, ...two], 700)])).toEqual([one.join(' '), two.join(' ')]);
  });

  it('goes on over the page where the sentence does, without headers, footers and numbers', async () => {
    const page = (n: number, lines: Line[]): Line[] => [
      [72, 800, 9, 'Coast Wire, 4 October 2023'],
      ...lines,
      [72, 40, 9, `Page ${n} of 3`],
    ];
    const pages = [
      page(1, set(one.slice(0, 2), 700)),
      page(2, set([...one.slice(2), ...two], 700)),
      page(3, set(two, 700)),
    ];
    expect(await texts(pages)).toEqual([one.join(' '), two.join(' '), two.join(' ')]);
  });

  it('is read column by column', async () => {
    const narrow = (lines: readonly string[], left: number) => set(lines, 700, left);
    expect(
      await texts([
        [
          ...narrow(['The tram came', 'at six and it'], 72),
          ...narrow(['left at seven', 'as it should.'], 320),
        ],
      ]),
    ).toEqual(['The tram came at six and it left at seven as it should.']);
  });

  it('loses the hyphens at the ends of its lines', async () => {
    expect(
      await texts([
        set(
          ['The new barrier kept the har-', 'bour dry, and well-kept quays', 'are well-', 'kept for long.'],
          700,
        ),
      ]),
    ).toEqual(['The new barrier kept the harbour dry, and well-kept quays are well-kept for long.']);
  });

  it('has a space where two words are set apart without one', async () => {
    expect(
      await texts([
        [
          [72, 700, 11, 'The'],
          [100, 700, 11, 'tram'],
          [140, 700, 11, 'came.'],
        ],
      ]),
    ).toEqual(['The tram came.']);
  });

  it('as a browser prints it gives the title and the address of the page, and its letters', async () => {
    const { titles, addresses, parts } = await readPdf(fixture('tram.pdf'));
    expect(titles).toEqual(['Трамвай вернулся на набережную']);
    expect(addresses).toEqual(['https://example.org/2023/tram']);
    expect(parts).toHaveLength(17);
    expect(parts[2]?.text).toMatch(/^2-й абзац\. «Мы ждали этого дня три года», сказала/);
    expect(parts.map(({ text }) => text).join(' ')).not.toMatch(/https|12\/1\/26/);
  });

  it.each([
    ['locked', () => fixture('locked.pdf'), 'The PDF is locked with a password. Save a copy without one.'],
    ['cut off', () => fixture('tram.pdf').subarray(0, 9000), 'The PDF is broken or cut off. Save it again.'],
    ['nothing but a header', () => Buffer.from('%PDF-1.7\n'), 'The PDF is broken or cut off. Save it again.'],
    [
      'a picture',
      () => fixture('picture.pdf'),
      'The PDF holds pictures but no text. Have its text recognised, or save it as .txt.',
    ],
  ])('that is %s is refused', async (_, bytes, message) => {
    await expect(readPdf(bytes())).rejects.toThrow(message);
  });

  it('leaves the bytes to whoever handed them over', async () => {
    const bytes = pdfOf([set(one, 700)], 'A title');
    const before = bytes.length;
    expect((await readPdf(bytes)).titles).toEqual(['A title']);
    expect(bytes.length).toBe(before);
    expect(bytes[0]).toBe(0x25);
  });
});
