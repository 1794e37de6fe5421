import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { countryName } from '../../src/model/country.ts';
import { precision, within } from '../../src/model/date.ts';
import { rungs } from '../../src/model/attribution.ts';
import { type Scope, scopes } from '../../src/model/incident.ts';
import { landed, useBrowser } from './open.ts';
import { readSite } from './pages.ts';
import { awakeGestures, dayOf, drag, drawing, lanes, marks, press, ticks, way } from './timeline.ts';

const open = useBrowser({ keep: true });
const dossier = await readSite();
const all = [...dossier.incidents.values()];
const laneOf = (words: string, incidents: readonly unknown[]) => `${words} (${incidents.length})`;

const expectOrder = (found: ReadonlyMap<string, number>) => {
  const byDate = all
    .filter((incident) => found.has(incident.id) && dayOf(incident))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  expect(byDate.length).toBeGreaterThan(3);
  const places = byDate.map(({ id }) => found.get(id) ?? 0);
  // One tenth of a unit is how exactly the drawing is written down.
  places.slice(1).forEach((x, i) => expect(x, byDate[i + 1]?.id).toBeGreaterThan((places[i] ?? 0) - 0.3));
  expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBeGreaterThan(300);
};

/** Words and marks of the drawing that lie over each other. */
const overlaps = (page: Page) =>
  page.locator('.lane-drawing').evaluate((svg) => {
    const boxes = (selector: string) =>
      [...svg.querySelectorAll(selector)]
        .map((part) => ({ words: part.textContent.trim(), box: part.getBoundingClientRect() }))
        .filter(({ words, box }) => words !== '' && box.width > 0);
    const labels = boxes('.tick text, .era text, .lane-label');
    const others = [
      ...labels,
      ...[...svg.querySelectorAll('.item')]
        .filter((item) => item.checkVisibility())
        .map((item) => ({
          words: item.getAttribute('data-incident') ?? '',
          box: (item.querySelector('.mark-line') ?? item).getBoundingClientRect(),
        })),
    ];
    const frame = svg.getBoundingClientRect();
    const found = labels.flatMap((label, i) => {
      const { box } = label;
      const over = others.slice(i + 1).filter(({ box: b }) => {
        const [wide, tall] = [
          Math.min(box.right, b.right) - Math.max(box.left, b.left),
          Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top),
        ];
        // A line of text is taller than its letters.
        return wide > 0 && tall > 3;
      });
      const outside = box.right > frame.right + 1 || box.left < frame.left - 1;
      return [
        ...over.map(({ words }) => `${label.words} and ${words}`),
        ...(outside ? [`${label.words} outside`] : []),
      ];
    });
    return { found, labels: labels.length };
  });

