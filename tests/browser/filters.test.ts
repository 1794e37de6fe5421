import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inView } from '../../src/views/scope/row.ts';
import { awake, useBrowser } from './open.ts';
import { readSite } from './pages.ts';

const open = useBrowser();
const dossier = await readSite();
const all = [...dossier.incidents.values()];
const sizes = [360, 1280].map((width) => ({ viewport: { width, height: 800 } }));

const query = (page: Page) => new URL(page.url()).search;
const count = (page: Page) => page.locator('[data-count]').innerText();
const chips = (page: Page) =>
  page
    .locator('.chips button')
    .evaluateAll((all) =>
      all.map((chip) => [...chip.childNodes].find(({ nodeType }) => nodeType === 3)?.textContent ?? ''),
    );
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '');
const group = (page: Page, name: string) => page.locator(`[data-filter="${name}"]`);
/** What the options of a group say: value, number, whether it can be chosen. */
const options = (page: Page, name: string) =>
  group(page, name)
    .locator('input')
    .evaluateAll((boxes) =>
      (boxes as HTMLInputElement[]).map(
        (box) => [box.value, Number(box.labels?.[0]?.children[2]?.textContent), !box.disabled] as const,
      ),
    );

describe('The limits of a view', () => {
  const asked = '?from=2024-03&to=2025&country=TJ,XX&type=attack&without=official&words=attack';

  for (const options of sizes)
    it(`stand in words, and each goes by its button, at ${String(options.viewport.width)} px`, async () => {
      const { page } = await open(`/explore/${asked}`, options);
      expect(await chips(page)).toEqual([
        'attacks',
        'Tajikistan',
        'XX',
        'from March 2024',
        'to 2025',
        'words “attack”',
        'without: Officially attributed to ISKP',
      ]);
      await page.getByRole('button', { name: 'Remove limit: XX' }).click();
      expect(query(page)).toBe('?from=2024-03&to=2025&country=TJ&type=attack&without=official&words=attack');
      expect(await count(page)).toBe(
        `${String(
          inView(all, 'from=2024-03&to=2025&country=TJ&type=attack&without=official').filter(({ title }) =>
            title.toLowerCase().includes('attack'),
          ).length,
        )} of ${String(all.length)} incidents`,
      );
      await page.goBack();
      expect(await chips(page)).toHaveLength(7);
    });

  it('go one after the other by the keyboard, and the focus stays among them', async () => {
    const { page } = await open('/explore/?from=2024&country=TJ,XX');
    const first = page.getByRole('button', { name: 'Remove limit: Tajikistan' });
    const box = await first.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await first.press('Enter');
    expect(await focused(page)).toContain('XX');
    await page.keyboard.press('Space');
    expect(await focused(page)).toContain('from 2024');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Show everything');
    expect([query(page), await chips(page)]).toEqual(['', []]);
    expect(await page.locator('.limits').innerText()).toContain('none');
  });

  it('go at once by “Show everything”; how the view is shown stays', async () => {
    const { page } = await open(`/explore/${asked}&map=4/50/60&view=list&lanes=rung`);
    await page.getByRole('button', { name: 'Show everything' }).first().click();
    expect(query(page)).toBe('?view=list&lanes=rung');
    expect(await count(page)).toBe(`${String(all.length)} incidents`);
  });

  it('that the dossier does not know outlive a change in the form, until they are taken away', async () => {
    const { page } = await open('/explore/?country=XX');
    await group(page, 'country').locator('summary').click();
    await group(page, 'country').getByRole('checkbox', { name: 'Tajikistan' }).check();
    expect(query(page)).toBe('?country=TJ,XX');
  });
});

