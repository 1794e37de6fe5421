import { describe, expect, it } from 'vitest';
import { indexEntries, letterOf, sayLetter } from '../../../src/views/search/entries.ts';
import { dossier } from '../../formats/search/fixture.ts';

const index = indexEntries(dossier);
const all = [...index.values()].flat();

describe('The letter of a name', () => {
  it.each([
    ['The Moscow Times', 'm'],
    ['[“Quoted” title]', 'q'],
    ['Ośrodek', 'o'],
    ['Élite', 'e'],
    ['24.kg', '0-9'],
    ['Фергана', 'other'],
  ])('of %j is %j', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });

  it('is said so that readers know it', () => {
    expect(['a', '0-9', 'other'].map(sayLetter)).toEqual(['A', '0–9', 'Other scripts']);
  });
});

describe('The index', () => {
  it('leads to every source, incident, explainer, term and publisher', () => {
    const urls = new Set(all.flatMap(({ links }) => links.map(({ url }) => url)));
    for (const id of dossier.sources.keys()) expect(urls).toContain(`/sources/${id}/`);
    for (const id of dossier.incidents.keys()) expect(urls).toContain(`/incidents/${id}/`);
    for (const id of dossier.explainers.keys()) expect(urls).toContain(`/explainers/${id}/`);
    for (const id of dossier.terms.keys()) expect(urls).toContain(`/glossary/#${id}`);
    for (const id of dossier.publishers.keys())
      expect(urls.has(`/sources/#from-${id}`) || urls.has(`/publishers/#${id}`), id).toBe(true);
  });

  it('leads from a place to everything that happened there', () => {
    const kostanay = all.find(({ name, note }) => name === 'Kostanay' && note === 'Place');
    expect(kostanay?.links.map(({ url }) => url)).toContain('/incidents/2021-05-04-two-tolls-same-day/');
    expect(all.some(({ name, note }) => name === 'Kazakhstan' && note === 'Place')).toBe(true);
  });

  it('leads from other names of a term to the term', () => {
    expect(index.get('other')).toContainEqual(
      expect.objectContaining({ name: 'мельница', note: 'Glossary: see Mill' }),
    );
  });

  it('is in order, other scripts last', () => {
    const letters = [...index.keys()];
    expect(letters.at(-1)).toBe('other');
    const mills = index.get('m')?.map(({ name }) => name) ?? [];
    expect(mills).toEqual(mills.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});
