import type { Browser, Request } from 'playwright-core';
import type { Run } from './figures.ts';
import { type Conditions, type Visit, visit } from './visit.ts';

/** A page with a field for questions, by CSS selectors. */
export interface AskedPage {
  address: string;
  field: string;
  /** What each result is drawn as. */
  result: string;
}

/** What is put into the field: one key that is pressed, words at once, or words key by key. */
export interface Question {
  text: string;
  /** Between two keys, in ms; without it the words come at once. */
  pause?: number;
}

/** Where a question is asked: processor at a quarter of its speed, the same on slow 4G, or neither. */
export type Machine = 'slow phone' | 'slow phone, slow 4G' | 'full speed';

const parts = {
  engine: /\b(pagefind|pagefind-worker|minisearch)\.js$/,
  WebAssembly: /\.pagefind$/,
  head: /\bpagefind-entry\.json$|\.pf_meta$/,
  chunks: /\.pf_index$|\bminisearch\.json$/,
  fragments: /\.pf_fragment$/,
  filters: /\.pf_filter$/,
  interface: /\.(js|css)$/,
  font: /\.woff2$/,
};

/** What a file is to the search. */
export type Part = keyof typeof parts | 'other';

/** Of a path on the server, what it is to the search; what is no file of it and no script is `other`. */
export function partOf(path: string): Part {
  const found = (Object.keys(parts) as (keyof typeof parts)[]).find((part) => parts[part].test(path));
  return found ?? 'other';
}

/** Bodies as they came over the wire, by path; in bytes. A file that was asked for again came from the cache. */
export type Bodies = ReadonlyMap<string, number>;

/** kB of 1000 bytes of some parts. */
export function sumOf(bodies: Bodies, ...wanted: readonly Part[]): number {
  return (
    [...bodies].reduce((sum, [path, bytes]) => sum + (wanted.includes(partOf(path)) ? bytes : 0), 0) / 1000
  );
}

const ofIndex = ['engine', 'WebAssembly', 'head', 'chunks', 'fragments', 'filters'] as const;

/** What the search costs over the wire, part by part; fonts and the page itself apart. */
export function wireFigures(before: Bodies, after: Bodies): Run {
  return {
    'kB engine': sumOf(after, 'engine'),
    'kB WebAssembly': sumOf(after, 'WebAssembly'),
    'kB head': sumOf(after, 'head'),
    'kB chunks': sumOf(after, 'chunks'),
    'kB fragments': sumOf(after, 'fragments'),
    'kB filters': sumOf(after, 'filters'),
    'kB from the touch':
      sumOf(after, ...ofIndex, 'interface', 'other') - sumOf(before, ...ofIndex, 'interface', 'other'),
  };
}

/** Runs in the page: marks the first key or words, and when the first result has been drawn. */
function watch(result: string) {
  const options = { capture: true, once: true };
  for (const type of ['keydown', 'input'])
    addEventListener(type, ({ timeStamp }) => performance.mark('asked', { startTime: timeStamp }), options);
  const observer = new MutationObserver(() => {
    if (!document.querySelector(result)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark('answered')));
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** What a page is sent, and whether more is on its way. */
class Line {
  readonly bodies = new Map<string, number>();
  readonly #pending = new Set<unknown>();
  readonly #visit: Visit;
  #last = performance.now();

  constructor(visit: Visit) {
    this.#visit = visit;
    const turn = (change: () => unknown) => {
      change();
      this.#last = performance.now();
    };
    const end = (request: Request) => turn(() => this.#pending.delete(request));
    visit.page.on('request', (request) => turn(() => this.#pending.add(request)));
    visit.page.on('requestfinished', end);
    visit.page.on('requestfailed', end);
    visit.page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const bytes = Number(response.headers()['content-length'] ?? 0);
      if (!this.bodies.has(pathname)) this.bodies.set(pathname, bytes);
    });
  }

  /**
   * Waits until nothing is on its way, nothing was for 0.8 s and the page answers; for a minute at most. A visit's own
   * way of waiting never hears of the end of what a worker asks for.
   */
  async rest(): Promise<void> {
    const limit = performance.now() + 60_000;
    this.#last = performance.now();
    while (performance.now() < limit) {
      await this.#visit.value('0');
      if (this.#pending.size === 0 && performance.now() - this.#last > 800) return;
      await this.#visit.page.waitForTimeout(100);
    }
  }
}

/** Opens a page with an empty cache so that all it is sent is counted: a visit counts from its own address, so it starts at none. */
function open<Figures>(
  browser: Browser,
  address: string,
  conditions: Conditions,
  measure: (page: Visit, line: Line) => Promise<Figures>,
): Promise<Figures> {
  return visit(browser, new URL('/nothing-here', address).href, conditions, async (page) => {
    await page.page.waitForLoadState('load');
    const line = new Line(page);
    await page.page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    return measure(page, line);
  });
}

async function slowDown({ page }: Visit) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

async function put({ page }: Visit, { text, pause }: Question) {
  if (pause !== undefined) await page.keyboard.type(text, { delay: pause });
  else if (text.length === 1) await page.keyboard.press(text);
  else await page.keyboard.insertText(text);
}

/** What a page loads of its own accord, before anybody touches its field: its scripts and styles, and of the index. */
export async function untouched(browser: Browser, address: string): Promise<Run> {
  return open(browser, address, 'full speed', async (_, line) => {
    await line.rest();
    return {
      'kB scripts and styles': sumOf(line.bodies, 'interface'),
      'kB of the search': sumOf(line.bodies, ...ofIndex),
    };
  });
}

/**
 * Opens the page with an empty cache, touches the field, waits until all is quiet, asks, waits again. `answer ms` is from
 * the first key (or the words) until the first result has been drawn; a mark that the page sets as `index-fetched` and
 * `index-read` gives `read ms`; `results` is the number that the page tells in `[data-status]`, if it does.
 */
export async function askOnce(
  browser: Browser,
  { address, field, result }: AskedPage,
  question: Question,
  machine: Machine,
): Promise<Run> {
  const conditions = machine === 'slow phone, slow 4G' ? 'slow' : 'full speed';
  return open(browser, address, conditions, async (page, line): Promise<Run> => {
    await page.until(`document.querySelector(${JSON.stringify(field)}) !== null`);
    await line.rest();
    const before = new Map(line.bodies);
    if (machine === 'slow phone') await slowDown(page);
    await page.page.locator(field).tap();
    await line.rest();
    await page.value(`(${watch.toString()})(${JSON.stringify(result)})`);
    await put(page, question);
    // A page that is asked for its marks every 20 ms has less time for what is measured.
    await page.page.waitForTimeout(1500);
    const [asked, answered] = [await page.mark('asked'), await page.mark('answered')];
    await line.rest();
    const read = await page.value<number>(
      `performance.getEntriesByName('index-read')[0]?.startTime - performance.getEntriesByName('index-fetched')[0]?.startTime`,
    );
    const results = await page.value<string>(`document.querySelector('[data-status]')?.textContent ?? null`);
    const told = parseInt(results ?? '', 10);
    return {
      'answer ms': asked === null || answered === null ? null : answered - asked,
      ...(Number.isFinite(told) && { results: told }),
      ...(read !== null && Number.isFinite(read) && { 'read ms': read }),
      ...wireFigures(before, line.bodies),
    };
  });
}
