import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readColumns } from '../../../src/views/scope/files.ts';

it('Days and spots of a file are spread to one value an incident', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          day: fc.integer({ min: 0, max: 50 }),
          days: fc.nat(40),
          spot: fc.integer({ min: 0, max: 2 }),
        }),
      ),
      (rows) => {
        const coded = { values: [['x'], []], codes: rows.map((_, i) => i % 2) };
        const columns = readColumns({
          size: rows.length,
          partSize: 10,
          step: rows.map(({ day }) => day),
          days: rows.map(({ days }) => days),
          spot: rows.map(({ spot }) => spot),
          longitude: [10.5, null, -70],
          latitude: [0, null, 41.25],
          precision: [1, 4, 0],
          facets: { country: coded, scope: coded, type: coded, rung: coded, actor: coded },
          words: { country: {}, type: {}, rung: {} },
        });
        let day = 0;
        rows.forEach((row, i) => {
          day += row.day;
          expect([columns.first[i], columns.last[i]]).toEqual([day, day + row.days]);
          expect(columns.longitude[i]).toBe([10.5, NaN, -70][row.spot]);
          expect(columns.latitude[i]).toBe([0, NaN, 41.25][row.spot]);
          expect(columns.precision[i]).toBe([1, 4, 0][row.spot]);
          expect(columns.facets.rung.codes[i]).toBe(i % 2);
        });
      },
    ),
  );
});
