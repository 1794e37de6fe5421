import { describe, expect, it } from 'vitest';
import { incidentRecord } from '../../../src/formats/search/incident.ts';
import { incident } from '../../views/fixture.ts';
import { dossier, of } from './fixture.ts';

const tolls = incidentRecord(dossier, of(dossier.incidents, '2021-05-04-two-tolls-same-day'));
const denied = incidentRecord(dossier, of(dossier.incidents, '2022-07-09-denied-attribution'));
const words = ({ passages }: typeof tolls) => passages.map(({ text }) => text);

describe('An incident in the search', () => {
  it('is one record, the parts of its page as places, in their order', () => {
    const places = denied.passages.flatMap(({ place }) => place?.id ?? []);
    const order = ['attribution', 'claims', 'attributions', 'figures', 'disputes', 'open'];
    expect(places).toEqual(order.filter((part) => places.includes(part)));
    expect(places).toContain('attributions');
    expect(tolls.passages.flatMap(({ place }) => place?.id ?? [])).not.toContain('claims');
  });

  it('is found by day, place and country, and by what it was', () => {
    expect(words(tolls)[2]).toBe(
      '4 May 2021. Kostanay (depot), Kostanay Region, Kazakhstan. attack. An empty depot. It shows two tolls for one day.',
    );
    expect(tolls.note).toBe('4 May 2021, Kostanay (depot)');
  });

  it('says every figure with its measure, voice and note', () => {
    expect(words(tolls)).toEqual(
      expect.arrayContaining([
        '3 killed: victims; Example Wire, as of 5 May 2021',
        '2–5 killed: all together; Sample Gazette, as of 5 May 2021. Two of them may have been guards.',
        'at least 10 injured: victims; Example Wire',
      ]),
    );
  });

  it('says the rung in words, with its reason', () => {
    expect(words(tolls)).toContain('Nobody credibly named. Neither report names anybody.');
  });

  it('has a place for each part once, at its first words', () => {
    const record = incidentRecord(dossier, incident({ open_questions: ['First?', 'Second?'] }));
    expect(record.passages.slice(-2)).toEqual([
      expect.objectContaining({ text: 'First?', place: { id: 'open', name: 'What is not known' } }),
      expect.not.objectContaining({ place: expect.anything() as unknown }),
    ]);
  });
});
