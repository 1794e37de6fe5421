import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { sayProblems } from '../../src/model/problem.ts';
import { all, attributes, text, texts } from '../html.ts';
import { addresses, page } from './pages.ts';

let dossier: Dossier;
const inFolder = (folder: string) =>
  addresses.flatMap((address) => new RegExp(`^/${folder}/([^/]+)/$`).exec(address)?.[1] ?? []).sort();

beforeAll(async () => {
  const read = await readContent(new URL('../../', import.meta.url));
  if (!read.dossier) throw new Error(sayProblems(read.problems));
  dossier = read.dossier;
});

describe('Entries in are pages out', () => {
  it('for sources', () => {
    expect(inFolder('sources')).toEqual([...dossier.sources.keys()].sort());
  });

  it('for incidents', () => {
    expect(inFolder('incidents')).toEqual([...dossier.incidents.keys()].sort());
  });

  it('for explainers', () => {
    expect(inFolder('explainers')).toEqual([...dossier.explainers.keys()].sort());
  });

  it('for the texts about the site, beside the lists that are no entries', () => {
    const lists =
      'disputes explainers explore glossary incidents milestones numbers publishers search sources'.split(
        ' ',
      );
    const top = addresses.flatMap((address) => /^\/([^/]+)\/$/.exec(address)?.[1] ?? []);
    expect(top.sort()).toEqual([...lists, ...dossier.pages.keys()].sort());
  });

  it('for every statement an anchor on its source’s page, and no other', () => {
    const wrong = [...dossier.sources.values()].filter(({ id, statements }) => {
      const anchors = attributes(page(`/sources/${id}/`).tree, 'ol.statements li', 'id').join(' ');
      return anchors !== statements.map(({ n }) => `s${String(n)}`).join(' ');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('for every dispute, milestone and series a place on its page', () => {
    const anchors = (address: string) => attributes(page(address).tree, 'section[id]', 'id').sort();
    expect(anchors('/disputes/')).toEqual([...dossier.disputes.keys()].sort());
    expect(anchors('/milestones/')).toEqual(dossier.milestones.map(({ id }) => id).sort());
    expect(anchors('/numbers/')).toEqual([...dossier.series.keys()].sort());
  });

  it('for every term a place in the glossary', () => {
    expect(attributes(page('/glossary/').tree, 'section[id]', 'id')).toEqual([...dossier.terms.keys()]);
  });

  it('for every correction a note on the page that it is about', () => {
    expect(dossier.corrections.length).toBeGreaterThan(50);
    const silent = dossier.corrections.filter(({ page: path, was, now }) => {
      const told = texts(page(path.split('#')[0] ?? '').tree, 'main dd').join(' ');
      return !told.includes(`It said: ${was}`) || !told.includes(`It says now: ${now}`);
    });
    expect(silent.map(({ page: path }) => path)).toEqual([]);
  });

  it('for every publisher a row in their table', () => {
    expect(attributes(page('/publishers/').tree, 'tbody tr', 'id').sort()).toEqual(
      [...dossier.publishers.keys()].sort(),
    );
  });

  it('for every incident a row in the table, on the list and beside the map', () => {
    const newestFirst = [...dossier.incidents.keys()].reverse();
    expect(attributes(page('/incidents/').tree, 'tr[data-incident]', 'data-incident')).toEqual(newestFirst);
    expect(attributes(page('/explore/').tree, 'tr[data-incident]', 'data-incident')).toEqual(
      newestFirst.toReversed(),
    );
  });

  it('for every value of a facet a page that lists all its sources', () => {
    const { sources } = dossier;
    const facets: Record<string, (id: string) => string | undefined> = {
      kind: (id) => sources.get(id)?.kind,
      language: (id) => sources.get(id)?.language,
      read: (id) => sources.get(id)?.read,
    };
    for (const [facet, of] of Object.entries(facets)) {
      const groups = Map.groupBy(sources.keys(), of);
      expect(inFolder(`sources/${facet}`)).toEqual([...groups.keys()].sort());
      for (const [value, ids] of groups)
        expect(
          attributes(page(`/sources/${facet}/${String(value)}/`).tree, '.source-list a', 'href').sort(),
        ).toEqual(ids.map((id) => `/sources/${id}/`).sort());
    }
  });

  it('with the counts that the home page gives', () => {
    const statements = [...dossier.sources.values()].reduce(
      (sum, source) => sum + source.statements.length,
      0,
    );
    const home = page('/').tree;
    const [lead = ''] = texts(home, 'p.lead');
    expect(lead).toContain(
      `one of ${String(statements)} numbered statements in ${String(dossier.sources.size)} named sources.`,
    );
    const kinds = all(home, 'section[aria-labelledby="where-when"] p.measure a').map((link) =>
      Number.parseInt(text(link)),
    );
    expect(kinds.reduce((sum, n) => sum + n, 0)).toBe(dossier.incidents.size);
  });
});
