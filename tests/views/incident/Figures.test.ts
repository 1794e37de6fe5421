import { describe, expect, it } from 'vitest';
import Figures from '../../../src/views/incident/Figures.astro';
import { all, attributes, one, text, texts } from '../../html.ts';
import { figure, find, incident, render } from '../fixture.ts';

const history = incident({
  headline: { killed: 'final-2024-count#2', why: 'It is the closing count.' },
  figures: [
    figure({ min: 60, value: undefined, as_of: undefined, by: 'A newspaper', status: 'reported' }),
    figure({ value: 149, as_of: '2024-08', ref: 'final-2024-count#2', more_refs: ['other-2024-count#5'] }),
    figure({ value: 40, as_of: '2024-03-22', by: 'FSB', status: 'superseded', note: 'the first evening' }),
    figure({ measure: 'injured', value: 600, as_of: '2024-03-24', ref: 'hospital-2024-list#1' }),
    figure({ value: 4, counts: 'attackers', as_of: '2024-03-23', by: 'Police', ref: 'police-2024-raid#3' }),
  ],
});

const killed = async () => {
  const [table] = all(await render(Figures, { incident: history, find }), 'table');
  if (!table) throw new Error('No table');
  return table;
};

describe('The figures of an incident', () => {
  it('stand in order of the day they speak of, undated ones last', async () => {
    expect(texts(await killed(), 'tbody th')).toEqual(['40', '4', '149 leads this page', 'at least 60']);
  });

  it('have a table for each measure, named by it', async () => {
    expect(texts(await render(Figures, { incident: history, find }), 'caption')).toEqual([
      'Killed',
      'Injured',
    ]);
  });

  it('are of one measure only where the page asks for one', async () => {
    const asked = await render(Figures, { incident: history, find, measure: 'injured' });
    expect(texts(asked, 'caption')).toEqual(['Injured']);
    expect(texts(asked, 'tbody th')).toEqual(['600']);
  });

  it('mark the one that leads, by its statement, and no other', async () => {
    expect(texts(await killed(), 'tr[data-leading] th')).toEqual(['149 leads this page']);
  });

  it('mark none where no figure is fit to lead', async () => {
    const nobody = { ...history, headline: { why: 'Every count is partial.' } };
    expect(all(await render(Figures, { incident: nobody, find }), 'tr[data-leading]')).toEqual([]);
  });

  it('say who is counted, on which day, in whose voice and how it stands', async () => {
    const rows = all(await killed(), 'tbody tr').map((row) => texts(row, 'td').slice(0, 3));
    expect(rows).toEqual([
      ['victims', '22 March 2024', 'FSB (since replaced) – the first evening'],
      ['attackers', '23 March 2024', 'Police (official)'],
      ['victims', 'August 2024', 'Ministry (official)'],
      ['victims', 'not said', 'A newspaper (reported)'],
    ]);
  });

  it('give the day to machines as exactly as it is known', async () => {
    expect(attributes(await killed(), 'time', 'datetime')).toEqual(['2024-03-22', '2024-03-23', '2024-08']);
  });

  it('lead each to its statements', async () => {
    const row = one(await killed(), 'tr[data-leading]');
    expect(attributes(row, 'a', 'href')).toEqual([
      '/sources/final-2024-count/#s2',
      '/sources/other-2024-count/#s5',
    ]);
    expect(texts(row, 'a')).toEqual([
      'Publisher of final-2024-count statement 2',
      'Publisher of other-2024-count statement 5',
    ]);
  });

  it('name every column for a listener', async () => {
    expect(texts(await killed(), 'th[scope="col"]')).toEqual([
      'Figure',
      'Who is counted',
      'As of',
      'Whose voice',
      'Statement',
    ]);
    expect(text(one(await killed(), 'caption'))).toBe('Killed');
  });
});
