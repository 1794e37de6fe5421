import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open.ts';
import { pageTypes, readSite } from './pages.ts';

const open = useBrowser({ keep: true });
const pages = pageTypes(await readSite());

/** What sticks out of the window to the right, where the document scrolls sideways at all. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const wider = [...document.querySelectorAll('body *')].filter(
      (item) => item.getBoundingClientRect().right > wide + 0.5,
    );
    return [
      `${String(document.documentElement.scrollWidth)} px`,
      ...wider.map((item) => item.outerHTML.slice(0, 120)),
    ].slice(0, 6);
  });

describe('A page', () => {
  for (const [name, path] of Object.entries(pages)) {
    it(`fits windows of 320 to 1280 px, asks no other host and makes no error: ${name}`, async () => {
      const { page, errors, requests } = await open(path);
      const sideways: Record<number, string[]> = {};
      for (const width of [1280, 768, 360, 320]) {
        await page.setViewportSize({ width, height: 800 });
        sideways[width] = await overflowing(page);
      }
      expect(sideways).toEqual({ 320: [], 360: [], 768: [], 1280: [] });
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const { origin } = new URL(page.url());
      expect(requests.length).toBeGreaterThan(2);
      expect(requests.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
      // Chromium reports the status of the page for what is not there as an error of its own.
      expect(errors.filter((error) => !(name === 'no page' && error.includes('404')))).toEqual([]);
    });
  }

  it('fits a window of 320 px with any of its parts unfolded', async () => {
    for (const path of [pages.explore, pages.sources, pages['an explainer with checks']]) {
      const { page } = await open(path, { viewport: { width: 320, height: 800 } });
      const folds = page.locator('details');
      expect(await folds.count()).toBeGreaterThan(0);
      // Filters close each other: one after the other.
      for (let n = 0; n < (await folds.count()); n += 1) {
        await folds.nth(n).evaluate((details) => (details as HTMLDetailsElement).setAttribute('open', ''));
        expect(await overflowing(page), path).toEqual([]);
      }
    }
  });

  for (const name of ['explore', 'Crocus', 'first explainer'] as const)
    it(`fits with wider letters, words and lines (WCAG 1.4.12): ${name}`, async () => {
      const { page } = await open(pages[name], { viewport: { width: 360, height: 800 } });
      await page.addStyleTag({
        content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }`,
      });
      expect(await overflowing(page)).toEqual([]);
    });
});

describe('Nothing jumps', () => {
  for (const [name, path] of [
    ['home', pages.home],
    ['explore', pages.explore],
    ['a filtered view', '/explore/?country=TJ'],
    ['an explainer', pages['first explainer']],
  ] as const)
    for (const width of [360, 1280])
      it(`while ${name} loads at ${String(width)} px`, async () => {
        const { page } = await open('/about/', { viewport: { width, height: 800 } });
        await page.addInitScript(() => {
          const seen = ((globalThis as unknown as { shifts: string[] }).shifts = []) as string[];
          type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };
          new PerformanceObserver((list) => {
            for (const shift of list.getEntries() as Shift[])
              if (shift.value > 0.001)
                seen.push(
                  `${shift.value.toFixed(3)} ${shift.sources
                    .map(({ node }) =>
                      node instanceof Element ? node.outerHTML.slice(0, 60) : node?.textContent,
                    )
                    .join(' ')}`,
                );
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
        const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
        const sum = shifts.reduce((total, shift) => total + Number.parseFloat(shift), 0);
        expect(sum, shifts.join('\n')).toBeLessThanOrEqual(0.01);
      });
});
