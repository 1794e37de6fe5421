import { describe, expect, it } from 'vitest';
import { landing } from '../../../src/views/prose/landing.ts';

describe('The landing place of a paragraph', () => {
  it('is read from its first six words', () => {
    expect(landing('The group’s claim, made in 2024, names no branch.')).toEqual({
      id: 'the-group-s-claim-made-in',
      html: 'The group’s claim, made in 2024, names no branch.',
    });
  });

  it('takes neither reference marks nor figures for words, and reads the words of links and terms', () => {
    const html =
      'Of <a href="/x/">the raid</a><sup class="ref"><button>7</button></sup> <span class="figure">12 (AP)</span> <button class="term">suspects</button> &amp; AT&amp;T say so.';
    expect(landing(html).id).toBe('of-the-raid-suspects-at-t');
  });

  it('is the anchor that the paragraph is given, which leaves no trace', () => {
    expect(landing('<wbr data-anchor="older-words">New words.')).toEqual({
      id: 'older-words',
      html: 'New words.',
    });
  });

  it('is none without words', () => {
    expect(landing('<img src="/x.png" alt="">')).toMatchObject({ id: undefined });
  });
});
