import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/model/dossier.ts';
import { landed, useBrowser } from './open.ts';
import { pageTypes, pick, readSite } from './pages.ts';

const open = useBrowser({ keep: true });
const visit = async (path: string) => (await open(path, { javaScriptEnabled: false })).page;

const ids = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((items) =>
    items
      .filter((item) => item.checkVisibility())
      .map((item) => (item as HTMLElement).dataset.incident ?? '')
      .sort(),
  );

/** Buttons and fields that are to be seen. */
const controls = (page: Page) =>
  page
    // Pop-ups are the browser's own; the box in the header is a form that leads to the index.
    .locator('button:not([popovertarget]), input, select, textarea, [role="button"], [draggable="true"]')
    .evaluateAll((all) =>
      all
        .filter((item) => item.checkVisibility() && !item.closest('.site-find'))
        .map((item) => item.outerHTML),
    );

/** Whether all of it is on the screen. */
const inSight = (place: Locator) =>
  place.evaluate((element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && top >= 0 && bottom <= innerHeight;
  });

describe('Without JavaScript', () => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = await readSite();
  });

  it('the home page tells its key facts, each with its statements', async () => {
    const page = await visit('/');
    const text = await page.locator('main').innerText();
    for (const fact of dossier.site.key_facts) expect(text).toContain(fact.text);
    const cards = page.locator('section[aria-labelledby="key-facts"] .card');
    expect(await cards.count()).toBe(dossier.site.key_facts.length);
    for (const card of await cards.all()) expect(await card.locator('.refs a').count()).toBeGreaterThan(0);
  });

  it('the home page draws every incident on the timeline and those with a point on the map', async () => {
    const page = await visit('/');
    const all = [...dossier.incidents.keys()].sort();
    expect(await ids(page, 'incident-timeline a[data-incident]')).toEqual(all);
    const dots = await ids(page, 'incident-map a[data-incident]');
    const outside = all.filter((id) => !dots.includes(id));
    expect(dots.length).toBeGreaterThan(outside.length);
    const caption = await page.locator('.map figcaption').innerText();
    expect(caption).toContain(`in the list: ${String(outside.length)} (`);
    const box = await page.locator('incident-map a[data-incident] .mark-line').first().boundingBox();
    expect(box?.width).toBeGreaterThan(5);
  });

  it('the map and timeline page prints every incident in its table', async () => {
    const page = await visit('/explore/');
    const rows = page.locator('tr[data-incident]');
    expect(await ids(page, 'tr[data-incident]')).toEqual([...dossier.incidents.keys()].sort());
    expect(await rows.evaluateAll((all) => all.filter((row) => !row.checkVisibility()).length)).toBe(0);
    expect(await page.locator('incident-map svg').isVisible()).toBe(true);
    expect(await ids(page, 'incident-timeline a[data-incident]')).toEqual(
      [...dossier.incidents.keys()].sort(),
    );
    expect(await page.locator('[data-count]').innerText()).toBe(
      `${String(dossier.incidents.size)} incidents`,
    );
  });

  it('the years stand below each other on a narrow screen, every incident in them', async () => {
    const page = await visit('/explore/');
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await ids(page, 'incident-timeline a[data-incident]')).toEqual(
      [...dossier.incidents.keys()].sort(),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('no page shows a control that would do nothing', async () => {
    const page = await visit('/');
    const origin = new URL(page.url()).origin;
    for (const path of Object.values(pageTypes(dossier))) {
      await page.goto(origin + path);
      expect(await controls(page), path).toEqual([]);
    }
  });

  it('no list of views is offered that would show the same list again', async () => {
    const page = await visit('/explore/');
    const links = page.locator('view-scope a[href^="/explore/?"]');
    expect(await links.evaluateAll((all) => all.filter((link) => link.checkVisibility()).length)).toBe(0);
  });

  it('an incident tells its summary, every figure and whose statement it is', async () => {
    const incident = pick(dossier.incidents.values(), ({ figures }) => figures.length > 5);
    const page = await visit(`/incidents/${incident.id}/`);
    expect(await page.locator('#summary').innerText()).toBe(incident.summary.trim());
    const rows = page.locator('table.figures tbody tr');
    expect(await rows.count()).toBe(incident.figures.length);
    for (const row of await rows.all())
      expect(await row.locator('.refs a').first().getAttribute('href')).toMatch(/^\/sources\/.+\/#s\d+$/);
    await page.locator('#summary + p .refs a').first().click();
    await page.waitForURL(/\/sources\/.+#s\d+$/);
    expect(await landed(page)).toBe(true);
  });

  it('a reference mark opens its statement where it stands, and that leads to its source', async () => {
    for (const id of dossier.explainers.keys()) {
      const page = await visit(`/explainers/${id}/`);
      const marks = page.locator('.prose sup.ref button');
      expect(await marks.count()).toBeGreaterThan(10);
      const mark = marks.nth(12);
      const opened = page.locator(`#ref-${await mark.innerText()}`);
      await mark.click();
      expect(await opened.evaluate((entry) => entry.matches(':popover-open'))).toBe(true);
      expect(await inSight(opened)).toBe(true);
      expect(new URL(page.url()).hash).toBe('');
      await opened.getByRole('link', { name: /^Statement \d+$/ }).click();
      await page.waitForURL(/\/sources\/.+#s\d+$/);
      expect(await landed(page)).toBe(true);
    }
  });

  it('a term opens its definition, which leads into the glossary', async () => {
    const page = await visit('/explainers/why-russia/');
    const term = page.locator('button.term').first();
    const opened = page.locator(`[id="${(await term.getAttribute('popovertarget')) ?? ''}"]`);
    await term.click();
    expect(await inSight(opened)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await opened.evaluate((entry) => entry.matches(':popover-open'))).toBe(false);
    await term.click();
    await opened.getByRole('link', { name: 'In the glossary' }).click();
    await page.waitForURL(/\/glossary\/#/);
    expect(await landed(page)).toBe(true);
  });

  it('every statement of a source can be linked to', async () => {
    const source = pick(dossier.sources.values(), ({ statements }) => statements.length > 8);
    const page = await visit(`/sources/${source.id}/`);
    const last = source.statements.length;
    expect(await page.locator('.statements > .statement').count()).toBe(last);
    await page.getByRole('link', { name: `Statement ${String(last)}, permanent link` }).click();
    expect(new URL(page.url()).hash).toBe(`#s${String(last)}`);
    expect(await landed(page)).toBe(true);
    expect(await page.locator(':target').innerText()).toContain(source.statements.at(-1)?.text.trim());
  });

  it('the search page says why it cannot search and offers the lists', async () => {
    const page = await visit('/search/');
    expect(await page.locator('main').innerText()).toContain('The search needs JavaScript');
    for (const path of ['/explainers/', '/incidents/', '/sources/', '/disputes/'])
      expect(await page.locator(`main a[href="${path}"]`).isVisible()).toBe(true);
  });
});
