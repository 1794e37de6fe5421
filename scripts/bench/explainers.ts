import type { Browser } from 'playwright-core';
import { costs } from './costs.ts';
import { medians, type Run } from './figures.ts';
import { visit } from './visit.ts';

const measure = (browser: Browser, address: string) =>
  visit(browser, address, 'slow', async (page) => {
    await page.quiet();
    return costs(page);
  });

/** Every explainer on a slow phone, as it comes and before the reader does anything: medians of several runs by id. */
export async function explainerFigures(
  browser: Browser,
  site: string,
  ids: readonly string[],
  runs = 3,
): Promise<Record<string, Run>> {
  const figures: Record<string, Run> = {};
  for (const id of ids) {
    const address = `${site}/explainers/${id}/`;
    // The first visit is not counted: the server compresses a file when it is first asked for.
    await measure(browser, address);
    const measured: Run[] = [];
    for (let run = 0; run < runs; run += 1) measured.push(await measure(browser, address));
    figures[id] = medians(measured);
  }
  return figures;
}
