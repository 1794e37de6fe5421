import { describe, expect, it } from 'vitest';
import { useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser();
const dossier = await readSite();
const pointed = [...dossier.incidents.values()].filter(({ places }) => places[0]?.longitude !== undefined);

describe('The drawn map', () => {
  for (const path of ['/', '/explore/'])
    it(`on ${path} links each mark to the page of its incident`, async () => {
      const { page } = await open(path);
      const links = await page
        .locator('incident-map a.dot')
        .evaluateAll((dots) =>
          dots.map((dot) => [
            dot.getAttribute('data-incident'),
            dot.getAttribute('href'),
            dot.textContent.trim(),
          ]),
        );
      expect(links.length).toBeGreaterThan(pointed.length / 2);
      for (const [id = '', href, title] of links) {
        expect(href).toBe(`/incidents/${String(id)}/`);
        expect(title).toContain(dossier.incidents.get(String(id))?.title);
      }
    });

  const crocus = '2024-03-22-krasnogorsk-crocus-city-hall';

  it('on the home page leads with each mark to that page', async () => {
    const { page } = await open('/');
    await page.locator(`incident-map a[data-incident="${crocus}"] .mark-line`).click();
    await page.waitForURL(`**/incidents/${crocus}/`);
    expect(await page.locator('h1').innerText()).toBe(dossier.incidents.get(crocus)?.title);
  });

  it('beside the list points the incident out whose mark is pressed, and becomes the map that moves', async () => {
    const { page } = await open('/explore/');
    await page.locator(`incident-map a[data-incident="${crocus}"] .mark-line`).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('ids')).toBe(crocus);
    await page.locator('incident-map[data-drawn]').waitFor();
    expect(await page.locator(`tr[data-incident="${crocus}"][data-lit]`).count()).toBe(1);
    expect(await page.locator('.map-stop').getAttribute('data-incident')).toBe(crocus);
  });

  it('draws contested lines dashed and names each of them', async () => {
    const { page } = await open('/explore/');
    const dashes = await page
      .locator('incident-map .map-contested')
      .first()
      .evaluate((line) => getComputedStyle(line).strokeDasharray);
    expect(dashes).not.toBe('none');
    await page.getByText('Borders, and the contested lines').click();
    expect(await page.locator('.map figcaption').innerText()).toMatch(/Dashed: .+; .+\./);
  });

  it('hatches what is known to a district or region only, and rings what is known to a town', async () => {
    const { page } = await open('/explore/');
    const precise = (...kinds: string[]) =>
      pointed.filter(({ places }) => kinds.includes(places[0]?.precision ?? '')).map(({ id }) => id);
    const drawn = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-incident') ?? ''));
    const areas = await drawn('incident-map .map-area');
    expect(areas.length).toBeGreaterThan(20);
    expect(areas.filter((id) => !precise('district', 'region').includes(id))).toEqual([]);
    const ringed = await drawn('incident-map a.dot:has(.dot-ring)');
    expect(ringed.length).toBeGreaterThan(30);
    expect(ringed.filter((id) => !precise('town').includes(id))).toEqual([]);
  });

  it('draws no mark over the middle of another', async () => {
    const { page } = await open('/explore/');
    const boxes = await page.locator('a.dot .mark-line').evaluateAll((all) =>
      all.map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        return [left + width / 2, top + height / 2, width] as const;
      }),
    );
    boxes.forEach(([x, y, size], i) => {
      for (const [otherX, otherY] of boxes.slice(i + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(size / 2);
    });
  });

  it('stays as it is where the map that moves cannot be fetched', async () => {
    const { page } = await open('/explore/');
    await page.route(/moving-map/, (route) => route.abort());
    await page.getByRole('button', { name: 'Move and zoom' }).click();
    await page.getByRole('button', { name: 'The map could not be loaded' }).waitFor();
    expect(await page.locator('incident-map > svg').isVisible()).toBe(true);
    expect(await page.locator('.map-canvas').count()).toBe(0);
  });
});
