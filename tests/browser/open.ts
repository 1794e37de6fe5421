import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launch } from '../../scripts/browser.ts';

/** A page that is open, with what went wrong on it and what it asked the network for. */
export interface Opened {
  page: Page;
  /** Uncaught errors and errors on the console. */
  errors: string[];
  /** Addresses requested so far. */
  requests: string[];
}

/**
 * One Chromium for the tests of a file. The function it returns opens a path of the built site in a context of its
 * own, which the end of the test closes; a test in which the site threw an error fails.
 */
export function useBrowser(): (path: string, options?: BrowserContextOptions) => Promise<Opened> {
  const address = inject('address');
  let browser: Browser | undefined;
  let opened: Opened[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    const thrown = opened.flatMap(({ errors }) => errors.filter((error) => error.startsWith('thrown')));
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    expect(thrown).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return async (path, options = {}) => {
    if (!browser) throw new Error('Pages can be opened in tests only.');
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const found: Opened = { page, errors: [], requests: [] };
    opened.push(found);
    page.on('pageerror', (error) => found.errors.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') found.errors.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => found.requests.push(request.url()));
    await page.goto(address + path);
    return found;
  };
}

/** Whether the element that the address names stands in the window: where a link with an anchor landed. */
export async function landed(page: Page): Promise<boolean> {
  await page.waitForLoadState();
  return page.evaluate(() => {
    const box = document.querySelector(':target')?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
  });
}
