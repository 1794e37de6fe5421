import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  everything,
  laneKinds,
  readViewState,
  type Shown,
  shows,
  type ViewState,
  views,
  writeViewState,
} from '../../src/model/view-state.ts';

const two = (n: number) => String(n).padStart(2, '0');
const date = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([y, m, d, length]) => `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`.slice(0, length));
const list = fc
  .uniqueArray(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), { maxLength: 5 })
  .map((values) => values.toSorted());
const words = fc
  .array(fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }), { maxLength: 9 })
  .map((parts) => parts.join(' ').toLowerCase().replace(/\s+/g, ' ').trim())
  .filter(({ length }) => length <= 200);
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);
const state: fc.Arbitrary<ViewState> = fc.record({
  from: fc.option(date),
  to: fc.option(date),
  country: list,
  scope: list,
  type: list,
  rung: list,
  actor: list,
  without: list,
  words,
  ids: list,
  map: fc.option(
    fc.record({ zoom: hundredths(0, 24), latitude: hundredths(-90, 90), longitude: hundredths(-180, 180) }),
  ),
  view: fc.option(fc.constantFrom(...views)),
  lanes: fc.constantFrom(...laneKinds),
});
const query = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'from',
          'to',
          'country',
          'scope',
          'type',
          'rung',
          'actor',
          'without',
          'words',
          'ids',
          'map',
          'view',
          'lanes',
          'other',
          '%77ords',
          '',
        ),
        fc.oneof(
          date,
          list.map(String),
          fc.tuple(fc.double(), fc.double(), fc.double()).map((parts) => parts.join('/')),
          fc.constantFrom('timeline', 'rung', 'scope', 'Map', '4/41.3/69.2', '4.12345/-0/-0.001', '25/0/0'),
          fc.string({ unit: 'binary', maxLength: 15 }),
          fc.webQueryParameters(),
        ),
      ),
      { maxLength: 9 },
    )
    .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`.slice(0, 190)),
);

const settle = (text: string) => writeViewState(readViewState(text));

describe('A view state and its query string', () => {
  it('what is written is read back', () => {
    fc.assert(
      fc.property(state, (asked) => {
        expect(readViewState(writeViewState(asked))).toEqual(asked);
      }),
    );
  });

  it('any query settles at once, and none throws', () => {
    fc.assert(
      fc.property(query, (text) => {
        expect(settle(settle(text))).toBe(settle(text));
      }),
      { numRuns: 500 },
    );
  });

  it('a question mark in front makes no difference', () => {
    fc.assert(
      fc.property(state, (asked) => {
        expect(readViewState(`?${writeViewState(asked)}`)).toEqual(asked);
      }),
    );
  });

  it.each([
    ['words cut after a space', `words=${'a'.repeat(199)}+b`],
    ['words cut within a character', `words=${'a'.repeat(199)}😀`],
    ['half a character', 'words=\uD800'],
    [
      'a query that grows past the limit when written',
      `ids=${Array.from({ length: 270 }, (_, i) => `incident-${String(1000 + i)}`).join(',')}&words=${'ж'.repeat(150)}`,
    ],
  ])('settles at once: %s', (_, text) => {
    expect(settle(settle(text))).toBe(settle(text));
  });
});

describe('writeViewState', () => {
  it('is empty for everything', () => {
    expect(writeViewState(everything)).toBe('');
  });

  it('writes its keys in fixed order, with plain commas', () => {
    const asked = {
      ...everything,
      view: 'map' as const,
      lanes: 'rung' as const,
      map: { zoom: 5, latitude: 41.3, longitude: -69.25 },
      without: ['official'],
      actor: ['iskp'],
      ids: ['a', 'b'],
      words: 'moscow & area',
      rung: ['official'],
      to: '2024-06',
      country: ['RU', 'TJ'],
      from: '2024',
    };
    expect(writeViewState(asked)).toBe(
      'from=2024&to=2024-06&country=RU,TJ&rung=official&actor=iskp&without=official&ids=a,b&words=moscow%20%26%20area&map=5/41.3/-69.25&view=map&lanes=rung',
    );
  });
});

describe('readViewState', () => {
  it.each(['', '?', '&&', '=', 'utm_source=x', 'from=', 'country=,,', '%E0%A4%A=1', 'words=%E0%A4%A'])(
    'reads %j as everything',
    (text) => {
      expect(readViewState(text)).toEqual(everything);
    },
  );

  it.each(['2024-13', '2024-02-30', 'yesterday', '2024/2025', '2024-3', '0000'])(
    'ignores %s as an end of a period',
    (text) => {
      expect(readViewState(`from=${text}&to=${text}`)).toEqual(everything);
    },
  );

  it('keeps what is good beside what is broken', () => {
    expect(readViewState('from=2024-02-30&to=2024&country=RU,%3Cb%3E,T J,TJ')).toEqual({
      ...everything,
      to: '2024',
      country: ['RU', 'TJ'],
    });
  });

  it('sorts and keeps each value once', () => {
    expect(readViewState('country=TJ,RU,TJ,AF').country).toEqual(['AF', 'RU', 'TJ']);
  });

  it('takes the first of a key that stands twice', () => {
    expect(readViewState('country=RU&country=TJ').country).toEqual(['RU']);
  });

  it('reads words in small letters, plus signs and runs of white space as one space', () => {
    expect(readViewState('words=+Crocus++City%09Hall+').words).toBe('crocus city hall');
    expect(readViewState('words=%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0').words).toBe('москва');
    expect(readViewState('words=a=b').words).toBe('a=b');
  });

  it('cuts words at 200 characters and drops an id of more than 120', () => {
    expect(readViewState(`words=${'a'.repeat(300)}`).words).toHaveLength(200);
    expect(readViewState(`ids=${'a'.repeat(121)},b`).ids).toEqual(['b']);
  });

  it.each([
    '5/41.3',
    '5/91/0',
    '5/0/181',
    '25/0/0',
    '-1/0/0',
    '5/41.3/69.2/1',
    '5/4e1/0',
    '5,41.3,69.2',
    '5/ 41/69',
    '5/NaN/0',
  ])('ignores %s as a place of the map', (text) => {
    expect(readViewState(`map=${text}`)).toEqual(everything);
  });

  it('reads a place of the map as zoom, latitude and longitude, to two decimals', () => {
    expect(readViewState('map=4.256/-0.001/69.204').map).toEqual({
      zoom: 4.26,
      latitude: 0,
      longitude: 69.2,
    });
  });

  it('ignores a part of the instrument or a kind of lane that there is not', () => {
    expect(readViewState('view=chart&lanes=country')).toEqual(everything);
    expect(readViewState('view=list&lanes=rung')).toEqual({ ...everything, view: 'list', lanes: 'rung' });
  });

  it('does not change what everything means', () => {
    readViewState('country=RU&words=x').country.push('TJ');
    expect(everything.country).toEqual([]);
    expect(readViewState('')).toEqual(everything);
  });
});

describe('shows', () => {
  const incident: Shown = {
    id: '2021-03-month-only-date',
    date: '2021-03',
    country: ['KZ', 'MN'],
    scope: 'central-asia',
    type: 'arrests',
    rung: ['claimed-is', 'disputed'],
    actor: 'islamic-state-central',
    words: 'arrests in kostanay, march 2021 kostanay қостанай',
  };

  it.each([
    ['everything', {}, true],
    ['a period that begins within its month', { from: '2021-03-20' }, true],
    ['a period that ends within its month', { to: '2021-03-05' }, true],
    ['a period that begins with its last day', { from: '2021-03-31' }, true],
    ['a period that begins after its month', { from: '2021-04' }, false],
    ['a period that ends before its month', { to: '2021-02' }, false],
    ['its year', { from: '2021', to: '2021' }, true],
    ['its country', { country: ['KZ'] }, true],
    ['the country of its second place', { country: ['MN'] }, true],
    ['its actor', { actor: ['iskp', 'islamic-state-central'] }, true],
    ['another actor', { actor: ['iskp'] }, false],
    ['without a rung that does not hold', { without: ['official'] }, true],
    ['without a rung that holds too', { rung: ['claimed-is'], without: ['disputed'] }, false],
    ['one of several countries', { country: ['RU', 'KZ'] }, true],
    ['another country', { country: ['RU'] }, false],
    ['its scope', { scope: ['central-asia'] }, true],
    ['another scope', { scope: ['russia'] }, false],
    ['its type', { type: ['attack', 'arrests'] }, true],
    ['another type', { type: ['attack'] }, false],
    ['its first rung', { rung: ['claimed-is'] }, true],
    ['its second rung', { rung: ['disputed'] }, true],
    ['another rung', { rung: ['official'] }, false],
    ['a rung of which its own is the beginning', { rung: ['claimed-iskp'] }, false],
    ['a word of its title', { words: 'kostanay' }, true],
    ['part of a word', { words: 'kost' }, true],
    ['words in another order', { words: '2021 arrests' }, true],
    ['words of which one is missing', { words: 'arrests moscow' }, false],
    ['a word in another script', { words: 'қостанай' }, true],
    ['other incidents pointed out', { ids: ['another'] }, true],
    ['two conditions that hold', { country: ['KZ'], type: ['arrests'] }, true],
    ['two conditions of which one holds', { country: ['KZ'], type: ['attack'] }, false],
    ['a period that ends before it begins', { from: '2022', to: '2020' }, false],
  ] as const)('asked for %s', (_, asked, expected) => {
    expect(shows({ ...everything, ...structuredClone(asked) } as ViewState, incident)).toBe(expected);
  });
});
