import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './open.ts';
import { pageTypes, readSite } from './pages.ts';

const open = useBrowser({ keep: true });
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Every rule runs at both widths and in both schemes, which cross: what depends on both at once is rare. */
const narrow = { viewport: { width: 360, height: 800 }, colorScheme: 'light' } as const;
const wide = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } as const;

/** Leaves the first dozen of like siblings: one template prints them all, and every rule takes its time for each. */
const shorten = (page: Page) =>
  page.evaluate(() => {
    for (const item of document.querySelectorAll('main :nth-of-type(n + 13):not(.prose > *)')) item.remove();
  });

/** What axe-core finds, one line for each kind of barrier: its rule and the first elements it is in. */
async function barriers(page: Page, options: axe.RunOptions = {}): Promise<string[]> {
  await shorten(page);
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (asked) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked),
    { resultTypes: ['violations'], iframes: false, runOnly: rules, ...options } satisfies axe.RunOptions,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}) in ${String(nodes.length)}: ${nodes
        .slice(0, 3)
        .map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
        .join(' and ')}`,
  );
}

/** Opens whatever is folded in; parts far down are laid out, or what grew would lie over what follows. */
const unfold = (page: Page) =>
  page.locator('details, .later').evaluateAll((all) => {
    for (const part of all) {
      if (part instanceof HTMLDetailsElement) part.open = true;
      else (part as HTMLElement).style.contentVisibility = 'visible';
    }
  });

const pages = pageTypes(await readSite());

describe('axe-core finds no barrier', () => {
  for (const [name, path] of Object.entries(pages)) {
    it(`on ${name}, narrow and light, or wide and dark with all unfolded`, async () => {
      const found = await Promise.all([
        open(path, narrow).then(({ page }) => barriers(page)),
        open(path, wide).then(async ({ page }) => {
          await unfold(page);
          return barriers(page);
        }),
      ]);
      expect(found).toEqual([[], []]);
    });
  }

  it('on the moving map with a popup and a filter open', async () => {
    const found = await Promise.all(
      [narrow, wide].map(async (options) => {
        const { page } = await open('/explore/?country=TJ', options);
        await page.locator('[data-filter="type"] summary').click();
        await page.getByRole('button', { name: 'Move and zoom' }).click();
        await page.locator('incident-map[data-drawn]').waitFor();
        await page.locator('.map-stop').press('Enter');
        await page.locator('.leaflet-popup-content a').waitFor();
        // The popup fades in; what is half there has no colour of its own.
        const opacity = () => page.locator('.leaflet-popup').evaluate((box) => getComputedStyle(box).opacity);
        await expect.poll(opacity).toBe('1');
        return barriers(page);
      }),
    );
    expect(found).toEqual([[], []]);
  });

  it('on the results of a search', async () => {
    const found = await Promise.all(
      [narrow, wide].map(async (options) => {
        const { page } = await open('/search/?q=Crocus', options);
        await page.locator('.hit mark').first().waitFor();
        return barriers(page);
      }),
    );
    expect(found).toEqual([[], []]);
  });

  it('on a statement that a link has landed on', async () => {
    const found = await Promise.all(
      [narrow, wide].map(async (options) => {
        const { page } = await open(`${pages['a source with a digest']}#s1`, options);
        expect(await page.locator('#s1:target').count()).toBe(1);
        return barriers(page);
      }),
    );
    expect(found).toEqual([[], []]);
  });
});

describe('Text stands out by 7 to 1 (WCAG 1.4.6, AAA)', () => {
  for (const name of ['home', 'first explainer', 'an incident known to the town'] as const)
    it(`on ${name}, in light and in dark`, async () => {
      const { page } = await open(pages[name]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await barriers(page, {
          runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'color-contrast'] },
        });
        expect(found, colorScheme).toEqual([]);
      }
    });
});
