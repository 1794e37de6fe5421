import { describe, expect, it } from 'vitest';
import type { Use } from '../../../src/model/evidence.ts';
import Statements from '../../../src/views/source/Statements.astro';
import { all, attributes, one, texts } from '../../html.ts';
import { find, render, source } from '../fixture.ts';

const report = source({
  statements: [
    {
      n: 1,
      text: 'Seven were killed.',
      about: 'market-attack',
      paragraph: 2,
      support: 'supported',
      check: { result: 'contradicted', note: 'Two lists have nine.', against: ['list-2024-names#2'] },
    },
    { n: 2, text: 'The group grows.', about: 'strength', support: 'unsupported' },
  ],
});
const uses = new Map<string, Use[]>([
  [
    'wire-2024-first#1',
    [
      { kind: 'incident', id: 'market-attack', title: 'Attack on a market' },
      { kind: 'dispute', id: 'how-many', title: 'How many?' },
      { kind: 'site', id: 'key-facts', title: 'Key facts' },
    ],
  ],
]);
const subject = (about: string) =>
  about === 'strength'
    ? { title: 'Strength', path: null }
    : { title: 'Attack on a market', path: `/incidents/${about}/` };

const items = async () => {
  const [first, second, ...more] = all(
    await render(Statements, { source: report, uses, find, subject }),
    'li.statement',
  );
  if (!first || !second || more.length) throw new Error('Not two statements');
  return [first, second] as const;
};

describe('The statements of a source', () => {
  it('have their number as permanent anchor, and lead to it themselves', async () => {
    const found = await items();
    expect(found.map(({ attribs }) => attribs.id)).toEqual(['s1', 's2']);
    expect(found.map((item) => one(item, 'a.statement-number').attribs)).toMatchObject([
      { href: '#s1', 'aria-label': 'Statement 1, permanent link' },
      { href: '#s2', 'aria-label': 'Statement 2, permanent link' },
    ]);
  });

  it('say what they say, what about and from which paragraph', async () => {
    const [first] = await items();
    expect(texts(first, 'p').slice(0, 2)).toEqual([
      'Seven were killed.',
      'About: Attack on a market. From paragraph 2.',
    ]);
    const links = attributes(first, 'a', 'href');
    expect(links).toContain('/incidents/market-attack/');
    expect(links).toContain('#p2');
  });

  it('say what the check found, against which statement', async () => {
    const [first, second] = await items();
    expect(texts(first, 'p')[2]).toBe(
      'Checked: contradicted by other sources. Two lists have nine. Publisher of list-2024-names statement 2',
    );
    expect(attributes(first, 'a', 'href')).toContain('/sources/list-2024-names/#s2');
    expect(texts(second, 'p').filter((words) => words.startsWith('Checked'))).toEqual([]);
  });

  it('say where they are used and lead there', async () => {
    const [first, second] = await items();
    expect(texts(first, 'p')[3]).toBe('Used in: Incident: Attack on a market; Dispute: How many?; Home page');
    expect(attributes(first, 'a', 'href').slice(-3)).toEqual([
      '/incidents/market-attack/',
      '/disputes/#how-many',
      '/',
    ]);
    expect(texts(second, 'p').filter((words) => words.startsWith('Used'))).toEqual([]);
  });

  it('say of one that waits for a re-check that it does, and name a topic without a link', async () => {
    const [first, second] = await items();
    expect(texts(second, 'p')[1]).toBe(
      'About: Strength. Waits for a re-check; nothing of weight rests on it.',
    );
    expect(attributes(second, 'a', 'href')).toEqual(['#s2']);
    expect(texts(first, 'p')[1]).not.toContain('Waits');
  });

  it('keep the notes for the editor to themselves', async () => {
    const noted = source({
      statements: [
        {
          n: 1,
          text: 'Seven were killed.',
          about: 'strength',
          support: 'partly',
          not_in_quote: 'the number of killed',
          editor_note: 'ask the wire',
        },
      ],
    });
    const document = await render(Statements, { source: noted, uses, find, subject });
    expect(texts(document, 'li').join(' ')).not.toMatch(/the number of killed|ask the wire/);
  });
});
