import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/model/incident.ts';
import { overviewPlacing } from '../../src/views/map/projection.ts';
import { kilometresPerPixel } from '../../src/views/map/scale.ts';
import { toSheet } from '../../src/views/map/sheet.ts';
import { middle, parameter, placeOf, pointOf, popup, stop, tip, useMap } from './moving.ts';
import { useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser();
const openMap = useMap();
const all = [...(await readSite()).incidents.values()];
const pointed = all.filter(({ places }) => places[0]?.longitude !== undefined);
const spot = (incident: Incident) => pointOf(incident).join();
const shared = [...Map.groupBy(pointed, spot).values()].filter(({ length }) => length > 2);

describe('The moving map', () => {
  it('is fetched only when the reader asks for it, and then asks for no tile or other host', async () => {
    const { page, requests } = await open('/explore/');
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    expect(requests.filter((url) => url.includes('moving-map'))).toEqual([]);
    await page.getByRole('button', { name: 'Move and zoom' }).click();
    await page.locator('incident-map[data-drawn]').waitFor();
    expect(requests.slice(before).some((url) => /moving-map.*\.js$/.test(url))).toBe(true);
    await page.getByRole('button', { name: 'Closer' }).first().press('Enter');
    await page.waitForLoadState('networkidle');
    expect(requests.slice(before).filter((url) => !/\.(js|css)$|\/map\/outlines\.json$/.test(url))).toEqual(
      [],
    );
    expect(requests.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Move and zoom' }).count()).toBe(0);
  });

  it('costs a page without a map nothing', async () => {
    const { page, requests } = await open('/about/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /moving-map|leaflet/.test(url))).toEqual([]);
  });

  it('draws every incident whose place is known closer than its country, and says so', async () => {
    const { page } = await openMap();
    const said = await page.locator('.map-canvas .visually-hidden').first().innerText();
    const [, drawn, asked, groups] = /^Map: (\d+) of (\d+) incidents drawn, (\d+) groups$/.exec(said) ?? [];
    expect([drawn, asked].map(Number)).toEqual([pointed.length, all.length]);
    expect(Number(groups)).toBeGreaterThan(5);
  });

  for (const width of [360, 1280])
    it(`takes the place of the drawing at ${String(width)} px: nothing on the page moves`, async () => {
      const { page } = await open('/explore/', { viewport: { width, height: 900 } });
      const below = () =>
        page.locator('.legend').evaluate((legend) => legend.getBoundingClientRect().top + scrollY);
      const before = await below();
      await page.getByRole('button', { name: 'Move and zoom' }).click();
      await page.locator('incident-map[data-open][data-drawn]').waitFor();
      expect(await below()).toBe(before);
      const { canvas, frame, over } = await page.locator('incident-map').evaluate((map) => ({
        canvas: map.querySelector('.map-canvas')?.clientWidth,
        frame: map.clientWidth,
        over: getComputedStyle(map).overflowX,
      }));
      expect(canvas).toBe(frame);
      // What is left of the wider drawing cannot be scrolled to.
      expect(['hidden', 'clip']).toContain(over);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

  it('shows its marks where the drawing shows their places', async () => {
    const { page } = await openMap();
    const svg = await page.locator('incident-map > svg').boundingBox();
    const { x, y, kilometres } = overviewPlacing({ width: 960, height: 560 });
    const scale = (svg?.width ?? 0) / 960;
    let seen = 0;
    await stop(page).focus();
    for (let n = 0; n < 40 && seen < 4; n += 1) {
      const name = (await stop(page).getAttribute('aria-label')) ?? '';
      const incident = all.find(({ title }) => name.startsWith(title));
      if (incident && !name.includes('in a group')) {
        const [east, south] = toSheet(...pointOf(incident));
        const expected = [x + east / kilometres, y + south / kilometres].map((at) => at * scale);
        const [left, top] = await middle(page);
        if ((expected[0] ?? -1) > 0) {
          expect(Math.abs(left - (svg?.x ?? 0) - (expected[0] ?? 0)), incident.id).toBeLessThan(2);
          expect(Math.abs(top - (svg?.y ?? 0) - (expected[1] ?? 0)), incident.id).toBeLessThan(2);
          seen += 1;
        }
        if ((expected[0] ?? -1) < 0) break;
      }
      await page.keyboard.press('ArrowRight');
    }
    expect(seen).toBeGreaterThan(1);
  });

  it('has a scale bar that is true', async () => {
    const { page } = await openMap('?map=5/50/68');
    const line = page.locator('.leaflet-control-scale-line');
    const kilometres = Number.parseInt(await line.innerText(), 10);
    const width = (await line.boundingBox())?.width ?? 0;
    expect(await line.innerText()).toMatch(/^\d+ km$/);
    // Leaflet measures along the line through the middle; on the sheet east and north differ by a few per cent.
    expect(Math.abs((width * kilometresPerPixel(5)) / kilometres - 1)).toBeLessThan(0.12);
  });

  it('says what a group holds, and comes closer where it is chosen', async () => {
    const { page } = await openMap('?country=TJ&map=4/39/69');
    await stop(page).focus();
    for (let n = 0; n < 30; n += 1) {
      if ((await stop(page).getAttribute('aria-label'))?.includes('in a group')) break;
      await page.keyboard.press('ArrowRight');
    }
    const [x, y] = await middle(page);
    await page.mouse.move(x, y);
    await expect.poll(() => tip(page).innerText()).toMatch(/^\d+ incidents: \d+ \S+/);
    const [held = 0, ...parts] = ((await tip(page).innerText()).match(/\d+/g) ?? []).map(Number);
    expect(parts.reduce((sum, n) => sum + n, 0)).toBe(held);
    await page.mouse.click(x, y);
    await expect.poll(() => Number(parameter(page, 'map')?.split('/')[0])).toBeGreaterThan(4);
  });

  it('fans out what happened on one spot, and folds it with Escape', async () => {
    const [group] = shared;
    if (!group?.[0]) throw new Error('No spot is shared.');
    const [longitude, latitude] = pointOf(group[0]);
    const { page } = await openMap(`?map=8/${latitude.toFixed(2)}/${longitude.toFixed(2)}`);
    const [x, y] = await placeOf(page, longitude, latitude);
    await page.mouse.click(x, y);
    await expect.poll(() => tip(page).innerText()).toMatch(/^\d+ incidents: /);
    const places: [number, number][] = [];
    const ids = group.map(({ id }) => id);
    await stop(page).focus();
    await page.keyboard.press('Home');
    for (let n = 0; n < pointed.length && places.length < group.length; n += 1) {
      if (ids.includes((await stop(page).getAttribute('data-incident')) ?? ''))
        places.push(await middle(page));
      await page.keyboard.press('ArrowRight');
    }
    expect(places).toHaveLength(group.length);
    places.forEach(([left, top], i) => {
      for (const [otherLeft, otherTop] of places.slice(i + 1))
        expect(Math.hypot(left - otherLeft, top - otherTop)).toBeGreaterThanOrEqual(18);
    });
    await page.keyboard.press('Escape');
    await expect.poll(() => stop(page).getAttribute('aria-label')).not.toBe('');
  });

  it('tells in a popup what happened, when, who says it was ISKP, and leads to the page', async () => {
    const { page } = await openMap('?country=AZ');
    const [x, y] = await middle(page);
    await page.mouse.click(x, y);
    await popup(page).waitFor();
    const id = (await stop(page).getAttribute('data-incident')) ?? '';
    expect(await popup(page).innerText()).toContain(all.find((incident) => incident.id === id)?.title);
    expect(parameter(page, 'ids')).toBe(id);
    for (const part of ['tr', 'incident-timeline .item'])
      expect(await page.locator(`${part}[data-incident="${id}"][data-lit]`).count(), part).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Close popup' }).click();
    await expect.poll(() => popup(page).count()).toBe(0);
    await page.mouse.click(x, y);
    await popup(page).getByRole('link').click();
    await page.waitForURL(`**/incidents/${id}/`);
  });

  it('lights the mark of the row under the pointer, and the row of the mark', async () => {
    const { page } = await openMap('?country=AZ');
    const id = (await stop(page).getAttribute('data-incident')) ?? '';
    const [x, y] = await middle(page);
    await page.mouse.move(x, y);
    await expect.poll(() => page.locator(`tr[data-incident="${id}"][data-pointed]`).count()).toBe(1);
    expect(await tip(page).isVisible()).toBe(true);
    await page.mouse.move(x, y - 120);
    await expect.poll(() => page.locator('tr[data-pointed]').count()).toBe(0);
  });
});
