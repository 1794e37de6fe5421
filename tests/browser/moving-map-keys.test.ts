import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rungs } from '../../src/model/attribution.ts';
import { sayDate } from '../../src/model/date.ts';
import { sayAmount, sayCount } from '../../src/model/figure.ts';
import { leadingFigure } from '../../src/model/incident.ts';
import { parameter, popup, stop, useMap } from './moving.ts';
import { readSite } from './pages.ts';

const openMap = useMap();
const all = [...(await readSite()).incidents.values()];
const pointed = all.filter(({ places }) => places[0]?.longitude !== undefined);
const current = (page: Page) => stop(page).getAttribute('data-incident');
const inTajikistan = pointed.filter(({ places }) => places.some(({ country }) => country === 'TJ'));

for (const width of [360, 1280])
  describe(`With the keyboard alone, at ${String(width)} px, the map`, () => {
    it('is walked from incident to incident in order of time, each with its name and its number', async () => {
      const { page } = await openMap('?country=TJ', { width });
      await stop(page).focus();
      await page.keyboard.press('Home');
      const walked: (string | null)[] = [];
      for (const [n, { title, date, rung }] of inTajikistan.entries()) {
        walked.push(await current(page));
        const name = (await stop(page).getAttribute('aria-label')) ?? '';
        const words = `${title}, ${sayDate(date)}, ${rungs[rung].words}, ${String(n + 1)} of ${String(inTajikistan.length)}`;
        expect(name.startsWith(words), name).toBe(true);
        expect(await stop(page).evaluate((button) => button === document.activeElement)).toBe(true);
        await page.keyboard.press(n % 2 === 0 ? 'ArrowRight' : 'ArrowDown');
      }
      expect(walked).toEqual(inTajikistan.map(({ id }) => id));
      expect(await current(page)).toBe(inTajikistan.at(-1)?.id);
      await page.keyboard.press('ArrowLeft');
      expect(await current(page)).toBe(inTajikistan.at(-2)?.id);
      await page.keyboard.press('Home');
      expect(await current(page)).toBe(inTajikistan[0]?.id);
      await page.keyboard.press('End');
      expect(await current(page)).toBe(inTajikistan.at(-1)?.id);
    });

    it('opens an incident with Enter, closes it with Escape, and gives the focus back', async () => {
      const withFigure = inTajikistan.find((incident) => leadingFigure(incident, 'killed'));
      if (!withFigure) throw new Error('No figure to look at.');
      const { page } = await openMap(`?country=TJ&ids=${withFigure.id}`, { width });
      await stop(page).focus();
      expect(await current(page)).toBe(withFigure.id);
      await page.keyboard.press('Enter');
      await popup(page).waitFor();
      const text = (await popup(page).innerText()).replace(/\s+/g, ' ');
      const figure = leadingFigure(withFigure, 'killed');
      expect(text).toContain(withFigure.title);
      expect(text).toContain(sayDate(withFigure.date));
      expect(text).toContain(rungs[withFigure.rung].words);
      expect(text).toContain(figure ? sayAmount(figure) : 'no figure');
      expect(text).toContain(figure ? sayCount(figure) : 'no voice');
      const link = popup(page).getByRole('link');
      expect(await link.evaluate((focused) => focused === document.activeElement)).toBe(true);
      expect(await link.getAttribute('href')).toBe(`/incidents/${withFigure.id}/`);
      await page.keyboard.press('Escape');
      await expect.poll(() => popup(page).count()).toBe(0);
      expect(await stop(page).evaluate((button) => button === document.activeElement)).toBe(true);
      expect(await current(page)).toBe(withFigure.id);
      await page.keyboard.press('Enter');
      await popup(page).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/incidents/${withFigure.id}/`);
    });

    it('comes closer with +, goes farther with −, and moves with Shift and an arrow', async () => {
      const { page } = await openMap('?map=5/41/69', { width });
      await stop(page).focus();
      await page.keyboard.press('+');
      await expect.poll(() => Number(parameter(page, 'map')?.split('/')[0])).toBe(6);
      await page.keyboard.press('-');
      await expect.poll(() => Number(parameter(page, 'map')?.split('/')[0])).toBe(5);
      const before = parameter(page, 'map');
      await page.keyboard.press('Shift+ArrowUp');
      await expect.poll(() => parameter(page, 'map')).not.toBe(before);
    });

    it('tells its keys, and lets the focus go both ways', async () => {
      const { page } = await openMap('?country=KZ', { width });
      const hint = (await stop(page).getAttribute('aria-describedby')) ?? '';
      expect(await page.locator(`[id="${hint}"]`).innerText()).toMatch(/arrow keys.*Enter.*Escape/i);
      const inMap = () => page.evaluate(() => document.activeElement?.closest('.map-canvas') !== null);
      for (const key of ['Tab', 'Shift+Tab']) {
        await stop(page).focus();
        let steps = 0;
        while ((await inMap()) && steps < 12) {
          await page.keyboard.press(key);
          steps += 1;
        }
        expect(steps, key).toBeLessThan(12);
      }
    });
  });
