import { describe, expect, it } from 'vitest';
import { chartName, chartTables, incidentsOf, milestonesOf } from '../../src/formats/chart.ts';
import { readDossier } from '../../src/model/dossier.ts';
import { circumstances, fixture } from '../fixtures/dossier.ts';

const { dossier } = readDossier(fixture(), circumstances);
if (!dossier) throw new Error('The fixture has changed.');

describe('A chart', () => {
  it.each([
    ['TollChart', { incident: '2021-a', measure: 'killed' }, 'killed-2021-a'],
    ['SeriesChart', { series: 'members' }, 'series-members'],
    ['YearsChart', { query: 'from=2024&country=RU,TJ' }, 'incidents-from-2024-country-ru-tj'],
    ['MilestonesChart', { topics: 'law migration' }, 'milestones-law-migration'],
    ['Figures', { incident: '2021-a', measure: 'killed' }, null],
  ] as const)('<%s> %j is called %j', (component, attributes, name) => {
    expect(chartName({ component, attributes })).toBe(name);
  });

  it('of incidents takes what its view shows', () => {
    expect(incidentsOf(dossier, 'country=KZ').map(({ id }) => id)).toContain('2021-05-04-two-tolls-same-day');
    expect(incidentsOf(dossier, 'country=AT')).toEqual([]);
    expect(incidentsOf(dossier, '')).toHaveLength(dossier.incidents.size);
  });

  it('of milestones takes those of any of its topics, by date', () => {
    expect(milestonesOf(dossier, 'law').map(({ id }) => id)).toEqual([
      '2021-06-01-depot-law',
      '2023-05-listing',
    ]);
    expect(milestonesOf(dossier, 'counting nothing').map(({ id }) => id)).toEqual(['2021-06-01-depot-law']);
  });
});

describe('The tables of charts', () => {
  const tables = chartTables(dossier);

  it('are one for each chart of the explainers', () => {
    expect([...tables.keys()]).toEqual([
      'killed-2021-05-04-two-tolls-same-day',
      'series-members',
      'incidents-country-kz',
      'milestones-law',
    ]);
  });

  it('hold each number with its day, voice, standing and statements', () => {
    expect(tables.get('killed-2021-05-04-two-tolls-same-day')?.split('\r\n')).toEqual([
      'date,value,min,max,approx,by,counts,standing,refs',
      '2021-05-04,1,,,false,"Example Wire, first bulletin",victims,since replaced,example-wire-2021-depot-fire#2',
      '2021-05-05,3,,,false,Example Wire,victims,reported,example-wire-2021-depot-fire#1',
      '2021-05-05,,2,5,false,Sample Gazette,all together,unofficial,sample-gazette-2022-denial#2;example-wire-2021-depot-fire#1',
      '',
    ]);
    expect(tables.get('series-members')?.split('\r\n')).toHaveLength(6);
  });

  it('hold incidents as the table of all incidents does, and milestones with their statements', () => {
    expect(tables.get('incidents-country-kz')).toMatch(/^id,title,date,/);
    expect(tables.get('milestones-law')?.split('\r\n')[1]).toBe(
      '2021-06-01-depot-law,2021-06-01,law,A law on depots,KZ;MN,sample-gazette-2022-denial#3',
    );
  });
});
