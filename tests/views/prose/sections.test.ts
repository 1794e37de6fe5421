import { describe, expect, it } from 'vitest';
import { sections } from '../../../src/views/prose/sections.ts';

describe('The sections of a text', () => {
  it('begin with each heading; what stands before the first is a part too', () => {
    expect(sections('<p>a</p><h2 id="b">B</h2><p>b</p><h3>c</h3><h2>D</h2>')).toEqual([
      '<p>a</p>',
      '<h2 id="b">B</h2><p>b</p><h3>c</h3>',
      '<h2>D</h2>',
    ]);
  });

  it('keep a pull-out whole, heading and all', () => {
    const unknown =
      '<section class="unknown"> <h2 id="u">What is not known</h2><ul><li>x</li></ul></section>';
    expect(sections(`<p>a</p>${unknown}`)).toEqual(['<p>a</p>', unknown]);
    expect(sections(`<h2>A</h2>${unknown}`)).toEqual(['', '<h2>A</h2>', unknown].filter(Boolean));
  });

  it('lose nothing', () => {
    const html = '<p>a</p>\n<h2>b</h2>\n<p>c</p>\n<section class="unknown">\n<h2>d</h2></section>';
    expect(sections(html).join('')).toBe(html);
  });
});
