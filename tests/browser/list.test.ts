import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scripts/bench/synthetic.ts';
import { rungs } from '../../src/model/attribution.ts';
import { compareDates } from '../../src/model/date.ts';
import { type Incident, incidentTypes, leadingFigure } from '../../src/model/incident.ts';
import { columnsFile, textFile } from '../../src/views/scope/parts.ts';
import { inView } from '../../src/views/scope/row.ts';
import { awake, useBrowser } from './open.ts';
import { pick, readSite } from './pages.ts';

const open = useBrowser();
const all = [...(await readSite()).incidents.values()];
const crocus = '2024-03-22-krasnogorsk-crocus-city-hall';
const sizes = [360, 1280].map((width) => ({ viewport: { width, height: 800 } }));

/** Rows as the reader sees them, each group with its heading. */
const groups = (page: Page) =>
  page.locator('incident-list tbody').evaluateAll((bodies) =>
    bodies
      .filter((body) => body.checkVisibility())
      .map((body) => ({
        heading: body.querySelector('.year')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
        ids: [...body.querySelectorAll('tr[data-incident]')]
          .filter((row) => row.checkVisibility())
          .map((row) => row.getAttribute('data-incident') ?? ''),
      })),
  );
const listed = async (page: Page) => (await groups(page)).flatMap(({ ids }) => ids);
const years = (incidents: readonly Incident[]) =>
  [...Map.groupBy(incidents, ({ date }) => date.slice(0, 4))].map(([year, { length }]) => [
    `${year} ${String(length)} ${length === 1 ? 'incident' : 'incidents'}`,
    length,
  ]);
const grouped = async (page: Page) => (await groups(page)).map(({ heading, ids }) => [heading, ids.length]);
const row = (page: Page, id: string) => page.locator(`tr[data-incident="${id}"]`);
const sort = (page: Page, name: string) => page.getByRole('columnheader', { name }).getByRole('button');
const query = (page: Page) => new URL(page.url()).search;

