import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../scripts/browser.ts';
import { serveCompressed } from '../../scripts/bench/serve-compressed.ts';
import { type Conditions, visit } from '../../scripts/bench/visit.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveCompressed>>;
let folder: string;

/** Once painted: works 200 ms, moves a block, asks a foreign host, then ours, sets its mark; works 150 ms at each click. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Busy</title>
<link rel="icon" href="data:,"><p>First</p><p hidden>Second</p><p style="height:300px">Third</p><script>
const work = (time) => { const end = performance.now() + time; while (performance.now() < end); };
addEventListener('click', () => work(150));
new PerformanceObserver((list, observer) => {
  if (!list.getEntriesByName('first-contentful-paint').length) return;
  observer.disconnect();
  work(200);
  document.querySelector('[hidden]').hidden = false;
  fetch('https://example.org/').catch(() => fetch('/large.js')).then(() => performance.mark('done'));
}).observe({ type: 'paint', buffered: true });
</script></html>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traced-bench-test-'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'large.js'), 'x'.repeat(1_000_000));
  await writeFile(join(folder, 'x.woff2'), 'x'.repeat(50_000));
  server = await serveCompressed(pathToFileURL(`${folder}/`));
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
});

const measure = (conditions: Conditions) =>
  visit(browser, `${server.address}/`, conditions, async (visit) => {
    const done = await visit.mark('done');
    await visit.quiet();
    return {
      done: done ?? NaN,
      paints: await visit.paints(),
      blocking: await visit.blocking(),
      wire: visit.wire,
    };
  });

describe('A visit of the bench', () => {
  it('sees what the page costs: bytes as compressed, foreign requests, paints, shifts and blocking time', async () => {
    const { done, paints, blocking, wire } = await measure('full speed');
    expect(wire.requests).toBe(2);
    expect(wire.foreign).toBe(1);
    expect(wire.kB).toBeGreaterThan(0.5);
    expect(wire.kB).toBeLessThan(3);
    expect(paints.first).toBeGreaterThan(0);
    expect(paints.largest).toBeGreaterThanOrEqual(paints.first);
    expect(paints.shift).toBeGreaterThan(0);
    expect(blocking).toBeGreaterThanOrEqual(150);
    expect(done).toBeGreaterThan(paints.first + 200);
  });

  it('takes longer on a slow phone: two answers after one another wait for the line twice', async () => {
    const { done } = await measure('slow');
    expect(done).toBeGreaterThan(2 * 562);
  });

  it('does not count fonts, and counts blocking from the moment that is asked for', async () => {
    await visit(browser, `${server.address}/`, 'full speed', async (visit) => {
      await visit.mark('done');
      await visit.quiet();
      const before = visit.wire.kB;
      const now = await visit.page.evaluate(async () => {
        await new FontFace('x', 'url(/x.woff2)').load().catch(() => undefined);
        return performance.now();
      });
      await visit.quiet();
      expect(visit.wire.kB).toBe(before);
      expect(await visit.blocking(now)).toBe(0);
    });
  });

  it('knows the longest task while something is done', async () => {
    await visit(browser, `${server.address}/`, 'full speed', async (visit) => {
      await visit.mark('done');
      await visit.quiet();
      const longest = await visit.worstTask(async () => {
        await visit.page.evaluate(() => {
          document.body.click();
        });
        await visit.page.waitForTimeout(300);
      });
      expect(longest).toBeGreaterThanOrEqual(150);
      expect(longest).toBeLessThan(1000);
    });
  });

  it('waits for a mark that never comes no longer than it is told', async () => {
    await visit(browser, `${server.address}/`, 'full speed', async (visit) => {
      expect(await visit.mark('never', 500)).toBe(null);
    });
  });
});
