import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/date.ts';
import { columnsOf, encode, precisions } from '../../../src/views/scope/columns.ts';
import { rowFacts } from '../../../src/views/scope/row.ts';
import { incident, place, rowOf } from '../fixture.ts';

describe('A column of lists', () => {
  it('writes each list once, in order of first appearance', () => {
    const { values, codes } = encode([['a'], ['b', 'a'], ['a'], [], ['a', 'b']]);
    expect(values).toEqual([['a'], ['b', 'a'], [], ['a', 'b']]);
    expect([...codes]).toEqual([0, 1, 0, 2, 3]);
  });
});

describe('The columns of rows', () => {
  it('hold what each row carries', () => {
    const rows = [
      incident({
        date: '2021-03',
        places: [
          place({ country: 'TJ', longitude: 68.8, latitude: -38.5, precision: 'district' }),
          place({ country: 'KG' }),
        ],
        rung: 'alleged',
        also: [{ rung: 'disputed', refs: ['a#1'], why: 'Two voices.' }],
        actor: 'Islamic State (central)',
      }),
      incident({
        date: '2022-12-30/2023',
        places: [{ country: 'AF', label: 'Afghanistan', precision: 'country', refs: ['a#1'] }],
      }),
    ].map((each) => rowOf(rowFacts(each)));
    const columns = columnsOf(rows);
    expect(columns.size).toBe(2);
    expect([...columns.first]).toEqual([dayNumber('2021-03-01'), dayNumber('2022-12-30')]);
    expect([...columns.last]).toEqual([dayNumber('2021-03-31'), dayNumber('2023-12-31')]);
    expect([...columns.longitude]).toEqual([68.8, NaN]);
    expect([...columns.latitude]).toEqual([-38.5, NaN]);
    expect([...columns.precision].map((code) => precisions[code])).toEqual(['district', 'country']);
    const { values, codes } = columns.facets.country;
    expect([...codes].map((code) => values[code])).toEqual([['TJ', 'KG'], ['AF']]);
    expect(columns.facets.rung.values[0]).toEqual(['alleged', 'disputed']);
    expect(columns.facets.actor.values[0]).toEqual(['islamic-state-central']);
  });

  it('of no rows are empty', () => {
    expect(columnsOf([]).size).toBe(0);
  });
});