describe('The drawing of the timeline', () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await open('/explore/'));
  });

  it('has a mark for every incident, in order of time, and years in order over them', async () => {
    const found = await marks(page);
    expect([...found.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
    expectOrder(found);
    const years = await ticks(page);
    expect(years.length).toBeGreaterThan(8);
    expect(years).toEqual([...years].sort());
  });

  it('puts a mark where its date lies between the years', async () => {
    const lines = new Map(
      await page
        .locator('.lane-drawing .tick')
        .evaluateAll((each) =>
          each.map((tick) => [
            tick.querySelector('text')?.textContent ?? '',
            tick.querySelector('path')?.getBoundingClientRect().left ?? 0,
          ]),
        ),
    );
    const found = await marks(page);
    let compared = 0;
    for (const incident of all) {
      const day = dayOf(incident);
      const year = Number(day.slice(0, 4));
      const [from, to] = [lines.get(String(year)), lines.get(String(year + 1))];
      if (!from || !to) continue;
      compared += 1;
      const part = (Number(day.slice(5, 7)) - 1 + Number(day.slice(8)) / 31) / 12;
      expect(Math.abs((found.get(incident.id) ?? 0) - (from + part * (to - from))), incident.id).toBeLessThan(
        3,
      );
    }
    expect(compared).toBeGreaterThan(50);
  });

  it('draws a bar as long as the days a date can mean, for those dates only', async () => {
    const bars = new Map(
      await page
        .locator('.lane-drawing .item:has(.item-span)')
        .evaluateAll((items) =>
          items.map((item) => [
            item.getAttribute('data-incident') ?? '',
            Number(item.querySelector('.item-span')?.getAttribute('width')),
          ]),
        ),
    );
    const loose = all.filter(({ date }) => precision(date) !== 'day');
    expect([...bars.keys()].sort()).toEqual(loose.map(({ id }) => id).sort());
    const [a = 0, b = 0] = await page
      .locator('.lane-drawing .tick')
      .evaluateAll((each) =>
        each.map((tick) => Number(/[\d.]+/.exec(tick.getAttribute('transform') ?? '')?.[0])).slice(0, 2),
      );
    for (const { id, date } of loose) {
      const days = date.length === 4 ? 365 : date.length === 7 ? 30.5 : undefined;
      if (days) expect(Math.abs(Number(bars.get(id)) - ((b - a) * days) / 365), id).toBeLessThan(0.7);
    }
  });

  it('shows at first sight that a date is known to the month only', async () => {
    const seen = await page.locator('.lane-drawing .item:has(.item-span)').evaluateAll((items) =>
      items
        .filter((item) => {
          const bar = item.querySelector('.item-span')?.getBoundingClientRect();
          const mark = item.querySelector('.mark-line')?.getBoundingClientRect();
          return bar && mark && (bar.left < mark.left - 1 || bar.bottom > mark.bottom + 1);
        })
        .map((item) => item.getAttribute('data-incident') ?? ''),
    );
    for (const { id, date } of all) if (precision(date) === 'month') expect(seen).toContain(id);
  });

  it('lets no label lie over another or over a mark, whatever the width and the stretch shown', async () => {
    for (const width of [1280, 1000, 768, 600]) {
      await page.setViewportSize({ width, height: 900 });
      const whole = await overlaps(page);
      expect(whole.found, `${width} px`).toEqual([]);
      expect(whole.labels).toBeGreaterThan(15);
      for (const name of ['Closer', 'Later', 'Closer', 'Closer', 'Earlier', 'Closer']) {
        await press(page, name);
        expect((await overlaps(page)).found, `${width} px, ${name}`).toEqual([]);
      }
      await press(page, 'All years');
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const view of ['lanes=rung', 'from=2024-03&to=2024-03', 'country=TJ&lanes=rung']) {
      await open(`/explore/?${view}`);
      expect((await overlaps(page)).found, view).toEqual([]);
    }
  });

  it('names every era over its years, whole or cut, and says where the name comes from', async () => {
    const { eras } = dossier.site;
    const names = await page.locator('.era text').allTextContents();
    expect(names.length).toBe(eras.length);
    names.forEach((name, i) => {
      const whole = eras[i]?.name ?? '';
      expect(whole.startsWith(name.replace(/…$/, '')), `${name}: ${whole}`).toBe(true);
      expect(name.length).toBeGreaterThan(8);
    });
    const caption = page.locator('.timeline figcaption');
    for (const { name, refs } of eras) {
      const link = caption.getByRole('link', { name, exact: true });
      expect(await link.getAttribute('href')).toBe(`/sources/${refs[0]?.replace('#', '/#s') ?? ''}`);
    }
  });

  it('leads from a tick of the thin band to the first milestone of its month', async () => {
    const ids = new Set(dossier.milestones.map(({ id }) => id));
    const links = page.locator('.milestones a');
    const hrefs = await links.evaluateAll((each) => each.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(50);
    expect(hrefs.filter((href) => !ids.has(href.replace('/milestones/#', '')))).toEqual([]);
    const march = dossier.milestones.filter(({ date }) => date.startsWith('2024-03'));
    const link = page.locator('.milestones a', {
      has: page.locator('title', { hasText: `March 2024: ${march.length} milestones` }),
    });
    expect(await link.getAttribute('href')).toBe(`/milestones/#${march[0]?.id ?? ''}`);
    await link.click();
    await page.waitForURL(/\/milestones\//);
    expect(await landed(page)).toBe(true);
  });

  it('says the same in a table: years, lanes and all', async () => {
    await page.locator('.year-table summary').click();
    const rows = await page
      .locator('.year-table tr')
      .evaluateAll((each) => each.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
    const held = (Object.keys(scopes) as Scope[]).filter((scope) => all.some((one) => one.scope === scope));
    expect(rows[0]).toEqual(['Year', ...held.map((scope) => scopes[scope]), 'All']);
    expect(rows.length).toBeGreaterThan(12);
    for (const [year = '', ...counts] of rows.slice(1)) {
      const could = all.filter(({ date }) => within(date, year, year));
      expect(counts.map(Number), year).toEqual([
        ...held.map((scope) => could.filter((one) => one.scope === scope).length),
        could.length,
      ]);
    }
  });
});

describe('The timeline and the view', () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await open('/explore/'));
  });

  it('has a lane for each scope that the view shows, with its number, and grows and shrinks with it', async () => {
    const height = () => page.locator('.lane-drawing').evaluate((svg) => svg.getBoundingClientRect().height);
    const whole = await height();
    expect(await lanes(page)).toEqual(
      Object.entries(scopes)
        .map(([scope, words]) =>
          laneOf(
            words,
            all.filter((one) => one.scope === scope),
          ),
        )
        .filter((label) => !label.endsWith('(0)')),
    );
    await page.getByRole('link', { name: 'Central Asia', exact: true }).click();
    const few = all.filter(({ scope }) => scope === 'central-asia');
    expect(await lanes(page)).toEqual([laneOf('Central Asia', few)]);
    expect((await marks(page)).size).toBe(few.length);
    expect(await height()).toBeLessThan(whole / 2);
    await page.goBack();
    expect(await height()).toBe(whole);
  });

  it('shows a period with a margin, and what is known to the month or year in the days left of it', async () => {
    await open('/explore/?from=2024-03&to=2024-05');
    const could = all.filter(({ date }) => within(date, '2024-03', '2024-05'));
    const found = await marks(page);
    expect([...found.keys()].sort()).toEqual(could.map(({ id }) => id).sort());
    expectOrder(found);
    const labels = await ticks(page);
    expect(labels.slice(0, 1)).toEqual(['2024-03']);
    expect(labels.filter((label) => label < '2024-03' || label > '2024-06')).toEqual([]);
    const frame = await page.locator('.lane-drawing').boundingBox();
    for (const [id, x] of found) {
      expect(x, id).toBeGreaterThan(frame?.x ?? 0);
      expect(x, id).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
    }
  });

  it('has lanes by who says it was ISKP for readers who choose so, also in the address and by keyboard', async () => {
    const byRung = Object.entries(rungs)
      .map(([rung, { words }]) =>
        laneOf(
          words,
          all.filter((one) => one.rung === rung),
        ),
      )
      .filter((label) => !label.endsWith('(0)'));
    const byScope = await lanes(page);
    await page.getByLabel('by who says it was ISKP').check();
    expect(await lanes(page)).toEqual(byRung);
    expect(new URL(page.url()).search).toBe('?lanes=rung');
    expect((await marks(page)).size).toBe(all.length);
    await page.locator('.year-table summary').click();
    const columns = () => page.locator('.year-table thead th').count();
    await expect.poll(columns).toBe(byRung.length + 2);
    await page.goBack();
    expect(await lanes(page)).toEqual(byScope);
    await expect.poll(columns).toBe(byScope.length + 2);
    await page.getByLabel('by scope').focus();
    await page.keyboard.press('ArrowRight');
    expect(await lanes(page)).toEqual(byRung);
    await open('/explore/?lanes=rung&country=TJ');
    expect(
      (await lanes(page)).every((label) =>
        byRung.some((words) => words.split(' (')[0] === label.split(' (')[0]),
      ),
    ).toBe(true);
    expect(await page.getByLabel('by who says it was ISKP').isChecked()).toBe(true);
  });

  it('lights the mark of the row under the pointer, and the row of the mark', async () => {
    const { id } = all.find(({ date }) => date === '2024-03-22') ?? { id: '' };
    const mark = page.locator(`.lane-drawing .item[data-incident="${id}"]`);
    const row = page.locator(`tr[data-incident="${id}"]`);
    await row.hover();
    expect(await mark.getAttribute('data-pointed')).toBe('');
    await mark.hover();
    expect(await row.getAttribute('data-pointed')).toBe('');
    await page.locator('h1').hover();
    expect(await mark.getAttribute('data-pointed')).toBe(null);
  });
});

