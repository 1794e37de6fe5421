import { brotliCompressSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { launch } from '../browser.ts';
import { serve } from '../serve.ts';

/** What one page sends, in kB of 1000 bytes; text as brotli sends it at its highest quality. */
export interface PageFigures {
  page: string;
  'kB without fonts': number;
  'kB of fonts': number;
  'kB of scripts': number;
  requests: number;
  'other hosts': number;
  'LCP ms': number;
  CLS: number;
}

const pages = [
  '/',
  '/explore/',
  '/explore/ with the map open',
  '/explainers/what-is-iskp/',
  '/explainers/crocus-city-hall/',
  '/explainers/reading-the-sources/',
  '/incidents/',
  '/incidents/2024-03-22-krasnogorsk-crocus-city-hall/',
  '/sources/',
  '/sources/southasiatimes-2025-moscow-plot/',
  '/disputes/',
  '/search/',
  '/search/?q=Termez',
];

async function sizeOf(response: Response): Promise<{ bytes: number; kind: 'font' | 'script' | 'other' }> {
  const body = await response.body().catch(() => Buffer.alloc(0));
  const path = new URL(response.url()).pathname;
  // Fonts, images and Pagefind's own files are compressed as they are.
  const bytes = /\.(woff2|png|pagefind|pf_\w+)$/.test(path) ? body.length : brotliCompressSync(body).length;
  return { bytes, kind: path.endsWith('.woff2') ? 'font' : path.endsWith('.js') ? 'script' : 'other' };
}

const vitals = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ lcp: number; cls: number }>((resolve) => {
        let [lcp, cls] = [0, 0];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) lcp = entry.startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) cls += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve({ lcp: Math.round(lcp), cls: Number(cls.toFixed(4)) });
        }, 300);
      }),
  );

/** Loads each page type of the built site in a fresh Chromium and adds up what it asked for. */
export async function pageFigures(): Promise<PageFigures[]> {
  const { address, close } = await serve(new URL('../../dist/', import.meta.url), 0);
  const browser = await launch();
  const figures: PageFigures[] = [];
  for (const name of pages) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const responses: Response[] = [];
    const hosts = new Set<string>();
    page.on('response', (response) => responses.push(response));
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:')) hosts.add(request.url());
    });
    await page.goto(address + (name.split(' ')[0] ?? ''), { waitUntil: 'networkidle' });
    const { lcp, cls } = await vitals(page);
    if (name.endsWith('open')) {
      await page.click('.map-start');
      await page.waitForSelector('incident-map[data-drawn]');
    }
    const sizes = await Promise.all(responses.map(sizeOf));
    const sum = (of: (kind: string) => boolean) =>
      Number(
        (sizes.filter(({ kind }) => of(kind)).reduce((total, { bytes }) => total + bytes, 0) / 1000).toFixed(
          1,
        ),
      );
    figures.push({
      page: name,
      'kB without fonts': sum((kind) => kind !== 'font'),
      'kB of fonts': sum((kind) => kind === 'font'),
      'kB of scripts': sum((kind) => kind === 'script'),
      requests: responses.length,
      'other hosts': hosts.size,
      'LCP ms': lcp,
      CLS: cls,
    });
    await context.close();
  }
  await browser.close();
  close();
  return figures;
}
