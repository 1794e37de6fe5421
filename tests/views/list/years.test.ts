import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, dayNumber } from '../../../src/model/date.ts';
import { countOfYear, yearsOf } from '../../../src/views/list/years.ts';

const yearOf = (day: number) => dayFrom(day).slice(0, 4);
const days = fc.array(fc.integer({ min: dayNumber('2014-12-01'), max: dayNumber('2018-02-01') }));

describe('A list by date', () => {
  it('has one group for each year, in its order, either way', () => {
    expect(yearsOf(['2024-03', '2024', '2022-01-01'], (date) => date.slice(0, 4))).toEqual([
      { year: '2024', items: ['2024-03', '2024'] },
      { year: '2022', items: ['2022-01-01'] },
    ]);
    expect(yearsOf([], String)).toEqual([]);
  });

  it('loses no incident and changes no order by being grouped', () => {
    fc.assert(
      fc.property(days, (list) => {
        const groups = yearsOf(list, yearOf);
        expect(groups.flatMap(({ items }) => items)).toEqual(list);
        groups.forEach(({ year }, i) => expect(year).not.toBe(groups[i + 1]?.year));
      }),
    );
  });

  it('counts under each year what is shown of it, wherever the first and the last day of a year lie', () => {
    const first = Int32Array.from(
      ['2015-12-31', '2016-01-01', '2016-06-01', '2016-12-31', '2017-01-01'],
      dayNumber,
    );
    const all = Uint32Array.of(0, 1, 2, 3, 4);
    const counts = ['2014', '2015', '2016', '2017', '2018'].map((year) => countOfYear(year, all, first));
    expect(counts).toEqual([0, 1, 3, 1, 0]);
    expect(countOfYear('2016', Uint32Array.of(0, 2, 4), first)).toBe(1);
  });

  it('counts as one would by hand', () => {
    fc.assert(
      fc.property(days, fc.infiniteStream(fc.boolean()), (list, shown) => {
        const first = Int32Array.from(list).sort();
        const numbers = Uint32Array.from(first.keys()).filter(() => shown.next().value as boolean);
        for (const year of ['2014', '2015', '2016', '2017', '2018'])
          expect(countOfYear(year, numbers, first)).toBe(
            [...numbers].filter((n) => yearOf(first[n] ?? 0) === year).length,
          );
      }),
    );
  });
});
