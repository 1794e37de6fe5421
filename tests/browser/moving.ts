import type { Page } from 'playwright-core';
import type { Incident } from '../../src/model/incident.ts';
import { kilometresPerPixel } from '../../src/views/map/scale.ts';
import { toSheet } from '../../src/views/map/sheet.ts';
import { type Opened, useBrowser } from './open.ts';

/** A function that opens a view and starts its map; nothing moves by itself, so that places can be read off. */
export function useMap(): (
  query?: string,
  options?: { width?: number; hasTouch?: boolean },
) => Promise<Opened> {
  const open = useBrowser();
  return async (query = '', { width = 1280, hasTouch = false } = {}) => {
    const viewport = { width, height: 900 };
    const opened = await open(`/explore/${query}`, { viewport, hasTouch, reducedMotion: 'reduce' });
    const { page } = opened;
    if (!query.includes('map=')) await page.getByRole('button', { name: 'Move and zoom' }).click();
    await page.locator('incident-map[data-drawn]').waitFor();
    await page.locator('incident-map').scrollIntoViewIfNeeded();
    return opened;
  };
}

/** The one place of the map where the keyboard stops. */
export const stop = (page: Page) => page.locator('.map-stop');
export const popup = (page: Page) => page.locator('.leaflet-popup-content');
export const tip = (page: Page) => page.locator('.map-tip');
/** Parameter of the address; null where it is not there. */
export const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** Middle of the stop in the window. */
export async function middle(page: Page): Promise<[x: number, y: number]> {
  const { x = NaN, y = NaN, width = 0, height = 0 } = (await stop(page).boundingBox()) ?? {};
  return [x + width / 2, y + height / 2];
}

/** Where the map of the address shows a point of the ground, in the window. */
export async function placeOf(
  page: Page,
  longitude: number,
  latitude: number,
): Promise<[x: number, y: number]> {
  const [zoom = 0, middleLatitude = 0, middleLongitude = 0] = (parameter(page, 'map') ?? '')
    .split('/')
    .map(Number);
  const box = await page.locator('.map-canvas').boundingBox();
  const [x, y] = toSheet(longitude, latitude);
  const [middleX, middleY] = toSheet(middleLongitude, middleLatitude);
  const scale = kilometresPerPixel(zoom);
  return [
    (box?.x ?? 0) + (box?.width ?? 0) / 2 + (x - middleX) / scale,
    (box?.y ?? 0) + (box?.height ?? 0) / 2 + (y - middleY) / scale,
  ];
}

/** Longitude and latitude of the main place of an incident. */
export const pointOf = ({ places }: Incident): [longitude: number, latitude: number] => [
  places[0]?.longitude ?? NaN,
  places[0]?.latitude ?? NaN,
];
