import { expect, it } from 'vitest';
import { actorId } from '../../src/model/actor.ts';

it.each([
  ['ISKP', 'iskp'],
  ['Islamic State, branch not named', 'islamic-state-branch-not-named'],
  ['Militants of the 2000s (before IS)', 'militants-of-the-2000s-before-is'],
  ['Génération “X”', 'generation-x'],
])('The actor %s has the id %s', (actor, id) => {
  expect(actorId(actor)).toBe(id);
});
