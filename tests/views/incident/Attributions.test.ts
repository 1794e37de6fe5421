import { describe, expect, it } from 'vitest';
import { strengths } from '../../../src/model/attribution.ts';
import Attributions from '../../../src/views/incident/Attributions.astro';
import { all, attributes, one, texts } from '../../html.ts';
import { find, incident, render } from '../fixture.ts';

const voices = incident({
  attributions: [
    {
      to: 'ISKP',
      by: 'United States',
      strength: 'official',
      note: 'by intelligence',
      ref: 'cnn-2024-report#4',
    },
    { to: 'Ukraine', by: 'FSB', strength: 'alleged', ref: 'fsb-2024-words#1' },
    { to: 'Ukraine', by: 'Ukraine', strength: 'denied', ref: 'kyiv-2024-words#2' },
  ],
});

describe('The attributions of an incident', () => {
  it('say voice by voice how firmly and to whom', async () => {
    const table = await render(Attributions, { incident: voices, find });
    expect(
      all(table, 'tbody tr').map((row) => [...texts(row, 'th'), ...texts(row, 'td').slice(0, 2)]),
    ).toEqual([
      ['United States', 'officially attributed', 'ISKP – by intelligence'],
      ['FSB', 'alleged', 'Ukraine'],
      ['Ukraine', 'denied', 'Ukraine'],
    ]);
  });

  it('lead each to its statement', async () => {
    const table = await render(Attributions, { incident: voices, find });
    expect(all(table, 'tbody tr').map((row) => attributes(row, 'a', 'href'))).toEqual([
      ['/sources/cnn-2024-report/#s4'],
      ['/sources/fsb-2024-words/#s1'],
      ['/sources/kyiv-2024-words/#s2'],
    ]);
  });

  it('keep the strength for style sheets and machines', async () => {
    const table = await render(Attributions, { incident: voices, find });
    const found = attributes(table, 'tbody tr', 'data-strength');
    expect(found).toEqual(['official', 'alleged', 'denied']);
    expect(found.filter((strength) => !Object.hasOwn(strengths, strength ?? ''))).toEqual([]);
  });

  it('stand in a box that can be reached with the keyboard and has a name', async () => {
    const box = one(await render(Attributions, { incident: voices, find }), 'div.scroll');
    expect(box.attribs).toMatchObject({
      tabindex: '0',
      'aria-label': 'Who attributes it to whom: Attack in Exampletown',
    });
  });
});
