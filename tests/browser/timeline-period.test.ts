import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inView } from '../../src/views/scope/row.ts';
import { useBrowser } from './open.ts';
import { readSite } from './pages.ts';
import { awakeGestures, drag, handles, marks, press, way } from './timeline.ts';

const open = useBrowser();
const all = [...(await readSite()).incidents.values()];
const query = (page: Page) => new URL(page.url()).search;
const parts = (page: Page) => new URLSearchParams(query(page));
const count = (page: Page) => page.locator('[data-count]').innerText();
const said = (asked: string) => `${inView(all, asked).length} of ${all.length} incidents`;

/** The strip in the middle of the window. */
async function strip(page: Page) {
  const bars = page.locator('.strip-bars');
  await bars.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  const box = await bars.boundingBox();
  if (!box) throw new Error('There is no strip');
  const at = (part: number): [number, number] => [box.x + part * box.width, box.y + box.height / 2];
  return { ...box, at };
}
async function dragMouse(page: Page, from: [number, number], to: [number, number]) {
  await page.mouse.move(...from);
  await page.mouse.down();
  for (const point of way(from, to)) await page.mouse.move(...point);
  await page.mouse.up();
}
const explore = async (path = '/explore/', options: BrowserContextOptions = {}) => {
  const opened = await open(path, options);
  await awakeGestures(opened.page);
  return opened.page;
};
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

for (const [width, height] of [
  [1280, 900],
  [360, 780],
] as const)
  describe(`The strip of the whole period at ${width} px`, () => {
    const wide = { viewport: { width, height } };

    it('asks for the period that the mouse is drawn over; Back undoes it in one step', async () => {
      const page = await explore('/explore/', wide);
      const { at } = await strip(page);
      await dragMouse(page, at(60.2 / 144), at(95.8 / 144));
      expect(query(page)).toBe('?from=2020-01&to=2022-12');
      expect(await count(page)).toBe(said('from=2020-01&to=2022-12'));
      expect((await marks(page)).size).toBe(inView(all, 'from=2020-01&to=2022-12').length);
      expect(await handles(page).first.getAttribute('aria-valuetext')).toBe('January 2020');
      expect(await handles(page).last.getAttribute('aria-valuetext')).toBe('December 2022');
      await page.goBack();
      expect(query(page)).toBe('');
      expect(await count(page)).toBe(`${all.length} incidents`);
      await page.goForward();
      expect(query(page)).toBe('?from=2020-01&to=2022-12');
    });

    it('shows what it will ask for while the mouse is still held', async () => {
      const page = await explore('/explore/', wide);
      const { at } = await strip(page);
      await page.mouse.move(...at(0.5));
      await page.mouse.down();
      for (const point of way(at(0.5), at(0.75))) await page.mouse.move(...point);
      expect(query(page)).toBe('?from=2021-01&to=2023-12');
      expect(await handles(page).last.getAttribute('aria-valuetext')).toBe('December 2023');
      await page.mouse.up();
    });

    it('lets the mouse move the period, or one of its ends, and keeps the other as it was', async () => {
      const page = await explore('/explore/?from=2020-01-15&to=2021', wide);
      const { at } = await strip(page);
      await dragMouse(page, at(84 / 144), at(96 / 144));
      expect(query(page)).toBe('?from=2020-01-15&to=2022-12');
      await dragMouse(page, at(80 / 144), at(92 / 144));
      expect(query(page)).toBe('?from=2021-01&to=2023-12');
      await dragMouse(page, at(72 / 144), at(66 / 144));
      expect(query(page)).toBe('?from=2020-07&to=2023-12');
    });

    it('is open at an end that is drawn to the end of the strip', async () => {
      const page = await explore('/explore/?from=2020&to=2021', wide);
      const { at } = await strip(page);
      await dragMouse(page, at(84 / 144), at(1));
      expect(query(page)).toBe('?from=2020');
      await dragMouse(page, at(60 / 144), at(0));
      expect(query(page)).toBe('');
    });

    it('asks for nothing when it is only pressed', async () => {
      const page = await explore('/explore/', wide);
      const { at } = await strip(page);
      await page.mouse.click(...at(0.4));
      expect(query(page)).toBe('');
      expect(await count(page)).toBe(`${all.length} incidents`);
    });

    it('goes back to the whole period with one button', async () => {
      const page = await explore('/explore/?from=2020&to=2021&country=RU', wide);
      await press(page, 'Whole period');
      expect(query(page)).toBe('?country=RU');
      await page.goBack();
      expect(parts(page).get('from')).toBe('2020');
    });

    it('is moved by keys: months, years, to its ends and never past the other', async () => {
      const { page } = await open('/explore/', wide);
      const { first, last } = handles(page);
      await page.keyboard.press('Shift');
      const key = async (handle: typeof first, name: string) => {
        await handle.press(name);
        return [query(page), await handle.getAttribute('aria-valuetext')];
      };
      expect(await first.getAttribute('aria-valuetext')).toBe('January 2015');
      expect(await key(first, 'ArrowRight')).toEqual(['?from=2015-02', 'February 2015']);
      expect(await key(first, 'PageUp')).toEqual(['?from=2016-02', 'February 2016']);
      expect(await key(first, 'ArrowLeft')).toEqual(['?from=2016-01', 'January 2016']);
      expect(await count(page)).toBe(said('from=2016-01'));
      expect(await key(last, 'PageDown')).toEqual(['?from=2016-01&to=2025-12', 'December 2025']);
      expect(await key(last, 'ArrowDown')).toEqual(['?from=2016-01&to=2025-11', 'November 2025']);
      expect(await key(last, 'Home')).toEqual(['?from=2016-01&to=2016-01', 'January 2016']);
      expect(await key(last, 'ArrowLeft')).toEqual(['?from=2016-01&to=2016-01', 'January 2016']);
      expect(await key(last, 'End')).toEqual(['?from=2016-01', 'December 2026']);
      expect(await key(first, 'Home')).toEqual(['', 'January 2015']);
    });

    it('is put back by Back in one step for all the keys on one end, and moved anew after that', async () => {
      const { page } = await open('/explore/', wide);
      const { first } = handles(page);
      await page.keyboard.press('Shift');
      for (const name of ['PageUp', 'PageUp', 'ArrowRight']) await first.press(name);
      expect(query(page)).toBe('?from=2017-02');
      await page.goBack();
      expect(query(page)).toBe('');
      expect(await first.getAttribute('aria-valuetext')).toBe('January 2015');
      await first.press('PageUp');
      await first.press('PageUp');
      await page.goBack();
      expect(query(page)).toBe('');
    });

    it('follows the view: form, links and history', async () => {
      const { page } = await open('/explore/?from=2024-03-22&to=2025', wide);
      const { first, last } = handles(page);
      expect(await first.getAttribute('aria-valuetext')).toBe('March 2024');
      expect(await last.getAttribute('aria-valuetext')).toBe('December 2025');
      await page.getByLabel('To', { exact: true }).fill('2024-06');
      await page.keyboard.press('Enter');
      expect(await last.getAttribute('aria-valuetext')).toBe('June 2024');
      const places = await page
        .locator('.strip-handle')
        .evaluateAll((each) => each.map((handle) => (handle as HTMLElement).style.left));
      expect(places.map(Number.parseFloat).map(Math.round)).toEqual([76, 79]);
    });

    it('fetches what drags need only when a reader comes near', async () => {
      const { page, requests } = await open('/explore/', wide);
      await page.waitForLoadState('networkidle');
      const needed = () => requests.filter((url) => /\/(d3|gestures)\b/.test(url));
      expect(needed()).toEqual([]);
      await page.locator('incident-timeline').hover();
      await expect.poll(() => needed().length).toBeGreaterThan(0);
    });
  });

