import { z } from 'zod';
import { addIssue, id, language, text } from './fields.ts';
import type { Problem } from './problem.ts';
import { readRecord, readYaml } from './reading.ts';

/** By what right an operator holds an article's text, in words for the operator. */
export const rightsKinds = {
  'public-domain': 'in the public domain',
  licensed: 'licensed to be published',
  private: 'held for the operator’s own use',
} as const;

/** By what right an operator holds a text. */
export type Rights = keyof typeof rightsKinds;

/** What a block of an article is; only paragraphs are numbered, as the digest numbers them. */
export const blockKinds = ['paragraph', 'heading', 'caption', 'standfirst'] as const;

const misnumbered = (wanted: number | undefined) =>
  wanted === undefined
    ? 'Only paragraphs are numbered. Take the number out.'
    : `Paragraphs are numbered 1, 2, 3 … Write ${wanted}, or import the article again.`;

const blockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  /** Number of the article's own paragraph, from 1. */
  p: z.int().min(1).optional(),
  text,
});

/** An article's own text, as an operator imported it: `articles/<source>.json`, which is never committed. */
export const articleSchema = z
  .strictObject({
    /** Id of the source record. */
    source: id,
    rights: z.enum(Object.keys(rightsKinds) as Rights[]),
    /** Name of the file that was read, without its folder. */
    file: text,
    /** SHA-256 of that file's bytes, in hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    language,
    /** In reading order. */
    blocks: z.array(blockSchema).min(1),
  })
  .superRefine(({ blocks }, context) => {
    let next = 1;
    blocks.forEach(({ kind, p }, i) => {
      const wanted = kind === 'paragraph' ? next++ : undefined;
      if (p !== wanted) addIssue(context, ['blocks', i, 'p'], misnumbered(wanted));
    });
    if (next === 1) addIssue(context, ['blocks'], 'The article has no paragraph. Import it again.');
  });

/** An article's own text. */
export type Article = z.infer<typeof articleSchema>;

/** A block of an article. */
export type Block = Article['blocks'][number];

/** Whether a build that others will see may index it: an index publishes what it holds. */
export const isPublishable = ({ rights }: Pick<Article, 'rights'>): boolean => rights !== 'private';

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Reads the text of one article file: the article, or null with what is wrong, at its line. */
export function readArticle(path: string, json: string): { article: Article | null; problems: Problem[] } {
  const sound = articleSchema.safeParse(parsed(json));
  if (sound.success) return { article: sound.data, problems: [] };
  // JSON is YAML, and the reader of YAML is slower but knows the line of every key.
  const reading = readYaml(path, json);
  if (reading.problems.length > 0) return { article: null, problems: reading.problems };
  const { record, problems } = readRecord(articleSchema, path, reading);
  return { article: record, problems };
}
