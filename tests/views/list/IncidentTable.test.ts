import { describe, expect, it } from 'vitest';
import { rungs } from '../../../src/model/attribution.ts';
import { incidentTypes } from '../../../src/model/incident.ts';
import IncidentTable from '../../../src/views/list/IncidentTable.astro';
import { all, attributes, one, texts } from '../../html.ts';
import { figure, incident, place, render } from '../fixture.ts';

const attack = incident({
  also: [{ rung: 'official', refs: ['a#1'], why: 'A court.' }],
  places: [place(), place({ country: 'TJ', label: 'Otherville' }), place({ label: 'Third' })],
  figures: [figure({ min: 40, value: undefined })],
  headline: { killed: 'wire-2024-first#1', why: 'The only count.' },
});
const plot = incident({
  id: '2023-plot',
  title: 'Plot somewhere',
  date: '2023',
  type: 'foiled-plot',
  scope: 'background',
  rung: 'alleged',
  places: [{ country: 'AF', label: 'Afghanistan', precision: 'country', refs: ['a#1'] }],
});
const raid = incident({
  id: '2022-raid',
  date: '2022-06-08/2022-06-09',
  places: [place({ precision: 'region' })],
});

const table = () => render(IncidentTable, { incidents: [attack, plot, raid], caption: 'Every incident' });
const row = async (id: string) => one(await table(), `tr[data-incident="${id}"]`);

describe('The table of incidents', () => {
  it('stands in the order that the page gives it', async () => {
    expect(attributes(await table(), 'tr[data-incident]', 'data-incident')).toEqual([
      attack.id,
      plot.id,
      raid.id,
    ]);
  });

  it('says by which column it is sorted, and in which direction', async () => {
    const upwards = await render(IncidentTable, { incidents: [raid, plot, attack], caption: 'By date' });
    expect(attributes(await table(), 'thead th', 'aria-sort')[0]).toBe('descending');
    expect(attributes(upwards, 'thead th', 'aria-sort')[0]).toBe('ascending');
    expect(all(upwards, '[aria-sort]')).toHaveLength(1);
  });

  it('is grouped by the year in which an incident begins, each with its number', async () => {
    const incidents = [
      raid,
      incident({ id: 'b', date: '2022-12-30/2023-01-02' }),
      plot,
      incident({ id: 'c', date: '2023-01' }),
      attack,
    ];
    const document = await render(IncidentTable, { incidents, caption: 'By date' });
    const groups = all(document, 'tbody').map((group) => [
      texts(group, 'th[scope="rowgroup"]')[0],
      attributes(group, 'tr[data-incident]', 'data-incident'),
    ]);
    expect(groups).toEqual([
      ['2022 2 incidents', ['2022-raid', 'b']],
      ['2023 2 incidents', ['2023-plot', 'c']],
      ['2024 1 incident', ['2024-03-22-exampletown-attack']],
    ]);
  });

  it('carries in each row what the view state and the map need to know', async () => {
    expect((await row(attack.id)).attribs).toEqual({
      'data-incident': '2024-03-22-exampletown-attack',
      'data-date': '2024-03-22',
      'data-country': 'RU TJ',
      'data-scope': 'russia',
      'data-type': 'attack',
      'data-rung': 'claimed-is official',
      'data-actor': 'iskp',
      'data-point': '37.4,55.8',
      'data-precision': 'town',
    });
  });

  it('has no point for a place known to the country only', async () => {
    expect((await row(plot.id)).attribs).toMatchObject({ 'data-point': '', 'data-precision': 'country' });
  });

  it('prints date, title, main place, type, rung and leading figure in words', async () => {
    const cells = [...texts(await row(attack.id), 'td'), ...texts(await row(attack.id), 'th')];
    expect(cells).toEqual([
      '22 March 2024',
      'Exampletown Russia',
      'attack',
      'Claimed by Islamic State',
      'at least 40 victims; Ministry, as of 23 March 2024',
      'Attack in Exampletown',
    ]);
  });

  it('prints a dash, not a nought, where no figure leads', async () => {
    expect(texts(await row(plot.id), 'td').at(-1)).toBe('–');
  });

  it('tells what the columns sort by: the number killed, a missing one below nought, and lists of values', async () => {
    const keys = async (id: string) =>
      attributes(await row(id), 'td', 'data-key').filter((key) => key !== undefined);
    expect(await keys(attack.id)).toEqual(['40']);
    expect(await keys(plot.id)).toEqual(['-1']);
    const document = await table();
    expect(attributes(document, 'thead th', 'data-sort')).toEqual([
      'date',
      'title',
      'place',
      'type',
      'rung',
      'killed',
    ]);
    const [, , , types = '', steps = ''] = attributes(document, 'thead th', 'data-order');
    const words = types.split(' ').map((type) => incidentTypes[type as keyof typeof incidentTypes][0]);
    expect(words).toEqual(
      Object.values(incidentTypes)
        .map(([one]) => one)
        .sort(),
    );
    expect(steps.split(' ')).toEqual(Object.keys(rungs));
  });

  it('says whose voice the leading figure is, beside the figure', async () => {
    expect(texts(await row(attack.id), 'td').at(-1)).toBe(
      'at least 40 victims; Ministry, as of 23 March 2024',
    );
  });

  it('gives machines a date, but no interval, which HTML does not know', async () => {
    expect(attributes(await table(), 'time', 'datetime')).toEqual(['2024-03-22', '2023', undefined]);
  });

  it('leads to the incident and shows its mark', async () => {
    expect(attributes(await row(plot.id), 'a', 'href')).toEqual(['/incidents/2023-plot/']);
    expect(attributes(await row(plot.id), '.mark path', 'fill')).toEqual(['url(#rung-alleged)']);
  });

  it('has a caption, and a scope for every heading', async () => {
    const document = await table();
    expect(texts(document, 'caption')).toEqual(['Every incident']);
    expect(
      attributes(document, 'th', 'scope').filter(
        (scope) => !['col', 'row', 'rowgroup'].includes(scope ?? ''),
      ),
    ).toEqual([]);
    expect(all(document, 'thead th')).toHaveLength(6);
  });
});
