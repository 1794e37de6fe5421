import { expect, it } from 'vitest';
import { labelsOf } from '../../../src/views/scope/labels.ts';

const box = (name: string, value: string, words: string) => ({
  name,
  value,
  closest: () => ({ children: [{}, { textContent: words }, { textContent: '12' }] }),
});

it('A value is called what its option in the form is called; an unknown one nothing', () => {
  const form = {
    querySelectorAll: () => [
      box('country', 'RU', 'Russia'),
      box('rung', 'official', 'Officially attributed'),
    ],
  } as unknown as ParentNode;
  const labels = labelsOf(form);
  expect(labels('country', 'RU')).toBe('Russia');
  expect(labels('without', 'official')).toBe('Officially attributed');
  expect(labels('scope', 'RU')).toBeUndefined();
  expect(labelsOf(null)('country', 'RU')).toBeUndefined();
});
