import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sayDate, within } from '../../src/model/date.ts';
import { rungs } from '../../src/model/attribution.ts';
import type { Incident } from '../../src/model/incident.ts';
import { useBrowser } from './open.ts';
import { readSite } from './pages.ts';
import { marks, press, tabStop } from './timeline.ts';

const open = useBrowser();
const all = [...(await readSite()).incidents.values()];
const wide = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 360, height: 780 } };
const phone = { ...narrow, hasTouch: true, isMobile: true };

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const ids = (page: Page) => new URL(page.url()).searchParams.get('ids');
const card = (page: Page) => page.locator('incident-timeline').getByRole('dialog');
const said = ({ title, date, rung }: Incident, place: number, many = all.length) =>
  `${title}, ${sayDate(date)}, ${rungs[rung].words}, ${place} of ${many}`;
const nth = (n: number): Incident => {
  const incident = all.at(n);
  if (!incident) throw new Error(`There is no incident ${n}`);
  return incident;
};
const drawings = { '1280 px': wide, '360 px': narrow };

for (const [name, options] of Object.entries(drawings))
  describe(`The marks of the timeline at ${name}`, () => {
    it('are one stop of the Tab key, walked by arrows in order of time, each with its name and place', async () => {
      const { page } = await open('/explore/', options);
      await tabStop(page).waitFor({ state: 'attached' });
      expect(await tabStop(page).count()).toBe(1);
      await tabStop(page).focus();
      expect(await focused(page)).toBe(said(nth(0), 1));
      const reached: string[] = [];
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'End', 'Home']) {
        await page.keyboard.press(key);
        reached.push(await focused(page));
      }
      expect(reached).toEqual([
        said(nth(1), 2),
        said(nth(2), 3),
        said(nth(3), 4),
        said(nth(2), 3),
        said(nth(1), 2),
        said(nth(-1), all.length),
        said(nth(0), 1),
      ]);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe(said(nth(-1), all.length));
      expect(await tabStop(page).count()).toBe(1);
    });

    it('reach every incident', async () => {
      const { page } = await open('/explore/', options);
      await tabStop(page).focus();
      const reached: Record<string, string> = {};
      for (const { id } of all) {
        reached[id] = await page.evaluate(() => document.activeElement?.getAttribute('data-incident') ?? '');
        await page.keyboard.press('ArrowRight');
      }
      expect(reached).toEqual(Object.fromEntries(all.map(({ id }) => [id, id])));
    });

    it('show a ring around the one that has the focus, and light it in the list', async () => {
      const { page } = await open('/explore/', options);
      await tabStop(page).focus();
      await page.keyboard.press('ArrowRight');
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return [outlineStyle, Number.parseFloat(outlineWidth)];
      });
      expect(ring[0]).toBe('solid');
      expect(ring[1]).toBeGreaterThanOrEqual(2);
      const row = page.locator(`tr[data-incident="${nth(1).id}"]`);
      expect(await row.getAttribute('data-pointed')).toBe('');
    });

    it('are chosen by Enter: a card opens with the link, and Escape leads back', async () => {
      const { page } = await open('/explore/', options);
      await tabStop(page).focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      const chosen = nth(-1);
      await card(page).waitFor();
      expect(ids(page)).toBe(chosen.id);
      expect(await page.locator(`tr[data-incident="${chosen.id}"]`).getAttribute('data-lit')).toBe('');
      const link = card(page).getByRole('link', { name: chosen.title });
      expect(await link.getAttribute('href')).toBe(`/incidents/${chosen.id}/`);
      expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
      const text = await card(page).innerText();
      expect(text).toContain(sayDate(chosen.date));
      expect(text).toContain(rungs[chosen.rung].words);
      const box = await card(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(options.viewport.width);
      await page.keyboard.press('Escape');
      expect(await card(page).count()).toBe(0);
      expect(await focused(page)).toBe(said(chosen, all.length));
      await page.keyboard.press('ArrowLeft');
      expect(await focused(page)).toBe(said(nth(-2), all.length - 1));
    });

    it('are chosen by a click, on them or near them, and let go by a press elsewhere or the button', async () => {
      const { page } = await open('/explore/', options);
      await tabStop(page).waitFor({ state: 'attached' });
      const { id, title } =
        all.find(({ date }) => date === '2020-03-15' || date.startsWith('2020')) ?? nth(40);
      const mark = page.locator(`.item[data-incident="${id}"] .mark-line:visible`).first();
      await mark.click();
      await card(page).getByRole('link', { name: title }).waitFor();
      expect(ids(page)).toBe(id);
      expect(new URL(page.url()).pathname).toBe('/explore/');
      await card(page).getByRole('button', { name: 'Close' }).click();
      expect(await card(page).count()).toBe(0);
      const box = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.click(box.x + box.width / 2 - 11, box.y + box.height / 2 - 4);
      await card(page).getByRole('link', { name: title }).waitFor();
      await page.locator('h2#timeline').click();
      expect(await card(page).count()).toBe(0);
    });
  });

