import { describe, expect, it } from 'vitest';
import Positions from '../../../src/views/dispute/Positions.astro';
import { all, attributes, one, text, texts } from '../../html.ts';
import { dispute, find, render } from '../fixture.ts';

const stages = 'Stages of one account rather than rivals.';
const note = (document: Parameters<typeof all>[0]) => {
  const [found] = all(document, 'p.note').slice(-1);
  return found ? text(found) : '';
};

describe('The positions of a dispute', () => {
  it('say each what is said, in whose voice and on which day', async () => {
    const cards = all(await render(Positions, { dispute: dispute(), find }), 'li.position');
    expect(cards.map((card) => texts(card, 'p'))).toEqual([
      ['Ministry, 24 March 2024', 'It was the one.'],
      ['An analyst', 'It was the other.'],
    ]);
  });

  it('lead each to its own statement', async () => {
    const cards = all(await render(Positions, { dispute: dispute(), find }), 'li.position');
    expect(cards.map((card) => attributes(card, 'a', 'href'))).toEqual([
      ['/sources/wire-2024-first/#s1'],
      ['/sources/journal-2025-second/#s4'],
    ]);
  });

  it('end with the note and its statements', async () => {
    const document = await render(Positions, {
      dispute: dispute({ note_refs: ['court-2026-ruling#7'] }),
      find,
    });
    expect(note(document)).toBe('A court could settle it. Publisher of court-2026-ruling statement 7');
    expect(attributes(one(document, 'div.dispute'), 'a', 'href')).toContain('/sources/court-2026-ruling/#s7');
  });

  it('say where they are stages of one account', async () => {
    const document = await render(Positions, { dispute: dispute({ later_not_different: true }), find });
    expect(note(document)).toBe(`${stages} A court could settle it.`);
  });

  it('do not say so of rivals', async () => {
    expect(text(await render(Positions, { dispute: dispute(), find }))).not.toContain('Stages');
  });
});
