import mdx from '@astrojs/mdx';
import { defineConfig, logHandlers } from 'astro/config';

export default defineConfig({
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // No inline script or style: one Content-Security-Policy header without hashes can serve every page.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [mdx()],
  // scripts/build.ts reads the log: Astro exits 0 on much that is broken.
  ...(process.env.TRACED_LOG === 'json' && { logger: logHandlers.json() }),
  devToolbar: { enabled: false },
});
