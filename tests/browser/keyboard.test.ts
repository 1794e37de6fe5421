import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { awake, useBrowser } from './open.ts';
import { pageTypes, readSite } from './pages.ts';

const open = useBrowser({ keep: true });
const dossier = await readSite();
const press = (page: Page, ...keys: string[]) =>
  keys.reduce((all, key) => all.then(() => page.keyboard.press(key)), Promise.resolve());

/** What has the focus: its words, whether its outline is to be seen, and whether it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const item = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(item);
    const box = item.getClientRects()[0] ?? item.getBoundingClientRect();
    const top = document.elementFromPoint(
      Math.min(box.left + box.width / 2, innerWidth - 1),
      Math.max(0, Math.min(box.top + Math.min(box.height / 2, 12), innerHeight - 1)),
    );
    return {
      words: `${item.tagName} ${item.getAttribute('name') ?? item.textContent.trim().slice(0, 40)}`,
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      uncovered: top !== null && (item.contains(top) || top.contains(item)),
    };
  });

/** Goes on with Tab until the words have the focus. */
async function tabTo(page: Page, words: string, key = 'Tab') {
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press(key);
    if ((await focused(page)).words === words) return;
  }
  throw new Error(`60 times ${key} did not reach “${words}”.`);
}
const inMap = (page: Page) => page.evaluate(() => document.activeElement?.closest('.map-canvas') !== null);
const rows = (page: Page) =>
  page.locator('tr[data-incident]').evaluateAll((all) => all.map((row) => row.getAttribute('data-incident')));

