import { describe, expect, it } from 'vitest';
import { bareCasualties, unwantedWords } from '../../src/model/house-style.ts';

describe('Unwanted words', () => {
  it.each([
    ['Islamic terrorism and Islamist terrorists', ['Islamic terrorism', 'Islamist terrorists']],
    ['a jihadist, jihadism, a jihadi', ['jihadist', 'jihadism', 'jihadi']],
    ['a brutal, brutally deadly massacre', ['brutal', 'brutally', 'deadly', 'massacre']],
    ['a terror attack by a terror group', ['terror attack', 'terror group']],
  ])('in %j are %j', (text, found) => {
    expect(unwantedWords(text)).toEqual(found);
  });

  it.each([
    'a terrorist organisation',
    'counter-terrorism',
    'the Islamic State',
    'Katibat al-Tawhid wal-Jihad',
    'brutality',
    'a deadline',
  ])('%j is none', (text) => {
    expect(unwantedWords(text)).toEqual([]);
  });
});

describe('Typed counts of dead and injured', () => {
  it.each([
    'At least 40 people were killed.',
    'It killed 12.',
    'Two officers died.',
    'three of the dead',
    'the deaths of two guards',
    'More than 1 700 were injured.',
    'dozens of wounded',
    'killing about thirty-five and wounding 60',
    'the deaths of at least four',
  ])('are found in %j', (text) => {
    expect(bareCasualties(text)).not.toEqual([]);
  });

  it.each([
    'In 2024 nobody was killed.',
    'He was killed in 2021.',
    'A guard was killed on 7 March 2024.',
    'Killed 7 March',
    'two counts of the dead',
    'four reports of people killed',
    'three men were convicted',
    'two death sentences',
    'Of the dead nothing is known.',
    'the dead of 2022',
  ])('are not seen in %j', (text) => {
    expect(bareCasualties(text)).toEqual([]);
  });
});
