import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sayDate } from '../../src/model/date.ts';
import { inView } from '../../src/views/scope/row.ts';
import { useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser();
const dossier = await readSite();
const all = [...dossier.incidents.values()];
const total = String(all.length);
const sizes = [360, 1280].map((width) => ({ viewport: { width, height: 800 } }));

const said = (page: Page) => page.locator('view-tools [data-said]').innerText();
const parts = (page: Page) =>
  page
    .locator('[data-part]')
    .evaluateAll((all) =>
      all.filter((part) => part.checkVisibility()).map((part) => part.getAttribute('data-part')),
    );

describe('The switch', () => {
  for (const options of sizes)
    it(`shows one part alone, by mouse and keyboard, at ${String(options.viewport.width)} px`, async () => {
      const { page } = await open('/explore/?type=attack', options);
      const radio = (name: string) => page.getByRole('radio', { name, exact: true });
      expect(await parts(page)).toEqual(['map', 'timeline', 'list']);
      await radio('list').check();
      expect([await parts(page), new URL(page.url()).search]).toEqual([['list'], '?type=attack&view=list']);
      await radio('list').press('ArrowLeft');
      expect([await parts(page), await radio('timeline').isChecked()]).toEqual([['timeline'], true]);
      await page.goBack();
      expect([await parts(page), await radio('list').isChecked()]).toEqual([['list'], true]);
      await radio('everything').check();
      expect([await parts(page), new URL(page.url()).search]).toEqual([
        ['map', 'timeline', 'list'],
        '?type=attack',
      ]);
    });
});

describe('“Copy link”', () => {
  it('copies the whole address of the view, and says so', async () => {
    const { page } = await open('/explore/?country=TJ');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('link', { name: 'Foiled plots' }).click();
    await page.getByRole('button', { name: 'Copy link' }).press('Enter');
    await expect.poll(() => said(page)).toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    expect(await page.locator('view-tools [data-said]').getAttribute('role')).toBe('status');
    // What was copied is no longer what is shown.
    await page.getByRole('link', { name: 'Everything' }).click();
    await expect.poll(() => said(page)).toBe('');
  });

  for (const options of sizes)
    it(`shows the address, ready to be copied, where it may not, at ${String(options.viewport.width)} px`, async () => {
      const { page } = await open('/explore/?country=TJ', options);
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect.poll(() => said(page)).toContain('by hand');
      const field = page.getByLabel('Address of this view');
      expect(await field.inputValue()).toBe(page.url());
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
    });
});

describe('“Cite this view”', () => {
  const citation = (page: Page) => page.locator('[data-citation]').innerText();

  for (const [timezoneId, day] of [
    ['America/Los_Angeles', '3 January 2027'],
    ['Asia/Kamchatka', '4 January 2027'],
  ] as const)
    it(`says exactly what is shown, and the reader’s own day in ${timezoneId}`, async () => {
      const { page } = await open('/about/', { timezoneId });
      await page.clock.setFixedTime(new Date('2027-01-04T02:00:00Z'));
      const query = '?from=2024-03&country=RU&type=attack&without=official';
      await page.goto(new URL(`/explore/${query}`, page.url()).href);
      await page.getByText('Cite this view').click();
      const shown = inView(all, query).length;
      await expect
        .poll(() => citation(page))
        .toBe(
          `Traced (2026). “Map and timeline: attacks; Russia; from March 2024; without: Officially attributed to ISKP” (${String(shown)} of ${total} incidents; data of ${sayDate(dossier.site.version)}). ${page.url()}. Accessed ${day}.`,
        );
    });

  it('follows the view, and is copied', async () => {
    for (const options of sizes) {
      const { page } = await open('/explore/?type=attack', options);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('link', { name: 'Everything' }).click();
      await page.getByText('Cite this view').click();
      const text = await citation(page);
      expect(text).toContain(`“Map and timeline” (${total} incidents; `);
      await page.getByRole('button', { name: 'Copy citation' }).click();
      await expect.poll(() => said(page)).toBe('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    }
  });

  it('of a prepared view names it and its own address', async () => {
    for (const { id, title, query } of dossier.site.presets.slice(0, 2)) {
      const { page } = await open(`/explore/${id}/`);
      await page.getByText('Cite this view').click();
      const n = String(inView(all, query).length);
      await expect
        .poll(() => citation(page))
        .toContain(`“Map and timeline: ${title}” (${n} of ${total} incidents; `);
      expect(await citation(page)).toContain(`${new URL(`/explore/${id}/`, page.url()).href}. Accessed`);
    }
  });

  it('stands in the page without a script, but for the day', async () => {
    for (const options of sizes) {
      const { page } = await open('/explore/foiled-plots/', { ...options, javaScriptEnabled: false });
      await page.getByText('Cite this view').click();
      expect(await citation(page)).toMatch(
        /^Traced \(2026\)\. “Map and timeline: Foiled plots” \(.*\[date of access\]\.$/,
      );
      expect(await page.getByRole('button', { name: 'Copy citation' }).isVisible()).toBe(false);
    }
  });
});

describe('“Download this selection”', () => {
  async function save(page: Page, format: string) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: format, exact: true }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }
  const query = 'country=TJ&type=attack';
  const wanted = inView(all, query);

  it('saves as CSV the lines that the published file has', async () => {
    const { page } = await open(`/explore/?${query}`);
    const { name, text } = await save(page, 'CSV');
    expect(name).toBe(`traced-incidents-${String(wanted.length)}.csv`);
    await expect
      .poll(() => said(page))
      .toBe(`Saved ${String(wanted.length)} of ${total} incidents as ${name}`);
    const whole = await page.evaluate(async () => (await fetch('/data/incidents.csv')).text());
    const [head, ...lines] = text.trimEnd().split('\r\n');
    expect(head).toBe(whole.split('\r\n')[0]);
    expect(lines).toHaveLength(wanted.length);
    for (const line of lines) expect(whole.includes(`\r\n${line}\r\n`), line.slice(0, 60)).toBe(true);
    for (const { id } of wanted)
      expect(
        lines.some((line) => line.startsWith(`${id},`)),
        id,
      ).toBe(true);
  });

  it('saves as GeoJSON the features of the view, also of a prepared one', async () => {
    for (const [path, incidents] of [
      [`/explore/?${query}`, wanted],
      ['/explore/foiled-plots/', inView(all, 'type=foiled-plot')],
    ] as const) {
      const { page } = await open(path);
      const { name, text } = await save(page, 'GeoJSON');
      expect(name).toBe(`traced-incidents-${String(incidents.length)}.geojson`);
      const { type, features } = JSON.parse(text) as { type: string; features: { id: string }[] };
      expect(type).toBe('FeatureCollection');
      expect(features.map(({ id }) => id)).toEqual(incidents.map(({ id }) => id));
    }
  });

  it('asks for the data only when it is asked', async () => {
    const { page, requests } = await open('/explore/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /incidents\.(csv|geojson)|selection/.test(url))).toEqual([]);
  });

  it('says when the data cannot be had, and can be tried again', async () => {
    const { page } = await open(`/explore/?${query}`);
    await page.route('**/data/*', (route) => route.abort());
    await page.getByRole('link', { name: 'CSV', exact: true }).click();
    await expect.poll(() => said(page)).toContain('could not be fetched');
    await page.unroute('**/data/*');
    expect((await save(page, 'CSV')).name).toContain('.csv');
  });

  it('leads without a script to the two whole files', async () => {
    for (const options of sizes) {
      const { page } = await open('/explore/', { ...options, javaScriptEnabled: false });
      expect(await page.locator('.download').innerText()).toBe('Download all incidents: CSV GeoJSON');
      expect((await save(page, 'CSV')).text.trimEnd().split('\r\n')).toHaveLength(all.length + 1);
    }
  });
});
