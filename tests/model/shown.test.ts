import { expect, it } from 'vitest';
import { shownOf } from '../../src/model/shown.ts';
import { incident, place } from '../views/fixture.ts';

it('A view is told every country and rung of an incident once, the main ones first, and no words', () => {
  expect(
    shownOf(
      incident({
        id: '2021-03-example',
        date: '2021-03',
        places: [place({ country: 'TJ' }), place({ country: 'RU' }), place({ country: 'TJ' })],
        scope: 'central-asia',
        type: 'foiled-plot',
        rung: 'claimed-is',
        also: [
          { rung: 'claimed-is', refs: ['a#1'], why: 'Again.' },
          { rung: 'official', refs: ['a#2'], why: 'A court.' },
        ],
        actor: 'Islamic State (central)',
      }),
    ),
  ).toEqual({
    id: '2021-03-example',
    date: '2021-03',
    country: ['TJ', 'RU'],
    scope: 'central-asia',
    type: 'foiled-plot',
    rung: ['claimed-is', 'official'],
    actor: 'islamic-state-central',
    words: '',
  });
});
