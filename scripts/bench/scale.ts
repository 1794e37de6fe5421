import type { Browser } from 'playwright-core';
import { askForMap } from './explorer.ts';
import { medians, type Run } from './figures.ts';
import { type Conditions, type Visit, visit } from './visit.ts';
import { worstZoomStep } from './zoom.ts';

/** A page with so many incidents on a map. */
export interface MapPage {
  name: string;
  address: string;
  /** Ours, or of Leaflet.markercluster. */
  whose: 'own' | 'peer';
}

/** Waits until the map can be moved; ours is asked for as soon as that can be done. */
async function drawn(page: Visit, whose: MapPage['whose']): Promise<number | null> {
  if (whose === 'peer') return page.mark('drawn');
  await askForMap(page);
  return page.mark('map-drawn');
}

const measure = (browser: Browser, { address, whose }: MapPage, conditions: Conditions) =>
  visit(browser, address, conditions, async (page): Promise<Run> => {
    const end = await drawn(page, whose);
    // A page that is still at work answers nothing.
    if (end === null)
      return { kB: page.wire.kB, 'LCP s': null, 'drawn s': null, 'blocking ms': null, 'zoom step ms': null };
    await page.quiet();
    return {
      kB: page.wire.kB,
      'LCP s': (await page.paints()).largest / 1000,
      'drawn s': end / 1000,
      'blocking ms': await page.blocking(),
      'zoom step ms': await worstZoomStep(page),
    };
  });

/** Maps on a slow phone, from navigation until they can be moved: medians of several runs by page, one run of what does not finish. */
export async function scaleFigures(
  browser: Browser,
  pages: readonly MapPage[],
  runs = 3,
): Promise<Record<string, Run>> {
  const figures: Record<string, Run> = {};
  for (const page of pages) {
    // The first visit is not counted: the server compresses a file when it is first asked for.
    await visit(browser, page.address, 'full speed', async (first) => {
      await drawn(first, page.whose);
      await first.quiet();
    });
    const measured: Run[] = [];
    while (measured.length < runs && measured.at(-1)?.['drawn s'] !== null)
      measured.push(await measure(browser, page, 'slow'));
    figures[page.name] = medians(measured);
  }
  return figures;
}
