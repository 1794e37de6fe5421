import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReference, referencePath } from '../../src/model/reference.ts';

describe('parseReference', () => {
  it('parts source and number', () => {
    expect(parseReference('tass-2024-notice#12')).toEqual({ source: 'tass-2024-notice', n: 12 });
  });

  it.each([
    'tass-2024',
    'tass-2024#',
    'tass-2024#0',
    'tass-2024#01',
    'tass-2024#-1',
    'tass-2024#1.5',
    'tass-2024#10000',
    'tass-2024 #1',
    'tass-2024#1 ',
    'tass-2024#1\n',
    '-tass#1',
    'TASS#1',
    '#1',
    'a#1#2',
    '',
  ])('%j is no reference', (text) => {
    expect(parseReference(text)).toBeNull();
  });

  it('takes any id with any number from 1 to 9999', () => {
    const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 9999 }), (source, n) => {
        expect(parseReference(`${source}#${String(n)}`)).toEqual({ source, n });
      }),
    );
  });
});

describe('referencePath', () => {
  it("is the anchor on the source's page", () => {
    expect(referencePath('tass-2024-notice#12')).toBe('/sources/tass-2024-notice/#s12');
  });
});
