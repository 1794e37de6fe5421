import { describe, expect, it } from 'vitest';
import { dossier } from '../../src/dossier.ts';
import { writeCsv } from '../../src/formats/csv.ts';
import { incidentColumns } from '../../src/formats/incident-columns.ts';
import { incidentRecord } from '../../src/formats/incident.ts';
import { figure, incident } from '../views/fixture.ts';
import { countryOnly, interval, minOnly } from './fixture.ts';

const header =
  'id,title,date,date_precision,date_earliest,date_latest,date_basis,date_refs,announced,type,attack_type,target,' +
  'target_type,scope,country,countries,admin1,admin1_iso,place,label,latitude,longitude,precision,place_basis,' +
  'place_refs,actor,rung,also,rung_refs,killed_value,killed_min,killed_max,killed_counts,killed_as_of,killed_by,' +
  'killed_status,killed_ref,injured_value,injured_min,injured_max,injured_counts,injured_as_of,injured_by,' +
  'injured_status,injured_ref,single_source,url';

describe('An incident as a flat record', () => {
  it('has every key of the columns, null where the file is silent', () => {
    expect(incidentRecord(minOnly)).toEqual({
      id: '2024-03-22-exampletown-attack',
      title: 'Attack on the market, called "Рынок"',
      date: '2024-03-22',
      date_precision: 'day',
      date_earliest: '2024-03-22',
      date_latest: '2024-03-22',
      date_basis: null,
      date_refs: 'wire-2024-first#1;wire-2024-first#2',
      announced: '2024-03-23',
      type: 'attack',
      attack_type: 'armed-assault',
      target: 'a market',
      target_type: 'civilians',
      scope: 'russia',
      country: 'US',
      countries: 'US',
      admin1: 'Oklahoma',
      admin1_iso: 'US-OK',
      place: 'Exampletown',
      label: 'Exampletown (market)',
      latitude: 35.5,
      longitude: -97.5,
      precision: 'town',
      place_basis: null,
      place_refs: 'wire-2024-first#1',
      actor: 'ISKP',
      rung: 'claimed-is',
      also: 'official;alleged',
      rung_refs: 'wire-2024-first#1',
      killed_value: null,
      killed_min: 40,
      killed_max: null,
      killed_counts: 'victims',
      killed_as_of: '2024-03-23',
      killed_by: 'Ministry',
      killed_status: 'official',
      killed_ref: 'wire-2024-first#2',
      injured_value: null,
      injured_min: null,
      injured_max: null,
      injured_counts: null,
      injured_as_of: null,
      injured_by: null,
      injured_status: null,
      injured_ref: null,
      single_source: false,
      url: '/incidents/2024-03-22-exampletown-attack/',
    });
  });

  it('is this line of the table with a figure that is a least, text in quotes and a point in the west', () => {
    expect(writeCsv(incidentColumns, [incidentRecord(minOnly)])).toBe(
      `${header}\r\n` +
        '2024-03-22-exampletown-attack,"Attack on the market, called ""Рынок""",2024-03-22,day,2024-03-22,2024-03-22,,' +
        'wire-2024-first#1;wire-2024-first#2,2024-03-23,attack,armed-assault,a market,civilians,russia,US,US,Oklahoma,' +
        'US-OK,Exampletown,Exampletown (market),35.5,-97.5,town,,wire-2024-first#1,ISKP,claimed-is,official;alleged,' +
        'wire-2024-first#1,,40,,victims,2024-03-23,Ministry,official,wire-2024-first#2,,,,,,,,,false,' +
        '/incidents/2024-03-22-exampletown-attack/\r\n',
    );
  });

  it('is this line with a place known to the country only', () => {
    expect(writeCsv(incidentColumns, [incidentRecord(countryOnly)])).toBe(
      `${header}\r\n` +
        '2022-afghanistan-plot,Plot announced in Afghanistan,2022,year,2022-01-01,2022-12-31,report,wire-2024-first#1,,' +
        "foiled-plot,unknown,'=Not named,civilians,russia,AF,AF,,,,Afghanistan,,,country,,wire-2024-first#1,ISKP," +
        'claimed-is,,wire-2024-first#1,,,,,,,,,,,,,,,,,true,/incidents/2022-afghanistan-plot/\r\n',
    );
  });

  it('is this line with an interval of dates, several places, a nought and a range', () => {
    expect(writeCsv(incidentColumns, [incidentRecord(interval)])).toBe(
      `${header}\r\n` +
        '2023-12-30-border-raids,Raids on both sides of the border,2023-12-30/2024-02,interval,2023-12-30,2024-02-29,,' +
        'wire-2024-first#1,,security-operation,none,a market,civilians,russia,TJ,TJ;UZ,,,,Khatlon,0,0,region,filed,' +
        'wire-2024-first#1,ISKP,claimed-is,,wire-2024-first#1,0,,,victims,2024-03,Ministry,official,wire-2024-first#1,' +
        ",2,5,security-forces,,'-,unofficial,wire-2024-first#2,false,/incidents/2023-12-30-border-raids/\r\n",
    );
  });

  it('takes no figure where none is fit to lead', () => {
    const { killed_value, killed_ref } = incidentRecord(incident({ figures: [figure()] }));
    expect([killed_value, killed_ref]).toEqual([null, null]);
  });

  it('cannot be made of an incident without a place', () => {
    expect(() => incidentRecord(incident({ places: [] }))).toThrow(
      '2024-03-22-exampletown-attack has no place.',
    );
  });
});

describe('The records of the dossier', () => {
  const records = [...dossier.incidents.values()].map(incidentRecord);

  it('refer to statements that are there', () => {
    const references = records.flatMap(({ date_refs, place_refs, rung_refs, killed_ref, injured_ref }) => [
      ...[date_refs, place_refs, rung_refs].flatMap((refs) => refs.split(';')),
      ...[killed_ref, injured_ref].flatMap((ref) => ref ?? []),
    ]);
    expect(references.length).toBeGreaterThan(3 * records.length);
    expect(references.filter((reference) => !dossier.uses.has(reference))).toEqual([]);
  });

  it('join by semicolons only what holds none', () => {
    const parts = [...dossier.incidents.values()].flatMap(({ date_refs, rung_refs, also, places }) => [
      ...date_refs,
      ...rung_refs,
      ...also.map(({ rung }) => rung),
      ...places.flatMap(({ country, refs }) => [country, ...refs]),
    ]);
    expect(parts.length).toBeGreaterThan(records.length);
    expect(parts.filter((part) => part.includes(';'))).toEqual([]);
  });
});
