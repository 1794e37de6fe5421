import { expect, it } from 'vitest';
import { sayIncidents, sayShown } from '../../../src/views/scope/count.ts';

it.each([
  [0, 117, '0 of 117 incidents'],
  [117, 117, '117 incidents'],
  [0, 1, '0 of 1 incident'],
  [1204, 100_000, '1204 of 100\u202F000 incidents'],
])('%i of %i are said in words', (shown, total, words) => {
  expect(sayShown(shown, total)).toBe(words);
});

it.each([
  [0, '0 incidents'],
  [1, '1 incident'],
  [1204, '1204 incidents'],
  [43_757, '43\u202F757 incidents'],
])('%i is said as %s', (n, words) => {
  expect(sayIncidents(n)).toBe(words);
});