describe('The strip under a finger', () => {
  it('asks for the period that one finger is drawn over, and Back undoes it', async () => {
    const page = await explore('/explore/', phone);
    const { at } = await strip(page);
    await drag(page, way(at(0.3), at(0.6)));
    await expect.poll(() => parts(page).get('from')).toMatch(/^2018-0[789]$/);
    expect(parts(page).get('to')).toMatch(/^2022-0[123]$/);
    await page.goBack();
    expect(query(page)).toBe('');
  });

  it('moves one end by its handle', async () => {
    const page = await explore('/explore/?from=2018&to=2021', phone);
    const { at } = await strip(page);
    await drag(page, way(at(84 / 144), at(120 / 144)));
    await expect.poll(() => query(page)).toMatch(/^\?from=2018&to=(2024-1[012]|2025-01)$/);
  });

  it('lets a finger that goes up or down scroll the page, and asks for nothing', async () => {
    const page = await explore('/explore/', phone);
    const { at } = await strip(page);
    const before = await page.evaluate(() => scrollY);
    const [x, y] = at(0.5);
    await drag(page, way([x, y], [x + 12, y - 200], 20));
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 60);
    expect(query(page)).toBe('');
  });

  it('takes no finger away from the page beside it', async () => {
    const page = await explore('/explore/', phone);
    const own = await page.evaluate(() =>
      [...document.querySelectorAll('incident-timeline, incident-timeline *')]
        .filter((each) => getComputedStyle(each).touchAction === 'none')
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect(own).toEqual([]);
  });
});

describe('In any time zone', () => {
  it('a brush asks for the same months, and marks stand where they stood', async () => {
    const seen: unknown[] = [];
    for (const timezoneId of ['UTC', 'America/Los_Angeles', 'Asia/Kamchatka']) {
      const page = await explore('/explore/', { timezoneId });
      const whole = await page
        .locator('.lane-drawing .item')
        .evaluateAll((items) => items.map((item) => item.getAttribute('transform')));
      const { at } = await strip(page);
      await dragMouse(page, at(110.1 / 144), at(113.9 / 144));
      const near = await page
        .locator('.lane-drawing .item:not([data-aside])')
        .evaluateAll((items) => items.map((item) => item.getAttribute('transform')));
      const labels = await page.locator('.tick text').allTextContents();
      seen.push([query(page), await count(page), labels, whole, near]);
    }
    expect(seen[0]).toEqual(expect.arrayContaining(['?from=2024-03&to=2024-06']));
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });
});
