import { expect, it } from 'vitest';
import { languageName } from '../../src/model/language.ts';

it.each([
  ['ru', 'Russian'],
  ['tg', 'Tajik'],
  ['kbd', 'Kabardian'],
  ['und', undefined],
  ['xx', undefined],
  ['qaa', undefined],
  ['RU', undefined],
  ['ru-RU', undefined],
  ['russian', undefined],
  ['', undefined],
])('languageName(%j) is %j', (code, name) => {
  expect(languageName(code)).toBe(name);
});
