import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rungs } from '../../src/model/attribution.ts';
import { sayDate } from '../../src/model/date.ts';
import { incidentTypes } from '../../src/model/incident.ts';
import { fromSheet, toSheet } from '../../src/views/map/sheet.ts';
import { kilometresPerPixel } from '../../src/views/map/scale.ts';
import {
  colour,
  control,
  current,
  inkAbove,
  mapOpener,
  middleOf,
  painted,
  placeOn,
  popup,
  position,
  settled,
  stop,
  tip,
} from './moving-map.ts';
import { useBrowser } from './open.ts';
import { pick, readSite } from './pages.ts';

const open = useBrowser();
const openMap = mapOpener(open);
const dossier = await readSite();
const all = [...dossier.incidents.values()];
const pointed = all.filter(({ places }) => places[0]?.longitude !== undefined);
const spot = (id: string): [longitude: number, latitude: number] => {
  const place = dossier.incidents.get(id)?.places[0];
  return [place?.longitude ?? NaN, place?.latitude ?? NaN];
};
const far = (a: readonly number[], b: readonly number[]) =>
  Math.hypot((a[0] ?? NaN) - (b[0] ?? NaN), (a[1] ?? NaN) - (b[1] ?? NaN));
/** One with no other within some hundred kilometres: it stands alone at any zoom. */
const lonely = pick(pointed, ({ id, places }) => {
  const here = toSheet(...spot(id));
  const others = pointed.filter((other) => other.id !== id).map((other) => far(here, toSheet(...spot(other.id))));
  return places[0]?.precision === 'town' && (places[0].longitude ?? 0) > 60 && Math.min(...others) > 450;
});
/** Several known to the very same spot. */
const crowd = [...Map.groupBy(pointed, ({ id }) => spot(id).join()).values()].sort(
  (a, b) => b.length - a.length,
)[0] ?? [lonely];
const crowded = spot(crowd[0]?.id ?? '');
const mapAt = (zoom: number, [longitude, latitude]: readonly [number, number]) =>
  `map=${String(zoom)}/${latitude.toFixed(2)}/${longitude.toFixed(2)}`;
const lit = (page: Page, attribute: string) =>
  page
    .locator(`tr[${attribute}]`)
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-incident')));
const sizes = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
] as const;

describe('The drawn map', () => {
  it('on the home page links each mark to the page of its incident', async () => {
    const { page } = await open('/');
    const links = await page
      .locator('incident-map a.dot')
      .evaluateAll((dots) =>
        dots.map((dot) => [dot.getAttribute('data-incident'), dot.getAttribute('href'), dot.textContent.trim()]),
      );
    expect(links.length).toBeGreaterThan(pointed.length / 2);
    for (const [id = '', href, title] of links) {
      expect(href).toBe(`/incidents/${String(id)}/`);
      expect(title).toContain(dossier.incidents.get(String(id))?.title);
    }
    await page.locator(`incident-map a[data-incident="${lonely.id}"] .mark-line`).click();
    await page.waitForURL(`**/incidents/${lonely.id}/`);
  });

  it('draws no mark over the middle of another', async () => {
    const { page } = await open('/explore/');
    const boxes = await page.locator('incident-map a.dot .mark-line').evaluateAll((marks) =>
      marks.map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        return [left + width / 2, top + height / 2, width] as const;
      }),
    );
    expect(boxes.length).toBeGreaterThan(50);
    boxes.forEach(([x, y, size], i) => {
      for (const other of boxes.slice(i + 1)) expect(far([x, y], other)).toBeGreaterThan(size / 2);
    });
  });

  it('is replaced when a mark in it is chosen, and the choice stays', async () => {
    const { page } = await open('/explore/');
    await page.locator(`incident-map a[data-incident="${lonely.id}"] .mark-line`).click();
    await painted(page);
    expect(new URL(page.url()).searchParams.get('ids')).toBe(lonely.id);
    expect(await lit(page, 'data-lit')).toEqual([lonely.id]);
    expect(await stop(page).getAttribute('data-incident')).toBe(lonely.id);
  });

  it('stays as it is where the moving one cannot be fetched', async () => {
    const { page } = await open('/explore/');
    await page.route(/moving-map/, (route) => route.abort());
    await page.getByRole('button', { name: 'Move and zoom' }).click();
    await page.getByRole('button', { name: 'The map could not be loaded' }).waitFor();
    expect(await page.locator('incident-map > svg').isVisible()).toBe(true);
  });
});

