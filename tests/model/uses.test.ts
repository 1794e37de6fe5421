import { describe, expect, it } from 'vitest';
import { readDossier } from '../../src/model/dossier.ts';
import { usersOf } from '../../src/model/uses.ts';
import { circumstances, fixture } from '../fixtures/dossier.ts';

const { dossier } = readDossier(fixture(), circumstances);
if (!dossier) throw new Error('The fixture has changed.');

describe('What rests on statements', () => {
  const users = usersOf(dossier);

  it('is every kind of record, the home page among them', () => {
    expect([...new Set(users.map(({ kind }) => kind))]).toEqual([
      'explainer',
      'incident',
      'milestone',
      'dispute',
      'series',
      'check',
      'term',
      'site',
    ]);
  });

  it('gives its references, those of marks in a text as well as those of its front matter', () => {
    const explainer = users.find(({ kind }) => kind === 'explainer');
    expect(explainer?.references).toEqual(
      expect.arrayContaining(['example-wire-2021-depot-fire#1', 'example-wire-2022-mill#1']),
    );
    const terms = users.filter(({ kind }) => kind === 'term');
    expect(terms.map(({ id, references }) => [id, references])).toEqual([
      ['depot', ['example-wire-2021-depot-fire#1']],
      ['mill', []],
    ]);
  });
});
