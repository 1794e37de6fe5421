import { describe, expect, it } from 'vitest';
import { sections, tallness } from '../../../src/views/prose/sections.ts';

const htmlOf = (text: string) => sections(text).map(({ html }) => html);

describe('The sections of a text', () => {
  it('begin with each heading; what stands before the first is a part too', () => {
    expect(htmlOf('<p>a</p><h2 id="b">B</h2><p>b</p><h3>c</h3><h2>D</h2>')).toEqual([
      '<p>a</p>',
      '<h2 id="b">B</h2><p>b</p><h3>c</h3>',
      '<h2>D</h2>',
    ]);
  });

  it('keep a pull-out whole, heading and all', () => {
    const unknown =
      '<section class="unknown"> <h2 id="u">What is not known</h2><ul><li>x</li></ul></section>';
    expect(htmlOf(`<p>a</p>${unknown}`)).toEqual(['<p>a</p>', unknown]);
    expect(htmlOf(`<h2>A</h2>${unknown}`)).toEqual(['', '<h2>A</h2>', unknown].filter(Boolean));
  });

  it('lose nothing', () => {
    const html = '<p>a</p>\n<h2>b</h2>\n<p>c</p>\n<section class="unknown">\n<h2>d</h2></section>';
    expect(htmlOf(html).join('')).toBe(html);
  });
});

describe('About how tall a section is', () => {
  it('grows with its letters, its cards and its drawings', () => {
    const text = (letters: number) => `<p>${'a'.repeat(letters)}</p>`;
    expect(tallness('')).toBe(8);
    expect(tallness(text(1500))).toBe(8 + 52);
    expect(tallness('<li class="card">')).toBe(8 + 4);
    expect(tallness('<svg width="100%" height="320"></svg><svg width="14" height="14"></svg>')).toBe(8 + 20);
  });

  it('does not count what is folded in, nor what only the machine reads', () => {
    expect(tallness(`<details><summary>x</summary>${'a'.repeat(5000)}</details>`)).toBe(8);
    expect(tallness(`<p id="${'a'.repeat(500)}"></p>`)).toBe(8);
  });
});