describe('The moving map', () => {
  it('is fetched only when the reader asks for it, finer outlines when it moves, and nothing from elsewhere', async () => {
    const { page, requests } = await open('/explore/', { reducedMotion: 'reduce' });
    await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
    const asked = (name: RegExp) => requests.filter((url) => name.test(url)).length;
    expect(asked(/moving-map|leaflet/)).toBe(0);
    await page.getByRole('button', { name: 'Move and zoom' }).click();
    await painted(page);
    expect(asked(/moving-map/)).toBeGreaterThan(0);
    expect(asked(/outlines\.json/)).toBe(0);
    await control(page, 'Closer').click();
    await expect.poll(() => asked(/\/map\/outlines\.json$/)).toBe(1);
    await control(page, 'Farther').click();
    await settled(page);
    expect(asked(/outlines\.json/)).toBe(1);
    expect(requests.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Move and zoom' }).count()).toBe(0);
  });

  it('costs a page without a map nothing', async () => {
    const { page, requests } = await open('/about/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /leaflet|moving-map/.test(url))).toEqual([]);
  });

  it('starts by itself for an address with a position, and is there', async () => {
    const { page } = await openMap(`/explore/?ids=${lonely.id}&${mapAt(5, spot(lonely.id))}`);
    expect(far(await current(page), await placeOn(page, ...spot(lonely.id)))).toBeLessThan(1);
    expect(far(await current(page), await middleOf(page, '.map-canvas'))).toBeLessThan(2);
  });

  it('says how many it shows, and in how many groups', async () => {
    const { page } = await openMap('/explore/');
    const said = await page.locator('.map-canvas .visually-hidden').innerText();
    const [shown, total, groups] = (said.match(/\d+/g) ?? []).map(Number);
    expect(said).toMatch(/^Map: \d+ of \d+ incidents drawn, \d+ groups$/);
    expect([shown, total]).toEqual([pointed.length, all.length]);
    expect(groups).toBeGreaterThan(3);
    expect(await page.locator('incident-map').getAttribute('data-drawn')).toBe(String(pointed.length));
  });

  for (const viewport of [...sizes, { width: 768, height: 900 }])
    it(`begins where the drawing was, and moves nothing on the page: ${String(viewport.width)} px`, async () => {
      const { page } = await open(`/explore/?ids=${lonely.id}`, { viewport, reducedMotion: 'reduce' });
      const before = await middleOf(page, `incident-map a[data-incident="${lonely.id}"] .dot-ring`);
      const frame = await page.locator('figure.map').boundingBox();
      await page.getByRole('button', { name: 'Move and zoom' }).click();
      await painted(page);
      expect(await page.locator('figure.map').boundingBox()).toEqual(frame);
      expect(far(await current(page), before)).toBeLessThan(2);
      // Neither beside the map nor under it is anything to scroll to.
      const [scroll, client] = await page
        .locator('incident-map')
        .evaluate((map) => [map.scrollWidth, map.clientWidth]);
      expect(scroll).toBe(client);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    });

  it('has a scale bar that is right', async () => {
    for (const [zoom, at] of [
      [3, [45, 55]],
      [6.5, [69, 40]],
    ] as const) {
      const { page } = await openMap(`/explore/?${mapAt(zoom, at)}`);
      const bar = page.locator('.leaflet-control-scale-line');
      const pixels = await bar.evaluate((line) => line.getBoundingClientRect().width);
      const [x, y] = toSheet(...at);
      const half = (pixels / 2) * kilometresPerPixel(zoom);
      const [ends, degree] = [[fromSheet(x - half, y), fromSheet(x + half, y)] as const, Math.PI / 180];
      const [[east1, north1], [east2, north2]] = ends;
      const cosine =
        Math.sin(north1 * degree) * Math.sin(north2 * degree) +
        Math.cos(north1 * degree) * Math.cos(north2 * degree) * Math.cos((east2 - east1) * degree);
      expect((await bar.innerText()).replace(/\D/g, '')).not.toBe('');
      expect(Number.parseFloat(await bar.innerText()) / (6371 * Math.acos(cosine))).toBeCloseTo(1, 1);
    }
  });

  it('comes no closer than the data are exact, and goes no farther than all there is', async () => {
    for (const viewport of sizes) {
      const { page } = await openMap(`/explore/?${mapAt(4, [60, 50])}`, { viewport });
      const until = async (name: string) => {
        const button = control(page, name);
        for (let n = 0; n < 10 && (await button.getAttribute('aria-disabled')) !== 'true'; n += 1)
          await button.click();
        return (await settled(page))[0];
      };
      expect(await until('Closer')).toBe(8);
      const least = await until('Farther');
      expect(least).toBeLessThan(4);
      // From Portugal to Kamchatka: narrower than the frame, whatever its width.
      const [west, east] = [toSheet(-9.5, 38), toSheet(162, 56)];
      const frame = await page.locator('.map-canvas').boundingBox();
      expect((east[0] - west[0]) / kilometresPerPixel(least)).toBeLessThan(frame?.width ?? 0);
    }
  });

  it('paints in the colours of the reader’s scheme, also when that changes', async () => {
    const { page } = await openMap('/explore/');
    const sea = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.map-sheet');
        // Between Norway and Greenland.
        const [red, green, blue] = canvas?.getContext('2d')?.getImageData(3, 3, 1, 1).data ?? [];
        return `rgb(${String(red)}, ${String(green)}, ${String(blue)})`;
      });
    const grounds = async () => [await colour(page, '--sea'), await colour(page, '--land')];
    expect(await grounds()).toContain(await sea());
    const light = await sea();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(sea).not.toBe(light);
    expect(await grounds()).toContain(await sea());
  });
});

