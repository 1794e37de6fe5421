import type { Run } from './figures.ts';
import type { Visit } from './visit.ts';

/** What a page has cost so far, all in. */
export async function costs(page: Visit): Promise<Run> {
  const { kB, requests, foreign } = page.wire;
  const { first, largest, shift } = await page.paints();
  return {
    'kB in all': kB,
    requests,
    'other hosts': foreign,
    'FCP s': first / 1000,
    'LCP s': largest / 1000,
    'blocking ms': await page.blocking(),
    CLS: shift,
  };
}
