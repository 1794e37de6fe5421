/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

// Dates must hold in a time zone far from the editor's, and no test may depend on the day it runs.
process.env.TZ = 'America/Los_Angeles';
process.env.BUILD_DATE = '2026-12-01';

export default getViteConfig({
  test: {
    // The cache of compiled modules does not notice a change of astro.config.mjs.
    fsModuleCache: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'built site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/built-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // One Chromium at a time: two cores drive it and the server.
          fileParallelism: false,
        },
      },
    ],
  },
});
