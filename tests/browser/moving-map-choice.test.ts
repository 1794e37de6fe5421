import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sayDate } from '../../src/model/date.ts';
import { rungs } from '../../src/model/attribution.ts';
import { toSheet } from '../../src/views/map/sheet.ts';
import { middle, parameter, placeOf, pointOf, popup, stop, tip, useMap } from './moving.ts';
import { pick, readSite } from './pages.ts';

const openMap = useMap();
const pointed = [...(await readSite()).incidents.values()].filter(
  ({ places }) => places[0]?.longitude !== undefined,
);
const gap = (a: readonly number[], b: readonly number[]) =>
  Math.hypot((a[0] ?? NaN) - (b[0] ?? NaN), (a[1] ?? NaN) - (b[1] ?? NaN));
const lonely = pick(pointed, (incident) =>
  pointed.every(
    (other) => other === incident || gap(toSheet(...pointOf(incident)), toSheet(...pointOf(other))) > 450,
  ),
);
const [longitude, latitude] = pointOf(lonely);
const here = `map=5/${latitude.toFixed(2)}/${longitude.toFixed(2)}`;
const rows = (page: Page, attribute: string) =>
  page
    .locator(`tr[${attribute}]`)
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-incident') ?? ''));

/** Whether the marks' canvas shows the accent so many pixels above a point of the window: a ring around what is lit. */
const isRinged = (page: Page, [x, y]: readonly [number, number], above: number) =>
  page.evaluate(
    ([atX, atY]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.map-sheet');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return false;
      const { left, top, width } = canvas.getBoundingClientRect();
      const ratio = canvas.width / width;
      const { data } = context.getImageData((atX - left) * ratio, (atY - top) * ratio, 1, 1);
      const probe = document.createElement('span');
      probe.style.color = 'var(--accent)';
      canvas.after(probe);
      const accent = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [];
      probe.remove();
      return accent.slice(0, 3).every((part, i) => Math.abs(part - (data[i] ?? 0)) < 12);
    },
    [x, y - above] as const,
  );

describe('An incident on the moving map', () => {
  it('is named and ringed while the pointer is on it', async () => {
    const { page } = await openMap(`?${here}`);
    const at = await placeOf(page, longitude, latitude);
    expect(await isRinged(page, at, 14)).toBe(false);
    await page.mouse.move(...at);
    const name = [lonely.title, sayDate(lonely.date), rungs[lonely.rung].words].join(', ');
    await expect.poll(() => tip(page).innerText()).toBe(name);
    await expect.poll(() => isRinged(page, at, 14)).toBe(true);
    // The pointer may go to the words; they go when it goes elsewhere, or at Escape.
    const box = await tip(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 4);
    expect(await tip(page).isVisible()).toBe(true);
    await page.mouse.move(at[0], at[1] + 120);
    await expect.poll(() => tip(page).isVisible()).toBe(false);
    await expect.poll(() => isRinged(page, at, 14)).toBe(false);
  });

  it('is ringed while its row is pointed at', async () => {
    const { page } = await openMap(`?${here}`);
    const at = await placeOf(page, longitude, latitude);
    await page.evaluate((id) => {
      document
        .querySelector(`tr[data-incident="${id}"] a`)
        ?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    }, lonely.id);
    await expect.poll(() => isRinged(page, at, 14)).toBe(true);
    expect(await tip(page).isVisible()).toBe(false);
  });

  it('is left when the reader presses where nothing is', async () => {
    const { page } = await openMap(`?${here}`);
    const at = await placeOf(page, longitude, latitude);
    await page.mouse.click(...at);
    await popup(page).waitFor();
    expect(await rows(page, 'data-lit')).toEqual([lonely.id]);
    await page.mouse.click(at[0] + 150, at[1] + 60);
    await expect.poll(() => popup(page).count()).toBe(0);
    await expect.poll(() => rows(page, 'data-lit')).toEqual([]);
    expect(parameter(page, 'ids')).toBeNull();
  });

  it('comes into view when it is chosen elsewhere, without a popup', async () => {
    const { page } = await openMap('?map=7/40/20');
    await page.evaluate(
      (id) =>
        (document.querySelector('view-scope') as unknown as { ask: (ids: object) => void }).ask({
          ids: [id],
        }),
      lonely.id,
    );
    const inside = async () => {
      const box = await page.locator('.map-canvas').boundingBox();
      const [x, y] = await middle(page);
      return (
        x > (box?.x ?? 0) &&
        x < (box?.x ?? 0) + (box?.width ?? 0) &&
        y > (box?.y ?? 0) &&
        y < (box?.y ?? 0) + (box?.height ?? 0)
      );
    };
    await expect.poll(() => stop(page).getAttribute('data-incident')).toBe(lonely.id);
    await expect.poll(inside).toBe(true);
    expect(await isRinged(page, await middle(page), 14)).toBe(true);
    expect(await popup(page).count()).toBe(0);
  });
});

describe('A fan on the moving map', () => {
  const crowd =
    [...Map.groupBy(pointed, (incident) => pointOf(incident).join()).values()].sort(
      (a, b) => b.length - a.length,
    )[0] ?? [];
  const [first] = crowd;

  it('lets each of its marks be chosen, and is folded by Escape', async () => {
    if (!first || crowd.length < 3) throw new Error('No spot is shared by three.');
    const [east, north] = pointOf(first);
    for (const width of [360, 1280]) {
      const { page } = await openMap(`?ids=${first.id}&map=8/${north.toFixed(2)}/${east.toFixed(2)}`, {
        width,
      });
      const folded = await middle(page);
      await page.mouse.click(...folded);
      await expect.poll(async () => gap(await middle(page), folded)).toBeGreaterThan(20);
      const at = await middle(page);
      expect(await stop(page).getAttribute('data-incident')).toBe(first.id);
      expect(await stop(page).getAttribute('aria-label')).not.toContain('in a group');
      await page.mouse.click(...at);
      await expect.poll(() => popup(page).innerText()).toContain(first.title);
      expect(parameter(page, 'ids')).toBe(first.id);
      await page.keyboard.press('Escape');
      await expect.poll(() => popup(page).count()).toBe(0);
      // The popup may have moved the map; the name tells whether the fan is open.
      expect(await stop(page).getAttribute('aria-label')).not.toContain('in a group');
      await page.keyboard.press('Escape');
      await expect.poll(() => stop(page).getAttribute('aria-label')).toContain('in a group');
    }
  });
});
