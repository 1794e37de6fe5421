import { describe, expect, it } from 'vitest';
import { readDossier } from '../../../src/model/dossier.ts';
import { citing, mainSources } from '../../../src/views/prose/citing.ts';
import { circumstances, fixture } from '../../fixtures/dossier.ts';

const { dossier } = readDossier(fixture(), circumstances);
const explainer = dossier?.explainers.get('how-counts-differ');
if (!dossier || !explainer) throw new Error('The fixture has changed.');

describe('What an explainer cites', () => {
  const { references, cited } = citing(dossier, explainer);

  it('is numbered from the key points on', () => {
    expect(references[0]).toBe('example-wire-2021-depot-fire#1');
    expect(references).toHaveLength(5);
  });

  it('leads back to the place that cites it first, key points before all', () => {
    expect(Object.fromEntries(references.map((reference, i) => [reference, cited[i]]))).toEqual({
      'example-wire-2021-depot-fire#1': 'key-points',
      'sample-gazette-2022-denial#2': 'key-points',
      'example-wire-2022-mill#1': 'a-mill-burned-in-darkhan-and',
      'sample-gazette-2022-denial#1': 'a-mill-burned-in-darkhan-and',
      'example-wire-2021-depot-fire#2': 'of-the-injured-were-counted',
    });
  });
});

describe('The sources a text rests on most', () => {
  it('come by the number of their statements, then by id', () => {
    expect(mainSources(['b#1', 'a#1', 'c#1', 'c#2'], 2)).toEqual([
      { id: 'c', statements: 2 },
      { id: 'a', statements: 1 },
    ]);
    expect(mainSources([], 5)).toEqual([]);
  });
});
