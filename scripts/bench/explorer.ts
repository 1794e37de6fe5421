import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { preloadModules } from '../preload.ts';
import type { Visit } from './visit.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the site's own Explore view over synthetic incidents into `site/` of a folder, a page `/<size>/` for each size. */
export async function buildExplorers(folder: URL, sizes: readonly number[]): Promise<void> {
  const build = spawn(
    process.execPath,
    ['--max-old-space-size=4096', 'node_modules/astro/bin/astro.mjs', 'build', '--root', 'scripts/bench'],
    {
      cwd: root,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        BENCH_OUT: fileURLToPath(folder),
        BENCH_SIZES: sizes.join(','),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let log = '';
  build.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  const code = await new Promise<number | null>((resolve) => build.once('close', resolve));
  await rm(new URL('.astro', import.meta.url), { recursive: true, force: true });
  if (code !== 0) throw new Error(`The pages of synthetic incidents were not built.\n${log}`);
  const lost = await preloadModules(fileURLToPath(new URL('site', folder)));
  if (lost.length > 0) throw new Error(lost.join('\n'));
}

/** Asks for the map that can be moved, as soon as it can be asked for; the time of asking in ms since navigation. */
export async function askForMap(page: Visit): Promise<number> {
  const asked = await page.until<number>(`(() => {
    const button = customElements.get('incident-map') && document.querySelector('incident-map .map-start');
    if (!button) return null;
    const now = performance.now();
    button.click();
    return now;
  })()`);
  if (asked === null) throw new Error('The page has no map to ask for.');
  return asked;
}
