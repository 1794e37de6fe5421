import { defineConfig } from 'astro/config';
import site from '../../astro.config.mjs';

/** The site's own views over synthetic incidents: `BENCH_OUT` names the folder for what is built and for the cache. */
export default defineConfig({
  ...site,
  srcDir: './site',
  publicDir: '../../public',
  outDir: `${process.env.BENCH_OUT}/site`,
  cacheDir: `${process.env.BENCH_OUT}/cache`,
  vite: { ...site.vite, cacheDir: `${process.env.BENCH_OUT}/vite` },
});
