import { describe as suite, expect, it } from 'vitest';
import { readViewState } from '../../../src/model/view-state.ts';
import { describe, sayLimit } from '../../../src/views/scope/describe.ts';
import { limitsIn } from '../../../src/views/scope/limits.ts';

const words: Record<string, string> = {
  'type attack': 'attacks',
  'country RU': 'Russia',
  'country TJ': 'Tajikistan',
  'scope russia': 'Russia',
  'rung official': 'Officially attributed to ISKP',
  'without official': 'Officially attributed to ISKP',
  'actor iskp': 'ISKP',
};
const labels = (list: string, value: string) => words[`${list} ${value}`];
const say = (query: string) => describe(readViewState(query), labels);

suite('A view in words', () => {
  it('is empty for everything, however it is shown', () => {
    expect(say('')).toBe('');
    expect(say('view=map&map=4/50/60&lanes=rung&ids=a')).toBe('');
  });

  it('says what happened, where, when and with which words', () => {
    expect(say('type=attack&country=RU&from=2024-03')).toBe('attacks; Russia; from March 2024');
    expect(say('type=attack&country=RU,TJ&from=2024-03&to=2025-05-09&words=metro%20station')).toBe(
      'attacks; Russia or Tajikistan; from March 2024 to 9 May 2025; words “metro station”',
    );
    expect(say('to=2020')).toBe('to 2020');
  });

  it('tells a scope from a country, and what is left out from what is asked for', () => {
    expect(say('country=RU&scope=russia&rung=official')).toBe(
      'Russia; scope: Russia; Officially attributed to ISKP',
    );
    expect(say('without=official&actor=iskp')).toBe('actor: ISKP; without: Officially attributed to ISKP');
  });

  it('says a value that the dossier does not know as it was written', () => {
    expect(say('country=XX,RU&type=x')).toBe('x; Russia or XX');
  });

  it('says each limit alone as well', () => {
    const limits = limitsIn(
      readViewState('country=XX&scope=russia&from=2024-03&to=2025&words=a%20b&without=official'),
    );
    expect(limits.map((limit) => sayLimit(limit, labels))).toEqual([
      'XX',
      'scope: Russia',
      'from March 2024',
      'to 2025',
      'words “a b”',
      'without: Officially attributed to ISKP',
    ]);
  });
});
