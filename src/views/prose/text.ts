import type { MDXInstance } from 'astro';

const texts = import.meta.glob<MDXInstance<Record<string, unknown>>>('/content/{explainers,pages}/*.mdx', {
  eager: true,
});

/** A text of `content/` as Astro renders it. Throws where there is none. */
export function textOf(folder: 'explainers' | 'pages', id: string): MDXInstance<Record<string, unknown>> {
  const text = texts[`/content/${folder}/${id}.mdx`];
  if (!text) throw new Error(`No text content/${folder}/${id}.mdx.`);
  return text;
}
