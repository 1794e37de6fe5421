import type { Locator, Page } from 'playwright-core';
import { precision } from '../../src/model/date.ts';
import type { Incident } from '../../src/model/incident.ts';

/** The drawing that the width of the window shows. */
const shown = 'incident-timeline :is(.lane-drawing, .year-strips)';

/** Middle of each mark that is to be seen, in pixels, by the id of its incident; of several the first. */
export async function marks(page: Page): Promise<Map<string, number>> {
  const found = await page.locator(`${shown} .item`).evaluateAll((items) =>
    items
      .filter((item) => item.checkVisibility())
      .map((item) => {
        const { left = 0, width = 0 } = item.querySelector('.mark-line')?.getBoundingClientRect() ?? {};
        return [item.getAttribute('data-incident') ?? '', left + width / 2] as const;
      }),
  );
  return new Map(found.reverse());
}

/** Everything that is written down of the drawing of the lanes. */
export const drawing = (page: Page): Promise<string[]> =>
  page
    .locator('.lane-drawing')
    .evaluate((svg) =>
      [svg, ...svg.querySelectorAll('.tick, .era, .lane, .item, .item-span, .milestones a')].map((part) =>
        ['viewBox', 'transform', 'x', 'width', 'data-aside']
          .map((name) => part.getAttribute(name) ?? '')
          .join(' '),
      ),
    );

/** Labels over the axis. */
export const ticks = (page: Page): Promise<string[]> =>
  page.locator('.lane-drawing .tick text').allTextContents();

/** Lanes with what they say they hold. */
export const lanes = (page: Page): Promise<string[]> => page.locator('.lane-label').allTextContents();

/** Presses a button of the timeline. */
export const press = (page: Page, name: string): Promise<void> =>
  page.locator('incident-timeline').getByRole('button', { name, exact: true }).click();

/** The mark that the Tab key leads to. */
export const tabStop = (page: Page): Locator => page.locator(`${shown} :is(.item, .bin)[tabindex="0"]`);

/** The two ends of the period on the strip. */
export const handles = (page: Page) => ({
  first: page.getByRole('slider', { name: 'First month' }),
  last: page.getByRole('slider', { name: 'Last month' }),
});

/** Asks for what drags and pinches need, and waits until it is there. */
export async function awakeGestures(page: Page): Promise<void> {
  await page.locator('.strip-handle').first().waitFor({ state: 'attached' });
  await page.locator('incident-timeline').dispatchEvent('touchstart');
  await page.locator('.strip-brush .overlay').waitFor({ state: 'attached' });
}

/** The day of an incident known to the day and drawn on the axis, or nothing. */
export const dayOf = ({ date }: Incident): string =>
  precision(date) === 'day' && date >= '2015' ? date : '';

/** Moves fingers over the page, each along its points. */
export async function drag(
  page: Page,
  ...fingers: (readonly (readonly [number, number])[])[]
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = (step: number) =>
    fingers.map((points, id) => {
      const [x = 0, y = 0] = points[Math.min(step, points.length - 1)] ?? [];
      return { x, y, id };
    });
  const steps = Math.max(...fingers.map(({ length }) => length));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step < steps; step += 1)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** Points on a straight way, both ends among them. */
export const way = (
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  steps = 12,
): [number, number][] =>
  Array.from({ length: steps + 1 }, (_, i) => [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps]);
