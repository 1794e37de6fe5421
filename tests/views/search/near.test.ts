import { describe, expect, it } from 'vitest';
import { nearSpelling } from '../../../src/views/search/near.ts';

const known = ['Nangarhar', 'Kabul', 'migrants', 'visa-free'];

describe('A near spelling', () => {
  it('puts right each word that the site does not know, and keeps the rest as typed', () => {
    expect(nearSpelling('Nangrahar  KABUL migrnts', known)).toBe('Nangarhar  KABUL migrants');
  });

  it('is none where every word is known, too short or like no other', () => {
    expect(nearSpelling('kabul visa', known)).toBeNull();
    expect(nearSpelling('abc zzzzzz', known)).toBeNull();
    expect(nearSpelling('', known)).toBeNull();
    expect(nearSpelling('Nangrahar', [])).toBeNull();
  });
});
