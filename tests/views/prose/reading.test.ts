import { expect, it } from 'vitest';
import { minutesToRead } from '../../../src/views/prose/reading.ts';

const paragraph = (words: number) => ({ id: 'a', line: 1, text: 'word '.repeat(words), isReferenced: true });

it.each([
  [[], 1],
  [[paragraph(30)], 1],
  [[paragraph(1000), paragraph(840)], 8],
])('A text takes its words at 230 a minute, and a minute at least', (paragraphs, minutes) => {
  expect(minutesToRead(paragraphs)).toBe(minutes);
});
