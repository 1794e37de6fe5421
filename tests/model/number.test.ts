import { describe, expect, it } from 'vitest';
import { sayNumber } from '../../src/model/number.ts';

describe('sayNumber', () => {
  it.each([
    [0, '0'],
    [149, '149'],
    [4500, '4500'],
    [10_000, '10\u202F000'],
    [1_234_567, '1\u202F234\u202F567'],
    [0.005, '0.005'],
    [12_500.5, '12\u202F500.5'],
    [-12_500, '-12\u202F500'],
  ])('sayNumber(%j) is %j', (n, words) => {
    expect(sayNumber(n)).toBe(words);
  });
});
