import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/**', 'dist.next/**', 'dist.last/**', '**/.astro/**', 'node_modules/**', 'src/env.d.ts'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `describe`-free sentences in tests and early returns in elements read better than void wrappers.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A number in a template says what it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // Arcs and rings are walked by index; the data is checked after it is made.
    files: ['scripts/build-basemap.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The types of `.astro` imports are known to `astro check`, not to the linter.
    files: ['src/views/prose/vocabulary.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    rules: {
      // A region that scrolls sideways must take the focus, or the keyboard cannot scroll it (WCAG 2.1.1).
      'astro/jsx-a11y-x/no-noninteractive-tabindex': 'off',
      'astro/jsx-a11y/no-noninteractive-tabindex': 'off',
    },
  },
);
