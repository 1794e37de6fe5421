import { describe, expect, it } from 'vitest';
import { backgroundRecords, presetRecord, publishersRecord } from '../../../src/formats/search/background.ts';
import { dossier } from './fixture.ts';

const records = backgroundRecords(dossier);
const at = (url: string) => records.find((record) => record.url === url);
const words = (url: string) => at(url)?.passages.map(({ text }) => text);

describe('The lists in the search', () => {
  it('give every term, dispute, milestone and series a record of its own', () => {
    expect(records).toHaveLength(
      dossier.terms.size + dossier.disputes.size + dossier.milestones.length + dossier.series.size,
    );
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });

  it('find a term by its other names', () => {
    expect(words('/glossary/#mill')).toEqual(['Mill', 'мельница', 'A building where grain is ground.']);
  });

  it('find a dispute by each voice and position, and by the incidents that carry it', () => {
    expect(words('/disputes/#who-burned-the-mill')).toContain(
      'Sample Gazette: Sample Gazette quotes a spokesman who denies it.',
    );
    expect(at('/disputes/#who-burned-the-mill')?.filters.incident).toEqual(['2022-07-09-denied-attribution']);
  });

  it('find a milestone by its day and its countries', () => {
    expect(words('/milestones/#2021-06-01-depot-law')?.[2]).toBe('1 June 2021, Kazakhstan, Mongolia');
    expect(at('/milestones/#2021-06-01-depot-law')).toMatchObject({
      date: '2021-06-01',
      filters: { year: ['2021'], country: ['KZ', 'MN'] },
    });
  });

  it('find a series by its estimates', () => {
    expect(words('/numbers/#members')?.some((said) => /\d/.test(said))).toBe(true);
  });

  it('find every publisher in one record', () => {
    const { url, passages } = publishersRecord(dossier);
    expect(url).toBe('/publishers/');
    expect(passages.flatMap(({ place }) => place?.id ?? [])).toEqual([...dossier.publishers.keys()]);
  });

  it('find the views that have a page', () => {
    const preset = { id: 'a-view', title: 'A view', summary: 'What is in it.', query: 'scope=russia' };
    expect(presetRecord(preset)).toMatchObject({ url: '/explore/a-view/', kind: 'background' });
  });
});
