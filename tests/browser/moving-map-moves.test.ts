import { describe, expect, it } from 'vitest';
import { middle, parameter, popup, stop, useMap } from './moving.ts';

const openMap = useMap();

describe('Moving the map', () => {
  it('writes where it is into the address, which opens it there again, and adds no step to Back', async () => {
    const { page } = await openMap();
    const steps = await page.evaluate(() => history.length);
    const box = await page.locator('.map-canvas').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 330];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 40, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => parameter(page, 'map')).toMatch(/^\d+(\.\d+)?\/-?\d+(\.\d+)?\/-?\d+(\.\d+)?$/);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    const moved = await middle(page);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('incident-map[data-drawn]').waitFor();
    await page.locator('incident-map').scrollIntoViewIfNeeded();
    const canvas = await page.locator('.map-canvas').boundingBox();
    const again = await middle(page);
    expect(Math.abs(again[0] - moved[0])).toBeLessThan(3);
    expect(Math.abs(again[1] - (canvas?.y ?? 0) - (moved[1] - (box?.y ?? 0)))).toBeLessThan(3);
  });

  it('leaves the wheel to the page, and comes closer with Ctrl and the wheel', async () => {
    const { page } = await openMap();
    const scrolled = () => page.evaluate(() => scrollY);
    await page.locator('.map-canvas').hover({ position: { x: 400, y: 300 } });
    for (const distance of [200, -200]) {
      const at = await scrolled();
      await page.mouse.wheel(0, distance);
      await expect.poll(async () => Math.sign(distance) * ((await scrolled()) - at)).toBeGreaterThan(100);
      expect(parameter(page, 'map')).toBeNull();
      await page.locator('.map-canvas').hover({ position: { x: 400, y: 300 } });
    }
    const still = await scrolled();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(() => parameter(page, 'map')).not.toBeNull();
    expect(await scrolled()).toBe(still);
  });

  it('leaves one finger to the page, and opens what is tapped', async () => {
    const { page } = await openMap('?country=AZ', { width: 360, hasTouch: true });
    const touch = await page
      .locator('.map-canvas')
      .evaluate((canvas) => getComputedStyle(canvas).touchAction);
    expect(touch).toMatch(/pan-x pan-y|pan-y pan-x/);
    const [x, y] = await middle(page);
    await page.touchscreen.tap(x, y);
    await popup(page).waitFor();
    const box = await popup(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  });

  it('comes no closer than the data are exact: then the button is off', async () => {
    const { page } = await openMap();
    const closer = page.getByRole('button', { name: 'Closer' }).first();
    let steps = 0;
    while ((await closer.getAttribute('aria-disabled')) !== 'true' && steps < 12) {
      await closer.press('Enter');
      await page.waitForTimeout(60);
      steps += 1;
    }
    expect(steps).toBeGreaterThan(2);
    expect(steps).toBeLessThan(10);
    await expect.poll(() => parameter(page, 'map')?.split('/')[0]).toBe('8');
  });

  it('goes back to the whole by a button, and with it the address', async () => {
    const { page } = await openMap('?map=7/41.3/69.2');
    await page.getByRole('button', { name: 'Whole map' }).click();
    await expect.poll(() => parameter(page, 'map')).toBeNull();
  });

  it('shows all that the view holds, whole, whenever the view changes', async () => {
    const { page } = await openMap();
    for (const name of ['Central Asia', 'Attacks in Russia']) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.waitForTimeout(200);
      await stop(page).focus();
      const box = await page.locator('.map-canvas').boundingBox();
      for (const key of ['Home', ...Array.from({ length: 12 }, () => 'ArrowRight'), 'End']) {
        await page.keyboard.press(key);
        const [x, y] = await middle(page);
        const top = (await page.locator('.map-canvas').boundingBox())?.y ?? 0;
        expect(x > (box?.x ?? 0) && x < (box?.x ?? 0) + (box?.width ?? 0), `${name} ${key}`).toBe(true);
        expect(y > top && y < top + (box?.height ?? 0), `${name} ${key}`).toBe(true);
      }
      expect(parameter(page, 'map')).toBeNull();
    }
  });

  it('fills the screen and leaves it again', async () => {
    const { page } = await openMap();
    const possible = await page.evaluate(() => document.fullscreenEnabled);
    const full = page.getByRole('button', { name: 'Full screen' });
    expect(await full.count()).toBe(possible ? 1 : 0);
    if (!possible) return;
    await full.click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('INCIDENT-MAP');
    await page.getByRole('button', { name: 'Leave full screen' }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  });

  it('has controls that a finger can press', async () => {
    const { page } = await openMap('', { width: 360, hasTouch: true });
    for (const button of await page.locator('.map-canvas :is(a, button):visible:not(.map-stop)').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), await button.innerText()).toBeGreaterThanOrEqual(
        24,
      );
    }
  });
});
