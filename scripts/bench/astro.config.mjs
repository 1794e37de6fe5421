import { tmpdir } from 'node:os';
import { defineConfig } from 'astro/config';
import site from '../../astro.config.mjs';

const folder = process.env.BENCH_OUT ?? `${tmpdir()}/traced-bench`;

/** The site's own views over synthetic incidents: `BENCH_OUT` names the folder for what is built and for the cache. */
export default defineConfig({
  ...site,
  srcDir: './site',
  publicDir: '../../public',
  outDir: `${folder}/site`,
  cacheDir: `${folder}/cache`,
  vite: { ...site.vite, cacheDir: `${folder}/vite` },
});
