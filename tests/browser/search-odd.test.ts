import { describe, expect, it } from 'vitest';
import { awake, useBrowser } from './open.ts';
import { field, hits, search, status } from './searching.ts';

const open = useBrowser({ keep: true });

describe('An odd question', () => {
  const odd: Record<string, string> = {
    'ten thousand characters': 'khorasan '.repeat(1112),
    markup: '<img src=x onerror="document.body.dataset.owned=1"><mark>crocus</mark>',
    'a regular expression': '.*+?^${}()|[]\\ (a+)+$ [',
    'a text from right to left': 'هجوم كروكوس سيتي',
    emoji: '💥🧑‍🤝‍🧑',
    quotes: '"Crocus City Hall" \'Crocus\' `',
    'quotes that do not close': '"Crocus -"City -" " ""',
    minuses: '- -- -"" —Crocus',
    'half a letter': 'Crocus \uD83D',
    'the sign of other spellings': '‖crocus Крокус‖',
    'an address': '?q=1&kind=source#s1 ../../etc',
  };
  it('breaks nothing and prints no markup, typed or in the address', async () => {
    const { page, errors } = await open('/search/');
    const printed = page.locator('main img, main script, [onerror], [data-owned]');
    for (const [name, words] of Object.entries(odd)) {
      await search(page, words);
      expect(await printed.count(), name).toBe(0);
      await search(page, 'Crocus');
      expect(await hits(page).count(), name).toBeGreaterThan(0);
    }
    for (const words of [odd.markup ?? '', odd['a regular expression'] ?? '']) {
      await page.goto(new URL(`/search/?q=${encodeURIComponent(words)}`, page.url()).href);
      await awake(page);
      await expect.poll(() => status(page)).toMatch(/^\d+ results?$/);
      expect(await field(page).inputValue()).toBe(words);
      expect(await printed.count(), words).toBe(0);
    }
    expect(errors).toEqual([]);
  });

  it('of nothing or white space leaves nothing behind', async () => {
    const { page } = await open('/search/?q=Crocus');
    for (const nothing of ['', '   ']) {
      await search(page, 'Crocus');
      await field(page).fill(nothing);
      await expect.poll(() => hits(page).count()).toBe(0);
      expect(await status(page)).toBe('');
      expect(new URL(page.url()).search).toBe('');
    }
  });

  it('of nothing leaves no button for more of it', async () => {
    const { page } = await open('/search/?kind=source');
    await search(page, 'Tajikistan');
    const more = page.getByRole('button', { name: 'More results' });
    await more.waitFor();
    await field(page).fill('');
    await expect.poll(() => hits(page).count()).toBe(0);
    expect(await more.isVisible()).toBe(false);
  });

  it('in the address breaks nothing', async () => {
    const { page, errors } = await open('/search/');
    for (const query of [
      'q=%E0%A4%A&kind=%22%5D',
      'q=<script>&kind=<b>',
      'kind=incident',
      `q=${'x'.repeat(5000)}`,
    ]) {
      await page.goto(new URL(`/search/?${query}`, page.url()).href);
      await awake(page);
      await search(page, 'Crocus');
      expect(await page.locator('main script, main b').count(), query).toBe(0);
    }
    expect(errors).toEqual([]);
  });
});