describe('The numbers beside the options', () => {
  it('say how many each would show with all other limits kept', async () => {
    const { page } = await open('/explore/?country=TJ&type=attack&from=2018');
    const wanted = (key: string, value: string) =>
      inView(
        all,
        new URLSearchParams({ country: 'TJ', type: 'attack', from: '2018', [key]: value }).toString(),
      ).length;
    for (const name of ['country', 'scope', 'type', 'rung', 'actor']) {
      const found = await options(page, name);
      expect(found.length).toBeGreaterThan(3);
      for (const [value, n, open] of found) {
        expect([name, value, n]).toEqual([name, value, wanted(name, value)]);
        const chosen = value === 'TJ' || value === 'attack';
        expect([name, value, open]).toEqual([name, value, n > 0 || chosen]);
      }
    }
    expect((await options(page, 'rung')).some(([, n]) => n === 0)).toBe(true);
    expect(await group(page, 'type').locator('summary').innerText()).toContain('(1)');
  });

  it('leave a chosen option open that shows nothing', async () => {
    const { page } = await open('/explore/?country=DE&scope=russia');
    expect(await count(page)).toMatch(/^0 of/);
    expect((await options(page, 'country')).find(([value]) => value === 'DE')).toEqual(['DE', 0, true]);
    expect((await options(page, 'scope')).find(([value]) => value === 'russia')).toEqual(['russia', 0, true]);
  });

  it('stay open where the focus is, so that it is not lost', async () => {
    const { page } = await open('/explore/?country=DE&scope=beyond');
    await group(page, 'scope').locator('summary').click();
    const box = group(page, 'scope').getByRole('checkbox', { name: 'Russia' }).first();
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('input[name="scope"][value="russia"]');
      if (box) box.disabled = false;
    });
    await box.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    expect(await box.isEnabled()).toBe(true);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('russia');
  });
});

describe('Words', () => {
  it('are looked for while they are typed, and are one step of the history', async () => {
    for (const options of sizes) {
      const { page } = await open('/explore/?type=attack', options);
      const words = page.getByLabel('Words', { exact: true });
      await words.pressSequentially('Crocus', { delay: 250 });
      await expect.poll(() => query(page)).toBe('?type=attack&words=crocus');
      expect(await words.inputValue()).toBe('Crocus');
      expect(await page.locator('tr[data-incident]:not([hidden])').count()).toBeLessThan(5);
      await page.keyboard.press('Tab');
      expect(query(page)).toBe('?type=attack&words=crocus');
      await page.goBack();
      expect(query(page)).toBe('?type=attack');
      expect(await words.inputValue()).toBe('');
      await page.goForward();
      expect(await words.inputValue()).toBe('crocus');
    }
  });

  it('wait for a pause', async () => {
    const { page } = await open('/explore/');
    const seen: string[] = [];
    page.on('framenavigated', () => seen.push(query(page)));
    await page.getByLabel('Words', { exact: true }).pressSequentially('crocus', { delay: 20 });
    await expect.poll(() => query(page)).toBe('?words=crocus');
    expect(seen).toEqual(['?words=crocus']);
  });
});

describe('A group of options', () => {
  const opened = (page: Page) => page.locator('.filters details[open]').count();

  it('closes with Escape, and the focus is on its name again', async () => {
    for (const options of sizes) {
      const { page } = await open('/explore/', options);
      await group(page, 'type').locator('summary').press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('type');
      await page.keyboard.press('Escape');
      expect([await opened(page), await focused(page)]).toEqual([0, 'What happened']);
    }
  });

  it('that lies over the page closes with a click beside it, or when the focus moves on', async () => {
    const { page } = await open('/explore/');
    await group(page, 'country').locator('summary').click();
    await group(page, 'country').locator('input').first().focus();
    await page.locator('h1').click();
    expect([await opened(page), await focused(page)]).toEqual([0, 'Country']);
    await group(page, 'actor').locator('summary').press('Enter');
    await group(page, 'actor').locator('input').last().focus();
    await page.keyboard.press('Tab');
    expect([await opened(page), await focused(page)]).toEqual([0, 'Show']);
  });

  it('that stands in the page stays open: nothing moves away under the finger', async () => {
    const { page } = await open('/explore/', sizes[0]);
    await group(page, 'country').locator('summary').click();
    await page.locator('h1').click();
    expect(await opened(page)).toBe(1);
  });

  it('narrows the view by who is held responsible', async () => {
    const { page } = await open('/explore/');
    await group(page, 'actor').locator('summary').click();
    await group(page, 'actor').getByRole('checkbox', { name: 'IS Caucasus Province' }).check();
    expect(query(page)).toBe('?actor=is-caucasus-province');
    expect(await chips(page)).toEqual(['actor: IS Caucasus Province']);
    const n = inView(all, 'actor=is-caucasus-province').length;
    expect(await count(page)).toBe(`${String(n)} of ${String(all.length)} incidents`);
  });
});

