import { describe, expect, it } from 'vitest';
import { estimatesOfIncident, estimatesOfSeries } from '../../src/model/estimate.ts';
import { readDossier } from '../../src/model/dossier.ts';
import { circumstances, fixture } from '../fixtures/dossier.ts';

const { dossier } = readDossier(fixture(), circumstances);
const tolls = dossier?.incidents.get('2021-05-04-two-tolls-same-day');
const members = dossier?.series.get('members');
if (!tolls || !members) throw new Error('The fixture has changed.');

describe('Estimates of an incident', () => {
  it('are its figures of one measure, by the day they speak of, in words', () => {
    expect(estimatesOfIncident(tolls, 'killed')).toEqual([
      {
        date: '2021-05-04',
        value: 1,
        by: 'Example Wire, first bulletin',
        counts: 'victims',
        standing: 'since replaced',
        leads: false,
        refs: ['example-wire-2021-depot-fire#2'],
      },
      {
        date: '2021-05-05',
        value: 3,
        by: 'Example Wire',
        counts: 'victims',
        standing: 'reported',
        leads: true,
        refs: ['example-wire-2021-depot-fire#1'],
      },
      {
        date: '2021-05-05',
        min: 2,
        max: 5,
        by: 'Sample Gazette',
        counts: 'all together',
        standing: 'unofficial',
        leads: false,
        refs: ['sample-gazette-2022-denial#2', 'example-wire-2021-depot-fire#1'],
      },
    ]);
  });

  it('are none where nothing of the kind was counted', () => {
    expect(estimatesOfIncident(tolls, 'missing')).toEqual([]);
  });

  it('put what has no day last', () => {
    const figures = tolls.figures.map((figure, i) => (i === 0 ? { ...figure, as_of: undefined } : figure));
    const found = estimatesOfIncident({ ...tolls, figures }, 'killed');
    expect(found.map(({ date }) => date)).toEqual(['2021-05-05', '2021-05-05', undefined]);
  });
});

describe('Estimates of a series', () => {
  it('are its points by date, undated ones last, and say what is disputed or projected', () => {
    expect(
      estimatesOfSeries(members).map(({ date, value, min, max, approx, standing, refs }) => [
        date,
        value ?? [min, max],
        approx,
        standing,
        refs.length,
      ]),
    ).toEqual([
      ['2023', [400, 500], false, '', 1],
      ['2024-01', 700, true, 'disputed', 2],
      ['2030', [100, undefined], false, 'projection', 1],
      [undefined, 300, false, '', 1],
    ]);
  });
});
