import { describe, expect, it } from 'vitest';
import { searchRecords } from '../../../src/formats/search/records.ts';
import { searchKinds } from '../../../src/model/search-state.ts';
import { dossier } from './fixture.ts';

const records = searchRecords(dossier);

describe('What the search finds', () => {
  it('is every source, incident, explainer and page, each under an address of its own', () => {
    const urls = records.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    for (const id of dossier.sources.keys()) expect(urls).toContain(`/sources/${id}/`);
    for (const id of dossier.incidents.keys()) expect(urls).toContain(`/incidents/${id}/`);
    for (const id of dossier.explainers.keys()) expect(urls).toContain(`/explainers/${id}/`);
    for (const id of dossier.pages.keys()) expect(urls).toContain(`/${id}/`);
  });

  it('is of every kind but articles, which the operator has to bring', () => {
    const kinds = new Set(records.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      Object.keys(searchKinds)
        .filter((kind) => kind !== 'article')
        .sort(),
    );
    const article = {
      source: 'example-wire-2021-depot-fire',
      rights: 'private',
      file: 'a.txt',
      sha256: '',
      language: 'en',
      blocks: [{ kind: 'paragraph', p: 1, text: 'Text.' }],
    } as const;
    const more = searchRecords(dossier, [{ ...article, blocks: [...article.blocks] }]);
    expect(more.filter(({ kind }) => kind === 'article')).toHaveLength(1);
  });

  it('has words in every passage', () => {
    for (const { url, passages } of records)
      for (const { text } of passages) expect(text, url).toMatch(/[\p{L}\p{N}]/u);
  });
});
