import type { Browser } from 'playwright-core';
import type { Incident } from '../../src/model/incident.ts';
import { shownOf } from '../../src/model/shown.ts';
import { everything, shows, type ViewState } from '../../src/model/view-state.ts';
import { askForMap } from './explorer.ts';
import { median, type Run } from './figures.ts';
import { visit } from './visit.ts';
import { sayNumber } from '../../src/model/number.ts';

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

/** How long the page took in ms, and what it then said of how many incidents it shows. */
interface Answer {
  time: number;
  said: string;
}

/** Runs in the page: asks, and resolves when map, timeline and list have been painted. */
function ask(change: Partial<ViewState>): Promise<Answer> {
  const scope = document.querySelector<Scope>('view-scope');
  return new Promise((resolve, reject) => {
    const start = performance.now();
    new PerformanceObserver((list, observer) => {
      const [mark] = list.getEntriesByName('view-painted');
      if (!mark) return;
      observer.disconnect();
      const said = document.querySelector('[data-count]')?.textContent ?? '';
      resolve({ time: mark.startTime - start, said });
    }).observe({ type: 'mark' });
    setTimeout(() => reject(new Error(`Nothing was painted for ${JSON.stringify(change)}.`)), 30_000);
    if (scope) scope.ask(change);
    else reject(new Error('The page has no view.'));
  });
}

/** What the page says when it shows so many of all. */
export const sayShown = (n: number, all: number): string =>
  n === all ? `${sayNumber(all)} incidents` : `${sayNumber(n)} of ${sayNumber(all)} incidents`;

/**
 * Milliseconds from a change of filters to painted map, timeline and list, without any slow-down: median and longest of
 * twenty changes with the map that can be moved open, and of words. Rejects if the page shows what was not asked for.
 */
export async function filterFigures(
  browser: Browser,
  address: string,
  incidents: readonly Incident[],
): Promise<Run> {
  // Not counted: the server compresses a file when it is first asked for, and all words are many.
  for (let part = 0; (await fetch(`${address}words-${part}.json`)).ok; part += 1);
  return visit(browser, address, 'full speed', async (page): Promise<Run> => {
    await askForMap(page);
    await page.mark('map-drawn');
    await page.quiet();
    const all = incidents.map(shownOf);
    const change = async (to: Partial<ViewState>) => {
      const state = { ...everything, ...to };
      const { time, said } = await page.page.evaluate(ask, state);
      const expected = sayShown(all.filter((incident) => shows(state, incident)).length, all.length);
      if (!state.words && said !== expected)
        throw new Error(`Asked for ${JSON.stringify(to)}, the page shows ${said}, not ${expected}.`);
      if (state.words && said === sayShown(all.length, all.length))
        throw new Error(`The page knows no incident without ${state.words}.`);
      await page.quiet();
      return time;
    };
    const times: number[] = [];
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
}
