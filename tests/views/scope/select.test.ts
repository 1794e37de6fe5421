import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything, facets, shows, type Shown, type ViewState } from '../../../src/model/view-state.ts';
import { columnsOf } from '../../../src/views/scope/columns.ts';
import { select } from '../../../src/views/scope/select.ts';
import { rowOf } from '../fixture.ts';

const some = (values: readonly string[], least = 0) => fc.subarray([...values], { minLength: least });
const countries = ['RU', 'TJ', 'AF'];
const scopes = ['russia', 'central-asia'];
const types = ['attack', 'foiled-plot'];
const rungs = ['claimed-is', 'official', 'disputed'];
const actors = ['iskp', 'unknown'];
const date = fc.constantFrom('2019', '2020-02', '2020-02-29', '2020-02-28/2021', '2021-03-01', '2021');
const incident: fc.Arbitrary<Shown> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  date,
  country: some(countries, 1),
  scope: fc.constantFrom(...scopes),
  type: fc.constantFrom(...types),
  rung: some(rungs, 1),
  actor: fc.constantFrom(...actors),
  words: fc.constantFrom('metro plot', 'hall fire', ''),
});
const period = fc.option(fc.constantFrom('2019-06', '2020', '2020-02-29', '2021-03'));
const state: fc.Arbitrary<ViewState> = fc.record({
  from: period,
  to: period,
  country: some([...countries, 'XX']),
  scope: some(scopes),
  type: some(types),
  rung: some(rungs),
  actor: some(actors),
  without: some(rungs),
  words: fc.constantFrom('', 'plot', 'fire hall', 'xx'),
  ids: fc.constant([]),
  map: fc.constant(null),
  view: fc.constant(null),
  lanes: fc.constant('scope'),
});

const columns = (incidents: readonly Shown[]) =>
  columnsOf(
    incidents.map(({ date, country, scope, type, rung, actor }) =>
      rowOf({
        'data-date': date,
        'data-country': country.join(' '),
        'data-scope': scope,
        'data-type': type,
        'data-rung': rung.join(' '),
        'data-actor': actor,
      }),
    ),
  );
const chosen = (incidents: readonly Shown[], asked: ViewState) =>
  select(
    columns(incidents),
    asked,
    incidents.map(({ words }) => words),
  );

describe('A selection', () => {
  it('is what the view state shows, for any state and any incidents', () => {
    fc.assert(
      fc.property(fc.array(incident), state, (incidents, asked) => {
        const wanted = incidents.flatMap((each, n) => (shows(asked, each) ? [n] : []));
        const { numbers, has } = chosen(incidents, asked);
        expect([...numbers]).toEqual(wanted);
        expect([...has].flatMap((each, n) => (each === 1 ? [n] : []))).toEqual(wanted);
      }),
      { numRuns: 400 },
    );
  });

  it('counts for each value what it alone would show, all other limits kept', () => {
    fc.assert(
      fc.property(fc.array(incident), state, (incidents, asked) => {
        const { counts } = chosen(incidents, asked);
        for (const facet of facets)
          for (const [value, n] of counts[facet])
            expect(n).toBe(incidents.filter((each) => shows({ ...asked, [facet]: [value] }, each)).length);
      }),
      { numRuns: 400 },
    );
  });

  it('of everything has every incident, in order', () => {
    const incidents = fc.sample(incident, 5);
    expect([...select(columns(incidents), everything).numbers]).toEqual([0, 1, 2, 3, 4]);
  });

  it('finds nothing by words where the words are not known', () => {
    const incidents = fc.sample(incident, 3);
    expect([...select(columns(incidents), { ...everything, words: 'fire' }).numbers]).toEqual([]);
  });
});