describe('With the keyboard alone', () => {
  it('the first stop on a page skips to the content', async () => {
    const { page } = await open('/');
    const { origin } = new URL(page.url());
    const { home, explore, Crocus, 'first explainer': explainer, 'no page': none } = pageTypes(dossier);
    for (const path of [home, explore, Crocus, explainer, none]) {
      await page.goto(origin + path);
      await press(page, 'Tab');
      const stop = await focused(page);
      expect(stop, path).toEqual({ words: 'A To the content', outline: 3, uncovered: true });
      await press(page, 'Enter', 'Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main, footer') !== null), path).toBe(
        true,
      );
    }
  });

  it('everything on the map and timeline page takes the focus, in the order of the page, and shows it', async () => {
    const { page } = await open('/explore/');
    const stops = await page.locator('a[href], button, input, summary, [tabindex="0"]').evaluateAll((all) =>
      all
        .filter((item) => item.checkVisibility() && item.getAttribute('tabindex') !== '-1')
        // Of radio buttons only the chosen one is a stop; the arrows lead to the others.
        .filter((item) => !(item instanceof HTMLInputElement && item.type === 'radio' && !item.checked))
        .map(
          (item) => `${item.tagName} ${item.getAttribute('name') ?? item.textContent.trim().slice(0, 40)}`,
        ),
    );
    expect(stops.length).toBeGreaterThan(dossier.incidents.size + 30);
    const reached: string[] = [];
    while (reached.length < stops.length) {
      await page.keyboard.press('Tab');
      const { words, outline, uncovered } = await focused(page);
      expect(outline, `outline of ${words}`).toBeGreaterThanOrEqual(2);
      expect(uncovered, `${words} lies under something`).toBe(true);
      reached.push(words);
    }
    expect(reached).toEqual(stops);
  });

  it('a mark that the keyboard does not stop at has its link in the list', async () => {
    const { page } = await open('/explore/');
    const hrefs = (selector: string) =>
      page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const listed = await hrefs('tr[data-incident] th a');
    const skipped = await hrefs('svg a[data-incident][tabindex="-1"]');
    expect(skipped.length).toBeGreaterThan(100);
    expect(skipped.filter((href) => !listed.includes(href))).toEqual([]);
  });

  it('a filter opens, a country is ticked, and number and address say so', async () => {
    const { page } = await open('/explore/');
    const before = await page.getByRole('status').first().innerText();
    await tabTo(page, 'SUMMARY Country');
    await press(page, 'Enter', 'Tab');
    expect((await focused(page)).words).toBe('INPUT country');
    expect((await focused(page)).outline).toBeGreaterThanOrEqual(2);
    await press(page, 'Tab', 'Space');
    const code = await page.locator('input[name="country"]:checked').getAttribute('value');
    expect(new URL(page.url()).search).toBe(`?country=${String(code)}`);
    const there = [...dossier.incidents.values()].filter(({ places }) =>
      places.some(({ country }) => country === code),
    );
    const after = await page.getByRole('status').first().innerText();
    expect(after).toBe(`${String(there.length)} of ${before}`);
    await press(page, 'Space');
    expect(await page.getByRole('status').first().innerText()).toBe(before);
    expect(new URL(page.url()).search).toBe('');
  });

  it('the table of incidents is sorted by a column and says by which', async () => {
    const { page } = await open('/incidents/');
    const printed = await rows(page);
    const date = page.getByRole('columnheader', { name: 'Date' });
    expect(await date.getAttribute('aria-sort')).toBe('descending');
    await tabTo(page, 'BUTTON Date');
    await press(page, 'Enter');
    expect(await date.getAttribute('aria-sort')).toBe('ascending');
    const dates = (await rows(page)).map((id) => dossier.incidents.get(id ?? '')?.date ?? '');
    expect(dates).toEqual([...dates].sort());
    await press(page, 'Space');
    expect(await date.getAttribute('aria-sort')).toBe('descending');
    expect((await focused(page)).words).toBe('BUTTON Date');
    await tabTo(page, 'BUTTON Killed, leading figure');
    await press(page, 'Enter', 'Enter');
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    const killed = await page
      .locator('tr[data-incident] td:last-child')
      .evaluateAll((cells) =>
        cells.map((cell) => Number(/[\d,]+/.exec(cell.textContent)?.[0].replace(',', '') ?? -1)),
      );
    expect(killed[0]).toBeGreaterThan(100);
    expect(killed).toEqual([...killed].sort((x, y) => y - x));
    expect((await rows(page)).sort()).toEqual(printed.sort());
  });

  it('the timeline comes closer and goes back', async () => {
    const { page } = await open('/explore/');
    const labels = () => page.locator('incident-timeline .tick text').allTextContents();
    const years = await labels();
    await tabTo(page, 'BUTTON Closer');
    await press(page, 'Space', 'Enter', 'Space');
    expect(await labels()).not.toEqual(years);
    await tabTo(page, 'BUTTON All years');
    await press(page, 'Enter');
    expect(await labels()).toEqual(years);
    await tabTo(page, 'SUMMARY Incidents by year');
    await press(page, 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('incident-timeline') ?? null)).toBe(
      null,
    );
  });

  for (const reducedMotion of ['no-preference', 'reduce'] as const)
    it(`the map is started, a marker opened, its popup closed (motion: ${reducedMotion})`, async () => {
      const { page } = await open('/explore/?country=KZ', { reducedMotion });
      await tabTo(page, 'BUTTON Move and zoom');
      await press(page, 'Enter');
      await page.locator('incident-map[data-drawn]').waitFor();
      await expect.poll(() => inMap(page)).toBe(true);
      const marker = () => page.evaluate(() => document.activeElement?.getAttribute('data-incident'));
      const first = (await marker()) ?? '';
      const places = dossier.incidents.get(first)?.places ?? [];
      expect(places.some(({ country }) => country === 'KZ')).toBe(true);
      expect((await focused(page)).outline).toBeGreaterThanOrEqual(2);
      await press(page, 'Enter');
      const popup = page.locator('.leaflet-popup-content');
      await popup.waitFor();
      expect(await popup.innerText()).toContain(dossier.incidents.get(first)?.title);
      expect(await popup.evaluate((box) => box.contains(document.activeElement))).toBe(true);
      await press(page, 'Escape');
      await expect.poll(() => popup.count()).toBe(0);
      expect(await marker()).toBe(first);
    });

  it('a popup leads to the page of its incident, and Back to the view', async () => {
    const { page } = await open('/explore/?country=KZ');
    await tabTo(page, 'BUTTON Move and zoom');
    await press(page, 'Enter');
    await expect.poll(() => inMap(page)).toBe(true);
    await press(page, 'Enter');
    await page.locator('.leaflet-popup-content').waitFor();
    await press(page, 'Enter');
    await page.waitForURL('**/incidents/*/');
    await page.goBack();
    await awake(page);
    expect(new URL(page.url()).search).toMatch(/^\?country=KZ&ids=[\w-]+$/);
  });

  it('the map lets the focus go, forwards and backwards', async () => {
    const { page } = await open('/explore/?country=KZ', { reducedMotion: 'reduce' });
    await tabTo(page, 'BUTTON Move and zoom');
    await press(page, 'Enter');
    await expect.poll(() => inMap(page)).toBe(true);
    for (const key of ['Tab', 'Shift+Tab']) {
      let steps = 0;
      do {
        await page.keyboard.press(key);
        steps += 1;
      } while ((await inMap(page)) && steps < 40);
      expect(steps, key).toBeLessThan(40);
      expect((await focused(page)).outline, key).toBeGreaterThanOrEqual(2);
      expect((await focused(page)).uncovered, key).toBe(true);
    }
    expect((await focused(page)).words).toBe('A GeoJSON');
  });
});
