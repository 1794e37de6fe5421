import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { landed, useBrowser } from './open.ts';
import { pick, readSite } from './pages.ts';

const open = useBrowser();
const dossier = await readSite();
const source = pick(
  dossier.sources.values(),
  ({ statements }) => statements.length > 3 && /\bRussia\b/.test(statements[2]?.text ?? ''),
);
const path = `/sources/${source.id}/?found=russia+zzz#s3`;

/** The words that are shown as found. */
const highlighted = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
  );

describe('Landing from the search', () => {
  it('marks the place, shows the words in it, and leaves a clean address', async () => {
    const { page } = await open(path);
    await expect.poll(() => highlighted(page)).toContain('russia');
    for (const word of await highlighted(page)) expect(word).toMatch(/^russia('s)?$/);
    expect(page.url()).toMatch(new RegExp(`/sources/${source.id}/#s3$`));
    expect(await landed(page)).toBe(true);
    const { id, inside } = await page.evaluate(() => {
      const place = document.querySelector(':target');
      const ranges = [...(CSS.highlights.get('found') ?? [])] as Range[];
      return { id: place?.id, inside: ranges.every((range) => place?.contains(range.startContainer)) };
    });
    expect(id).toBe('s3');
    expect(inside).toBe(true);
  });

  it('leaves the text as it is: nothing is put into the page, copied or printed', async () => {
    const { page } = await open(path);
    await expect.poll(() => highlighted(page)).toContain('russia');
    const copied = await page.evaluate(() => {
      const place = document.querySelector('#s3 p');
      if (place) getSelection()?.selectAllChildren(place);
      return { text: String(getSelection()), html: place?.innerHTML };
    });
    expect(copied.text).toBe(source.statements[2]?.text);
    expect(copied.html).toBe(copied.text.replaceAll('&', '&amp;'));
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
    );
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatch(/^@media screen/);
  });

  it('takes other forms of an address as no reason to stop', async () => {
    for (const query of [
      'found=',
      'found=%E0%A4%A',
      `found=${'x%20'.repeat(3000)}`,
      'found=<img src=x onerror=alert(1)>',
      'found=.*%2B%3F(a%2B)%2B%24',
      'found=%F0%9F%92%A5',
      'from=2024&found=russia',
    ]) {
      const { page, errors } = await open(`/sources/${source.id}/?${query}#s3`);
      expect(errors, query).toEqual([]);
      await expect.poll(() => page.url()).not.toContain('found=');
      expect(await page.locator('main img').count(), query).toBe(0);
    }
    const { page } = await open('/explore/?scope=russia&found=russia');
    await expect.poll(() => new URL(page.url()).search).toBe('?scope=russia');
  });

  it('shows words in the paragraph of an explainer without touching its marks', async () => {
    const [id, explainer] = pick(dossier.explainers, ([, { paragraphs }]) => paragraphs.length > 5);
    const paragraph = pick(explainer.paragraphs, ({ text }) => /\bRussia\b/.test(text) && text.length > 200);
    const { page } = await open(`/explainers/${id}/?found=russia#${paragraph.id}`);
    await expect.poll(() => highlighted(page)).toContain('russia');
    expect(await landed(page)).toBe(true);
    const { page: plain } = await open(`/explainers/${id}/#${paragraph.id}`);
    const html = (of: Page) => of.locator(':target').evaluate((place) => place.innerHTML);
    expect(await html(page)).toBe(await html(plain));
  });
});
