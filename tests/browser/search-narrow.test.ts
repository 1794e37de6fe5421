import { describe, expect, it } from 'vitest';
import { useBrowser } from './open.ts';
import { readSite } from './pages.ts';
import { atRest, counted, field, hits, paths, search, status } from './searching.ts';

const open = useBrowser({ keep: true });
const dossier = await readSite();
const sourceAt = (path: string) => dossier.sources.get(path.split('/')[2] ?? '');

describe('The search, narrowed', () => {
  it('looks in one kind of page only, and says how many each has', async () => {
    const { page } = await open('/search/');
    await search(page, 'Crocus');
    const everywhere = await counted(page);
    const kinds = ['explainer', 'incident', 'source', 'background'];
    let sum = 0;
    const said = new Map<string, number>();
    for (const kind of kinds)
      said.set(kind, Number(await page.locator(`[data-count="${kind}"]`).innerText()));
    for (const kind of kinds) {
      await page.locator(`input[name="kind"][value="${kind}"]`).check();
      await expect.poll(() => new URL(page.url()).search).toBe(`?q=Crocus&kind=${kind}`);
      await atRest(page);
      const found = await hits(page).evaluateAll((all) => all.map((hit) => hit.dataset.kind));
      expect(new Set(found), kind).toEqual(new Set([kind]));
      expect(await counted(page)).toBe(said.get(kind));
      sum += await counted(page);
    }
    expect(sum).toBe(everywhere);
    await page.getByRole('radio', { name: 'Everything' }).check();
    await expect.poll(() => counted(page)).toBe(everywhere);
  });

  it('offers in each filter what would find something, with its number, and keeps to what is chosen', async () => {
    const { page } = await open('/search/');
    await search(page, 'Crocus');
    await page.locator('summary', { hasText: 'Narrow' }).click();
    for (const [name, fits] of [
      ['ownership', (path: string) => sourceAt(path)],
      ['language', (path: string) => sourceAt(path)],
      ['publisher', (path: string) => sourceAt(path)],
      ['year', () => true],
      ['incident', () => true],
      ['country', () => true],
    ] as const) {
      const select = page.locator(`select[name="${name}"]`);
      const offered = select.locator('option[value]:not([value=""]):not([hidden])');
      await expect.poll(() => offered.first().innerText()).toMatch(/ \(\d+\)$/);
      const option = offered.nth(Math.floor((await offered.count()) / 2));
      const n = Number(/\((\d+)\)$/.exec(await option.innerText())?.[1]);
      const value = (await option.getAttribute('value')) ?? '';
      await select.selectOption(value);
      await expect.poll(() => counted(page)).toBe(n);
      await atRest(page);
      expect(new URL(page.url()).searchParams.get(name)).toBe(value);
      for (const path of await paths(page)) expect(fits(path), `${name}=${value}: ${path}`).toBeTruthy();
      if (name === 'language')
        for (const path of await paths(page)) expect(sourceAt(path)?.language, path).toBe(value);
      if (name === 'publisher')
        for (const path of await paths(page))
          expect([sourceAt(path)?.publisher, sourceAt(path)?.via], path).toContain(value);
      // Its own other values stay on offer, so that the reader can change his mind.
      expect(await offered.count()).toBeGreaterThan(1);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect.poll(() => new URL(page.url()).search).toBe('?q=Crocus');
      await atRest(page);
    }
  });

  it('sorts by date, both ways, what has no date last', async () => {
    const { page } = await open('/search/?q=synagogue&kind=incident&sort=newest');
    await atRest(page);
    const dates = async () =>
      (await paths(page)).map((path) => /\/(\d{4}(?:-\d\d){0,2})-/.exec(path)?.[1] ?? '');
    const newest = [...new Set(await dates())];
    expect(newest.length).toBeGreaterThan(3);
    expect(newest).toEqual(newest.toSorted().reverse());
    await page.goto(page.url().replace('newest', 'oldest'));
    await atRest(page);
    const oldest = [...new Set(await dates())];
    expect(oldest).toEqual(oldest.toSorted());
    await page.goto(page.url().replace('kind=incident', 'kind=source'));
    await atRest(page);
    const published = (await paths(page)).map((path) => sourceAt(path)?.published ?? '9999');
    expect(published).toEqual(published.toSorted());
  });

  it('takes words in quotes as they stand, and leaves out what has a minus', async () => {
    const { page } = await open('/search/?kind=source');
    const words = (path: string) => JSON.stringify(sourceAt(path));
    await search(page, 'labour migrants');
    const loose = await counted(page);
    await search(page, '"labour migrants"');
    expect(await counted(page)).toBeGreaterThan(0);
    expect(await counted(page)).toBeLessThan(loose);
    for (const path of await paths(page)) expect(words(path), path).toMatch(/labour[ -]migrant/i);
    await search(page, 'synagogue');
    const all = await counted(page);
    await search(page, 'synagogue -Kaluga');
    const without = await counted(page);
    expect(without).toBeLessThan(all);
    for (const path of await paths(page)) expect(words(path), path).not.toMatch(/\bKaluga\b/);
    await search(page, 'synagogue "Kaluga"');
    expect(without + (await counted(page))).toBe(all);
    for (const mark of await page.locator('.hit mark').allInnerTexts())
      expect(mark).toMatch(/synagog|Kaluga/i);
    await search(page, '-Kaluga');
    expect(await status(page)).toMatch(/^Add a word to look for/);
    expect(await hits(page).count()).toBe(0);
  });

  it('offers near spellings, fewer words and the lists where there is nothing', async () => {
    const { page } = await open('/search/');
    await search(page, 'Nangrahar 9876543');
    expect(await status(page)).toBe('0 results');
    await page.getByRole('link', { name: 'Nangarhar 9876543' }).waitFor();
    await page.getByRole('link', { name: '9876543', exact: true }).waitFor();
    expect(
      await page.locator('[data-results]').getByRole('link', { name: 'sources' }).getAttribute('href'),
    ).toBe('/sources/');
    await page.goto(new URL('/search/?q=Crocus&kind=incident&language=de', page.url()).href);
    await page.getByRole('link', { name: 'Look for “Crocus” everywhere' }).click();
    await expect.poll(() => counted(page)).toBeGreaterThan(100);
    expect(new URL(page.url()).search).toBe('?q=Crocus');
    expect(await field(page).inputValue()).toBe('Crocus');
  });
});