describe('The zoom of the timeline', () => {
  let page: Page;
  beforeEach(async () => {
    ({ page } = await open('/explore/'));
  });

  it('comes closer and goes back, and tells months where there is room for them', async () => {
    const whole = await drawing(page);
    const far = await ticks(page);
    for (let n = 0; n < 3; n += 1) await press(page, 'Closer');
    const near = await ticks(page);
    expect(near).not.toEqual(far);
    expect(near.some((label) => /^\d{4}-\d\d$/.test(label))).toBe(true);
    const found = await marks(page);
    expect(found.size).toBeLessThan(all.length);
    expect(found.size).toBeGreaterThan(0);
    await press(page, 'Farther');
    await press(page, 'Farther');
    expect((await marks(page)).size).toBeGreaterThan(found.size);
    await press(page, 'Farther');
    expect(await drawing(page)).toEqual(whole);
    await press(page, 'Farther');
    expect(await drawing(page)).toEqual(whole);
  });

  it('moves to what was earlier and what came later, in order at every step', async () => {
    await press(page, 'Closer');
    const before = await marks(page);
    expectOrder(before);
    await press(page, 'Earlier');
    const earlier = await marks(page);
    expectOrder(earlier);
    const same = all.filter(({ id }) => before.has(id) && earlier.has(id)).filter(dayOf);
    expect(same.length).toBeGreaterThan(0);
    for (const { id } of same) expect(earlier.get(id)).toBeGreaterThan(before.get(id) ?? 0);
    await press(page, 'Later');
    expect(await marks(page)).toEqual(before);
    await press(page, 'Later');
    const later = await marks(page);
    for (const { id } of all.filter(dayOf).filter(({ id }) => before.has(id) && later.has(id)))
      expect(later.get(id)).toBeLessThan(before.get(id) ?? 0);
  });

  it('stops at its ends', async () => {
    await press(page, 'Closer');
    for (let n = 0; n < 12; n += 1) await press(page, 'Later');
    const end = await drawing(page);
    await press(page, 'Later');
    expect(await drawing(page)).toEqual(end);
    expect((await marks(page)).has(all.at(-1)?.id ?? '')).toBe(true);
    for (let n = 0; n < 12; n += 1) await press(page, 'Earlier');
    expect((await ticks(page))[0]).toBe('2015');
  });

  it('is as it was after “All years”', async () => {
    const whole = await drawing(page);
    for (const name of ['Closer', 'Later', 'Closer', 'Earlier', 'Earlier']) await press(page, name);
    expect(await drawing(page)).not.toEqual(whole);
    await press(page, 'All years');
    expect(await drawing(page)).toEqual(whole);
    expect((await marks(page)).size).toBe(all.length);
  });

  it('stays while the view changes, and what is left out stays out', async () => {
    await page.getByRole('link', { name: 'Central Asia', exact: true }).click();
    const few = (await marks(page)).size;
    expect(few).toBeLessThan(all.length);
    await press(page, 'Closer');
    const near = await ticks(page);
    await page.goBack();
    expect(await ticks(page)).toEqual(near);
    await page.goForward();
    await press(page, 'All years');
    expect((await marks(page)).size).toBe(few);
  });

  it('leaves the wheel to the page, and comes closer with Ctrl and the wheel', async () => {
    await awakeGestures(page);
    const svg = page.locator('.lane-drawing');
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await drawing(page);
    for (const distance of [240, -240]) {
      await svg.hover({ position: { x: 300, y: 60 } });
      const at = await scrolled();
      await page.mouse.wheel(0, distance);
      await expect.poll(async () => Math.sign(distance) * ((await scrolled()) - at)).toBeGreaterThan(100);
      expect(await drawing(page)).toEqual(before);
    }
    await svg.hover({ position: { x: 300, y: 60 } });
    const still = await scrolled();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(() => drawing(page)).not.toEqual(before);
    expect(await scrolled()).toBe(still);
    await press(page, 'All years');
    expect(await drawing(page)).toEqual(before);
  });

  it('comes closer with two fingers, and with one the page scrolls', async () => {
    const viewport = { width: 820, height: 900 };
    const { page: tablet } = await open('/explore/', { viewport, hasTouch: true });
    await awakeGestures(tablet);
    const svg = tablet.locator('.lane-drawing');
    await svg.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    const box = (await svg.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const y = box.y + 150;
    const before = await drawing(tablet);
    const scrolled = await tablet.evaluate(() => scrollY);
    await drag(tablet, way([400, y], [400, y - 120]));
    await expect.poll(() => tablet.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
    expect(await drawing(tablet)).toEqual(before);
    await svg.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    await drag(tablet, way([380, y], [200, y]), way([440, y], [620, y]));
    await expect.poll(() => ticks(tablet)).not.toEqual(await ticks(page));
    expect((await marks(tablet)).size).toBeLessThan(all.length);
  });
});

describe('The timeline without JavaScript', () => {
  it('is whole: overview, eras, milestones, lanes, every mark a link, and the table', async () => {
    const { page } = await open('/explore/', { javaScriptEnabled: false });
    expect((await marks(page)).size).toBe(all.length);
    expect((await lanes(page)).length).toBeGreaterThan(3);
    expect(await page.locator('.strip-bars').isVisible()).toBe(true);
    expect(await page.locator('.era text').first().isVisible()).toBe(true);
    expect(await page.locator('.milestones a').count()).toBeGreaterThan(50);
    expect(await page.locator('incident-timeline button').first().isVisible()).toBe(false);
    expect(await page.getByRole('slider').count()).toBe(0);
    await page.locator('.year-table summary').click();
    expect(await page.locator('.year-table td').first().isVisible()).toBe(true);
    const { id } = all.find(({ places }) => countryName(places[0]?.country ?? '') === 'Russia') ?? { id: '' };
    await page.locator(`.lane-drawing .item[data-incident="${id}"] .mark-line`).click();
    expect(new URL(page.url()).pathname).toBe(`/incidents/${id}/`);
  });

  it('is drawn where the script will draw it', async () => {
    const printed = (await open('/explore/', { javaScriptEnabled: false })).page;
    const { page } = await open('/explore/');
    await page.locator('.strip-handle').first().waitFor({ state: 'attached' });
    expect(await drawing(page)).toEqual(await drawing(printed));
  });
});