describe('With the mouse on the moving map', () => {
  it('an incident is named, lit in the list, chosen, told of in a popup and left again', async () => {
    const { page } = await openMap(`/explore/?${mapAt(5, spot(lonely.id))}`);
    const at = await placeOn(page, ...spot(lonely.id));
    const name = [lonely.title, sayDate(lonely.date), rungs[lonely.rung].words].join(', ');
    await page.mouse.move(...at);
    await expect.poll(() => tip(page).innerText()).toBe(name);
    expect(await lit(page, 'data-pointed')).toEqual([lonely.id]);
    expect(await inkAbove(page, at, 14)).toBe(await colour(page, '--accent'));
    await page.mouse.move(at[0] + 60, at[1] + 60);
    await expect.poll(() => tip(page).count()).toBe(0);
    expect(await lit(page, 'data-pointed')).toEqual([]);
    expect(await inkAbove(page, at, 14)).not.toBe(await colour(page, '--accent'));

    await page.mouse.click(...at);
    const text = () => popup(page).innerText();
    await expect.poll(text).toContain(lonely.title);
    for (const words of [sayDate(lonely.date), lonely.places[0]?.label ?? '', rungs[lonely.rung].words])
      expect(await text()).toContain(words);
    expect((await text()).toLowerCase()).toContain(incidentTypes[lonely.type][0]);
    expect(await popup(page).getByRole('link').getAttribute('href')).toBe(`/incidents/${lonely.id}/`);
    expect(await lit(page, 'data-lit')).toEqual([lonely.id]);
    await page.getByRole('button', { name: 'Close popup' }).click();
    await expect.poll(() => popup(page).count()).toBe(0);
    await page.mouse.click(at[0] + 80, at[1] + 80);
    await expect.poll(() => lit(page, 'data-lit')).toEqual([]);
  });

  it('the leading figure is told with whose it is', async () => {
    const { id } = pick(pointed, ({ id }) => id.includes('crocus'));
    const { page } = await openMap(`/explore/?from=2024-03-22&to=2024-03-22&country=RU`);
    await stop(page).press('Enter');
    await popup(page).waitFor();
    const row = page.locator(`tr[data-incident="${id}"]`);
    const killed = (await row.locator('td').last().innerText()).replace(/\s+/g, ' ');
    expect(killed).toMatch(/\d+ victims; \p{Lu}/u);
    expect((await popup(page).innerText()).replace(/\s+/g, ' ')).toContain(`Killed: ${killed}`);
  });

  it('a group says what it holds, and chosen comes so close that it falls apart', async () => {
    const { page } = await openMap('/explore/?country=TJ');
    const name = (await stop(page).getAttribute('aria-label')) ?? '';
    const [, said = ''] = /in a group of (\d+ incidents: .*)$/.exec(name) ?? [];
    const count = Number.parseInt(said, 10);
    const parts = [...said.matchAll(/(?:: |, )(\d+)/g)].map(([, n]) => Number(n));
    expect(count).toBeGreaterThan(3);
    expect(parts.reduce((sum, n) => sum + n)).toBe(count);
    const at = await current(page);
    await page.mouse.move(...at);
    await expect.poll(() => tip(page).innerText()).toBe(said);
    await page.mouse.click(...at);
    await settled(page);
    const after = (await stop(page).getAttribute('aria-label')) ?? '';
    expect(Number.parseInt(/in a group of (\d+)/.exec(after)?.[1] ?? '1', 10)).toBeLessThan(count);
  });

  it('a group on one spot fans out, each of it can be chosen, and Escape folds it', async () => {
    const { page } = await openMap(`/explore/?${mapAt(8, crowded)}`);
    const at = await placeOn(page, ...crowded);
    await page.mouse.click(...at);
    await expect.poll(() => tip(page).innerText()).toMatch(/^\d+ incidents: /);
    expect(Number.parseInt(await tip(page).innerText(), 10)).toBeGreaterThanOrEqual(crowd.length);
    const stands = new Map<string, [number, number]>();
    await stop(page).focus();
    await page.keyboard.press('Home');
    for (let n = 0; n < pointed.length; n += 1) {
      const id = (await stop(page).getAttribute('data-incident')) ?? '';
      if (crowd.some((one) => one.id === id)) stands.set(id, await current(page));
      if (stands.size === crowd.length) break;
      await page.keyboard.press('ArrowRight');
    }
    expect(stands.size).toBe(crowd.length);
  });
});
