import { describe, expect, it } from 'vitest';
import { rungs } from '../../../src/model/attribution.ts';
import { columnsOf } from '../../../src/views/scope/columns.ts';
import { toSheet } from '../../../src/views/map/sheet.ts';
import { familyOf, spotsOf } from '../../../src/views/map/spots.ts';

const row = (dataset: Record<string, string>) => ({ dataset }) as Pick<HTMLElement, 'dataset'>;
const facts = { date: '2024-03-22', country: 'RU', scope: 'russia', actor: 'iskp' };
const columns = columnsOf([
  row({ ...facts, type: 'attack', rung: 'claimed-is official', point: '37.39,55.83', precision: 'exact' }),
  row({ ...facts, type: 'arrests', rung: 'alleged', point: '', precision: 'country' }),
  row({ ...facts, type: 'attack', rung: 'unknown', point: '68.8,38.6', precision: 'region' }),
]);

describe('The spots of incidents', () => {
  const spots = spotsOf(columns);

  it('lie on the sheet, and nowhere where only the country is known', () => {
    const [x, y] = toSheet(37.39, 55.83);
    expect([spots.x[0], spots.y[0]]).toEqual([x, y]);
    expect([spots.x[1], spots.y[1]]).toEqual([NaN, NaN]);
    expect([...spots.precision]).toEqual([0, 4, 3]);
  });

  it('know the type, and of several rungs the first', () => {
    const names = ({ names, codes }: (typeof spots)['type']) => [...codes].map((code) => names[code]);
    expect(names(spots.type)).toEqual(['attack', 'arrests', 'attack']);
    expect(names(spots.rung)).toEqual(['claimed-is', 'alleged', 'unknown']);
    expect([...spots.rung.codes].map((code) => spots.family[code])).toEqual([0, 1, 2]);
  });
});

describe('The family of a rung', () => {
  it('follows from the colour of its mark', () => {
    const byFamily = Map.groupBy(Object.keys(rungs), familyOf);
    expect(Object.fromEntries(byFamily)).toEqual({
      claim: ['claimed-iskp', 'claimed-is'],
      attribution: ['official', 'alleged', 'suspected'],
      open: ['is-unspecified', 'disputed', 'other-group', 'rejected', 'unknown'],
    });
  });
});
