import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossier } from '../../src/dossier.ts';
import {
  type IncidentCollection,
  incidentFeature,
  recordOf,
  writeGeoJson,
} from '../../src/formats/geojson.ts';
import { incidentRecord } from '../../src/formats/incident.ts';
import { anyIncident, anyIncidents, countryOnly, interval, minOnly } from './fixture.ts';

const feature = (incident: Parameters<typeof incidentRecord>[0]) => incidentFeature(incidentRecord(incident));
const parsed = (text: string) => JSON.parse(text) as IncidentCollection;

describe('An incident as a Feature', () => {
  it('has its longitude first, its id, and its record without the coordinates', () => {
    const { latitude, longitude, ...properties } = incidentRecord(minOnly);
    expect([latitude, longitude]).toEqual([35.5, -97.5]);
    expect(feature(minOnly)).toEqual({
      type: 'Feature',
      id: '2024-03-22-exampletown-attack',
      geometry: { type: 'Point', coordinates: [-97.5, 35.5] },
      properties,
    });
    expect(Object.keys(properties)).not.toContain('latitude');
  });

  it('has no geometry where the place is known to the country only', () => {
    expect(feature(countryOnly).geometry).toBeNull();
  });

  it('keeps a point where the equator meets the prime meridian', () => {
    expect(feature(interval).geometry).toEqual({ type: 'Point', coordinates: [0, 0] });
  });

  it('holds all that its record held', () => {
    fc.assert(
      fc.property(anyIncident, (incident) => {
        expect(recordOf(feature(incident))).toEqual(incidentRecord(incident));
      }),
    );
  });
});

describe('A FeatureCollection', () => {
  it('is this text, one Feature to a line', () => {
    expect(writeGeoJson([minOnly, countryOnly].map(feature))).toBe(
      `{"type":"FeatureCollection","features":[
{"type":"Feature","id":"2024-03-22-exampletown-attack","geometry":{"type":"Point","coordinates":[-97.5,35.5]},"properties":{"id":"2024-03-22-exampletown-attack","title":"Attack on the market, called \\"Рынок\\"","date":"2024-03-22","date_precision":"day","date_earliest":"2024-03-22","date_latest":"2024-03-22","date_basis":null,"date_refs":"wire-2024-first#1;wire-2024-first#2","announced":"2024-03-23","type":"attack","attack_type":"armed-assault","target":"a market","target_type":"civilians","scope":"russia","country":"US","countries":"US","admin1":"Oklahoma","admin1_iso":"US-OK","place":"Exampletown","label":"Exampletown (market)","precision":"town","place_basis":null,"place_refs":"wire-2024-first#1","actor":"ISKP","rung":"claimed-is","also":"official;alleged","rung_refs":"wire-2024-first#1","killed_value":null,"killed_min":40,"killed_max":null,"killed_counts":"victims","killed_as_of":"2024-03-23","killed_by":"Ministry","killed_status":"official","killed_ref":"wire-2024-first#2","injured_value":null,"injured_min":null,"injured_max":null,"injured_counts":null,"injured_as_of":null,"injured_by":null,"injured_status":null,"injured_ref":null,"single_source":false,"url":"/incidents/2024-03-22-exampletown-attack/"}},
{"type":"Feature","id":"2022-afghanistan-plot","geometry":null,"properties":{"id":"2022-afghanistan-plot","title":"Plot announced in Afghanistan","date":"2022","date_precision":"year","date_earliest":"2022-01-01","date_latest":"2022-12-31","date_basis":"report","date_refs":"wire-2024-first#1","announced":null,"type":"foiled-plot","attack_type":"unknown","target":"=Not named","target_type":"civilians","scope":"russia","country":"AF","countries":"AF","admin1":null,"admin1_iso":null,"place":null,"label":"Afghanistan","precision":"country","place_basis":null,"place_refs":"wire-2024-first#1","actor":"ISKP","rung":"claimed-is","also":null,"rung_refs":"wire-2024-first#1","killed_value":null,"killed_min":null,"killed_max":null,"killed_counts":null,"killed_as_of":null,"killed_by":null,"killed_status":null,"killed_ref":null,"injured_value":null,"injured_min":null,"injured_max":null,"injured_counts":null,"injured_as_of":null,"injured_by":null,"injured_status":null,"injured_ref":null,"single_source":true,"url":"/incidents/2022-afghanistan-plot/"}}
]}
`,
    );
  });

  it('of nothing is an empty one', () => {
    expect(parsed(writeGeoJson([]))).toEqual({ type: 'FeatureCollection', features: [] });
  });

  it('reads back as what was written, whatever text it holds', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        const text = writeGeoJson(incidents.map(feature));
        expect(writeGeoJson(parsed(text).features)).toBe(text);
        expect(text.split('\n')).toHaveLength(Math.max(incidents.length, 1) + 3);
      }),
    );
  });
});

describe('The dossier as GeoJSON', () => {
  const { features } = parsed(writeGeoJson([...dossier.incidents.values()].map(feature)));

  it('has every incident, by date', () => {
    expect(features.map(({ id }) => id)).toEqual([...dossier.incidents.keys()]);
  });

  it('has a point for every incident but those known to the country only, in range', () => {
    const without = features.filter(({ geometry }) => geometry === null).map(({ id }) => id);
    const main = [...dossier.incidents.values()].filter(({ places }) => places[0]?.precision === 'country');
    expect(main.length).toBeGreaterThan(0);
    expect(without).toEqual(main.map(({ id }) => id));
    for (const { geometry } of features) {
      const [longitude = 0, latitude = 0] = geometry?.coordinates ?? [];
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
    }
  });

  it('puts Moscow east of the meridian and north of the 55th parallel', () => {
    const moscow = features.find(({ id }) => id === '2002-10-23-moscow-dubrovka-theatre');
    expect(moscow?.geometry?.coordinates.map(Math.floor)).toEqual([37, 55]);
  });
});
