import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { precision } from '../../src/model/date.ts';
import { useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser({ keep: true });
const dossier = await readSite();
let page: Page;
beforeEach(async () => {
  ({ page } = await open('/explore/'));
});

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const labels = () => page.locator('incident-timeline .tick text').allTextContents();
/** Every position in the drawing, as it is written down. */
const drawing = () =>
  page
    .locator('incident-timeline svg')
    .evaluate((svg) =>
      [...svg.querySelectorAll('.tick, .mark-line, .item-span')].map((part) =>
        ['transform', 'x', 'width'].map((name) => part.getAttribute(name) ?? '').join(' '),
      ),
    );
/** Middle of each mark that is to be seen, in pixels. */
const marks = async () =>
  new Map(
    await page.locator('incident-timeline .item').evaluateAll((items) =>
      items
        .filter((item) => item.checkVisibility())
        .map((item) => {
          const { left, width } = item.querySelector('.mark-line')?.getBoundingClientRect() ?? {
            left: 0,
            width: 0,
          };
          return [item.getAttribute('data-incident') ?? '', left + width / 2] as const;
        }),
    ),
  );
const dayOf = (id: string) => {
  const date = dossier.incidents.get(id)?.date ?? '';
  return precision(date) === 'day' && date >= '2015' ? date : '';
};
const expectOrder = (found: ReadonlyMap<string, number>) => {
  const byDate = [...found].filter(([id]) => dayOf(id)).sort(([a], [b]) => (dayOf(a) < dayOf(b) ? -1 : 1));
  expect(byDate.length).toBeGreaterThan(3);
  const places = byDate.map(([, x]) => x);
  // One tenth of a unit is how exactly the drawing is written down.
  places.slice(1).forEach((x, i) => expect(x, byDate[i + 1]?.[0]).toBeGreaterThan((places[i] ?? 0) - 0.3));
  expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBeGreaterThan(300);
};

describe('The timeline', () => {
  it('has a mark for every incident, in order of time, and years in order over them', async () => {
    const found = await marks();
    expect([...found.keys()].sort()).toEqual([...dossier.incidents.keys()].sort());
    expectOrder(found);
    const years = await labels();
    expect(years.length).toBeGreaterThan(8);
    expect(years).toEqual([...years].sort());
  });

  it('puts a mark where its date lies between the years', async () => {
    const ticks = new Map(
      await page
        .locator('incident-timeline .tick')
        .evaluateAll((all) =>
          all.map((tick) => [
            tick.querySelector('text')?.textContent ?? '',
            tick.querySelector('path')?.getBoundingClientRect().left ?? 0,
          ]),
        ),
    );
    for (const [id, x] of await marks()) {
      const year = Number(dayOf(id).slice(0, 4));
      const [from, to] = [ticks.get(String(year)), ticks.get(String(year + 1))];
      if (!from || !to) continue;
      const part = (Number(dayOf(id).slice(5, 7)) - 1 + Number(dayOf(id).slice(8)) / 31) / 12;
      expect(Math.abs(x - (from + part * (to - from))), id).toBeLessThan(2);
    }
  });

  it('comes closer and goes back, and tells months where there is room for them', async () => {
    const whole = await drawing();
    const far = await labels();
    await press('Closer');
    await press('Closer');
    await press('Closer');
    const near = await labels();
    expect(near).not.toEqual(far);
    expect(near.some((label) => /^\d{4}-\d\d$/.test(label))).toBe(true);
    const found = await marks();
    expect(found.size).toBeLessThan(dossier.incidents.size);
    expect(found.size).toBeGreaterThan(0);
    await press('Farther');
    await press('Farther');
    expect((await marks()).size).toBeGreaterThan(found.size);
    await press('Farther');
    expect(await drawing()).toEqual(whole);
    await press('Farther');
    expect(await drawing()).toEqual(whole);
  });

  it('moves to what was earlier and what came later, in order at every step', async () => {
    await press('Closer');
    const before = await marks();
    expectOrder(before);
    await press('Earlier');
    const earlier = await marks();
    expectOrder(earlier);
    const same = [...before.keys()].filter((id) => earlier.has(id));
    expect(same.length).toBeGreaterThan(0);
    for (const id of same) expect(earlier.get(id)).toBeGreaterThan(before.get(id) ?? 0);
    await press('Later');
    expect(await marks()).toEqual(before);
    await press('Later');
    const later = await marks();
    for (const id of [...later.keys()].filter((id) => before.has(id)))
      expect(later.get(id)).toBeLessThan(before.get(id) ?? 0);
  });

  it('stops at its ends', async () => {
    await press('Closer');
    for (let n = 0; n < 12; n += 1) await press('Later');
    const end = await drawing();
    await press('Later');
    expect(await drawing()).toEqual(end);
    const newest = [...dossier.incidents.keys()].at(-1) ?? '';
    expect((await marks()).has(newest)).toBe(true);
    for (let n = 0; n < 12; n += 1) await press('Earlier');
    expect((await labels())[0]).toBe('2015');
  });

  it('is as it was after “All years”', async () => {
    const whole = await drawing();
    for (const name of ['Closer', 'Later', 'Closer', 'Earlier', 'Earlier']) await press(name);
    expect(await drawing()).not.toEqual(whole);
    await press('All years');
    expect(await drawing()).toEqual(whole);
    expect((await marks()).size).toBe(dossier.incidents.size);
  });

  it('leaves the wheel to the page, and comes closer with Ctrl and the wheel', async () => {
    const svg = page.locator('incident-timeline svg');
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await drawing();
    for (const distance of [240, -240]) {
      await svg.hover({ position: { x: 300, y: 60 } });
      const at = await scrolled();
      await page.mouse.wheel(0, distance);
      await expect.poll(async () => Math.sign(distance) * ((await scrolled()) - at)).toBeGreaterThan(100);
      expect(await drawing()).toEqual(before);
    }
    await svg.hover({ position: { x: 300, y: 60 } });
    const still = await scrolled();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(drawing).not.toEqual(before);
    expect(await scrolled()).toBe(still);
  });

  it('draws a bar as long as the days a date can mean, for those dates only', async () => {
    const bars = new Map(
      await page
        .locator('incident-timeline .item:has(.item-span)')
        .evaluateAll((items) =>
          items.map((item) => [
            item.getAttribute('data-incident') ?? '',
            Number(item.querySelector('.item-span')?.getAttribute('width')),
          ]),
        ),
    );
    const loose = [...dossier.incidents.values()].filter(({ date }) => precision(date) !== 'day');
    expect([...bars.keys()].sort()).toEqual(loose.map(({ id }) => id).sort());
    const [a = 0, b = 0] = await page
      .locator('incident-timeline .tick')
      .evaluateAll((all) =>
        all.map((tick) => Number(/[\d.]+/.exec(tick.getAttribute('transform') ?? '')?.[0])).slice(0, 2),
      );
    for (const { id, date } of loose) {
      const days = date.length === 4 ? 365 : date.length === 7 ? 30.5 : undefined;
      if (days) expect(Math.abs(Number(bars.get(id)) - ((b - a) * days) / 365), id).toBeLessThan(0.7);
    }
  });

  it('shows at first sight that a date is known to the month only', async () => {
    const seen = await page.locator('incident-timeline .item:has(.item-span)').evaluateAll((items) =>
      items
        .filter((item) => {
          const bar = item.querySelector('.item-span')?.getBoundingClientRect();
          const mark = item.querySelector('.mark-line')?.getBoundingClientRect();
          return bar && mark && (bar.left < mark.left - 1 || bar.bottom > mark.bottom + 1);
        })
        .map((item) => item.getAttribute('data-incident') ?? ''),
    );
    const months = [...dossier.incidents.values()].filter(({ date }) => precision(date) === 'month');
    for (const { id } of months) expect(seen).toContain(id);
  });

  it('follows the view: marks left out stay out when it comes closer', async () => {
    await page.getByRole('link', { name: 'Central Asia', exact: true }).click();
    const few = (await marks()).size;
    expect(few).toBeLessThan(dossier.incidents.size);
    await press('Closer');
    await press('All years');
    expect((await marks()).size).toBe(few);
  });
});
