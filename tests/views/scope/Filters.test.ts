import { describe, expect, it } from 'vitest';
import Filters from '../../../src/views/scope/Filters.astro';
import { all, attributes, elements, one, texts } from '../../html.ts';
import { incident, place, render } from '../fixture.ts';

const incidents = [
  incident({ id: 'a', places: [place({ country: 'TJ' }), place({ country: 'TJ' }), place()] }),
  incident({ id: 'b', places: [place({ country: 'TJ' })], type: 'foiled-plot', actor: 'IS (central)' }),
  incident({ id: 'c', also: [{ rung: 'official', refs: ['a#1'], why: 'A court.' }], scope: 'beyond' }),
];
const form = () => render(Filters, { incidents });
const group = async (name: string) => {
  const found = one(await form(), `[data-filter="${name}"]`);
  const values = attributes(found, 'input', 'value');
  return texts(found, 'fieldset label').map((words, i) => [values[i], words]);
};

describe('The form of filters', () => {
  it('offers each value that an incident has, with its words and the number of incidents', async () => {
    expect(await group('country')).toEqual([
      ['RU', 'Russia 2'],
      ['TJ', 'Tajikistan 2'],
    ]);
    expect(await group('scope')).toEqual([
      ['russia', 'Russia 2'],
      ['beyond', 'Beyond, with people from the region 1'],
    ]);
    expect(await group('type')).toEqual([
      ['attack', 'attacks 2'],
      ['foiled-plot', 'foiled plots 1'],
    ]);
    expect(await group('rung')).toEqual([
      ['claimed-is', 'Claimed by Islamic State 3'],
      ['official', 'Officially attributed to ISKP 1'],
    ]);
    expect(await group('actor')).toEqual([
      ['iskp', 'ISKP 2'],
      ['is-central', 'IS (central) 1'],
    ]);
  });

  it('keeps the words of an option in an element of their own, where chips and citations find them', async () => {
    const labels = all(await form(), 'fieldset label');
    expect(labels.length).toBeGreaterThan(5);
    for (const label of labels)
      expect(elements(label).map(({ name }) => name)).toEqual(['input', 'span', 'span']);
  });

  it('has a name for every field and group', async () => {
    const document = await form();
    expect(texts(document, 'label').slice(0, 3)).toEqual(['From', 'To', 'Words']);
    expect(texts(document, 'legend')).toEqual(texts(document, 'summary'));
    expect(texts(document, '.chips li')).toEqual(['none']);
  });
});