describe('The period', () => {
  it('keeps what is no date, and says that it is none', async () => {
    const { page } = await open('/explore/');
    const from = page.getByLabel('From', { exact: true });
    await from.fill('2024-3');
    await page.keyboard.press('Tab');
    expect([await from.inputValue(), await from.getAttribute('aria-invalid')]).toEqual(['2024-3', 'true']);
    expect(query(page)).toBe('');
    expect(
      await from.evaluate((field) => getComputedStyle(field.parentElement ?? field, '::after').content),
    ).toBe('"not a date"');
    await from.fill('2024-03');
    await page.keyboard.press('Enter');
    expect([query(page), await from.getAttribute('aria-invalid')]).toEqual(['?from=2024-03', null]);
    await from.fill('2024-02-30');
    await page.getByRole('button', { name: 'Show everything' }).first().click();
    expect([await from.inputValue(), await from.getAttribute('aria-invalid')]).toEqual(['', null]);
  });
});

describe('The links to views', () => {
  const current = (page: Page) => page.locator('.presets [aria-current]').allInnerTexts();

  it('mark the view that is shown, however the reader came to it', async () => {
    const { page } = await open('/explore/');
    expect(await current(page)).toEqual(['Everything']);
    await page.getByRole('link', { name: 'Claimed, not confirmed' }).click();
    expect(await current(page)).toEqual(['Claimed, not confirmed']);
    await page.goBack();
    expect(await current(page)).toEqual(['Everything']);
    await page.goto(new URL('/explore/?type=foiled-plot&view=map&lanes=rung', page.url()).href);
    await awake(page);
    expect(await current(page)).toEqual(['Foiled plots']);
    await group(page, 'country').locator('summary').click();
    await group(page, 'country').locator('input:enabled').first().check();
    expect(await current(page)).toEqual([]);
  });

  it('lead without a script to pages that show just that', async () => {
    for (const options of sizes) {
      const { page } = await open('/explore/', { ...options, javaScriptEnabled: false });
      for (const { title, query } of dossier.site.presets) {
        await page.getByRole('link', { name: title, exact: true }).click();
        expect(await page.locator('h1').innerText()).toBe(title);
        expect(await current(page)).toEqual([title]);
        expect(await page.locator('tr[data-incident]').count()).toBe(inView(all, query).length);
      }
    }
  });
});

it('One short sentence says what changed, and nothing else speaks', async () => {
  const { page } = await open('/explore/');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    for (const place of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]'))
      new MutationObserver(() => said.push(place.textContent.trim())).observe(place, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await group(page, 'country').locator('summary').click();
  await group(page, 'country').getByRole('checkbox', { name: 'Tajikistan' }).check();
  await page.getByLabel('Words', { exact: true }).fill('no such words');
  await expect.poll(() => count(page)).toMatch(/^0 of/);
  await page.waitForTimeout(200);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const total = String(all.length);
  expect(said.filter(Boolean)).toEqual([
    `${String(inView(all, 'country=TJ').length)} of ${total} incidents`,
    `0 of ${total} incidents`,
  ]);
});
