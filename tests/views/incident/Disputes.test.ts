import { describe, expect, it } from 'vitest';
import Disputes from '../../../src/views/incident/Disputes.astro';
import { all, attributes, texts } from '../../html.ts';
import { find, render } from '../fixture.ts';

const disputes = [
  {
    field: 'number of attackers',
    positions: [
      { says: 'four', ref: 'fsb-2024-words#1' },
      { says: 'five, one of whom fled', ref: 'paper-2024-night#2' },
    ],
    note: 'The fifth was never named.',
  },
  {
    field: 'hour',
    positions: [
      { says: 'at eight', ref: 'paper-2024-night#3' },
      { says: 'at nine', ref: 'paper-2024-night#4' },
    ],
  },
];

const cards = async () => all(await render(Disputes, { disputes, find }), 'li.card');

describe('The disputes of an incident', () => {
  it('name the field, then every position, then the note', async () => {
    const [first] = await cards();
    expect(first && texts(first, 'h3')).toEqual(['Number of attackers']);
    expect(first && texts(first, 'li')).toEqual([
      'Four Publisher of fsb-2024-words statement 1',
      'Five, one of whom fled Publisher of paper-2024-night statement 2',
    ]);
    expect(first && texts(first, 'p.note')).toEqual(['The fifth was never named.']);
  });

  it('lead every position to its own statement', async () => {
    expect((await cards()).map((card) => attributes(card, 'a', 'href'))).toEqual([
      ['/sources/fsb-2024-words/#s1', '/sources/paper-2024-night/#s2'],
      ['/sources/paper-2024-night/#s3', '/sources/paper-2024-night/#s4'],
    ]);
  });

  it('print no empty note', async () => {
    const [, second] = await cards();
    expect(second && all(second, 'p.note')).toEqual([]);
  });
});
