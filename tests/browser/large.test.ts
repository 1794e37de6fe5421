import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inView } from '../../src/views/scope/row.ts';
import { awake, useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser();
const all = [...(await readSite()).incidents.values()];

/** The Explore page as it would be with more incidents than it can carry: one row, the rest in the files beside it. */
async function openLarge(query = '') {
  const opened = await open('/about/');
  const { page } = opened;
  await page.route('**/explore/**', async (route) => {
    if (!/\/explore\/(\?.*)?$/.test(route.request().url())) return route.continue();
    const response = await route.fetch();
    let rows = 0;
    const body = (await response.text())
      .replace('<view-scope', '<view-scope data-files="/explore/"')
      .replace(/<tr[^>]*data-incident=[\s\S]*?<\/tr>/g, (row) => (rows++ === 0 ? row : ''));
    return route.fulfill({ response, body });
  });
  await page.goto(new URL(`/explore/${query}`, page.url()).href);
  await awake(page);
  await page.locator('view-scope[data-ready]').waitFor();
  return opened;
}
const list = (page: Page) =>
  page
    .locator('tr[data-incident]')
    .evaluateAll((rows) =>
      rows.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-incident') ?? ''),
    );
const idsOf = (query: string) => inView(all, query).map(({ id }) => id);

describe('A page whose incidents come in files', () => {
  it('lists what the view asks for, each row as it would be printed', async () => {
    const { page } = await openLarge('?country=TJ');
    await expect.poll(() => list(page)).toEqual(idsOf('country=TJ'));
    expect(await page.locator('[data-count]').innerText()).toBe(
      `${String(idsOf('country=TJ').length)} of ${String(all.length)} incidents`,
    );
    const id = idsOf('country=TJ')[3] ?? '';
    const made = page.locator(`tr[data-incident="${id}"]`);
    const text = (await made.innerText()).replace(/\s+/g, ' ');
    const href = await made.getByRole('link').first().getAttribute('href');
    await page.unroute('**/explore/**');
    await page.reload();
    await awake(page);
    const printed = page.locator(`tr[data-incident="${id}"]`);
    // Out of sight it is not laid out, and has no text.
    await printed.scrollIntoViewIfNeeded();
    await expect.poll(() => printed.innerText()).not.toBe('');
    expect(text).toBe((await printed.innerText()).replace(/\s+/g, ' '));
    expect(href).toBe(await printed.getByRole('link').first().getAttribute('href'));
  });

  it('asks for words only when it needs them, and finds by them what the printed list finds', async () => {
    const { page, requests } = await openLarge();
    await expect.poll(async () => (await list(page)).length).toBe(all.length);
    await page.getByLabel('Words', { exact: true }).fill('crocus');
    await page.keyboard.press('Enter');
    await expect.poll(() => list(page)).toContain('2024-03-22-krasnogorsk-crocus-city-hall');
    const found = await list(page);
    expect(found.length).toBeLessThan(10);
    expect(requests.filter((url) => url.includes('/explore/columns.json'))).toHaveLength(1);
    expect(requests.filter((url) => url.includes('/explore/words-0.json'))).toHaveLength(1);
  });

  it('points out the incidents of the address', async () => {
    const id = '2024-03-22-krasnogorsk-crocus-city-hall';
    const { page } = await openLarge(`?ids=${id}`);
    await expect.poll(() => page.locator(`tr[data-incident="${id}"][data-lit]`).count()).toBe(1);
  });

  it('stays as it was printed where the files cannot be had', async () => {
    const { page } = await open('/about/');
    await page.route('**/explore/columns.json', (route) => route.abort());
    await page.route(/\/explore\/$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<view-scope', '<view-scope data-files="/explore/"');
      return route.fulfill({ response, body });
    });
    await page.goto(new URL('/explore/', page.url()).href);
    await awake(page);
    await page.waitForTimeout(300);
    expect((await list(page)).length).toBe(all.length);
  });

  it('prints no markup that comes in a file', async () => {
    const { page } = await open('/about/');
    const hostile = '<img src=x onerror=document.body.dataset.owned=1>';
    await page.route('**/explore/words-0.json', async (route) => {
      const response = await route.fetch();
      const file = (await response.json()) as Record<string, unknown[]>;
      for (const key of ['title', 'place', 'said', 'killed', 'counts']) file[key] = all.map(() => hostile);
      return route.fulfill({ response, json: file });
    });
    await page.route(/\/explore\/(\?|$)/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<view-scope', '<view-scope data-files="/explore/"');
      return route.fulfill({ response, body });
    });
    // Rows that were printed stay as they are until others are asked for.
    await page.goto(new URL('/explore/?country=TJ', page.url()).href);
    await awake(page);
    await expect.poll(() => page.locator('incident-list tbody').first().textContent()).toContain('<img');
    expect(await page.locator('main img, [onerror], [data-owned]').count()).toBe(0);
  });
});
