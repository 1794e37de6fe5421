import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameters } from '../../src/model/query.ts';

describe('The parameters of an address', () => {
  it('are the first of each name, decoded, with or without a question mark', () => {
    expect([...parameters('?a=1&b=two%20words&a=3&c=x+y', 100)].sort()).toEqual([
      ['a', '1'],
      ['b', 'two words'],
      ['c', 'x y'],
    ]);
    expect(parameters('a=1', 100).get('a')).toBe('1');
  });

  it('are empty where they cannot be decoded, and keep an equals sign', () => {
    expect(parameters('a=%E0%A4%A&b=1=2', 100).get('a')).toBe('');
    expect(parameters('a=%E0%A4%A&b=1=2', 100).get('b')).toBe('1=2');
  });

  it('are read up to a length and no further', () => {
    expect(parameters('a=12345', 4).get('a')).toBe('12');
  });

  it('never throw, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(parameters(query, 1000)).toBeInstanceOf(Map);
      }),
    );
  });
});
