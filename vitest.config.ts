import { getViteConfig } from 'astro/config';

// Dates must hold in a time zone far from the editor's, and tests must not depend on the day they run.
process.env.TZ = 'America/Los_Angeles';
process.env.BUILD_DATE = '2026-11-22';

export default getViteConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/built-site.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