describe('The marks of the timeline', () => {
  it('say their place among those that the view shows', async () => {
    const { page } = await open('/explore/?country=TJ', wide);
    const few = all.filter(({ places }) => places.some(({ country }) => country === 'TJ'));
    await tabStop(page).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe(said(few[1] ?? nth(0), 2, few.length));
  });

  it('begin with the one that the address points out', async () => {
    const { page } = await open(`/explore/?ids=${nth(50).id}`, wide);
    await tabStop(page).waitFor({ state: 'attached' });
    expect(await tabStop(page).getAttribute('data-incident')).toBe(nth(50).id);
    expect(await page.locator('.lane-drawing .item[data-lit]').count()).toBe(1);
    expect(await card(page).count()).toBe(0);
  });

  it('move the drawing along where the next one lies outside of it', async () => {
    const { page } = await open('/explore/', wide);
    await tabStop(page).focus();
    await page.keyboard.press('End');
    await press(page, 'Closer');
    await press(page, 'Closer');
    await tabStop(page).focus();
    const before = await marks(page);
    expect(before.has(nth(0).id)).toBe(false);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(said(nth(0), 1));
    expect((await marks(page)).has(nth(0).id)).toBe(true);
    const box = await page.locator('.item:focus .mark-line').boundingBox();
    expect(box?.width).toBeGreaterThan(5);
  });

  it('keep the focus where the view leaves one of them', async () => {
    const { page } = await open('/explore/', wide);
    await tabStop(page).focus();
    await page.keyboard.press('End');
    await page.locator('view-scope').evaluate((scope) => {
      (scope as unknown as { ask: (change: object) => void }).ask({ country: ['TJ'] });
    });
    const few = all.filter(({ places }) => places.some(({ country }) => country === 'TJ'));
    expect(await focused(page)).toBe(said(few[0] ?? nth(0), 1, few.length));
  });

  it('open their page in a new tab for those who ask for that', async () => {
    const { page } = await open('/explore/', wide);
    await tabStop(page).waitFor({ state: 'attached' });
    const link = page.locator('.lane-drawing .item').first();
    expect(await link.getAttribute('href')).toMatch(/^\/incidents\/[^/]+\/$/);
    await page.evaluate(() => {
      addEventListener('click', ({ defaultPrevented }) => {
        document.body.dataset.kept = String(defaultPrevented);
      });
    });
    // That a tab opens is the browser's part; where to, the link says. How soon it is there depends on the machine.
    const opened = page.context().waitForEvent('page');
    await link.locator('.mark-line').click({ modifiers: ['ControlOrMeta'] });
    await opened;
    expect(await page.locator('body').getAttribute('data-kept')).toBe('false');
    expect(await card(page).count()).toBe(0);
  });

  it('are chosen by a finger at 360 px, beside them too', async () => {
    const { page } = await open('/explore/', phone);
    await tabStop(page).waitFor({ state: 'attached' });
    const mark = page.locator('li[data-year="2020"] .item .mark-line').first();
    await mark.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    const box = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.touchscreen.tap(box.x + box.width / 2 - 9, box.y + box.height / 2 + 6);
    await card(page).waitFor();
    expect(ids(page)).toBe(
      await mark.evaluate((each) => each.closest('[data-incident]')?.getAttribute('data-incident')),
    );
  });
});

