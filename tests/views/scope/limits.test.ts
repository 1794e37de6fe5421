import { describe, expect, it } from 'vitest';
import { everything, readViewState, writeViewState } from '../../../src/model/view-state.ts';
import { type Limit, limitsIn, limitsOf, unlimited } from '../../../src/views/scope/limits.ts';

const query =
  'from=2024-03&to=2025&country=RU,TJ&scope=russia&type=attack&rung=alleged&actor=iskp&without=official&ids=a&words=metro&map=4/50/60&view=list&lanes=rung';
const state = readViewState(query);
const name = ({ key, value }: Limit) => `${key} ${value}`;

describe('The limits of a view', () => {
  it('are everything that decides what it shows, and nothing of how it shows it', () => {
    expect(limitsOf(state)).toBe(
      'from=2024-03&to=2025&country=RU,TJ&scope=russia&type=attack&rung=alleged&actor=iskp&without=official&words=metro',
    );
    expect(limitsOf({ ...state, ids: ['b'], map: null, view: null, lanes: 'scope' })).toBe(limitsOf(state));
    expect(limitsOf(readViewState('view=map&ids=a'))).toBe('');
  });

  it('are lifted one by one, and each goes alone', () => {
    expect(limitsIn(state).map(name)).toEqual([
      'type attack',
      'country RU',
      'country TJ',
      'scope russia',
      'rung alleged',
      'actor iskp',
      'from 2024-03',
      'to 2025',
      'words metro',
      'without official',
    ]);
    const all = limitsIn(state);
    all.forEach((limit, i) => {
      const left = limitsIn({ ...state, ...limit.lifted });
      expect(left.map(name)).toEqual(all.toSpliced(i, 1).map(name));
    });
  });

  it('are none for everything', () => {
    expect(limitsIn(everything)).toEqual([]);
    expect(writeViewState({ ...state, ...unlimited })).toBe('view=list&lanes=rung');
  });
});
