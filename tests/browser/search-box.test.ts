import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { landed, useBrowser } from './open.ts';
import { pathOf } from './searching.ts';

const open = useBrowser();
const box = (page: Page) => page.locator('.site-find').getByRole('searchbox');
const panel = (page: Page) => page.locator('.site-found');
const isFocused = (page: Page) => box(page).evaluate((input) => input === document.activeElement);

describe('The box in the header', () => {
  it('fetches nothing before it is touched, and its results while the reader types', async () => {
    const { page, requests } = await open('/glossary/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /pagefind|box\./.test(url))).toEqual([]);
    await box(page).click();
    await page.keyboard.type('Khoras', { delay: 60 });
    await expect.poll(() => panel(page).locator('.hit').count()).toBeGreaterThan(2);
    const all = panel(page).getByRole('link', { name: /^All of \d+ results$/ });
    await expect.poll(() => all.getAttribute('href')).toBe('/search/?q=Khoras');
    expect(await panel(page).getByRole('status').innerText()).toMatch(/^\d+ results$/);
    expect(await panel(page).locator('h2').count()).toBeGreaterThan(1);
  });

  it('is reached from everywhere by Ctrl-K and by the key /, and left by Escape', async () => {
    const { page } = await open('/incidents/');
    await page.keyboard.press('Control+k');
    expect(await isFocused(page)).toBe(true);
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await isFocused(page)).toBe(true);
    expect(await box(page).inputValue()).toBe('');
    // In a field the key is a letter like any other.
    await page.keyboard.press('/');
    expect(await box(page).inputValue()).toBe('/');
    await box(page).fill('Kaluga');
    await panel(page).locator('.hit').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await panel(page).isVisible()).toBe(false);
    expect(await isFocused(page)).toBe(true);
  });

  it('lets the reader switch the key / off, not Ctrl-K', async () => {
    const { page } = await open('/search/');
    await page.locator('summary', { hasText: 'How to ask' }).click();
    await page.getByRole('checkbox', { name: /So does the key/ }).uncheck();
    await page.goto(new URL('/about/', page.url()).href);
    await page.keyboard.press('/');
    expect(await isFocused(page)).toBe(false);
    await page.keyboard.press('Control+k');
    expect(await isFocused(page)).toBe(true);
  });

  it('leads with the arrow keys through the results and back, and lands where they say', async () => {
    const { page } = await open('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('Termez');
    await panel(page).locator('.hit').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('ArrowDown');
    const first = panel(page).locator('.hit a').first();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(page)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = panel(page).locator('.hit a').nth(1);
    const path = pathOf((await second.getAttribute('href')) ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${path}`);
    if (path.includes('#')) expect(await landed(page)).toBe(true);
  });

  it('leads to the page of the search by Enter, with a script and without', async () => {
    const { page } = await open('/about/');
    await box(page).fill('Termez');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=Termez');
    await page.locator('.hit').first().waitFor();
    const { page: bare } = await open('/about/', { javaScriptEnabled: false });
    await box(bare).fill('Termez');
    await bare.keyboard.press('Enter');
    await bare.waitForURL('**/search/?q=Termez');
    await bare.locator('noscript p', { hasText: 'The search needs JavaScript' }).waitFor();
    await bare.getByRole('link', { name: 'T', exact: true }).click();
    await bare.waitForURL('**/a-z/t/');
    await bare.locator('main').getByText('Termez').first().waitFor();
  });

  it('goes when the reader looks elsewhere', async () => {
    const { page } = await open('/about/');
    await box(page).fill('Termez');
    await panel(page).locator('.hit').first().waitFor();
    await page.locator('h1').click();
    expect(await panel(page).isVisible()).toBe(false);
    await box(page).fill('Term');
    await panel(page).locator('.hit').first().waitFor();
    await box(page).fill('');
    await expect.poll(() => panel(page).isVisible()).toBe(false);
  });
});

describe('The page of the search', () => {
  it('takes the arrow keys from the field through every link of the results', async () => {
    const { page } = await open('/search/?q=Termez');
    await page.locator('.hit').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByRole('searchbox').click();
    const links = page.locator('.hit a');
    for (const n of [0, 1, 2]) {
      await page.keyboard.press('ArrowDown');
      expect(await links.nth(n).evaluate((link) => link === document.activeElement)).toBe(true);
    }
  });

  it('does not jump while results come and go', async () => {
    const { page } = await open('/search/');
    await page.evaluate(() => {
      let sum = 0;
      // Input excuses a shift for half a second only; results may come later.
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        document.documentElement.dataset.shift = String(sum);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.getByRole('searchbox').pressSequentially('Tajikistan', { delay: 150 });
    await page.locator('.hit').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0))).toBeLessThan(0.1);
  });
});
