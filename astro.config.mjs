import mdx from '@astrojs/mdx';
import { defineConfig, logHandlers } from 'astro/config';

export default defineConfig({
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // No inline script, and one style sheet in the head, the same on every page: a Content-Security-Policy header with
  // one hash can serve them all, and the first paint waits for one answer of the server instead of two.
  build: { format: 'directory', inlineStylesheets: 'always' },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [mdx()],
  // scripts/build.ts reads the log: Astro exits 0 on much that is broken.
  ...(process.env.TRACED_LOG === 'json' && { logger: logHandlers.json() }),
  devToolbar: { enabled: false },
});
