import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { middle, parameter, stop, useMap } from './moving.ts';

const openMap = useMap();

async function drag(page: Page, dx: number, dy: number) {
  const box = await page.locator('.map-canvas').boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 5 });
  await page.mouse.up();
}

/** Middle of the stop from the corner of the map. */
async function inMap(page: Page): Promise<[x: number, y: number]> {
  const box = await page.locator('.map-canvas').boundingBox();
  const [x, y] = await middle(page);
  return [x - (box?.x ?? 0), y - (box?.y ?? 0)];
}

describe('Where the map is', () => {
  it('is not written where the map went there by itself', async () => {
    const { page } = await openMap('?country=KG');
    await page.waitForTimeout(500);
    expect(parameter(page, 'map')).toBeNull();
    await stop(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
    expect(parameter(page, 'map')).toBeNull();
  });

  it('comes back with Back, and is kept while the reader goes on', async () => {
    for (const width of [360, 1280]) {
      const { page } = await openMap('?country=TJ', { width });
      await drag(page, 70, 50);
      await expect.poll(() => parameter(page, 'map')).not.toBeNull();
      const [address, at] = [page.url(), await inMap(page)];
      const id = await stop(page).getAttribute('data-incident');
      await page.getByRole('link', { name: 'Attacks in Russia', exact: true }).click();
      await expect.poll(() => parameter(page, 'scope')).toBe('russia');
      expect(parameter(page, 'map')).toBeNull();
      await expect.poll(() => stop(page).getAttribute('data-incident')).not.toBe(id);
      await page.goBack();
      await expect.poll(() => page.url()).toBe(address);
      await stop(page).focus();
      for (let n = 0; n < 40 && (await stop(page).getAttribute('data-incident')) !== id; n += 1)
        await page.keyboard.press(n < 20 ? 'ArrowLeft' : 'ArrowRight');
      expect(await stop(page).getAttribute('data-incident')).toBe(id);
      const [x, y] = await inMap(page);
      expect(Math.abs(x - at[0])).toBeLessThan(3);
      expect(Math.abs(y - at[1])).toBeLessThan(3);
    }
  });
});

describe('Fingers on the map', () => {
  /** Where each finger goes, one after another: points of the window. */
  async function touch(session: CDPSession, steps: readonly (readonly (readonly [number, number])[])[]) {
    const points = (step: readonly (readonly [number, number])[]) => step.map(([x, y], id) => ({ x, y, id }));
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: points(steps[0] ?? []),
    });
    for (const step of steps.slice(1))
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  const spread = (x: number, y: number, from: number, to: number) =>
    Array.from({ length: 9 }, (_, n) => {
      const half = from + ((to - from) * n) / 8;
      return [
        [x - half, y],
        [x + half, y],
      ] as const;
    });

  it('scroll the page when it is one, come closer when they are two', async () => {
    const { page } = await openMap('', { width: 360, hasTouch: true });
    const session = await page.context().newCDPSession(page);
    const box = await page.locator('.map-canvas').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 160, (box?.y ?? 0) + 200];
    const before = await page.evaluate(() => scrollY);
    await touch(
      session,
      Array.from({ length: 12 }, (_, n) => [[x, y - n * 12]] as const),
    );
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 60);
    await page.waitForTimeout(500);
    expect(parameter(page, 'map')).toBeNull();

    await page.locator('incident-map').scrollIntoViewIfNeeded();
    const again = await page.locator('.map-canvas').boundingBox();
    const still = await page.evaluate(() => scrollY);
    await touch(session, spread(x, (again?.y ?? 0) + 200, 30, 120));
    await expect.poll(() => parameter(page, 'map')).not.toBeNull();
    expect(Number(parameter(page, 'map')?.split('/')[0])).toBeGreaterThan(4);
    expect(await page.evaluate(() => scrollY)).toBe(still);
  });
});
