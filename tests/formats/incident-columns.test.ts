import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentColumns } from '../../src/formats/incident-columns.ts';
import { incidentRecord } from '../../src/formats/incident.ts';
import { reachable } from '../imports.ts';
import { anyIncident } from './fixture.ts';

describe('The columns of incidents', () => {
  it('are the keys of every record, in its order', () => {
    fc.assert(
      fc.property(anyIncident, (each) => {
        expect(Object.keys(incidentRecord(each))).toEqual(incidentColumns);
      }),
    );
  });

  it('can stand as names in R, SQL and pandas: small letters, digits and single underscores, each once', () => {
    expect(incidentColumns.filter((name) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(new Set(incidentColumns).size).toBe(incidentColumns.length);
  });

  it('load nothing else', () => {
    expect([...reachable('src/formats/incident-columns.ts')]).toEqual(['src/formats/incident-columns.ts']);
  });
});
