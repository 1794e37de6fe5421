import { describe, expect, it } from 'vitest';
import { dossier } from '../../../../src/dossier.ts';
import { chartTables } from '../../../../src/formats/chart.ts';
import { GET, getStaticPaths } from '../../../../src/pages/data/charts/[chart].csv.ts';

describe('/data/charts/', () => {
  it('has a file for every chart of the explainers', () => {
    const tables = chartTables(dossier);
    expect(tables.size).toBeGreaterThan(5);
    expect(getStaticPaths().map(({ params }) => params.chart)).toEqual([...tables.keys()]);
  });

  it('sends the table of the chart and says what it is', async () => {
    const answer = GET({ props: { table: 'date,value\r\n2024,7\r\n' } });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(await answer.text()).toBe('date,value\r\n2024,7\r\n');
  });
});
