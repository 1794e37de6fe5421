import { describe, expect, it } from 'vitest';
import { nearSpelling } from '../../../src/views/search/near.ts';

const known = ['Kabul', 'Kabul’s', 'Nangarhar', 'Nangarhar-based', 'al-Qaeda', 'migrants', 'visa-free'];

describe('A near spelling', () => {
  it('puts right each word that the site does not know, and keeps the rest as typed', () => {
    expect(nearSpelling('Nangrahar  KABUL migrnts', known)).toBe('Nangarhar  KABUL migrants');
  });

  it('keeps quotes, minus signs and stops, so that the question asks what it asked', () => {
    expect(nearSpelling('migrants -Nangrahar', known)).toBe('migrants -Nangarhar');
    expect(nearSpelling('"Nangrahar migrnts" (Kabol).', known)).toBe('"Nangarhar migrants" (Kabul).');
  });

  it('is the word itself before compounds and possessives that hold it', () => {
    expect(nearSpelling('Nangrahar', known)).toBe('Nangarhar');
    expect(nearSpelling('Kabull', known)).toBe('Kabul');
    expect(nearSpelling('Qeada', known)).toBe('al-Qaeda');
  });

  it('is none where every word is known, too short or like no other', () => {
    expect(nearSpelling('kabul visa', known)).toBeNull();
    expect(nearSpelling('abc zzzzzz', known)).toBeNull();
    expect(nearSpelling('', known)).toBeNull();
    expect(nearSpelling('Nangrahar', [])).toBeNull();
  });
});
