import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useMap } from './moving.ts';

const openMap = useMap();
interface Name {
  text: string;
  isRegion: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
}
const namesOn = (page: Page) =>
  page.locator('.map-name').evaluateAll((all) =>
    all.map((name): Name => {
      const { left, top, right, bottom } = name.getBoundingClientRect();
      const isRegion = name.classList.contains('map-region-name');
      return { text: name.textContent, isRegion, left, top, right, bottom };
    }),
  );
const boxOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
const meet = (a: Omit<Name, 'text' | 'isRegion'>, b: Omit<Name, 'text' | 'isRegion'>) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('Names on the moving map', () => {
  for (const width of [360, 1280])
    it(`are those of cities and regions in English, none over another or cut off: ${String(width)} px`, async () => {
      const { page } = await openMap('?map=5.5/39/69', { width });
      const regions = async () => (await namesOn(page)).filter(({ isRegion }) => isRegion);
      await expect.poll(async () => (await regions()).length).toBeGreaterThan(width > 400 ? 15 : 4);
      const names = await namesOn(page);
      const said = names.map(({ text }) => text);
      expect(said).toEqual(expect.arrayContaining(['Tashkent', 'Samarkand', 'Sughd', 'Kashkadarya']));
      expect(said.filter((text) => !/^[A-Z][A-Za-z -]+$/.test(text))).toEqual([]);
      names.forEach((name, i) => {
        expect(names.slice(i + 1).filter((other) => meet(name, other))).toEqual([]);
      });
      const frame = await boxOf(page, '.map-canvas');
      const controls = await boxOf(page, '.leaflet-bottom.leaflet-right');
      const scale = await boxOf(page, '.leaflet-control-scale');
      for (const name of names) {
        expect([meet(name, controls), meet(name, scale)]).toEqual([false, false]);
        expect([name.left >= frame.left, name.right <= frame.right]).toEqual([true, true]);
        expect([name.top >= frame.top, name.bottom <= frame.bottom]).toEqual([true, true]);
      }
    });

  it('are of cities only from afar, and never of a region whose status is disputed', async () => {
    const far = await openMap('?map=3/48/60');
    await far.page.waitForLoadState('networkidle');
    await expect.poll(async () => (await namesOn(far.page)).length).toBeGreaterThan(8);
    expect((await namesOn(far.page)).filter(({ isRegion }) => isRegion)).toEqual([]);
    for (const at of ['5/45.5/35', '5.5/34.5/74.5']) {
      const { page } = await openMap(`?map=${at}`);
      await page.waitForLoadState('networkidle');
      await expect.poll(async () => (await namesOn(page)).length).toBeGreaterThan(2);
      const said = (await namesOn(page)).map(({ text }) => text).join(' ');
      expect(said).not.toMatch(/crimea|sevastopol|kashmir|gilgit/i);
    }
  });
});
