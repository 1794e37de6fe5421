import { expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

it.each([
  ['precison', ['place', 'precision', 'note'], 'precision'],
  ['reff', ['refs', 'ref'], 'refs'],
  ['attacks', ['attack', 'attacks'], 'attacks'],
  ['abc', ['abd', 'abe'], 'abd'],
  ['id', ['ir', 'about'], 'ir'],
  ['abcdef', ['abcdxy'], 'abcdxy'],
  ['abcdef', ['abcxyz'], null],
  ['ab', ['xy'], null],
  ['law', ['memoirs'], null],
  ['law', [], null],
  ['', ['a'], 'a'],
] as const)('nearest(%j, %j) is %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

it('prefers the closest to the first', () => {
  expect(nearest('example-wire-2021', ['example-wire-2044', 'example-wire-2022'])).toBe('example-wire-2022');
});

it('reads candidates from anything that can be walked through', () => {
  expect(nearest('publsher', new Set(['publisher']).values())).toBe('publisher');
});
