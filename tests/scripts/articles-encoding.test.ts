import { describe, expect, it } from 'vitest';
import { decode, isBinary } from '../../scripts/articles/encoding.ts';
import { Refusal } from '../../scripts/articles/draft.ts';
import { encoded, utf16 } from '../fixtures/articles/bytes.ts';

const russian =
  'Трамвай снова ходит по набережной, сообщили в депо. Первый вагон вышел на линию в шесть утра.';
const english = 'The tram runs along the river again, and the first car left at six.';
const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (charset: string) => `<html><head><meta charset="${charset}"></head><p>${russian}</p></html>`;

describe('The encoding of a text', () => {
  it.each([
    ['utf-8', utf8(russian)],
    ['utf-8', utf8(`\uFEFF${russian}`)],
    ['windows-1251', encoded(russian, 'windows-1251')],
    ['koi8-r', encoded(russian, 'koi8-r')],
    ['iso-8859-5', encoded(russian, 'iso-8859-5')],
    ['utf-16le', utf16(russian)],
    ['utf-16be', utf16(russian, true)],
    ['utf-16le', utf16(`\uFEFF${russian}`)],
    ['utf-16be', utf16(`\uFEFF${russian}`, true)],
  ])('is seen to be %s', (encoding, bytes) => {
    expect(isBinary(bytes)).toBe(false);
    expect(decode(bytes)).toEqual({ encoding, text: russian });
  });

  it('is seen in Latin letters without a mark, too', () => {
    expect(decode(utf16(english))).toEqual({ encoding: 'utf-16le', text: english });
    expect(decode(utf16(english, true))).toEqual({ encoding: 'utf-16be', text: english });
    const text =
      'Das Ufer wäre für die Straßenbahn zu schmal, heißt es; über die Brücke führe kein Weg zurück.';
    expect(decode(encoded(text, 'windows-1252'))).toEqual({ encoding: 'windows-1252', text });
  });

  it('is the one that a page names', () => {
    expect(decode(encoded(page('cp1251'), 'windows-1251'))).toEqual({
      encoding: 'windows-1251',
      text: page('cp1251'),
    });
    expect(decode(encoded(page('koi8-r'), 'koi8-r')).text).toBe(page('koi8-r'));
  });

  it('is UTF-8 where that fits, whatever the page names', () => {
    expect(decode(utf8(page('windows-1251')))).toEqual({ encoding: 'utf-8', text: page('windows-1251') });
  });

  it('is detected where the page names one that nobody knows', () => {
    expect(decode(encoded(page('x-unknown'), 'windows-1251')).text).toContain(russian);
  });

  it('is none for bytes that are no text', () => {
    expect(isBinary(Uint8Array.from({ length: 4000 }, (_, i) => (i * 31) % 256))).toBe(true);
    expect(isBinary(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).toBe(true);
    expect(isBinary(utf8('PK\u0003\u0004\u0014'))).toBe(true);
    expect(isBinary(utf8(english))).toBe(false);
  });

  it('throws nothing but a refusal, whatever the bytes', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const bytes = Uint8Array.from(
        { length: 300 },
        (_, i) => (Math.imul(i + seed, 2654435761) >>> 13) & 255,
      );
      try {
        expect(typeof decode(bytes).text).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }
  });
});
