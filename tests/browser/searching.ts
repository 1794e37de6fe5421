import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The field for words. */
export const field = (page: Page) => page.getByRole('searchbox', { name: 'Words to look for' });

/** What the page says of the number of results. */
export const status = (page: Page) => page.locator('[data-status]').innerText();

/** The results, one for each page found. */
export const hits = (page: Page) => page.locator('.hit');
/** Types words and waits until the results for them are drawn. */
export async function search(page: Page, words: string) {
  await field(page).fill('');
  await expect.poll(() => status(page)).toBe('');
  await field(page).fill(words);
  await expect.poll(() => status(page), { timeout: 15_000 }).toMatch(/^\d+ pages? found$/);
  if (!(await status(page)).startsWith('0 ')) await hits(page).first().waitFor();
}
