import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Dispute } from '../../src/model/dispute.ts';
import type { Evidence } from '../../src/model/dossier.ts';
import type { Figure } from '../../src/model/figure.ts';
import type { Incident } from '../../src/model/incident.ts';
import type { Place } from '../../src/model/place.ts';
import type { Publisher } from '../../src/model/publisher.ts';
import { parseReference } from '../../src/model/reference.ts';
import type { Source } from '../../src/model/source.ts';
import { parse, type Tree } from '../html.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** The HTML of one view from props, taken apart for looking things up. */
export async function render(view: unknown, props: Record<string, unknown>, slot = ''): Promise<Tree> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(view as Component, { props, slots: { default: slot } });
  return parse(html);
}

export const place = (given: Partial<Place> = {}): Place => ({
  country: 'RU',
  label: 'Exampletown',
  latitude: 55.8,
  longitude: 37.4,
  precision: 'town',
  refs: ['wire-2024-first#1'],
  ...given,
});

export const figure = (given: Partial<Figure> = {}): Figure => ({
  measure: 'killed',
  value: 7,
  counts: 'victims',
  as_of: '2024-03-23',
  by: 'Ministry',
  status: 'official',
  ref: 'wire-2024-first#1',
  ...given,
});

export const incident = (given: Partial<Incident> = {}): Incident => ({
  id: '2024-03-22-exampletown-attack',
  title: 'Attack in Exampletown',
  date: '2024-03-22',
  date_refs: ['wire-2024-first#1'],
  type: 'attack',
  attack_type: 'armed-assault',
  target: 'a market',
  target_type: 'civilians',
  places: [place()],
  scope: 'russia',
  actor: 'ISKP',
  rung: 'claimed-is',
  rung_refs: ['wire-2024-first#1'],
  rung_why: 'The claim names no branch.',
  also: [],
  summary: 'Two men shot at a market.',
  summary_refs: ['wire-2024-first#1'],
  relevance: 'It happened in Russia.',
  relevance_refs: ['wire-2024-first#1'],
  responsibility_claims: [],
  attributions: [],
  figures: [],
  headline: { why: 'No count was found.' },
  disputes: [],
  sources: ['wire-2024-first'],
  related: [],
  single_source: false,
  open_questions: [],
  ...given,
});

export const publisher = (given: Partial<Publisher> = {}): Publisher => ({
  id: 'example-wire',
  name: 'Example Wire',
  country: 'KZ',
  ownership: 'state-owned',
  kind: 'wire',
  basis: 'page',
  ...given,
});

export const source = (given: Partial<Source> = {}): Source => ({
  id: 'wire-2024-first',
  title: 'Shots at a market',
  publisher: 'example-wire',
  reprint: false,
  authors: [],
  published: '2024-03-23',
  url: 'https://wire.example/first',
  language: 'en',
  kind: 'news',
  read: 'opening',
  summary: 'A first report.',
  statements: [
    { n: 1, text: 'Seven people were killed.', about: '2024-03-22-exampletown-attack', support: 'supported' },
  ],
  ...given,
});

export const dispute = (given: Partial<Dispute> = {}): Dispute => ({
  id: 'who-did-it',
  question: 'Who did it?',
  topic: 'attribution',
  about: '2024-03-22-exampletown-attack',
  kind: 'attribution',
  positions: [
    { says: 'It was the one.', by: 'Ministry', refs: ['wire-2024-first#1'], as_of: '2024-03-24' },
    { says: 'It was the other.', by: 'An analyst', refs: ['journal-2025-second#4'] },
  ],
  later_not_different: false,
  note: 'A court could settle it.',
  ...given,
});

/** Evidence for any reference: a statement of a source named after it, by the publisher "Publisher of <source>". */
export const find = (references: readonly string[]): Evidence[] =>
  references.map((reference) => {
    const { source: id, n } = parseReference(reference) ?? { source: '', n: 0 };
    const statement = { n, text: `Text of ${reference}.`, about: 'topic', support: 'supported' as const };
    return {
      reference,
      statement,
      source: source({ id, title: `Title of ${id}`, statements: [statement] }),
      publisher: publisher({ id: `of-${id}`, name: `Publisher of ${id}` }),
    };
  });

/** An element as the browser would make it of a row: `data-*` as its `dataset`. */
export const rowOf = (attributes: object) =>
  ({
    dataset: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name.replace(/^data-/, ''), value as string]),
    ),
  }) as unknown as HTMLTableRowElement;
