import { dossier } from '../../dossier.ts';
import { writeCsv } from '../../formats/csv.ts';
import { incidentColumns } from '../../formats/incident-columns.ts';
import { incidentRecord } from '../../formats/incident.ts';

/** All incidents as CSV, by date. */
export function GET(): Response {
  const records = [...dossier.incidents.values()].map(incidentRecord);
  return new Response(writeCsv(incidentColumns, records), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });
}
