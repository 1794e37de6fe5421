import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rungs } from '../../src/model/attribution.ts';
import { sayDate } from '../../src/model/date.ts';
import { useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser();
const dossier = await readSite();
const pointed = [...dossier.incidents.values()].filter(({ places }) => places[0]?.longitude !== undefined);
const spot = (id: string) => {
  const place = dossier.incidents.get(id)?.places[0];
  return `${String(place?.longitude)},${String(place?.latitude)}`;
};

/** Opens a view and starts its map; nothing moves by itself, so that places can be read off. */
async function openMap(query = '', width = 1280) {
  const opened = await open(`/explore/${query}`, {
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  await opened.page.getByRole('button', { name: 'Move and zoom' }).click();
  await opened.page.locator('[data-incident-marker]').first().waitFor();
  return opened;
}
const marker = (page: Page, id: string) => page.locator(`[data-incident-marker="${id}"]`);
const popup = (page: Page) => page.locator('.leaflet-popup-content');
/** Middle of each marker in pixels. */
const middles = async (page: Page) =>
  new Map(
    await page.locator('[data-incident-marker]').evaluateAll((all) =>
      all.map((item) => {
        const { left, top, width, height } = item.getBoundingClientRect();
        return [
          item.getAttribute('data-incident-marker') ?? '',
          [left + width / 2, top + height / 2] as [number, number],
        ] as const;
      }),
    ),
  );

describe('The drawn map', () => {
  for (const path of ['/', '/explore/'])
    it(`on ${path} links each mark to the page of its incident`, async () => {
      const { page } = await open(path);
      const links = await page
        .locator('incident-map a.dot')
        .evaluateAll((dots) =>
          dots.map((dot) => [
            dot.getAttribute('data-incident'),
            dot.getAttribute('href'),
            dot.textContent.trim(),
          ]),
        );
      expect(links.length).toBeGreaterThan(pointed.length / 2);
      for (const [id = '', href, title] of links) {
        expect(href).toBe(`/incidents/${String(id)}/`);
        expect(title).toContain(dossier.incidents.get(String(id))?.title);
      }
      const id = '2024-03-22-krasnogorsk-crocus-city-hall';
      await page.locator(`incident-map a[data-incident="${id}"] .mark-line`).click();
      await page.waitForURL(`**/incidents/${id}/`);
      expect(await page.locator('h1').innerText()).toBe(dossier.incidents.get(id)?.title);
    });

  it('draws no mark over the middle of another', async () => {
    const { page } = await open('/explore/');
    const boxes = await page.locator('a.dot .mark-line').evaluateAll((all) =>
      all.map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        return [left + width / 2, top + height / 2, width] as const;
      }),
    );
    boxes.forEach(([x, y, size], i) => {
      for (const [otherX, otherY] of boxes.slice(i + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(size / 2);
    });
  });
});

describe('The moving map', () => {
  it('is fetched only when the reader asks for it, and then asks for no tile or other host', async () => {
    const { page, requests } = await open('/explore/');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    expect(requests.filter((url) => /leaflet.*\.js/i.test(url))).toEqual([]);
    await page.getByRole('button', { name: 'Move and zoom' }).click();
    await page.locator('[data-incident-marker]').first().waitFor();
    const later = requests.slice(before);
    expect(later.some((url) => /leaflet.*\.js$/i.test(url))).toBe(true);
    await page.getByRole('button', { name: 'Closer' }).first().press('Enter');
    await page.waitForTimeout(400);
    expect(requests.slice(before).filter((url) => !/\.(js|css)$/.test(url))).toEqual([]);
    expect(requests.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Move and zoom' }).count()).toBe(0);
  });

  it('costs a page without a map nothing', async () => {
    const { page, requests } = await open('/about/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /leaflet/i.test(url))).toEqual([]);
  });

  it('has a marker, with a name, for every incident whose place is known closer than its country', async () => {
    const { page } = await openMap();
    const names = await page
      .locator('[data-incident-marker]')
      .evaluateAll((all) =>
        all.map((item) => [
          item.getAttribute('data-incident-marker') ?? '',
          item.getAttribute('aria-label') ?? '',
        ]),
      );
    expect(names.map(([id]) => id).sort()).toEqual(pointed.map(({ id }) => id).sort());
    for (const [id = '', name] of names) {
      const incident = dossier.incidents.get(id);
      expect(name).toBe(`${incident?.title ?? ''}, ${sayDate(incident?.date ?? '')}`);
    }
  });

  it('tells in a popup what happened, when, and who says it was ISKP, and leads to the page', async () => {
    const { page } = await openMap('?country=TJ');
    for (const { id, title, date, rung } of pointed
      .filter(({ id }) => /vahdat|danghara/.test(id))
      .slice(0, 3)) {
      await marker(page, id).press('Enter');
      await expect.poll(() => popup(page).innerText()).toContain(title);
      const text = await popup(page).innerText();
      expect(text).toContain(sayDate(date));
      expect(text).toContain(rungs[rung].words);
      expect(await popup(page).getByRole('link').getAttribute('href')).toBe(`/incidents/${id}/`);
    }
    const href = await popup(page).getByRole('link').getAttribute('href');
    await popup(page).getByRole('link').click();
    await page.waitForURL(`**${String(href)}`);
  });

  it('opens a popup with the mouse too, and closes it by its button', async () => {
    const { page } = await openMap('?country=AZ');
    await page.locator('[data-incident-marker]').first().click();
    await popup(page).waitFor();
    await page.getByRole('button', { name: 'Close popup' }).click();
    await expect.poll(() => popup(page).count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('leaves the wheel to the page', async () => {
    const { page } = await openMap();
    const scrolled = () => page.evaluate(() => scrollY);
    const apart = async () => {
      const [a = 0, b = 0] = [...(await middles(page)).values()].map(([x]) => x);
      return Math.round(Math.abs(a - b));
    };
    const before = await apart();
    expect(before).toBeGreaterThan(20);
    for (const distance of [200, -200]) {
      await page.locator('.map-canvas').hover({ position: { x: 400, y: 300 } });
      const at = await scrolled();
      await page.mouse.wheel(0, distance);
      await expect.poll(async () => Math.sign(distance) * ((await scrolled()) - at)).toBeGreaterThan(100);
      await page.waitForTimeout(100);
      expect(await apart()).toBe(before);
    }
  });

  it('comes no closer than the data are exact: a few steps, then the button is off', async () => {
    const { page } = await openMap();
    const closer = page.getByRole('button', { name: 'Closer' }).first();
    const tashkent = pointed.find(({ places }) => places[0]?.country === 'UZ')?.id ?? '';
    const dushanbe = pointed.find(({ places }) => places[0]?.label.startsWith('Dushanbe'))?.id ?? '';
    let steps = 0;
    while ((await closer.getAttribute('aria-disabled')) !== 'true' && steps < 12) {
      await closer.press('Enter');
      await page.waitForTimeout(50);
      steps += 1;
    }
    expect(steps).toBeGreaterThan(2);
    expect(steps).toBeLessThan(8);
    // At zoom 8 a degree of longitude is 2^8 · 256 / 360 px wide.
    const [a, b] = [(await middles(page)).get(tashkent), (await middles(page)).get(dushanbe)];
    const [from, to] = [spot(tashkent), spot(dushanbe)].map((place) => Number(place.split(',')[0]));
    const perDegree = ((b?.[0] ?? 0) - (a?.[0] ?? 0)) / (Number(to) - Number(from));
    expect(Math.round(Math.log2((perDegree * 360) / 256))).toBe(8);
  });

  it('fans out what happened on one spot', async () => {
    const { page } = await openMap();
    const places = await middles(page);
    const bySpot = Map.groupBy(pointed, ({ id }) => spot(id));
    const shared = [...bySpot.values()].filter(({ length }) => length > 1);
    expect(shared.length).toBeGreaterThan(0);
    for (const group of shared) {
      const positions = group.map(({ id }) => places.get(id)?.map(Math.round).join() ?? id);
      expect(new Set(positions).size, group[0]?.id).toBe(group.length);
    }
  });

  it('draws no mark of a fan over another', async () => {
    const { page } = await openMap();
    const places = await middles(page);
    for (const group of Map.groupBy(pointed, ({ id }) => spot(id)).values())
      group.forEach(({ id }, i) => {
        const [x = 0, y = 0] = places.get(id) ?? [];
        for (const other of group.slice(i + 1)) {
          const [otherX = 0, otherY = 0] = places.get(other.id) ?? [];
          expect(Math.hypot(x - otherX, y - otherY), `${id} ${other.id}`).toBeGreaterThanOrEqual(20);
        }
      });
  });

  it('shows all that the view holds, whole, whenever the view changes', async () => {
    const { page } = await openMap();
    for (const name of ['Central Asia', 'Attacks in Russia', 'Everything']) {
      await page.getByRole('link', { name, exact: true }).click();
      const box = await page.locator('.map-canvas').boundingBox();
      const places = [...(await middles(page)).values()];
      expect(places.length).toBeGreaterThan(5);
      if (name === 'Everything') continue;
      for (const [x, y] of places) {
        expect(x > (box?.x ?? 0) && x < (box?.x ?? 0) + (box?.width ?? 0)).toBe(true);
        expect(y > (box?.y ?? 0) && y < (box?.y ?? 0) + (box?.height ?? 0)).toBe(true);
      }
    }
  });

  it('fills its frame on a narrow screen, and nothing of the drawing is left beside it', async () => {
    const { page } = await openMap('', 360);
    const { scroll, client } = await page
      .locator('incident-map')
      .evaluate((frame) => ({ scroll: frame.scrollWidth, client: frame.clientWidth }));
    expect(scroll).toBe(client);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
