import { describe, expect, it } from 'vitest';
import { everything, shows } from '../../../src/model/view-state.ts';
import { rowFacts } from '../../../src/views/scope/row.ts';
import { readShown } from '../../../src/views/scope/shown.ts';
import { incident, place } from '../fixture.ts';

/** An element as the browser would make it of a row: `data-*` as its `dataset`, what it shows as its text. */
const element = (attributes: object, innerText = '') =>
  ({
    dataset: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name.replace(/^data-/, ''), value as string]),
    ),
    innerText,
  }) as unknown as HTMLElement;

const several = incident({
  date: '2021-03',
  type: 'foiled-plot',
  scope: 'central-asia',
  rung: 'alleged',
  also: [{ rung: 'disputed', refs: ['a#1'], why: 'Two voices.' }],
  places: [place({ country: 'TJ' }), place({ country: 'KG' })],
});

describe('What a row carries', () => {
  it('is read back as it was written', () => {
    expect(readShown(element(rowFacts(several), 'March 2021\n Attack\tin  Exampletown'))).toEqual({
      id: several.id,
      date: '2021-03',
      country: ['TJ', 'KG'],
      scope: 'central-asia',
      type: 'foiled-plot',
      rung: ['alleged', 'disputed'],
      words: 'march 2021 attack in exampletown',
    });
  });

  it('is enough for the view state to decide', () => {
    const row = readShown(element(rowFacts(several), 'Attack in Exampletown'));
    if (!row) throw new Error('No row');
    const asked = (change: object) => shows({ ...everything, ...change }, row);
    expect(
      [{ country: ['KG'] }, { rung: ['disputed'] }, { to: '2021-03-10' }, { words: 'exampletown' }].map(
        asked,
      ),
    ).toEqual([true, true, true, true]);
    expect(
      [{ country: ['RU'] }, { rung: ['official'] }, { to: '2021-02' }, { words: 'moscow' }].map(asked),
    ).toEqual([false, false, false, false]);
  });

  it('is nothing where the element is no row', () => {
    expect(readShown(element({}))).toBeNull();
    expect(readShown(element({ 'data-incident': 'x' }))).toBeNull();
  });

  it('is read without its optional parts', () => {
    expect(readShown(element({ 'data-incident': 'x', 'data-date': '2024' }))).toMatchObject({
      scope: '',
      type: '',
      country: [''],
    });
  });
});
