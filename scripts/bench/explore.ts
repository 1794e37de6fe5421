import type { Browser } from 'playwright-core';
import { costs } from './costs.ts';
import { askForMap } from './explorer.ts';
import { medians, type Run } from './figures.ts';
import { visit } from './visit.ts';
import { worstZoomStep } from './zoom.ts';

/** Where the pages with the dossier's own incidents are. */
export interface ExplorePages {
  own: string;
  timelinejs: string;
  markercluster: string;
}

const spent = (end: number | null, start = 0) => (end === null ? null : (end - start) / 1000);

/** The Explore page: as it comes, and then the map that can be moved, asked for when all is quiet. */
const own = (browser: Browser, address: string) =>
  visit(browser, address, 'slow', async (page): Promise<Run> => {
    await page.quiet();
    const [first, blocking] = [page.wire.kB, await page.blocking()];
    const asked = await askForMap(page);
    const drawn = await page.mark('map-drawn');
    await page.quiet();
    return {
      'kB first': first,
      'blocking first ms': blocking,
      'drawn s': spent(drawn, asked),
      ...(await costs(page)),
      'zoom step ms': drawn === null ? null : await worstZoomStep(page),
    };
  });

/** A peer's page: all of it comes at once. */
const peer = (browser: Browser, address: string, ...buttons: [] | [closer: string, farther: string]) =>
  visit(browser, address, 'slow', async (page): Promise<Run> => {
    const drawn = await page.mark('drawn');
    await page.quiet();
    const all = await costs(page);
    return {
      'kB first': all['kB in all'] ?? null,
      'blocking first ms': all['blocking ms'] ?? null,
      'drawn s': spent(drawn),
      ...all,
      'zoom step ms': await worstZoomStep(page, ...buttons),
    };
  });

/**
 * The Explore page beside its peers with the same incidents, on a slow phone: medians of several runs by page.
 * `drawn` is until the map can be moved: of ours since it was asked for, of the peers since navigation.
 */
export async function exploreFigures(
  browser: Browser,
  { own: ours, timelinejs, markercluster }: ExplorePages,
  runs = 3,
): Promise<Record<string, Run>> {
  const zoomOfTimeline = ['.tl-menubar-button:nth-child(1)', '.tl-menubar-button:nth-child(2)'] as const;
  const pages: [string, () => Promise<Run>][] = [
    ['Traced, /explore/', () => own(browser, ours)],
    ['TimelineJS3', () => peer(browser, timelinejs, ...zoomOfTimeline)],
    ['Leaflet.markercluster', () => peer(browser, markercluster)],
  ];
  const figures: Record<string, Run> = {};
  for (const [name, measure] of pages) {
    // The first visit is not counted: the server compresses a file when it is first asked for.
    await measure();
    const measured: Run[] = [];
    for (let run = 0; run < runs; run += 1) measured.push(await measure());
    figures[name] = medians(measured);
  }
  return figures;
}
