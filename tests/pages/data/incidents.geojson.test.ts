import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier.ts';
import { incidentFeature } from '../../../src/formats/geojson.ts';
import { incidentRecord } from '../../../src/formats/incident.ts';
import { GET } from '../../../src/pages/data/incidents.geojson.ts';

describe('/data/incidents.geojson', () => {
  it('is the collection of all incidents and says what it is (RFC 7946, section 12)', async () => {
    const answer = GET();
    expect(answer.headers.get('content-type')).toBe('application/geo+json');
    expect(await answer.json()).toEqual({
      type: 'FeatureCollection',
      features: [...dossier.incidents.values()].map(incidentRecord).map(incidentFeature),
    });
  });
});
