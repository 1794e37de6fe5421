import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scripts/bench/synthetic.ts';
import { within } from '../../src/model/date.ts';
import { columnsFile, textFile } from '../../src/views/scope/parts.ts';
import { useBrowser } from './open.ts';
import { marks, press, tabStop } from './timeline.ts';

const open = useBrowser();
const many = synthesise(3000);
const wide = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 360, height: 780 } };
const count = (page: Page) => page.locator('[data-count]').innerText();
const asked = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

/** The Explore page with three thousand incidents that never happened, in files beside it. */
async function openMany(query = '', options: BrowserContextOptions = wide) {
  const { page } = await open('/about/', options);
  await page.route(/\/explore\/columns\.json$/, (route) => route.fulfill({ json: columnsFile(many) }));
  await page.route(/\/explore\/words-0\.json$/, (route) => route.fulfill({ json: textFile(many, 0) }));
  await page.route(/\/explore\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    let rows = 0;
    const body = (await response.text())
      .replace('<view-scope', '<view-scope data-files="/explore/"')
      .replace(/<tr[^>]*data-incident=[\s\S]*?<\/tr>/g, (row) => (rows++ === 0 ? row : ''))
      .replace(/<a class="item"[\s\S]*?<\/a>/g, '');
    return route.fulfill({ response, body });
  });
  await page.goto(new URL(`/explore/${query}`, page.url()).href);
  await page.locator('view-scope[data-ready]').waitFor();
  await page.keyboard.press('Shift');
  await tabStop(page).waitFor({ state: 'attached' });
  return page;
}
const shown = (from: string, to: string) => many.filter(({ date }) => within(date, from, to));

describe('A timeline of more incidents than it can draw', () => {
  it('counts them by month and lane, each bar with its number', async () => {
    const page = await openMany();
    expect(await page.locator('.item').count()).toBe(0);
    const titles = await page.locator('.lane-drawing .bin title').allTextContents();
    expect(titles.length).toBe(144);
    const march = shown('2024-03', '2024-03');
    const title = titles.find((words) => words.startsWith('March 2024'));
    expect(title).toMatch(
      new RegExp(`^March 2024: ${march.length} incidents \\(Russia \\d+, Central Asia \\d+`),
    );
    expect(await page.locator('.lane-drawing .bar-could').count()).toBe(
      await page.locator('.lane-label').count(),
    );
    expect(await page.locator('[data-said="bars"]').isVisible()).toBe(true);
    expect(await page.locator('[data-said="marks"]').isVisible()).toBe(false);
  });

  it('asks for the period of a bar that is clicked, which shows as many as the bar said', async () => {
    const page = await openMany('?scope=russia');
    const bar = page.locator('.lane-drawing .bin').nth(110);
    const title = (await bar.locator('title').textContent()) ?? '';
    expect(title).toMatch(/^March 2024: \d+ incidents$/);
    await bar.click();
    expect(asked(page)).toMatchObject({ from: '2024-03', to: '2024-03', scope: 'russia' });
    const [shown = ''] = (await count(page)).split(' ');
    expect(shown).toBe(/: (\d+)/.exec(title)?.[1]);
    await page.goBack();
    expect(await page.locator('.lane-drawing .bin').count()).toBe(144);
  });

  it('lets the keyboard walk its bars and choose one, and keeps the focus in what that shows', async () => {
    const page = await openMany('?scope=russia');
    await tabStop(page).focus();
    for (const key of ['ArrowRight', 'End', 'Home', 'ArrowDown']) await page.keyboard.press(key);
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await name()).toMatch(/^February 2015: \d+ incidents?, 2 of 144$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => asked(page)).toMatchObject({ from: '2015-02', to: '2015-02' });
    await expect.poll(name).toMatch(/, 1 of \d+$/);
    expect(await page.locator('.lane-drawing .item:focus').count()).toBe(1);
  });

  it('draws marks where few enough are left, each with its name, its card and its page', async () => {
    const page = await openMany('?from=2024-03-01&to=2024-03-20&scope=central-asia');
    const left = shown('2024-03-01', '2024-03-20').filter(({ scope }) => scope === 'central-asia');
    expect(left.length).toBeGreaterThan(3);
    expect(await page.locator('.lane-drawing .item').count()).toBe(left.length);
    expect(await page.locator('.lane-drawing :is(.bin, .bars)').count()).toBe(0);
    await tabStop(page).focus();
    await page.keyboard.press('End');
    const last = left.at(-1);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''))
      .toBe(`/incidents/${last?.id ?? ''}/`);
    await page.keyboard.press('Enter');
    await page
      .locator('.timeline-card')
      .getByRole('link', { name: last?.title ?? '' })
      .waitFor();
    expect(asked(page).ids).toBe(last?.id);
    await expect.poll(() => page.locator('.lane-drawing .item[data-lit]').count()).toBe(1);
    expect(await page.locator('.lane-drawing .item[data-pointed]').count()).toBeLessThanOrEqual(1);
  });

  it('draws marks where the reader comes close, and bars again from afar', async () => {
    const page = await openMany('?scope=central-asia');
    for (let n = 0; n < 7; n += 1) await press(page, 'Closer');
    expect((await marks(page)).size).toBe(1);
    expect(await page.locator('.lane-drawing .item').count()).toBeGreaterThan(3);
    await press(page, 'All years');
    expect(await page.locator('.lane-drawing .item').count()).toBe(0);
    expect(await page.locator('.lane-drawing .bin').count()).toBe(144);
  });

  it('has bars by month in the strips of its years at 360 px', async () => {
    const page = await openMany('', narrow);
    expect(await page.locator('.year-strips .bin').count()).toBe(144);
    const march = page.locator('li[data-year="2024"] .bin').nth(2);
    const few = shown('2024-03', '2024-03').length;
    expect(await march.locator('title').textContent()).toBe(`March 2024: ${few} incidents`);
    expect(await page.locator('li[data-year="2024"] .year-count').innerText()).toBe(
      String(shown('2024', '2024').length),
    );
    await march.click();
    expect(asked(page)).toMatchObject({ from: '2024-03', to: '2024-03' });
    expect(await page.locator('.year-strips li:visible').count()).toBe(1);
  });

  it('has the same numbers in its table', async () => {
    const page = await openMany();
    await page.locator('.year-table summary').click();
    const row = page.locator('.year-table tbody tr', { has: page.getByRole('rowheader', { name: '2024' }) });
    const cells = (await row.locator('td').allTextContents()).map((words) =>
      Number(words.replace(/\D/g, '')),
    );
    expect(cells.at(-1)).toBe(shown('2024', '2024').length);
    expect(cells.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(cells.at(-1));
  });
});
