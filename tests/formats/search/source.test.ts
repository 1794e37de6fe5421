import { describe, expect, it } from 'vitest';
import { sourceFilters, sourceNote, sourceRecord } from '../../../src/formats/search/source.ts';
import { source } from '../../views/fixture.ts';
import { dossier, of } from './fixture.ts';

const depot = of(dossier.sources, 'example-wire-2021-depot-fire');
const record = sourceRecord(dossier, depot);

describe('A source in the search', () => {
  it('is one record with its statements and the paragraphs of its digest as places', () => {
    expect(record.url).toBe('/sources/example-wire-2021-depot-fire/');
    expect(record.passages.flatMap(({ place }) => place ?? [])).toEqual([
      { id: 'p1', name: 'Paragraph 1' },
      { id: 'p2', name: 'Paragraph 2' },
      ...depot.statements.map(({ n }) => ({ id: `s${String(n)}`, name: `Statement ${String(n)}` })),
    ]);
    const said = record.passages.map(({ text }) => text);
    expect(said.slice(0, 3)).toEqual([
      'Three dead at depot',
      'Example Wire, A. Reporter',
      'A report of the day after an arson at an empty depot.',
    ]);
  });

  it('weighs its title most, its statements next', () => {
    const weight = (text: string) => record.passages.find((passage) => passage.text === text)?.weight ?? 0;
    expect(weight('Three dead at depot')).toBeGreaterThan(weight(depot.statements[0]?.text ?? ''));
    expect(weight(depot.statements[0]?.text ?? '')).toBeGreaterThan(weight(depot.summary));
  });

  it('has the note of a check behind the statement that was checked', () => {
    const said = record.passages.map(({ text }) => text);
    expect(said.indexOf('Sample Gazette gives a range that holds it.')).toBe(
      said.indexOf(depot.statements[0]?.text ?? '-') + 1,
    );
  });

  it('can be narrowed by publisher, owner, language, year, and what it speaks of', () => {
    expect(record.filters).toMatchObject({
      publisher: ['example-wire'],
      ownership: ['independent'],
      language: ['en'],
      year: ['2021'],
      country: ['KZ'],
    });
    expect(record.filters.incident).toContain('2021-05-04-two-tolls-same-day');
    const carried = source({ publisher: 'example-wire', via: 'sample-gazette' });
    expect(sourceFilters(dossier, carried).ownership).toEqual(['independent', 'state-owned']);
  });

  it('says who published it and when, as far as that is known', () => {
    expect(record.note).toBe('Example Wire, 5 May 2021');
    expect(sourceNote(dossier, source({ publisher: 'sample-gazette', published: undefined }))).toBe(
      'Sample Gazette',
    );
  });
});
