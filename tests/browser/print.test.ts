import { describe, expect, it } from 'vitest';
import { useBrowser } from './open.ts';
import { pageTypes, pick, readSite } from './pages.ts';

const open = useBrowser();
const dossier = await readSite();
const pages = pageTypes(dossier);

describe('On paper', () => {
  for (const name of [
    'home',
    'explore',
    'Crocus',
    'first explainer',
    'a source with a digest',
    'search',
  ] as const)
    it(`no navigation and no control is left: ${name}`, async () => {
      const { page } = await open(pages[name]);
      await page.emulateMedia({ media: 'print' });
      const left = await page
        .locator('.skip, .site-nav, button, input, nav.no-print, view-filters')
        .evaluateAll((all) =>
          all.filter((item) => item.checkVisibility()).map((item) => item.outerHTML.slice(0, 80)),
        );
      // The headings of a table stay, though they are buttons on the screen; so do reference marks and terms.
      expect(left.filter((html) => !/class="sort"|popovertarget=/.test(html))).toEqual([]);
      expect(await page.locator('h1').isVisible()).toBe(true);
    });

  it('the text of an explainer stays, with the address of every original', async () => {
    const { page } = await open(pages['first explainer']);
    // Marks that lead from place to place are for the screen.
    const leads = '.link-mark, .back, .no-print';
    const text = () =>
      page.locator('article.prose').evaluate((article, ways) => {
        const copy = article.cloneNode(true) as Element;
        copy.querySelectorAll(ways).forEach((way) => {
          way.remove();
        });
        article.replaceWith(copy);
        const { innerText } = copy as HTMLElement;
        copy.replaceWith(article);
        return innerText.replace(/\s+/g, ' ');
      }, leads);
    const onScreen = await text();
    await page.emulateMedia({ media: 'print' });
    expect(await text()).toBe(onScreen);
    const ways = await page
      .locator(leads)
      .evaluateAll((all) => all.filter((way) => way.checkVisibility()).length);
    expect(ways).toBe(0);
    const originals = await page
      .locator('.reference-list a[href^="http"]')
      .evaluateAll((links) =>
        links.map(
          (link) => [getComputedStyle(link, '::after').content, link.getAttribute('href') ?? ''] as const,
        ),
      );
    expect(originals.length).toBeGreaterThan(20);
    for (const [printed, href] of originals) expect(printed).toContain(href);
  });

  it('a reference mark and a term read as the words around them', async () => {
    const { page } = await open(pages['first explainer']);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.ref > button', '.term']) {
      const [own, around] = await page
        .locator(selector)
        .first()
        .evaluate((mark) => [
          getComputedStyle(mark).color,
          getComputedStyle(mark.closest('p, li') ?? mark).color,
        ]);
      expect(own, selector).toBe(around);
    }
  });

  it('an incident keeps its figures and the map its marks', async () => {
    const incident = pick(dossier.incidents.values(), ({ figures }) => figures.length > 5);
    const { page } = await open(`/incidents/${incident.id}/`);
    await page.emulateMedia({ media: 'print' });
    const rows = page.locator('table.figures tbody tr');
    expect(await rows.evaluateAll((all) => all.filter((row) => row.checkVisibility()).length)).toBe(
      incident.figures.length,
    );
    expect(await page.locator('svg.locator').isVisible()).toBe(true);
  });

  it('is dark on white for a reader whose screen is dark', async () => {
    const { page } = await open(pages['first explainer'], { colorScheme: 'dark' });
    const colours = () =>
      page.evaluate(() => {
        const lightness = (colour: string) => {
          const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
          return (r + g + b) / 3;
        };
        const main = getComputedStyle(document.querySelector('article') ?? document.body).color;
        return {
          paper: lightness(getComputedStyle(document.documentElement).backgroundColor),
          ink: lightness(main),
        };
      });
    expect((await colours()).paper).toBeLessThan(60);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect((await colours()).paper).toBe(255);
    expect((await colours()).ink).toBeLessThan(60);
  });

  it('a view with a filter prints what it shows, with the drawn map in place of the moving one', async () => {
    const { page } = await open('/explore/?country=KZ');
    await page.getByRole('button', { name: 'Move and zoom' }).click();
    await page.locator('incident-map[data-drawn]').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.map-canvas').isVisible()).toBe(false);
    expect(await page.locator('incident-map > svg').isVisible()).toBe(true);
    const rows = await page
      .locator('tr[data-incident]')
      .evaluateAll((all) =>
        all.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-country')),
      );
    expect(rows.length).toBeGreaterThan(0);
    for (const country of rows) expect(country).toContain('KZ');
  });

  it('an explainer makes a document of several sheets, and nothing is cut off at its side', async () => {
    const { page } = await open(pages['first explainer']);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(4);
    expect(sheets).toBeLessThan(40);
    expect(pdf.length).toBeGreaterThan(40_000);
    // A4 less its margins of 16 mm is 673 px wide.
    await page.setViewportSize({ width: 673, height: 950 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(673);
  });
});
