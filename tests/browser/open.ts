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
 * One Chromium for the tests of a file. The function it returns opens a path of the built site: in a context of its own,
 * which the end of the test closes, or with `keep` in the one that was opened before with the same options. A test in
 * which the site threw an error fails.
 */
export function useBrowser({ keep = false } = {}): (
  path: string,
  options?: BrowserContextOptions,
) => Promise<Opened> {
  const address = inject('address');
  let browser: Browser | undefined;
  const opened = new Map<string, Opened>();

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    const all = [...opened.values()];
    const thrown = all.flatMap(({ errors }) => errors.filter((error) => error.startsWith('thrown')));
    if (!keep) {
      opened.clear();
      await Promise.all(all.map(({ page }) => page.context().close()));
    }
    expect(thrown).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  const start = async (options: BrowserContextOptions): Promise<Opened> => {
    if (!browser) throw new Error('Pages can be opened in tests only.');
    const page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(15_000);
    const found: Opened = { page, errors: [], requests: [] };
    page.on('pageerror', (error) => found.errors.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') found.errors.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => found.requests.push(request.url()));
    return found;
  };

  return async (path, asked = {}) => {
    const viewport = { width: 1280, height: 900 };
    const options = { viewport, ...asked };
    const key = JSON.stringify(keep ? options : [options, opened.size]);
    const found = opened.get(key) ?? (await start(options));
    opened.set(key, found);
    found.errors.length = 0;
    found.requests.length = 0;
    await found.page.setViewportSize(options.viewport ?? viewport);
    await found.page.goto(address + path);
    if (options.javaScriptEnabled !== false) await awake(found.page);
    return found;
  };
}

/** Gives the sign of a reader that parts further down wait for, and waits until every element has its behaviour. */
export async function awake(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('scroll')));
  await page.waitForFunction(() => document.querySelector(':not(:defined)') === null);
}

/** Whether the element that the address names stands in the window: where a link with an anchor landed. */
export async function landed(page: Page): Promise<boolean> {
  await page.waitForLoadState();
  return page.evaluate(() => {
    const box = document.querySelector(':target')?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
  });
}
