import { execFileSync, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Memory in MB that a process and all that it started hold now, by `ps`. */
function memoryOf(root: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([root]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid);
  }
  return rows.reduce((sum, [pid, , kilobytes]) => sum + (family.has(pid) ? kilobytes / 1024 : 0), 0);
}

/** Builds the site into `dist/`; resolves to what that cost, in words. Rejects where nothing was built. */
export async function buildFigures(): Promise<string> {
  const started = performance.now();
  const build = spawn(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  let peak = 0;
  const sampling = setInterval(() => {
    if (build.pid) peak = Math.max(peak, memoryOf(build.pid));
  }, 150);
  const code = await new Promise<number | null>((resolve) => build.once('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error('The site was not built.');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `build  ${seconds} s  peak ${(peak / 1024).toFixed(2)} GB  ${availableParallelism()} cores`;
}
