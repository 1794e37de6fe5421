import { expect, it } from 'vitest';
import { sayShown } from '../../../src/views/scope/count.ts';

it.each([
  [0, 117, '0 of 117 incidents'],
  [117, 117, '117 incidents'],
  [1204, 100_000, '1204 of 100\u202F000 incidents'],
])('%i of %i are said in words', (shown, total, words) => {
  expect(sayShown(shown, total)).toBe(words);
});
