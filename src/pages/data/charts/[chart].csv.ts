import { dossier } from '../../../dossier.ts';
import { chartTables } from '../../../formats/chart.ts';

/** A file for each chart of the explainers. */
export const getStaticPaths = () =>
  [...chartTables(dossier)].map(([chart, table]) => ({ params: { chart }, props: { table } }));

/** What the chart draws, as CSV. */
export function GET({ props }: { props: { table: string } }): Response {
  return new Response(props.table, {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });
}
