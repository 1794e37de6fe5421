import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { awake, landed, useBrowser } from './open.ts';
import { pick, readSite } from './pages.ts';
import { field, hits, search, status } from './searching.ts';

const open = useBrowser({ keep: true });
const dossier = await readSite();
const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** A test whether a word stands once in a text and shares its first five letters with no other: the index knows stems. */
function onceIn(text: string) {
  const begin = (word: string) => word.slice(0, 5);
  const known = new Map<string, number>();
  for (const word of wordsOf(text)) known.set(begin(word), (known.get(begin(word)) ?? 0) + 1);
  return (word: string, letters: RegExp) => letters.test(word) && known.get(begin(word)) === 1;
}
const rare = onceIn(
  JSON.stringify([...dossier.sources.values(), ...dossier.incidents.values()]) +
    [...dossier.explainers.keys(), ...dossier.pages.keys()]
      .flatMap((id) =>
        ['explainers', 'pages'].map(
          (folder) => new URL(`../../content/${folder}/${id}.mdx`, import.meta.url),
        ),
      )
      .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
      .join(' '),
);

const result = (page: Page, path: string) => page.locator(`.hit p a[href^="${path}"]`);

describe('The search', () => {
  it('asks for its index only when the reader begins to type', async () => {
    const { page, requests } = await open('/search/');
    await page.waitForLoadState('networkidle');
    const ofIndex = () => requests.filter((url) => url.includes('/pagefind/'));
    expect(ofIndex()).toEqual([]);
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await search(page, 'Crocus');
    expect(ofIndex().length).toBeGreaterThan(2);
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ pages found$/);
  });

  it('finds a rare word in the one statement that says it, and lands on that statement', async () => {
    const found = [...dossier.sources.values()].flatMap((source) =>
      source.statements.flatMap(({ n, text }) => {
        const word =
          n > 1 && source.digest === undefined
            ? wordsOf(text).find((word) => rare(word, /^[a-z]{7,}$/))
            : undefined;
        return word ? [{ word, path: `/sources/${source.id}/#s${String(n)}` }] : [];
      }),
    );
    expect(found.length).toBeGreaterThan(20);
    const { page } = await open('/search/');
    for (const { word, path } of [0.2, 0.7].flatMap((part) => found[Math.floor(part * found.length)] ?? [])) {
      await search(page, word);
      expect(await hits(page).count(), word).toBeLessThanOrEqual(2);
      const link = result(page, path);
      expect(await link.innerText()).toMatch(/^Statement \d+$/);
      expect((await link.locator('xpath=..').locator('mark').first().innerText()).toLowerCase()).toBe(word);
      await link.click();
      await page.waitForURL(`**${path}`);
      expect(await landed(page), path).toBe(true);
      expect((await page.locator(':target').innerText()).toLowerCase()).toContain(word);
      await page.goBack();
      await awake(page);
    }
  });

  it('finds a Cyrillic word of a title', async () => {
    const isRare = (word: string) => rare(word, /^[а-яё]{7,}$/);
    const source = pick(
      dossier.sources.values(),
      ({ language, title }) => language === 'ru' && wordsOf(title ?? '').some(isRare),
    );
    const { page } = await open('/search/');
    await search(page, wordsOf(source.title ?? '').find(isRare) ?? '');
    const link = hits(page).locator(`h2 a[href="/sources/${source.id}/"]`);
    expect(await link.innerText()).toBe(source.title);
    await link.click();
    await page.waitForURL(`**/sources/${source.id}/`);
    expect(await page.locator('h1').innerText()).toBe(source.title);
  });

  it('finds a sentence of an explainer and lands on its paragraph', async () => {
    const { page } = await open('/explainers/');
    const { origin } = new URL(page.url());
    const paragraphs: { path: string; text: string }[] = [];
    for (const id of dossier.explainers.keys()) {
      await page.goto(`${origin}/explainers/${id}/`);
      const found = await page
        .locator('article.prose :is(p, li)[id]:has(> .link-mark)')
        .evaluateAll((all) => all.map((place) => ({ anchor: place.id, text: place.textContent })));
      for (const { anchor, text } of found) paragraphs.push({ path: `/explainers/${id}/#${anchor}`, text });
    }
    const explained = onceIn(paragraphs.map(({ text }) => text).join(' '));
    for (const id of dossier.explainers.keys()) {
      const word = (text: string) => wordsOf(text).find((word) => explained(word, /^[a-z]{7,}$/)) ?? '';
      const ours = paragraphs.filter(({ path }) => path.includes(id)).slice(2);
      const { path, text } = pick(ours, ({ text }) => word(text) !== '');
      await page.goto(`${origin}/search/?kind=explainer`);
      await awake(page);
      await search(page, word(text));
      await result(page, path).click();
      await page.waitForURL(`**/explainers/${id}/#*`);
      expect(await landed(page), path).toBe(true);
      expect((await page.locator(':target').innerText()).toLowerCase()).toContain(word(text));
    }
  });

  it('looks in one kind of page only, if asked to', async () => {
    const { page } = await open('/search/');
    await search(page, 'Crocus');
    const everywhere = Number.parseInt(await status(page), 10);
    for (const [label, kind] of [
      ['Explainers', 'explainer'],
      ['Incidents', 'incident'],
      ['Sources', 'source'],
    ] as const) {
      await page.getByRole('radio', { name: label }).check();
      await expect.poll(() => hits(page).locator('.note').allInnerTexts()).toContain(kind);
      await expect
        .poll(async () => new Set(await hits(page).locator('.note').allInnerTexts()))
        .toEqual(new Set([kind]));
      expect(Number.parseInt(await status(page), 10)).toBeLessThan(everywhere);
      expect(new URL(page.url()).search).toBe(`?q=Crocus&kind=${kind}`);
    }
    await page.getByRole('radio', { name: 'Everything' }).check();
    await expect.poll(() => status(page)).toBe(`${String(everywhere)} pages found`);
  });

  it('draws ten pages, and ten more when asked', async () => {
    const { page } = await open('/search/');
    await search(page, 'Tajikistan');
    await expect.poll(() => hits(page).count()).toBe(10);
    await page.getByRole('button', { name: 'More results' }).click();
    await expect.poll(() => hits(page).count()).toBe(20);
    const hrefs = await hits(page)
      .locator('h2 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(hrefs).size).toBe(20);
  });

  it('leads with the keyboard from the field to the first result', async () => {
    const { page } = await open('/search/');
    await search(page, 'Crocus');
    const first = hits(page).first().locator('a').first();
    // Past where to look and the button.
    for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    const href = await first.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${String(href)}`);
    await page.goBack();
    await awake(page);
    expect(await field(page).inputValue()).toBe('Crocus');
    await expect.poll(() => hits(page).count()).toBeGreaterThan(0);
  });

  it('is restored by its address, words and kind', async () => {
    const { page } = await open('/search/?q=Crocus&kind=incident');
    await expect.poll(() => status(page)).toMatch(/^\d+ pages found$/);
    expect(await field(page).inputValue()).toBe('Crocus');
    expect(await page.getByRole('radio', { name: 'Incidents' }).isChecked()).toBe(true);
    await expect
      .poll(async () => new Set(await hits(page).locator('.note').allInnerTexts()))
      .toEqual(new Set(['incident']));
  });

  it('shows the results of what was typed last', async () => {
    const { page } = await open('/search/');
    await field(page).pressSequentially('Dushanbe airport Crocus');
    await expect.poll(() => status(page)).toMatch(/found$/);
    await search(page, 'Danghara');
    await expect
      .poll(async () => (await page.locator('.hit mark').allInnerTexts()).join())
      .toMatch(/danghara/i);
    const marked = await page.locator('.hit mark').allInnerTexts();
    expect(marked.filter((text) => !/dang/i.test(text))).toEqual([]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('Danghara');
  });
});
