import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { earliest, latest } from '../../src/model/date.ts';
import type { Incident } from '../../src/model/incident.ts';
import { awake, useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser({ keep: true });
const dossier = await readSite();
const all = [...dossier.incidents.values()];
const idsOf = (incidents: readonly Incident[]) => incidents.map(({ id }) => id).sort();

/** Ids of what is drawn of a selector, as the reader sees it. */
const drawn = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((items) =>
    items
      .filter((item) => item.checkVisibility())
      .map((item) => item.getAttribute('data-incident') ?? '')
      .sort(),
  );
const go = async (page: Page, path: string) => {
  await page.goto(new URL(path, page.url()).href);
  await awake(page);
};
const list = (page: Page) => drawn(page, 'tr[data-incident]');
const timeline = (page: Page) => drawn(page, 'incident-timeline a[data-incident]');
const staticMap = (page: Page) => drawn(page, 'incident-map > svg a[data-incident]');
/** How many incidents the moving map says that it draws. */
const onMovingMap = async (page: Page) =>
  Number(/^Map: (\d+) of/.exec(await page.locator('incident-map .visually-hidden').first().innerText())?.[1]);
const count = (page: Page) => page.locator('[data-count]').innerText();

const startMap = async (page: Page) => {
  await page.getByRole('button', { name: 'Move and zoom' }).click();
  await page.locator('incident-map[data-drawn]').waitFor();
};

const inTajikistan = all.filter(({ places }) => places.some(({ country }) => country === 'TJ'));
const attacksInRussia = all.filter(({ scope, type }) => scope === 'russia' && type === 'attack');
const pointed = (incidents: readonly Incident[]) =>
  incidents.filter(({ places }) => places[0]?.longitude !== undefined);

describe('The view in the address', () => {
  it('?country=TJ shows what has a place in Tajikistan, the same in list, timeline, drawing and moving map', async () => {
    const { page } = await open('/explore/');
    const onMap = await staticMap(page);
    await go(page, '/explore/?country=TJ');
    const wanted = idsOf(inTajikistan);
    expect(wanted.length).toBeGreaterThan(10);
    expect(await list(page)).toEqual(wanted);
    expect(await timeline(page)).toEqual(wanted);
    expect(await staticMap(page)).toEqual(wanted.filter((id) => onMap.includes(id)));
    expect(await count(page)).toBe(`${String(wanted.length)} of ${String(all.length)} incidents`);
    await startMap(page);
    expect(await onMovingMap(page)).toBe(pointed(inTajikistan).length);
    // Only what is known no closer than its country is on no map.
    expect(pointed(inTajikistan).length).toBeGreaterThan(wanted.length * 0.8);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => onMovingMap(page)).toBe(pointed(all).length);
  });

  it('a month as the period includes what is known only to that month, and what could have fallen in it', async () => {
    const { page } = await open('/explore/?from=2024-03&to=2024-03');
    const could = all.filter(({ date }) => {
      const [start = '', end = start] = date.split('/');
      return `${start}-00-00`.slice(0, 10) <= '2024-03-99' && `${end}-99-99`.slice(0, 10) >= '2024-03-00';
    });
    expect(could.some(({ date }) => date === '2024-03')).toBe(true);
    expect(could.some(({ date }) => date === '2024-03-22')).toBe(true);
    expect(await list(page)).toEqual(idsOf(could));
    expect(await timeline(page)).toEqual(idsOf(could));
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2024-03');
  });

  it('Back and Forward walk through the views, and a link to a view loads nothing anew', async () => {
    const { page } = await open('/explore/');
    await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));
    await page.getByRole('link', { name: 'Attacks in Russia' }).click();
    expect(await list(page)).toEqual(idsOf(attacksInRussia));
    await page.getByRole('link', { name: 'Central Asia', exact: true }).click();
    const inCentralAsia = idsOf(all.filter(({ scope }) => scope === 'central-asia'));
    expect(await list(page)).toEqual(inCentralAsia);
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?scope=russia&type=attack');
    expect(await list(page)).toEqual(idsOf(attacksInRussia));
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    expect(await list(page)).toEqual(idsOf(all));
    await page.goForward();
    await page.goForward();
    expect(await list(page)).toEqual(inCentralAsia);
    expect(await timeline(page)).toEqual(inCentralAsia);
    expect(await page.locator('[data-not-reloaded]').count()).toBe(1);
  });

  it('the form shows the view of the address, and the address follows the form', async () => {
    const { page } = await open('/explore/?country=TJ,UZ&words=plot');
    await page.locator('[data-filter="country"] summary').click();
    const ticked = page.locator('input[name="country"]:checked');
    expect(
      await ticked.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value).sort()),
    ).toEqual(['TJ', 'UZ']);
    expect(await page.locator('[data-filter="country"] summary').innerText()).toContain('(2)');
    expect(await page.getByLabel('Words', { exact: true }).inputValue()).toBe('plot');
    await page.locator('input[value="UZ"]').uncheck();
    await page.getByLabel('To', { exact: true }).fill('2020');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).search).toBe('?to=2020&country=TJ&words=plot');
    for (const id of await list(page)) expect(id < '2021').toBe(true);
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await list(page)).toEqual(idsOf(all));
    expect(await ticked.count()).toBe(0);
    expect(await page.getByLabel('Words', { exact: true }).inputValue()).toBe('');
    expect(await count(page)).toBe(`${String(all.length)} incidents`);
  });

  it('of a link with a number shows that many incidents', async () => {
    const { page } = await open('/');
    const links = await page
      .locator('main a[href^="/explore/?type="]')
      .evaluateAll((found) =>
        found.map((link) => [link.getAttribute('href') ?? '', link.textContent] as const),
      );
    expect(links.length).toBeGreaterThan(3);
    for (const [href, words] of links) {
      await go(page, href);
      expect((await list(page)).length, href).toBe(Number.parseInt(words, 10));
    }
  });

  it('of every link in the explainers shows something, not everything, and just what it asks for', async () => {
    const { page } = await open('/explainers/');
    const asked = new Set<string>();
    for (const id of dossier.explainers.keys()) {
      await go(page, `/explainers/${id}/`);
      for (const link of await page.locator('a.show').all())
        asked.add((await link.getAttribute('href')) ?? '');
    }
    expect(asked.size).toBeGreaterThan(0);
    for (const href of asked) {
      await go(page, href);
      const wants = (key: string) => new URL(page.url()).searchParams.get(key)?.split(',');
      const admits = (key: string, found: readonly string[]) =>
        wants(key)?.some((value) => found.includes(value)) ?? true;
      const bound = (key: string, otherwise: string) =>
        new URL(page.url()).searchParams.get(key) ?? otherwise;
      const wanted = all.filter(
        ({ date, places, scope, type, rung, also }) =>
          latest(date) >= earliest(bound('from', '0001')) &&
          earliest(date) <= latest(bound('to', '9999')) &&
          admits(
            'country',
            places.map(({ country }) => country),
          ) &&
          admits('scope', [scope]) &&
          admits('type', [type]) &&
          admits('rung', [rung, ...also.map((step) => step.rung)]),
      );
      expect(await list(page), href).toEqual(idsOf(wanted));
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(all.length);
    }
  });

  it('?actor= and ?without= narrow it as the record and its rungs say', async () => {
    const { page } = await open('/explore/?actor=iskp');
    expect(await list(page)).toEqual(idsOf(all.filter(({ actor }) => actor === 'ISKP')));
    await page.getByRole('link', { name: 'Claimed, not confirmed' }).click();
    expect(new URL(page.url()).search).toBe('?rung=claimed-is,claimed-iskp&without=official');
    const claimed = all.filter(({ rung, also }) => {
      const held = [rung, ...also.map((step) => step.rung)];
      return held.some((each) => each.startsWith('claimed-')) && !held.includes('official');
    });
    expect(claimed.length).toBeGreaterThan(10);
    expect(await list(page)).toEqual(idsOf(claimed));
  });

  it('?view= shows that part of the instrument alone, and the switch names it', async () => {
    const { page } = await open('/explore/?view=timeline');
    const parts = () =>
      page
        .locator('[data-part]')
        .evaluateAll((all) =>
          all.filter((part) => part.checkVisibility()).map((part) => part.getAttribute('data-part')),
        );
    expect(await parts()).toEqual(['timeline']);
    await page.getByLabel('list', { exact: true }).check();
    expect(new URL(page.url()).search).toBe('?view=list');
    expect(await parts()).toEqual(['list']);
    await page.goBack();
    expect(await parts()).toEqual(['timeline']);
    await go(page, '/explore/');
    expect(await parts()).toEqual(['map', 'timeline', 'list']);
  });

  it('says aloud in one short sentence how many it shows, only when that changes', async () => {
    const { page } = await open('/explore/');
    const status = page.locator('view-scope [role="status"]:visible');
    await page.evaluate(() => {
      const counter = document.querySelector('[data-count]');
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      if (counter)
        new MutationObserver(() => seen.push(counter.textContent)).observe(counter, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    });
    await page.getByRole('link', { name: 'Central Asia', exact: true }).click();
    await page.getByLabel('list', { exact: true }).check();
    await page.getByRole('button', { name: 'Show everything' }).click();
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    const n = all.filter(({ scope }) => scope === 'central-asia').length;
    expect(seen).toEqual([
      `${String(n)} of ${String(all.length)} incidents`,
      `${String(all.length)} incidents`,
    ]);
    expect(await status.count()).toBeGreaterThan(0);
  });

  it('?ids= points incidents out in list, drawing and timeline, and hides nothing', async () => {
    const id = '2024-03-22-krasnogorsk-crocus-city-hall';
    const { page } = await open(`/explore/?ids=${id}`);
    expect(await list(page)).toEqual(idsOf(all));
    const lit = await page
      .locator('[data-lit]')
      .evaluateAll((items) =>
        items
          .filter((item) => item.checkVisibility())
          .map((item) => [
            item.getAttribute('data-incident'),
            item.closest('[data-part]')?.getAttribute('data-part'),
          ]),
      );
    expect(new Set(lit.map(([incident]) => incident))).toEqual(new Set([id]));
    expect(new Set(lit.map(([, part]) => part))).toEqual(new Set(['map', 'timeline', 'list']));
    const colour = (selector: string) =>
      page.locator(selector).evaluate((cell) => getComputedStyle(cell).backgroundColor);
    expect(await colour(`tr[data-incident="${id}"] th`)).not.toBe(
      await colour(`tr[data-incident="${all[0]?.id ?? ''}"] th`),
    );
  });

  for (const timezoneId of ['America/Los_Angeles', 'Asia/Kamchatka'])
    it(`is the same in ${timezoneId}`, async () => {
      const { page } = await open('/explore/?from=2024-03-22&to=2024-03-22', { timezoneId });
      expect(await list(page)).toContain('2024-03-22-krasnogorsk-crocus-city-hall');
      for (const id of await list(page)) {
        const date = dossier.incidents.get(id)?.date ?? '';
        expect('2024-03-22'.startsWith(date) || date.includes('/'), id).toBe(true);
      }
      await go(page, '/explore/?from=2024-01-01&to=2024-12-31');
      const year = all.filter(({ date }) => date.startsWith('2024') || date.includes('/2024'));
      expect(await list(page)).toEqual(idsOf(year));
    });
});

