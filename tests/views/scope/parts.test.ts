import { describe, expect, it } from 'vitest';
import { columnsFile, partCount, partSize, textFile } from '../../../src/views/scope/parts.ts';
import { columnsOf } from '../../../src/views/scope/columns.ts';
import { type ColumnsFile, readColumns } from '../../../src/views/scope/files.ts';
import { rowFacts } from '../../../src/views/scope/row.ts';
import { readSite } from '../../browser/pages.ts';
import { rowOf } from '../fixture.ts';

const incidents = [...(await readSite()).incidents.values()];
const columns = readColumns(JSON.parse(JSON.stringify(columnsFile(incidents))) as ColumnsFile);

describe('The files of a large page', () => {
  it('give the same columns as the rows of a small one', () => {
    const rows = columnsOf(incidents.map((incident) => rowOf(rowFacts(incident))));
    expect(columns).toEqual(rows);
  });

  it('hold the words of every incident once, part by part', () => {
    const many = Array.from(
      { length: partSize + 3 },
      (_, i) => incidents[i % incidents.length] ?? incidents[0],
    );
    const all = many.flatMap((each) => each ?? []);
    expect(partCount(all.length)).toBe(2);
    expect(partCount(0)).toBe(0);
    expect(textFile(all, 0).id).toHaveLength(partSize);
    expect(textFile(all, 1).title).toEqual(all.slice(partSize).map(({ title }) => title));
    expect(textFile(all, 2).id).toEqual([]);
  });

  it('say of an incident what its row says', () => {
    const n = incidents.findIndex(({ id }) => id === '2024-03-22-krasnogorsk-crocus-city-hall');
    const file = textFile(incidents, 0);
    expect(
      Object.fromEntries(Object.entries(file).map(([key, column]) => [key, (column as unknown[])[n]])),
    ).toEqual({
      id: '2024-03-22-krasnogorsk-crocus-city-hall',
      title: incidents[n]?.title,
      date: '2024-03-22',
      said: '22 March 2024',
      place: incidents[n]?.places[0]?.label,
      killed: '149',
      counts: expect.any(String) as string,
      order: 149,
    });
  });
});
