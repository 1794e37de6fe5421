import { describe, expect, it } from 'vitest';
import { inView, rowFacts } from '../../../src/views/scope/row.ts';
import { incident, place } from '../fixture.ts';

describe('The facts of a row', () => {
  it('name every country and rung once, the main ones first', () => {
    const facts = rowFacts(
      incident({
        places: [place({ country: 'TJ' }), place({ country: 'RU' }), place({ country: 'TJ' })],
        also: [
          { rung: 'claimed-is', refs: ['a#1'], why: 'Again.' },
          { rung: 'official', refs: ['a#2'], why: 'A court.' },
        ],
      }),
    );
    expect(facts['data-country']).toBe('TJ RU');
    expect(facts['data-rung']).toBe('claimed-is official');
  });

  it('give the point of the main place as longitude and latitude', () => {
    const facts = rowFacts(incident({ places: [place({ longitude: 68.8, latitude: -38.5 }), place()] }));
    expect(facts).toMatchObject({ 'data-point': '68.8,-38.5', 'data-precision': 'town' });
  });

  it('keep a point on the equator and the prime meridian', () => {
    expect(rowFacts(incident({ places: [place({ longitude: 0, latitude: 0 })] }))['data-point']).toBe('0,0');
  });

  it('have an empty point where the country is all that is known', () => {
    const country = { country: 'AF', label: 'Afghanistan', precision: 'country', refs: ['a#1'] } as const;
    expect(rowFacts(incident({ places: [{ ...country, refs: ['a#1'] }] }))).toMatchObject({
      'data-point': '',
      'data-precision': 'country',
      'data-country': 'AF',
    });
  });
});

describe('The incidents of a view', () => {
  const all = [
    incident({ id: 'a', type: 'attack', scope: 'russia' }),
    incident({
      id: 'b',
      type: 'foiled-plot',
      places: [place({ country: 'TJ' }), place({ country: 'RU' })],
      also: [{ rung: 'official', refs: ['a#1'], why: 'A court.' }],
    }),
    incident({ id: 'c', date: '2021', actor: 'Islamic State (central)' }),
  ];
  const ids = (query: string) => inView(all, query).map(({ id }) => id);

  it('are those that the query asks for, in order', () => {
    expect(ids('')).toEqual(['a', 'b', 'c']);
    expect(ids('country=TJ')).toEqual(['b']);
    expect(ids('rung=claimed-is&without=official')).toEqual(['a', 'c']);
    expect(ids('actor=islamic-state-central')).toEqual(['c']);
    expect(ids('from=2022')).toEqual(['a', 'b']);
  });
});
