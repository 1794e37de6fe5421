import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The field for words. */
export const field = (page: Page) => page.getByRole('searchbox', { name: 'Words to look for' });

/** What the page says of the number of results. */
export const status = (page: Page) => page.locator('[data-status]').innerText();

/** The number of results that the page says. */
export const counted = async (page: Page) => Number.parseInt(await status(page), 10);

/** The pages found, each with the places in it. */
export const hits = (page: Page) => page.locator('.hit');

/** Types words and waits until the results for them are drawn and at rest. */
export async function search(page: Page, words: string) {
  await field(page).fill('');
  await expect.poll(() => status(page)).toBe('');
  await field(page).fill(words);
  await expect.poll(() => status(page), { timeout: 15_000 }).toMatch(/^(\d+ results?|Add a word.*)$/);
  await atRest(page);
}

/** Waits until nothing of the search is fetched any more and the results stand as they were a moment ago. */
export async function atRest(page: Page) {
  await page.waitForLoadState('networkidle');
  let before = '';
  await expect
    .poll(async () => {
      const now = await page.locator('[data-results]').innerHTML();
      const still = now === before;
      before = now;
      return still;
    })
    .toBe(true);
}

/** A link of a result without the words that it hands on to the page. */
export const pathOf = (href: string) => href.replace(/[?&]found=[^#]*/, '');

/** Paths that the results lead to, in the order in which they stand: of a page its best place first. */
export const paths = async (page: Page, scope = '') =>
  (
    await page
      .locator(`${scope} .hit a[href^="/"]`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  ).map(pathOf);
