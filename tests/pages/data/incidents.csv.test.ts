import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier.ts';
import { writeCsv } from '../../../src/formats/csv.ts';
import { incidentColumns } from '../../../src/formats/incident-columns.ts';
import { incidentRecord } from '../../../src/formats/incident.ts';
import { GET } from '../../../src/pages/data/incidents.csv.ts';

describe('/data/incidents.csv', () => {
  it('is the table of all incidents, without a byte order mark, and says what it is', async () => {
    const answer = GET();
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const table = writeCsv(incidentColumns, [...dossier.incidents.values()].map(incidentRecord));
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(table, 'utf8'))).toBe(true);
    expect(table.startsWith('id,title,date,')).toBe(true);
  });
});
