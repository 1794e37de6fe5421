import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossier } from '../../src/dossier.ts';
import { writeCsv } from '../../src/formats/csv.ts';
import { type IncidentCollection, incidentFeature, writeGeoJson } from '../../src/formats/geojson.ts';
import { incidentColumns } from '../../src/formats/incident-columns.ts';
import { incidentRecord } from '../../src/formats/incident.ts';
import { selectGeoJson, selectionCsv } from '../../src/formats/selection.ts';
import type { Incident } from '../../src/model/incident.ts';
import { reachable } from '../imports.ts';
import { anyIncidents } from './fixture.ts';

const csv = (incidents: readonly Incident[]) => writeCsv(incidentColumns, incidents.map(incidentRecord));
const geoJson = (incidents: readonly Incident[]) =>
  writeGeoJson(incidents.map(incidentRecord).map(incidentFeature));
/** As the browser has it: written, fetched, parsed. */
const fetched = (incidents: readonly Incident[]) => JSON.parse(geoJson(incidents)) as IncidentCollection;
const idsOf = (incidents: readonly Incident[]) => new Set(incidents.map(({ id }) => id));

describe('A selection from the published GeoJSON', () => {
  const all = [...dossier.incidents.values()];

  it('of all incidents of the dossier is the published files, byte for byte', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(selectionCsv(fetched(all), idsOf(all))).toBe(csv(all));
    expect(selectGeoJson(fetched(all), idsOf(all))).toBe(geoJson(all));
  });

  it('keeps the order of the file, not of the ids', () => {
    const [first, , third] = all;
    if (!first || !third) throw new Error('Too few incidents.');
    const ids = new Set([third.id, first.id]);
    expect(selectionCsv(fetched(all), ids)).toBe(csv([first, third]));
    expect(selectGeoJson(fetched(all), ids)).toBe(geoJson([first, third]));
  });

  it('of nothing, or of ids that are not there, is an empty table and an empty collection', () => {
    for (const ids of [new Set<string>(), new Set(['no-such-incident'])]) {
      expect(selectionCsv(fetched(all), ids)).toBe(`${incidentColumns.join(',')}\r\n`);
      expect(JSON.parse(selectGeoJson(fetched(all), ids))).toEqual({
        type: 'FeatureCollection',
        features: [],
      });
    }
  });

  it('is what the chosen incidents alone would be published as, whatever they hold', () => {
    fc.assert(
      fc.property(anyIncidents, fc.infiniteStream(fc.boolean()), (incidents, coin) => {
        const some = incidents.filter(() => coin.next().value);
        expect(selectionCsv(fetched(incidents), idsOf(some))).toBe(csv(some));
        expect(selectGeoJson(fetched(incidents), idsOf(some))).toBe(geoJson(some));
      }),
    );
  });

  it('loads nothing in the browser but the two writers and the names of the columns', () => {
    expect([...reachable('src/formats/selection.ts')].sort()).toEqual([
      'src/formats/csv.ts',
      'src/formats/geojson.ts',
      'src/formats/incident-columns.ts',
      'src/formats/selection.ts',
    ]);
  });
});
