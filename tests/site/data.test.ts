import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import type { IncidentCollection } from '../../src/formats/geojson.ts';
import { selectionCsv } from '../../src/formats/selection.ts';
import { sayProblems } from '../../src/model/problem.ts';
import { addresses, readDist } from './pages.ts';

const collection = JSON.parse(readDist('data/incidents.geojson')) as IncidentCollection;
let ids: string[] = [];

beforeAll(async () => {
  const { dossier, problems } = await readContent(new URL('../../', import.meta.url));
  if (!dossier) throw new Error(sayProblems(problems));
  ids = [...dossier.incidents.keys()];
});

describe('The published incidents', () => {
  it('are those of the dossier, in its order', () => {
    expect(collection.type).toBe('FeatureCollection');
    expect(collection.features.map(({ id }) => id)).toEqual(ids);
  });

  it('are the same as CSV, byte for byte as the browser writes them, without a byte order mark', () => {
    expect(readDist('data/incidents.csv')).toBe(selectionCsv(collection, new Set(ids)));
    expect(readDist('data/incidents.csv')).toMatch(/^id,title,/);
  });

  it('each name the address of their page', () => {
    const pages = collection.features.map(({ properties }) => properties.url);
    expect(pages.filter((address) => !addresses.includes(address))).toEqual([]);
  });

  it.each([
    ['data/incidents.csv', 'text/csv'],
    ['data/incidents.geojson', 'application/geo+json'],
  ])('are served from /%s as %s', async (file, type) => {
    const answer = await fetch(`${inject('address')}/${file}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
  });
});
