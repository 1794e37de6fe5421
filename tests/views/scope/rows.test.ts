import { describe, expect, it } from 'vitest';
import { rowsInPage } from '../../../src/views/scope/rows.ts';

const row = (id: string, ...cells: string[]) =>
  ({
    dataset: { incident: id },
    cells: cells.map((textContent) => ({ textContent })),
  }) as unknown as HTMLTableRowElement;
const rows = [row('a', '22 March  2024', 'Attack\n in Exampletown'), row('b', '2021', 'Ärger')];

// Rows that are fetched need a document: tests/browser/large.test.ts.
describe('Rows in the page', () => {
  it('are found by number and by id', () => {
    const { get, find } = rowsInPage(rows);
    expect(get(1)).toBe(rows[1]);
    expect(get(2)).toBeUndefined();
    expect([find('a'), find('b'), find('c')]).toEqual([0, 1, undefined]);
  });

  it('say what stands in their cells, in small letters, the cells apart', async () => {
    expect(await rowsInPage(rows).texts()).toEqual(['22 march 2024 attack in exampletown', '2021 ärger']);
  });

  it('know the columns that the list sorts by', async () => {
    const cell = (textContent: string, key?: string) => ({
      textContent,
      dataset: { key },
      firstChild: { textContent: textContent.replace(/ Russia$/, ' ') },
      querySelector: () => ({ textContent }),
    });
    const whole = {
      dataset: { incident: 'a' },
      cells: ['22 March', 'Attack  in Town', 'Town Russia', 'attack', 'Alleged', '7'].map((text) =>
        cell(text, '7'),
      ),
    } as unknown as HTMLTableRowElement;
    const { column } = rowsInPage([whole]);
    const columns = await Promise.all((['id', 'title', 'place', 'killed'] as const).map(column));
    expect(columns).toEqual([['a'], ['attack in town'], ['town'], [7]]);
  });
});
