import type { Browser, CDPSession, Page } from 'playwright-core';
import { blockingTime, longestTask, type TraceEvent } from './figures.ts';

/** Whether to measure on a phone with a slow line: processor at a quarter of its speed, Lighthouse's "slow 4G" applied. */
export type Conditions = 'slow' | 'full speed';

/** What a page of its own accord told of itself; times in ms since navigation. */
interface Seen {
  long: { start: number; duration: number }[];
  marks: Record<string, number>;
  firstPaint: number;
  largestPaint: number;
  shift: number;
}

const seen = 'window.bench';

/** Runs in the page before anything else does. */
function observe() {
  const bench: Seen = { long: [], marks: {}, firstPaint: 0, largestPaint: 0, shift: 0 };
  Object.assign(window, { bench });
  const watch = (type: string, see: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  };
  watch('longtask', ({ startTime, duration }) => bench.long.push({ start: startTime, duration }));
  watch('mark', ({ name, startTime }) => (bench.marks[name] ??= startTime));
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') bench.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (bench.largestPaint = startTime));
  // Of a page that is emulating a phone Chromium says for half a second that it had input; a script's clicks are none.
  watch('layout-shift', (entry) => (bench.shift += (entry as PerformanceEntry & { value: number }).value));
}

/** A page that is open and watched. */
export class Visit {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #kinds = new Map<string, string>();
  readonly #pending = new Set<string>();
  #bytes = 0;
  #requests = 0;
  #foreign = 0;
  #lastAnswer = performance.now();

  constructor(page: Page, session: CDPSession, address: string) {
    this.page = page;
    this.#session = session;
    const { host } = new URL(address);
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      const { protocol, host: asked } = new URL(request.url);
      if (!protocol.startsWith('http')) return;
      if (asked !== host) this.#foreign += 1;
      else this.#requests += 1;
      this.#pending.add(requestId);
    });
    session.on('Network.responseReceived', ({ requestId, type }) => this.#kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (this.#kinds.get(requestId) !== 'Font') this.#bytes += encodedDataLength;
      this.#end(requestId);
    });
    session.on('Network.loadingFailed', ({ requestId }) => this.#end(requestId));
  }

  #end(requestId: string) {
    this.#pending.delete(requestId);
    this.#lastAnswer = performance.now();
  }

  /** What came over the wire so far, headers too: kB of 1000 bytes without fonts, requests, requests to other hosts. */
  get wire(): { kB: number; requests: number; foreign: number } {
    return { kB: this.#bytes / 1000, requests: this.#requests, foreign: this.#foreign };
  }

  /**
   * What an expression comes to in the page; null if the page does not answer in so many ms. The browser is asked without
   * the driver's own script, which a slow page reads for 100 ms: that would count as the page's.
   */
  async value<Value>(expression: string, timeout = 60_000): Promise<Value | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, timeout, null);
    });
    const answer = this.#session.send('Runtime.evaluate', { expression, returnByValue: true });
    // A page that is closed while it is still at work never answers.
    answer.catch(() => undefined);
    const found = await Promise.race([answer, late]);
    clearTimeout(timer);
    if (found?.exceptionDetails) throw new Error(found.exceptionDetails.exception?.description);
    return (found?.result.value as Value | undefined) ?? null;
  }

  /** Waits until an expression is no longer null or false in the page; what it is then, or null if that takes too long. */
  async until<Value>(expression: string, timeout = 60_000): Promise<Value | null> {
    const limit = performance.now() + timeout;
    for (let left = timeout; left > 0; left = limit - performance.now()) {
      const value = await this.value<Value>(expression, left);
      if (value !== null && value !== false) return value;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return null;
  }

  /** First and largest contentful paint in ms since navigation, sum of all layout shifts. */
  async paints(): Promise<{ first: number; largest: number; shift: number }> {
    const found = await this.value<Seen>(seen);
    return {
      first: found?.firstPaint ?? NaN,
      largest: found?.largestPaint ?? NaN,
      shift: found?.shift ?? NaN,
    };
  }

  /** Total blocking time in ms of the tasks that began at `since` or later, in ms since navigation. */
  async blocking(since = 0): Promise<number> {
    const { long = [] } = (await this.value<Seen>(seen)) ?? {};
    return blockingTime(long.filter(({ start }) => start >= since).map(({ duration }) => duration));
  }

  /** Waits for a mark that the page sets; the time when it was first set in ms since navigation, or null if it did not come in time. */
  mark(name: string, timeout = 60_000): Promise<number | null> {
    return this.until<number>(`${seen}.marks[${JSON.stringify(name)}] ?? null`, timeout);
  }

  /** Waits until for 1.5 s nothing was asked for, nothing answered and no long task ended; for a minute at most. */
  async quiet(): Promise<void> {
    const limit = performance.now() + 60_000;
    const still = `(({ long }) => performance.now() - Math.max(0, ...long.map(({ start, duration }) => start + duration)))(${seen})`;
    while (performance.now() < limit) {
      const inPage = (await this.value<number>(still)) ?? 0;
      if (inPage > 1500 && this.#pending.size === 0 && performance.now() - this.#lastAnswer > 1500) return;
      await this.page.waitForTimeout(200);
    }
  }

  /** The longest task of the page's main thread while something is done to it, in ms; no other visit may trace meanwhile. */
  async worstTask(act: () => Promise<void>): Promise<number> {
    const browser = this.page.context().browser();
    if (!browser) throw new Error('The page has no browser.');
    const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
    await browser.startTracing(this.page, { categories });
    // The browser itself is at work when a trace begins and ends: that is not the page's.
    await this.page.evaluate(() => performance.mark('bench-from'));
    await act();
    await this.page.evaluate(() => performance.mark('bench-to'));
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    return longestTask(trace.traceEvents, 'bench-from', 'bench-to');
  }
}

/** Opens a page on a phone's screen with an empty cache, measures, closes it. */
export async function visit<Figures>(
  browser: Browser,
  address: string,
  conditions: Conditions,
  measure: (visit: Visit) => Promise<Figures>,
): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    // We serve over http: whatever is asked for over https is another host's, and must not depend on the line outside.
    await session.send('Network.setBlockedURLs', { urls: ['https://*'] });
    if (conditions === 'slow') {
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 562.5,
        downloadThroughput: (1474.56 * 1024) / 8,
        uploadThroughput: (675 * 1024) / 8,
      });
    }
    await page.addInitScript(observe);
    const visit = new Visit(page, session, address);
    await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
    return await measure(visit);
  } finally {
    await context.close();
  }
}
