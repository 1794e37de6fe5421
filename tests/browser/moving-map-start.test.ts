import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { kilometresPerPixel } from '../../src/views/map/scale.ts';
import { fromSheet, toSheet } from '../../src/views/map/sheet.ts';
import { middle, parameter, placeOf, pointOf, useMap } from './moving.ts';
import { useBrowser } from './open.ts';
import { pick, readSite } from './pages.ts';

const open = useBrowser();
const openMap = useMap();
const pointed = [...(await readSite()).incidents.values()].filter(
  ({ places }) => places[0]?.longitude !== undefined,
);
const gap = (a: readonly number[], b: readonly number[]) =>
  Math.hypot((a[0] ?? NaN) - (b[0] ?? NaN), (a[1] ?? NaN) - (b[1] ?? NaN));
/** One that stands alone at any zoom, east of the Urals and so in the frame of a phone. */
const lonely = pick(pointed, (incident) => {
  const here = toSheet(...pointOf(incident));
  const others = pointed
    .filter((other) => other !== incident)
    .map((other) => gap(here, toSheet(...pointOf(other))));
  return (
    incident.places[0]?.precision === 'town' &&
    (incident.places[0].longitude ?? 0) > 65 &&
    (incident.places[0].longitude ?? 0) < 80 &&
    Math.min(...others) > 450
  );
});
const middleOf = async (page: Page, selector: string): Promise<[number, number]> => {
  const { x = NaN, y = NaN, width = 0, height = 0 } = (await page.locator(selector).boundingBox()) ?? {};
  return [x + width / 2, y + height / 2];
};

describe('The moving map begins', () => {
  for (const width of [360, 768, 1280])
    it(`where the drawing was, mark on mark: ${String(width)} px`, async () => {
      const viewport = { width, height: 900 };
      const { page } = await open(`/explore/?ids=${lonely.id}`, { viewport, reducedMotion: 'reduce' });
      const frame = () => page.locator('figure.map').boundingBox();
      await page.locator('incident-map').scrollIntoViewIfNeeded();
      const mark = `incident-map a[data-incident="${lonely.id}"] .dot-ring`;
      const [before, drawn] = [await frame(), await middleOf(page, mark)];
      await page.getByRole('button', { name: 'Move and zoom' }).click();
      await page.locator('incident-map[data-open][data-drawn]').waitFor();
      expect(await frame()).toEqual(before);
      expect(gap(await middle(page), drawn)).toBeLessThan(2);
      expect(parameter(page, 'map')).toBeNull();
    });

  it('at once for an address with a position, and is there', async () => {
    const [longitude, latitude] = pointOf(lonely);
    const at = `map=5.5/${latitude.toFixed(2)}/${longitude.toFixed(2)}`;
    for (const width of [360, 1280]) {
      const { page } = await openMap(`?ids=${lonely.id}&${at}`, { width });
      expect(gap(await middle(page), await placeOf(page, longitude, latitude))).toBeLessThan(1);
      expect(gap(await middle(page), await middleOf(page, '.map-canvas'))).toBeLessThan(3);
    }
  });

  it('with the outlines of the drawing, and asks once for finer ones when it moves', async () => {
    const { page, requests } = await openMap();
    const asked = () => requests.filter((url) => url.endsWith('/map/outlines.json')).length;
    expect(asked()).toBe(0);
    const closer = page.locator('.map-canvas').getByRole('button', { name: 'Closer' });
    await closer.click();
    await expect.poll(asked).toBe(1);
    await closer.click();
    await page.waitForLoadState('networkidle');
    expect(asked()).toBe(1);
  });
});

describe('The moving map', () => {
  it('goes no farther than all there is: Europe and Asia in any frame', async () => {
    for (const width of [360, 1280]) {
      const { page } = await openMap('?map=3/50/60', { width });
      const farther = page.locator('.map-canvas').getByRole('button', { name: 'Farther' });
      for (let n = 0; n < 8 && (await farther.getAttribute('aria-disabled')) !== 'true'; n += 1)
        await farther.click();
      await expect.poll(() => Number(parameter(page, 'map')?.split('/')[0])).toBeLessThan(3);
      await page.waitForTimeout(400);
      const least = Number(parameter(page, 'map')?.split('/')[0]);
      const [[west], [east]] = [toSheet(-9.5, 38), toSheet(162, 56)];
      const frame = await page.locator('.map-canvas').boundingBox();
      expect((east - west) / kilometresPerPixel(least)).toBeLessThan(frame?.width ?? 0);
    }
  });

  it('measures with its scale bar what lies on the ground', async () => {
    for (const [zoom, longitude, latitude] of [
      [3, 45, 55],
      [6.5, 69, 40],
    ] as const) {
      const { page } = await openMap(`?map=${String(zoom)}/${String(latitude)}/${String(longitude)}`);
      const bar = page.locator('.leaflet-control-scale-line');
      const pixels = await bar.evaluate((line) => line.getBoundingClientRect().width);
      const [x, y] = toSheet(longitude, latitude);
      const half = (pixels / 2) * kilometresPerPixel(zoom);
      const radians = (point: [number, number]) => point.map((degrees) => (degrees * Math.PI) / 180);
      const [[east1 = 0, north1 = 0], [east2 = 0, north2 = 0]] = [
        radians(fromSheet(x - half, y)),
        radians(fromSheet(x + half, y)),
      ];
      const cosine =
        Math.sin(north1) * Math.sin(north2) + Math.cos(north1) * Math.cos(north2) * Math.cos(east2 - east1);
      expect(Number.parseFloat(await bar.innerText()) / (6371 * Math.acos(cosine))).toBeCloseTo(1, 1);
    }
  });

  it('is painted in the colours of the reader’s scheme, also when that changes', async () => {
    const { page } = await openMap();
    const land = () =>
      page
        .locator('.map-ground .map-land')
        .first()
        .evaluate((path) => getComputedStyle(path).fill);
    // A mark is painted on a canvas: its colours are those of the moment it was painted in.
    const inks = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.map-sheet');
        const { data = [] } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
        const seen = new Set<string>();
        for (let i = 0; i < data.length; i += 4)
          if (data[i + 3] === 255)
            seen.add(`rgb(${String(data[i])}, ${String(data[i + 1])}, ${String(data[i + 2])})`);
        return [...seen];
      });
    const grounds = () =>
      page.locator('.map-canvas').evaluate((canvas) =>
        ['--land', '--paper-raised'].map((name) => {
          const probe = document.createElement('span');
          probe.style.color = `var(${name})`;
          canvas.append(probe);
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        }),
      );
    const [light, paper] = await grounds();
    expect(await land()).toBe(light);
    expect(await inks()).toContain(paper);
    await page.emulateMedia({ colorScheme: 'dark' });
    const [dark, darkPaper = ''] = await grounds();
    expect(dark).not.toBe(light);
    expect(await land()).toBe(dark);
    await expect.poll(inks).toContain(darkPaper);
    expect(await inks()).not.toContain(paper);
  });
});
