import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inView } from '../../src/views/scope/row.ts';
import { useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser();
const all = [...(await readSite()).incidents.values()];
const path = '/explainers/what-is-iskp/';

const link = (page: Page) => page.locator('a.show[href*="rung=claimed-iskp"]').first();
const said = (page: Page) => page.locator('show-figure [data-said]').innerText();
const solid = (page: Page) =>
  page
    .locator('show-figure [data-n]:not([data-off])')
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('data-n'))).sort((a, b) => a - b));
const wanted = inView(all, 'rung=claimed-iskp');

describe('A link of an explainer to a view', () => {
  it('moves the figure beside it, says in one sentence what is shown, and stays on the page', async () => {
    const { page } = await open(path);
    await link(page).scrollIntoViewIfNeeded();
    const words = (await link(page).textContent())?.replace(/\s+/g, ' ').trim() ?? '';
    await link(page).click();
    await expect
      .poll(() => said(page))
      .toBe(`${String(wanted.length)} of ${String(all.length)} incidents: ${words}.`);
    expect(new URL(page.url()).pathname).toBe(path);
    const pointed = wanted.filter(({ places }) => places[0]?.longitude !== undefined);
    expect(await solid(page)).toEqual(pointed.map((incident) => all.indexOf(incident)));
    expect(await page.locator('show-figure .bars-shown').getAttribute('d')).toContain('h');
    expect(await page.locator('show-figure a').getAttribute('href')).toContain('/explore/?rung=claimed-iskp');
    expect(await page.locator('a.show[aria-current]').count()).toBe(1);
  });

  it('does the same by keyboard', async () => {
    const { page } = await open(path);
    await link(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toContain(`${String(wanted.length)} of`);
    expect(new URL(page.url()).pathname).toBe(path);
  });

  it('follows one link after the other', async () => {
    const { page } = await open(path);
    await link(page).click();
    await expect.poll(() => said(page)).toContain(`${String(wanted.length)} of`);
    const other = page.locator('a.show[href*="type=attack"]').first();
    await other.click();
    const attacks = inView(all, 'scope=russia&type=attack').length;
    await expect.poll(() => said(page)).toContain(`${String(attacks)} of`);
    expect(await page.locator('a.show[aria-current]').getAttribute('href')).toContain('type=attack');
  });

  it('leads to the Explore page where there is no figure beside it, with a key held, and without scripts', async () => {
    const narrow = await open(path, { viewport: { width: 360, height: 800 } });
    await link(narrow.page).click();
    await narrow.page.waitForURL('**/explore/?rung=claimed-iskp');
    const plain = await open(path, { javaScriptEnabled: false });
    await link(plain.page).click();
    await plain.page.waitForURL('**/explore/?rung=claimed-iskp');
  });

  it('leads there too where the figure cannot get its data', async () => {
    const { page } = await open(path);
    await page.route('**/columns.json', (route) => route.abort());
    await link(page).click();
    await page.waitForURL('**/explore/?rung=claimed-iskp');
  });
});
