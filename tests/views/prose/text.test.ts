import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier.ts';
import { textOf } from '../../../src/views/prose/text.ts';

describe('textOf', () => {
  it.each([...dossier.explainers.values()].map(({ id, front }) => [id, front.title]))(
    'gives the explainer %s with its content and headings',
    (id, title) => {
      const { Content, getHeadings, frontmatter } = textOf('explainers', id);
      expect(frontmatter.title).toBe(title);
      expect(Content).toBeTypeOf('function');
      expect(getHeadings().length).toBeGreaterThan(0);
    },
  );

  it.each([...dossier.pages.values()].map(({ id, front }) => [id, front.title]))(
    'gives the page %s',
    (id, title) => {
      expect(textOf('pages', id).frontmatter.title).toBe(title);
    },
  );

  it('throws for a text that there is not, with its path', () => {
    expect(() => textOf('explainers', 'nothing')).toThrow('content/explainers/nothing.mdx');
    expect(() => textOf('pages', [...dossier.explainers.keys()][0] ?? '')).toThrow('content/pages/');
  });
});