describe('The years at 360 px', () => {
  it('have a strip each instead of the axis, with a mark for all that could be in it; also without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open('/explore/', { ...narrow, javaScriptEnabled });
      expect(await page.locator('.lane-drawing').isVisible()).toBe(false);
      const strips = await page.locator('.year-strips li').evaluateAll((rows) =>
        rows.map((row) => ({
          year: row.getAttribute('data-year') ?? '',
          count: Number(row.querySelector('.year-count')?.textContent),
          marks: [...row.querySelectorAll('.item')].map((item) => item.getAttribute('data-incident') ?? ''),
        })),
      );
      expect(strips.length).toBeGreaterThan(12);
      for (const { year, count, marks } of strips) {
        const could = all.filter(({ date }) => within(date, year, year)).map(({ id }) => id);
        expect([count, marks], year).toEqual([could.length, could]);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBe(360);
    }
  });

  it('are not there where the axis has room', async () => {
    const { page } = await open('/explore/', wide);
    expect(await page.locator('.year-strips').isVisible()).toBe(false);
    await page.setViewportSize(narrow.viewport);
    expect(await page.locator('.year-strips').isVisible()).toBe(true);
    await page.setViewportSize(wide.viewport);
    expect(await page.locator('.lane-drawing').isVisible()).toBe(true);
  });

  it('put a mark at its day between the months', async () => {
    const { page } = await open('/explore/', narrow);
    const crocus = all.find(({ id }) => id.includes('crocus')) ?? nth(0);
    const [left, right, x] = await page.evaluate((id) => {
      const item = document.querySelector(`.year-strips .item[data-incident="${id}"]`);
      const svg = item?.closest('svg');
      const box = svg?.getBoundingClientRect();
      const mark = item?.querySelector('.mark-line')?.getBoundingClientRect();
      // Six pixels on both sides hold marks at the turn of the year.
      return [(box?.left ?? 0) + 7, (box?.right ?? 0) - 7, (mark?.left ?? 0) + (mark?.width ?? 0) / 2];
    }, crocus.id);
    expect(crocus.date).toBe('2024-03-22');
    expect(Math.abs((x - left) / (right - left) - 81.5 / 366)).toBeLessThan(0.01);
  });

  it('lead to their year by their name, and leave out those that the period does not reach', async () => {
    const { page } = await open('/explore/?country=RU', narrow);
    await tabStop(page).waitFor({ state: 'attached' });
    await page.locator('.year-strips').getByRole('link', { name: '2024', exact: true }).click();
    expect(new URL(page.url()).search).toBe('?from=2024&to=2024&country=RU');
    const left = page.locator('.year-strips li:visible');
    expect(await left.count()).toBe(1);
    const count = Number(await left.locator('.year-count').innerText());
    expect(await page.locator('[data-count]').innerText()).toBe(`${count} of ${all.length} incidents`);
    expect((await marks(page)).size).toBe(count);
    await page.goBack();
    expect(await left.count()).toBeGreaterThan(8);
  });

  it('lead there without JavaScript too', async () => {
    const { page } = await open('/explore/', { ...narrow, javaScriptEnabled: false });
    const link = page.locator('.year-strips').getByRole('link', { name: '2024', exact: true });
    expect(await link.getAttribute('href')).toBe('/explore/?from=2024&to=2024');
  });

  it('let no two marks touch, whatever the view', async () => {
    const { page } = await open('/explore/', narrow);
    for (const query of ['', '?country=TJ', '?type=attack', '?rung=alleged']) {
      await page.goto(new URL(`/explore/${query}`, page.url()).href);
      const touching = await page.locator('.year-strips li').evaluateAll((rows) =>
        rows.flatMap((row) => {
          const boxes = [...row.querySelectorAll('.item')]
            .filter((item) => item.checkVisibility())
            .map((item) => ({
              id: item.getAttribute('data-incident'),
              box: (item.querySelector('.mark-line') ?? item).getBoundingClientRect(),
            }));
          return boxes.flatMap(({ id, box: a }, i) =>
            boxes
              .slice(i + 1)
              .filter(
                ({ box: b }) =>
                  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
                  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
              )
              .map((other) => `${id ?? ''} and ${other.id ?? ''}`),
          );
        }),
      );
      expect(touching, query).toEqual([]);
    }
  });
});