describe('The list', () => {
  for (const options of sizes)
    it(`is grouped by year without a script at ${String(options.viewport.width)} px`, async () => {
      for (const [path, incidents] of [
        ['/explore/', all],
        ['/incidents/', all.toReversed()],
      ] as const) {
        const { page } = await open(path, { ...options, javaScriptEnabled: false });
        expect(await grouped(page)).toEqual(years(incidents));
        expect(await listed(page)).toEqual(incidents.map(({ id }) => id));
        expect(await page.locator('incident-list button').count()).toBe(0);
      }
    });

  it('counts under each year what the view shows of it; a year without any vanishes', async () => {
    const { page } = await open('/explore/?country=TJ&type=attack');
    const shown = inView(all, 'country=TJ&type=attack');
    expect(shown.length).toBeGreaterThan(3);
    expect(await grouped(page)).toEqual(years(shown));
    await page.getByRole('button', { name: 'Show everything' }).first().click();
    expect(await grouped(page)).toEqual(years(all));
  });

  for (const path of ['/explore/', '/incidents/'])
    it(`on ${path} is sorted by any column, either way, and grouped by year only by date`, async () => {
      const { page } = await open(path);
      const words = new Intl.Collator('en').compare;
      const killed = (incident: Incident) => {
        const figure = leadingFigure(incident, 'killed');
        return figure?.value ?? figure?.min;
      };
      const steps = Object.keys(rungs);
      const columns: [string, (a: Incident, b: Incident) => number][] = [
        ['Incident', (a, b) => words(a.title.toLowerCase(), b.title.toLowerCase())],
        ['What happened', (a, b) => words(incidentTypes[a.type][0], incidentTypes[b.type][0])],
        ['Who says it was ISKP', (a, b) => steps.indexOf(a.rung) - steps.indexOf(b.rung)],
        ['Date', (a, b) => compareDates(a.date, b.date)],
      ];
      const of = (id: string) => pick(all, (incident) => incident.id === id);
      for (const [name, compare] of columns) {
        const heading = page.getByRole('columnheader', { name });
        for (let turn = 0; turn < 2; turn += 1) {
          await sort(page, name).click();
          const descending = (await heading.getAttribute('aria-sort')) === 'descending';
          const ids = await listed(page);
          const sorted = all.toSorted(compare);
          if (name === 'Date' && descending) sorted.reverse();
          else if (descending) sorted.sort((a, b) => compare(b, a));
          expect(ids, `${name} ${String(descending)}`).toEqual(sorted.map(({ id }) => id));
          expect(await page.locator('[aria-sort]').count()).toBe(1);
          expect(await grouped(page)).toEqual(name === 'Date' ? years(sorted) : [['', all.length]]);
        }
      }
      await sort(page, 'Place').click();
      const places = (await listed(page)).map((id) => of(id).places[0]?.label ?? '');
      expect(places).toEqual(places.toSorted(words));
      for (const last of ['ascending', 'descending']) {
        await sort(page, 'Killed').click();
        const numbers = (await listed(page)).map((id) => killed(of(id)));
        const known = numbers.filter((n) => n !== undefined);
        expect(known.length).toBeGreaterThan(20);
        expect(known).toEqual(known.toSorted((a, b) => (last === 'ascending' ? a - b : b - a)));
        // Nought killed is a number; no number is none, and stands last either way.
        expect(numbers.slice(known.length).every((n) => n === undefined)).toBe(true);
      }
    });

  it('keeps its order while the view changes', async () => {
    const { page } = await open('/explore/');
    await sort(page, 'Incident').click();
    await page.getByRole('link', { name: 'Foiled plots' }).click();
    const titles = inView(all, 'type=foiled-plot').toSorted((a, b) =>
      new Intl.Collator('en').compare(a.title.toLowerCase(), b.title.toLowerCase()),
    );
    expect(await listed(page)).toEqual(titles.map(({ id }) => id));
  });

  it('needs no sideways scroll at 360 px, and still is a table with rows, headings and cells', async () => {
    for (const path of ['/explore/', '/incidents/']) {
      const { page } = await open(path, sizes[0]);
      const [scroll, client] = await page
        .locator('incident-list .scroll')
        .evaluate((region) => [region.scrollWidth, region.clientWidth]);
      expect(scroll).toBe(client);
      const table = page.getByRole('table', { name: /^Every incident/ });
      expect(await table.getByRole('row').count()).toBe(1 + all.length + years(all).length);
      expect(await table.getByRole('columnheader').count()).toBe(6);
      expect(await table.getByRole('cell').count()).toBe(5 * all.length);
      expect(await table.getByRole('rowheader').count()).toBe(all.length + years(all).length);
    }
  });

  it('says that nothing fits, and offers to show everything', async () => {
    for (const options of sizes) {
      const { page } = await open('/explore/?country=XX&view=list', options);
      const notice = page.locator('list-notice');
      expect(await notice.innerText()).toContain('No incident fits this view.');
      expect(await page.locator('incident-list table').isVisible()).toBe(false);
      await notice.getByRole('button', { name: 'Show everything' }).press('Enter');
      expect(await listed(page)).toHaveLength(all.length);
      expect(query(page)).toBe('?view=list');
      expect(await notice.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
    }
  });
});

describe('A row of the list', () => {
  it('lights the mark of its incident while the pointer or the focus is on it', async () => {
    const { page } = await open('/explore/');
    const pointed = () =>
      page
        .locator('[data-pointed]')
        .evaluateAll((items) => [...new Set(items.map((item) => item.getAttribute('data-incident')))]);
    await row(page, crocus).hover();
    expect(await pointed()).toEqual([crocus]);
    const inTimeline = page.locator(`incident-timeline [data-incident="${crocus}"][data-pointed]`);
    expect(await inTimeline.count()).toBeGreaterThan(0);
    await page.mouse.move(0, 0);
    const link = row(page, all[3]?.id ?? '').getByRole('link');
    await link.focus();
    expect(await pointed()).toEqual([all[3]?.id]);
    await link.blur();
    expect(await pointed()).toEqual([]);
  });

  it('is lit while another view points at its incident', async () => {
    const { page } = await open('/explore/');
    const other = page.locator(`incident-timeline [data-incident="${crocus}"]`).first();
    await other.dispatchEvent('pointerover', { bubbles: true });
    expect(await row(page, crocus).getAttribute('data-pointed')).toBe('');
  });

  for (const options of sizes)
    it(`chooses its incident by a click beside its link at ${String(options.viewport.width)} px`, async () => {
      const { page } = await open('/explore/?country=RU', options);
      await row(page, crocus).scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await row(page, crocus).locator('td').nth(2).click();
      expect(query(page)).toBe(`?country=RU&ids=${crocus}`);
      expect(await row(page, crocus).getAttribute('data-lit')).toBe('');
      expect(await page.evaluate(() => scrollY)).toBe(before);
      await row(page, crocus).getByRole('link').click();
      await page.waitForURL(`**/incidents/${crocus}/`);
    });

  it('has a button for the keyboard that chooses and lets go again', async () => {
    for (const options of sizes) {
      const { page } = await open('/explore/', options);
      const button = row(page, crocus).getByRole('button');
      const title = all.find(({ id }) => id === crocus)?.title ?? '';
      expect(await button.getAttribute('aria-label')).toBe(`Show on map and timeline: ${title}`);
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await button.press('Enter');
      expect([query(page), await button.getAttribute('aria-pressed')]).toEqual([`?ids=${crocus}`, 'true']);
      expect(await page.locator('tr[data-lit]').count()).toBe(1);
      await button.press('Space');
      expect([query(page), await button.getAttribute('aria-pressed')]).toEqual(['', 'false']);
      expect(await page.locator('tr[data-lit]').count()).toBe(0);
    }
  });

  it('is not scrolled to when its incident is chosen elsewhere', async () => {
    const { page } = await open('/explore/');
    const mark = page.locator(`incident-timeline a[data-incident="${crocus}"]`).first();
    await mark.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await mark.dispatchEvent('click', { bubbles: true, cancelable: true });
    await expect.poll(() => row(page, crocus).getAttribute('data-lit')).toBe('');
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  it('has no button where there is nothing to show it on', async () => {
    const { page } = await open('/incidents/');
    expect(await page.locator('.choose').count()).toBe(0);
  });
});

describe('A list of a thousand', () => {
  const many = synthesise(1000);
  /** The Explore page as it would be with a thousand incidents, which come in files. */
  async function openMany(path = '', lose: (file: string) => boolean = () => false) {
    const opened = await open('/about/');
    const { page } = opened;
    const asked: string[] = [];
    await page.route('**/explore/**', async (route) => {
      const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      if (file.endsWith('.json')) asked.push(file);
      if (lose(file)) return route.abort();
      if (file === 'columns.json') return route.fulfill({ json: columnsFile(many) });
      if (file === 'words-0.json') return route.fulfill({ json: textFile(many, 0) });
      const response = await route.fetch();
      const body = (await response.text()).replace('<view-scope', '<view-scope data-files="/explore/"');
      return route.fulfill({ response, body });
    });
    await page.goto(new URL(`/explore/${path}`, page.url()).href);
    await awake(page);
    await page.locator('view-scope[data-ready]').waitFor();
    return { ...opened, asked };
  }
  const ids = (incidents: readonly Incident[]) => incidents.map(({ id }) => id);
  const pager = (page: Page) => page.getByRole('navigation', { name: 'Pages of the list', exact: true });

  it('stands on pages of two hundred, which are turned by mouse and keyboard and said aloud', async () => {
    const { page } = await openMany();
    await expect.poll(() => listed(page)).toEqual(ids(many.slice(0, 200)));
    await pager(page).getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => listed(page)).toEqual(ids(many.slice(200, 400)));
    expect(await pager(page).getByRole('status').textContent()).toBe('Page 2 of 5');
    await pager(page).getByRole('button', { name: 'Last' }).press('Enter');
    await expect.poll(() => listed(page)).toEqual(ids(many.slice(800)));
    const next = pager(page).getByRole('button', { name: 'Next' });
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    await next.press('Enter');
    expect(await listed(page)).toEqual(ids(many.slice(800)));
    const year = many.at(-1)?.date.slice(0, 4) ?? '';
    const inYear = many.filter(({ date }) => date.startsWith(year)).length;
    expect((await groups(page)).at(-1)?.heading).toBe(`${year} ${String(inYear)} incidents`);
  });

  it('begins at its top again when a page is turned below it', async () => {
    const { page } = await openMany();
    const below = page.getByRole('navigation', { name: 'Pages of the list, below it' });
    await below.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => listed(page)).toEqual(ids(many.slice(200, 400)));
    const top = await page.locator('incident-list').evaluate((list) => list.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(60);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
  });

  it('is sorted by date from its end, and by words once they are fetched', async () => {
    const { page } = await openMany();
    await expect.poll(() => listed(page)).toHaveLength(200);
    await sort(page, 'Date').click();
    await expect.poll(() => listed(page)).toEqual(ids(many.slice(800).toReversed()));
    await sort(page, 'Incident').click();
    const titles = many.toSorted((a, b) => new Intl.Collator('en').compare(a.title, b.title));
    await expect.poll(() => listed(page)).toEqual(ids(titles.slice(0, 200)));
    expect((await groups(page)).map(({ heading }) => heading)).toEqual(['']);
    expect(await page.locator('incident-list [aria-busy="true"]').count()).toBe(0);
  });

  it('goes back to its first page when a filter changes, and has no more rows than the view', async () => {
    const { page } = await openMany();
    await pager(page).getByRole('button', { name: 'Last' }).click();
    await page.getByRole('link', { name: 'Foiled plots' }).click();
    const plots = inView(many, 'type=foiled-plot');
    await expect.poll(() => listed(page)).toEqual(ids(plots.slice(0, 200)));
    expect(await pager(page).innerText()).toContain(`Page 1 of ${String(Math.ceil(plots.length / 200))}`);
    expect(await pager(page).getByRole('status').textContent()).toBe('');
  });

  it('shows the page of an incident that is chosen elsewhere', async () => {
    const id = many[777]?.id ?? '';
    const { page } = await openMany(`?ids=${id}`);
    await expect.poll(() => listed(page)).toEqual(ids(many.slice(600, 800)));
    expect(await page.locator('tr[data-lit]').getAttribute('data-incident')).toBe(id);
    await pager(page).getByRole('button', { name: 'First' }).click();
    await expect.poll(() => listed(page)).toEqual(ids(many.slice(0, 200)));
    expect(await page.locator('tr[data-lit]').count()).toBe(0);
  });

  it('says when its words cannot be fetched, and tries again when it is asked to', async () => {
    let lost = true;
    const { page, asked } = await openMany('', (file) => lost && file === 'words-0.json');
    const notice = page.locator('list-notice');
    await expect.poll(() => notice.innerText()).toContain('could not be fetched');
    lost = false;
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => listed(page)).toEqual(ids(many.slice(0, 200)));
    expect(await notice.isVisible()).toBe(false);
    expect(asked.filter((file) => file === 'words-0.json').length).toBeGreaterThan(1);
  });
});
