import type { Visit } from './visit.ts';

/** Where the synthetic incidents lie closest: the middle of the map while it is zoomed. */
const dense = { latitude: 38.56, longitude: 68.79, zoom: 3 };

interface Maps {
  map?: { setView: (at: [number, number], zoom: number, how: object) => void };
}
interface Scope extends HTMLElement {
  ask?: (change: { map: typeof dense }) => void;
}

/** Brings the map of the page, ours or the peer's, over the place where most lies. */
async function overMost({ page }: Visit) {
  await page.evaluate((at) => {
    const scope = document.querySelector<Scope>('view-scope');
    if (scope?.ask) scope.ask({ map: at });
    else (window as Maps).map?.setView([at.latitude, at.longitude], at.zoom, { animate: false });
  }, dense);
}

const press = ({ page }: Visit, selector: string) =>
  page.evaluate((wanted) => {
    const button = document.querySelector<HTMLElement>(wanted);
    if (!button) throw new Error(`The page has no ${wanted}.`);
    button.click();
  }, selector);

/**
 * The longest task in ms while the reader zooms five steps in, seven out and two in, each step ended before the next.
 * @param closer selectors of the buttons
 */
export async function worstZoomStep(
  visit: Visit,
  closer = '.leaflet-control-zoom-in',
  farther = '.leaflet-control-zoom-out',
): Promise<number> {
  await overMost(visit);
  await visit.page.waitForTimeout(1500);
  return visit.worstTask(async () => {
    for (const button of [
      ...Array<string>(5).fill(closer),
      ...Array<string>(7).fill(farther),
      closer,
      closer,
    ]) {
      await press(visit, button);
      await visit.page.waitForTimeout(800);
    }
  });
}
