import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { landed, useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser();
const ids = [...(await readSite()).explainers.keys()];
const path = '/explainers/how-strong/';

const marks = (page: Page) => page.locator('article sup.ref button');
const isOpen = (entry: Locator) => entry.evaluate((element) => element.matches(':popover-open'));
const entryOf = async (mark: Locator) =>
  mark.page().locator(`[id="${(await mark.getAttribute('popovertarget')) ?? ''}"]`);
const box = (element: Locator) =>
  element.evaluate((item) => {
    const { top, bottom, left, right } = item.getBoundingClientRect();
    return { top, bottom, left, right };
  });

describe('A reference mark', () => {
  it('is heard as a reference, with its number', async () => {
    const { page } = await open(path);
    const mark = marks(page).nth(5);
    const number = await mark.innerText();
    expect(
      await page.getByRole('button', { name: `Reference ${number}`, exact: true }).count(),
    ).toBeGreaterThan(0);
  });

  it.each([360, 768, 1280])(
    'opens its statement on the screen, where the reader is, at %i px',
    async (width) => {
      const { page } = await open(path, { viewport: { width, height: 800 } });
      for (const n of [0, 30, 60]) {
        const mark = marks(page).nth(n);
        await mark.scrollIntoViewIfNeeded();
        const before = await page.evaluate(() => scrollY);
        await mark.click();
        const entry = await entryOf(mark);
        expect(await isOpen(entry)).toBe(true);
        const { top, bottom, left, right } = await box(entry);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(800);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(await page.evaluate(() => scrollY)).toBe(before);
        if (width >= 768) {
          // It stands at its mark and does not cover it.
          const own = await box(mark);
          expect(top >= own.bottom - 1 || bottom <= own.top + 1).toBe(true);
        }
        await page.keyboard.press('Escape');
        expect(await isOpen(entry)).toBe(false);
      }
    },
  );

  it('is opened, read on from and closed by keyboard, and then has the focus again', async () => {
    const { page } = await open(path);
    const mark = marks(page).nth(12);
    await mark.focus();
    await page.keyboard.press('Enter');
    const entry = await entryOf(mark);
    expect(await isOpen(entry)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toMatch(/^Statement \d+$/);
    await page.keyboard.press('Escape');
    expect(await isOpen(entry)).toBe(false);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('gives way to the next, and to a press beside it', async () => {
    const { page } = await open(path, { viewport: { width: 1280, height: 900 } });
    const first = await entryOf(marks(page).nth(3));
    await marks(page).nth(3).click();
    await page.locator('h1').click({ force: true });
    expect(await isOpen(first)).toBe(false);
    await marks(page).nth(3).click();
    await marks(page).nth(40).focus();
    await page.keyboard.press('Enter');
    expect(await isOpen(first)).toBe(false);
    expect(await isOpen(await entryOf(marks(page).nth(40)))).toBe(true);
  });

  it('has its entry in the list all the while, and that leads back', async () => {
    const { page } = await open(path);
    const entries = page.locator('ol.reference-list > li');
    const seen = await entries.evaluateAll((all) => all.filter((entry) => entry.checkVisibility()).length);
    expect(seen).toBe(await entries.count());
    const back = entries.nth(20).locator('a.back');
    await back.click();
    expect(await landed(page)).toBe(true);
    const landing = page.locator(':target');
    expect(await landing.locator('sup.ref button', { hasText: /^21$/ }).count()).toBe(1);
  });
});

describe('Marks and terms', () => {
  it('leave the lines of a text as far apart as they are', async () => {
    const { page } = await open('/explainers/what-is-iskp/');
    const uneven = await page.locator('.key-points li, article p[id]').evaluateAll((all) =>
      all.flatMap((text) => {
        const lines =
          text.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(text).lineHeight);
        return Math.abs(lines - Math.round(lines)) > 0.15 ? [text.textContent.slice(0, 40)] : [];
      }),
    );
    expect(uneven).toEqual([]);
  });
});

describe('The link of a paragraph', () => {
  it('is copied whole when it is pressed, and a sentence says so', async () => {
    const { page } = await open(path);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const paragraph = page.locator('article p[id]').nth(2);
    const link = paragraph.locator('a.link-mark');
    await link.focus();
    expect(await link.evaluate((mark) => getComputedStyle(mark).opacity)).toBe('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.prose-said').innerText()).toBe('Link to the paragraph copied.');
    const id = (await paragraph.getAttribute('id')) ?? '';
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${new URL(path, page.url()).href}#${encodeURI(id)}`);
    expect(decodeURI(new URL(page.url()).hash)).toBe(`#${id}`);
    await page.goto('about:blank');
    await page.goto(copied);
    expect(await landed(page)).toBe(true);
  });

  it('is still a link where nothing can be copied', async () => {
    const { page } = await open(path);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('no')) },
      });
    });
    const link = page.locator('article li[id] > a.link-mark').first();
    await link.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'));
    expect(await page.locator('.prose-said').innerText()).toBe('');
  });
});

describe('The figure beside an article', () => {
  it('is fetched at the first sign of a reader, and not where there is no room for it', async () => {
    const wide = await open('/explainers/safe-haven/');
    await expect.poll(() => wide.page.locator('show-figure figure').count()).toBe(1);
    const narrow = await open('/explainers/safe-haven/', { viewport: { width: 360, height: 800 } });
    expect(narrow.requests.filter((address) => address.includes('/explore/figure/'))).toEqual([]);
    expect(await narrow.page.locator('show-figure figure').count()).toBe(0);
  });

  it('stays away without a word where it cannot be fetched', async () => {
    const { page } = await open('/about/');
    await page.route('**/explore/figure/', (route) => route.abort());
    await page.goto(new URL('/explainers/safe-haven/', page.url()).href);
    await page.mouse.move(300, 300);
    await page.waitForFunction(() => customElements.get('show-figure') !== undefined);
    await page.locator('a.show').first().click();
    await page.waitForURL('**/explore/?**');
  });
});

describe('Charts', () => {
  it('keep their words apart and inside, at every width', async () => {
    for (const width of [360, 1280])
      for (const id of ids) {
        const { page } = await open(`/explainers/${id}/`, { viewport: { width, height: 900 } });
        for (const chart of await page.locator('figure.chart').all()) await chart.scrollIntoViewIfNeeded();
        const outside = await page.locator('figure.chart [role="img"]').evaluateAll((charts) =>
          charts.flatMap((chart) => {
            const frame = chart.closest('figure')?.getBoundingClientRect();
            return [...chart.querySelectorAll('text, circle, path')]
              .filter((part) => {
                const { left, right, width } = part.getBoundingClientRect();
                return frame !== undefined && width > 0 && (left < frame.left || right > frame.right);
              })
              .map((part) => part.textContent);
          }),
        );
        expect(outside, `${id} at ${String(width)}`).toEqual([]);
      }
  });
});