describe('A broken or hostile address', () => {
  const hostile = '<img src=x onerror=document.body.dataset.owned=1>';
  const attacks = idsOf(all.filter(({ type }) => type === 'attack'));
  const cases: [string, string[]][] = [
    ['country=<script>alert(1)</script>', idsOf(all)],
    ['from=2024-99&to=2023-02-30', idsOf(all)],
    ['rung=%E0%A4%A', idsOf(all)],
    ['type=x,attack', attacks],
    ['country=XX', []],
    [`words=${encodeURIComponent(hostile)}`, []],
    [`country=<script>&from=2024-99&rung=%E0%A4%A&type=x,attack&words=${hostile}`, []],
    [`words=${'a'.repeat(5000)}`, []],
    [`country=${'TJ,'.repeat(1700)}`, idsOf(inTajikistan)],
    [`unknown=${'%F0%9F%98%80'.repeat(400)}&__proto__=1&constructor=2`, idsOf(all)],
    ['?&&==&country&type==attack&from', idsOf(all)],
  ];
  it('harms nothing: what can be read of it holds, the list stays, and no markup is printed', async () => {
    const { page, errors } = await open('/explore/');
    for (const [query, wanted] of cases) {
      await go(page, `/explore/?${query}`);
      const about = query.slice(0, 80);
      expect(await list(page), about).toEqual(wanted);
      expect(await page.locator('tr[data-incident]').count(), about).toBe(all.length);
      expect(await page.locator('main script, main img, [onerror], [data-owned]').count(), about).toBe(0);
      expect(errors, about).toEqual([]);
    }
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await list(page)).toEqual(idsOf(all));
  });

  it('in the form harms nothing', async () => {
    const { page } = await open('/explore/');
    await page.getByLabel('Words', { exact: true }).fill(`${hostile}"'&&country=TJ`);
    await page.getByLabel('From', { exact: true }).fill(hostile);
    await page.keyboard.press('Enter');
    expect(await list(page)).toEqual([]);
    expect(new URL(page.url()).searchParams.get('words')).toContain('onerror');
    expect(new URL(page.url()).searchParams.has('country')).toBe(false);
    expect(await page.locator('main script, main img, [onerror], [data-owned]').count()).toBe(0);
    await page.reload();
    await awake(page);
    expect(await page.getByLabel('Words', { exact: true }).inputValue()).toContain('<img');
    expect(await page.locator('main script, main img, [onerror], [data-owned]').count()).toBe(0);
  });
});
