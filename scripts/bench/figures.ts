/** What a run measured, by name; null where it did not come to an end in the time it had. */
export type Run = Readonly<Record<string, number | null>>;

/** The middle number, or the mean of the two in the middle; null sorts last, as longer than anything. */
export function median(numbers: readonly (number | null)[]): number | null {
  const sorted = numbers.map((n) => n ?? Infinity).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [upper = Infinity, lower = Infinity] = [sorted[half], sorted[half - 1]];
  const middle = sorted.length % 2 ? upper : (lower + upper) / 2;
  return Number.isFinite(middle) ? middle : null;
}

/** The median of each name over several runs; names are those of the first. */
export function medians(runs: readonly Run[]): Run {
  return Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((name) => [name, median(runs.map((run) => run[name] ?? null))]),
  );
}

/** Runs as a table prints them: milliseconds and numbers whole, seconds and kB to a place or two. */
export function sayRuns(
  runs: Readonly<Record<string, Run>>,
): Record<string, Record<string, string | number>> {
  const say = (name: string, value: number | null) => {
    if (value === null) return '> 60 s';
    return Number(
      value.toFixed(name.endsWith(' s') ? 2 : name.startsWith('kB') ? 1 : name === 'CLS' ? 3 : 0),
    );
  };
  return Object.fromEntries(
    Object.entries(runs).map(([row, run]) => [
      row,
      Object.fromEntries(Object.entries(run).map(([name, value]) => [name, say(name, value)])),
    ]),
  );
}

/** Milliseconds by which tasks are longer than the 50 ms after which a page feels stuck. */
export function blockingTime(durations: readonly number[]): number {
  return durations.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
}

/** One event of Chromium's trace format; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

/** The longest task, in milliseconds, that began between two marks, of the thread that set them; 0 where there was none. */
export function longestTask(events: readonly TraceEvent[], from: string, to: string): number {
  const [start, end] = [from, to].map((mark) => {
    const found = events.find(({ name }) => name === mark);
    if (!found) throw new Error(`The trace has no mark ${mark}.`);
    return found;
  }) as [TraceEvent, TraceEvent];
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'RunTask' &&
      ph === 'X' &&
      pid === start.pid &&
      tid === start.tid &&
      ts >= start.ts &&
      ts <= end.ts,
  );
  return tasks.reduce((longest, { dur = 0 }) => Math.max(longest, dur / 1000), 0);
}
