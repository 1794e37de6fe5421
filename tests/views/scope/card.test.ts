import { expect, it } from 'vitest';
import { nameOf } from '../../../src/views/scope/card.ts';

const cell = (parts: Record<string, string>, textContent = '') => ({
  textContent,
  querySelector: (selector: string) => (parts[selector] ? { textContent: parts[selector] } : null),
});

it('The name of an incident for a mark is title, date and rung', () => {
  const row = {
    cells: [
      cell({ time: '22 March\n2024' }),
      cell({ a: ' Attack in  Exampletown ' }),
      cell({}),
      cell({}),
      cell({}, 'Alleged'),
    ],
  } as unknown as HTMLTableRowElement;
  expect(nameOf(row)).toBe('Attack in Exampletown, 22 March 2024, Alleged');
});
