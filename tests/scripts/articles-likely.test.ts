import { describe, expect, it } from 'vitest';
import { readDossier } from '../../src/model/dossier.ts';
import { likelySources } from '../../scripts/articles/likely.ts';
import { circumstances, fixture } from '../fixtures/dossier.ts';

const { dossier } = readDossier(fixture(), circumstances);
const guess = (text: string) => likelySources([{ kind: 'paragraph', text }], dossier?.sources ?? new Map());

describe('The likeliest sources of a text', () => {
  it('are those whose records share most of its rare words', () => {
    const told =
      'The agency counted people at the empty depot in Kostanay after the arson, and names nobody responsible.';
    expect(guess(told)[0]).toBe('example-wire-2021-depot-fire');
    expect(guess(told).length).toBeLessThanOrEqual(3);
  });

  it('are none for a text about something else', () => {
    expect(guess('Wolken ziehen über die Heide, und der Regen fällt auf die Dächer.')).toEqual([]);
    expect(guess('')).toEqual([]);
  });
});
