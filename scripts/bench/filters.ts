import type { Browser } from 'playwright-core';
import { everything, type ViewState } from '../../src/model/view-state.ts';
import { askForMap } from './explorer.ts';
import { median, type Run } from './figures.ts';
import { visit } from './visit.ts';

/** Twenty questions, each unlike the one before. */
export const changes: readonly Partial<ViewState>[] = [
  { type: ['attack'] },
  { type: ['foiled-plot'] },
  { type: ['arrests', 'security-operation'] },
  {},
  { country: ['RU'] },
  { country: ['KG', 'TJ'] },
  { country: ['AF', 'PK'] },
  { scope: ['russia'] },
  { scope: ['central-asia'] },
  { scope: ['background', 'beyond'] },
  { rung: ['claimed-is', 'claimed-iskp'] },
  { rung: ['alleged'] },
  { rung: ['disputed', 'rejected'] },
  { actor: ['iskp'] },
  { from: '2024' },
  { from: '2020', to: '2022' },
  { to: '2018-06' },
  { from: '2024-03', to: '2024-03' },
  { country: ['RU'], type: ['attack'], from: '2022' },
  {},
];

interface Scope extends HTMLElement {
  ask: (change: Partial<ViewState>) => void;
}

/** Runs in the page: asks, and resolves to the ms until map, timeline and list have been painted. */
function ask(change: Partial<ViewState>): Promise<number> {
  const scope = document.querySelector<Scope>('view-scope');
  return new Promise((resolve, reject) => {
    const start = performance.now();
    new PerformanceObserver((list, observer) => {
      const [mark] = list.getEntriesByName('view-painted');
      if (!mark) return;
      observer.disconnect();
      resolve(mark.startTime - start);
    }).observe({ type: 'mark' });
    setTimeout(() => reject(new Error(`Nothing was painted for ${JSON.stringify(change)}.`)), 30_000);
    if (scope) scope.ask(change);
    else reject(new Error('The page has no view.'));
  });
}

/**
 * Milliseconds from a change of filters to painted map, timeline and list, without any slow-down: median and longest of
 * twenty changes with the map that can be moved open, and of words that were asked for twice.
 */
export const filterFigures = (browser: Browser, address: string) =>
  visit(browser, address, 'full speed', async (page): Promise<Run> => {
    await askForMap(page);
    await page.mark('map-drawn');
    await page.quiet();
    const times: number[] = [];
    const change = async (to: Partial<ViewState>) => {
      const time = await page.page.evaluate(ask, { ...everything, ...to });
      await page.page.waitForTimeout(400);
      return time;
    };
    for (const to of changes) times.push(await change(to));
    const first = await change({ words: 'town 17' });
    await change({});
    return {
      changes: times.length,
      'median ms': median(times),
      'longest ms': Math.max(...times),
      'words, first time ms': first,
      'words, again ms': await change({ words: 'town 18' }),
    };
  });
