import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { awake, landed, useBrowser } from './open.ts';
import { pick, readSite } from './pages.ts';
import { atRest, counted, field, hits, pathOf, search, status } from './searching.ts';

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
const lists = ['disputes', 'glossary', 'milestones', 'publishers', 'series', 'spellings'];
const rare = onceIn(
  [
    JSON.stringify([...dossier.sources.values(), ...dossier.incidents.values()]),
    ...lists.map((name) => readFileSync(new URL(`../../content/${name}.yaml`, import.meta.url), 'utf8')),
    ...[...dossier.explainers.keys(), ...dossier.pages.keys()]
      .flatMap((id) =>
        ['explainers', 'pages'].map(
          (folder) => new URL(`../../content/${folder}/${id}.mdx`, import.meta.url),
        ),
      )
      .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')),
  ].join(' '),
);

const result = (page: Page, path: string) => {
  const [address = '', hash = ''] = path.split('#');
  return page.locator(`.hit a[href^="${address}"][href$="#${hash}"]`);
};

describe('The search', () => {
  it('fetches nothing of the index before the reader touches the field', async () => {
    const { page, requests } = await open('/search/');
    await page.waitForLoadState('networkidle');
    const ofIndex = () => requests.filter((url) => url.includes('/pagefind/'));
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(ofIndex()).toEqual([]);
    await field(page).click();
    await expect.poll(() => ofIndex().length).toBeGreaterThan(2);
    await search(page, 'Crocus');
    expect(await status(page)).toMatch(/^\d+ results$/);
    expect(ofIndex().filter((url) => /-ui\.|worker/.test(url))).toEqual([]);
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
    const word = wordsOf(source.title ?? '').find(isRare) ?? '';
    await search(page, word);
    const link = page.locator(`.hit h3 a[href^="/sources/${source.id}/"]`);
    expect(await link.innerText()).toBe(source.title);
    expect(await page.locator('.hit h3').first().getAttribute('lang')).toBe('ru');
    expect((await link.locator('mark').innerText()).toLowerCase()).toBe(word);
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

  it('groups what it finds by kind, the best of each first, and leads to all of one', async () => {
    const { page } = await open('/search/');
    await search(page, 'Crocus');
    const groups = page.locator('.hits');
    const names = await groups.locator('h2').allInnerTexts();
    expect(new Set(names)).toEqual(
      new Set(['Explainers', 'Incidents', 'What sources say', 'Terms, disputes, dates, numbers']),
    );
    for (const group of await groups.all()) {
      expect(await group.locator('.hit').count()).toBeLessThanOrEqual(3);
      expect(
        new Set(await group.locator('.hit').evaluateAll((all) => all.map((hit) => hit.dataset.kind))).size,
      ).toBe(1);
    }
    const all = page.getByRole('button', { name: /in “What sources say”/ });
    const said = Number(/\d+/.exec(await all.innerText())?.[0]);
    await all.click();
    await expect.poll(() => counted(page)).toBe(said);
    await atRest(page);
    expect(await page.getByRole('radio', { name: 'What sources say' }).isChecked()).toBe(true);
    expect(new URL(page.url()).search).toBe('?q=Crocus&kind=source');
    expect(await page.locator('.hits').count()).toBe(1);
    expect(
      await hits(page)
        .first()
        .locator('a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  it('says of a source how many of its places match, and counts right', async () => {
    const { page } = await open('/search/?q=Crocus&kind=source');
    await atRest(page);
    const said = page.locator('.hit .note', { hasText: 'places match' }).first();
    const n = Number(/(\d+) places match/.exec(await said.innerText())?.[1]);
    const path = pathOf((await said.locator('xpath=..').locator('h3 a').getAttribute('href')) ?? '');
    const source = dossier.sources.get(path.split('/')[2] ?? '');
    const places = [...(source?.statements ?? []), ...(source?.digest ?? [])];
    expect(places.filter(({ text }) => text.includes('Crocus')).length).toBe(n);
  });

  it('draws one batch of a kind, and more when asked, without losing the reader’s place', async () => {
    const { page } = await open('/search/?kind=source');
    await search(page, 'Tajikistan');
    const before = await hits(page).count();
    expect(before).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'More results' }).click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(before);
    const first = hits(page).nth(before).locator('a').first();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    const titles = await page
      .locator('.hit h3 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('?')[0]));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('is restored by its address and by the way back', async () => {
    const { page } = await open('/search/?q=Crocus&kind=incident&country=TJ&sort=oldest');
    await atRest(page);
    expect(await field(page).inputValue()).toBe('Crocus');
    expect(await page.getByRole('radio', { name: 'Incidents' }).isChecked()).toBe(true);
    expect(await page.locator('select[name="country"]').inputValue()).toBe('TJ');
    expect(await page.locator('select[name="sort"]').inputValue()).toBe('oldest');
    const found = await hits(page).count();
    expect(found).toBeGreaterThan(0);
    await hits(page).first().locator('a').first().click();
    await page.waitForURL('**/incidents/**');
    await page.goBack();
    await awake(page);
    await atRest(page);
    expect(await hits(page).count()).toBe(found);
    expect(new URL(page.url()).search).toBe('?q=Crocus&kind=incident&country=TJ&sort=oldest');
  });

  it('shows the results of what was typed last', async () => {
    const { page } = await open('/search/');
    await field(page).pressSequentially('Dushanbe airport Crocus');
    await expect.poll(() => status(page)).toMatch(/results?$/);
    await search(page, 'Danghara');
    await expect
      .poll(async () => (await page.locator('.hit mark').allInnerTexts()).join())
      .toMatch(/danghara/i);
    const marked = await page.locator('.hit mark').allInnerTexts();
    expect(marked.filter((text) => !/dan[g]?ghara|dangara/i.test(text))).toEqual([]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('Danghara');
  });
});
