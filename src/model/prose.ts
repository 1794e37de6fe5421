import { z } from 'zod';
import { date, references, text } from './fields.ts';
import { type Problem, wording } from './problem.ts';
import { type Reading, readRecord, readYaml } from './reading.ts';
import { readViewState, writeViewState } from './view-state.ts';

/** The vocabulary of the prose: each component and the attributes that it needs. */
export const vocabulary = {
  Ref: ['to'],
  Incident: ['id'],
  Figure: ['incident', 'measure'],
  Figures: ['incident', 'measure'],
  Attributions: ['incident'],
  Positions: ['dispute'],
  Checks: ['source'],
  Show: ['query'],
} as const satisfies Record<string, readonly string[]>;

/** A component of the vocabulary. */
export type Component = keyof typeof vocabulary;

/** A component as it stands in a text. */
export interface Mention {
  component: Component;
  attributes: Record<string, string>;
  line: number;
}

/** Front matter of `content/explainers/<id>.mdx`. */
export const explainerSchema = z.strictObject({
  title: text,
  /** One sentence that says what the page gives the reader. */
  summary: text,
  /** Place in the list of explainers. */
  order: z.int().min(1),
  published: date,
  /** The day its statements were last read against it. */
  checked: date,
  key_points: z.array(z.strictObject({ text, refs: references })).min(1),
});

/** Front matter of `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({ title: text, summary: text });

/** A text in MDX: what its front matter says and which records it mentions, in order. */
export interface Prose<Front> {
  id: string;
  front: Front;
  mentions: Mention[];
}

/** An explainer. */
export type Explainer = Prose<z.infer<typeof explainerSchema>>;

const tag = /<([A-Za-z][\w.]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = /([\w-]+)="([^"]*)"/g;
const closingTag = new RegExp(`</(${Object.keys(vocabulary).join('|')})>`, 'g');
const optOut = '{/* no ref */}';

const isKnown = (name: string): name is Component => Object.hasOwn(vocabulary, name);

/** Components that print a numbered reference: only an explainer has the list that the number leads to. */
const numbered: readonly string[] = ['Ref', 'Figure'] satisfies Component[];

function readLine(
  content: string,
  line: number,
  path: string,
  known: readonly string[],
): { mentions: Mention[]; problems: Problem[] } {
  const mentions: Mention[] = [];
  const problems: Problem[] = [];
  const report = (message: string) => problems.push({ path, line, field: '', message });
  for (const [, name = '', rest = ''] of content.matchAll(tag)) {
    if (!isKnown(name) || !known.includes(name)) {
      report(wording.component(name, known));
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(attribute)].map(([, key = '', value = '']) => [key, value]),
    );
    for (const needed of vocabulary[name])
      if (!attributes[needed]?.trim()) report(wording.attribute(name, needed));
    const { query } = attributes;
    const settled = writeViewState(readViewState(query ?? ''));
    if (query?.trim() && settled !== query) report(wording.view(query, settled));
    mentions.push({ component: name, attributes, line });
  }
  // What is left of markup when the tags read above are gone was written in a way that this reader does not see through.
  if (/<[a-zA-Z/!>]/.test(content.replace(tag, '').replace(closingTag, ''))) report(wording.tag());
  if (/[{}]/.test(content.replaceAll(optOut, '')) || /^(import|export)\b/.test(content))
    report(wording.code());
  return { mentions, problems };
}

/** Whether the line is a paragraph or list item of running text, not a heading, table row or block component. */
const isParagraph = (content: string) =>
  content !== '' && !/^(#|\||```|>\s*$|-{3,}$|\*{3,}$)/.test(content) && !/^<[A-Z][^>]*\/>$/.test(content);

const isReferenced = (content: string) => content.includes(optOut) || /<(Ref|Figure)\s/.test(content);

/**
 * Reads a text in MDX without rendering it.
 * @param referenced whether every paragraph must have a reference or say that it states no fact
 */
export function readProse<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  source: string,
  referenced: boolean,
): { prose: Prose<z.infer<Schema>> | null; mentions: Mention[]; problems: Problem[]; front: Reading } {
  const parts = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  const front = readYaml(path, parts?.[1] ?? '', 2);
  const body = parts?.[2] ?? source;
  const firstLine = source.slice(0, source.length - body.length).split('\n').length;
  const read = readRecord(schema, path, front);
  const problems = [...front.problems, ...(front.problems.length ? [] : read.problems)];
  const mentions: Mention[] = [];
  const known = Object.keys(vocabulary).filter((name) => referenced || !numbered.includes(name));
  body.split(/\r?\n/).forEach((raw, i) => {
    const content = raw.trim();
    const line = readLine(content, firstLine + i, path, known);
    mentions.push(...line.mentions);
    problems.push(...line.problems);
    if (referenced && isParagraph(content) && !isReferenced(content))
      problems.push({ path, line: firstLine + i, field: '', message: wording.unreferenced() });
  });
  const id =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.mdx$/, '') ?? '';
  return { prose: read.record ? { id, front: read.record, mentions } : null, mentions, problems, front };
}

/** A page that is not an explainer. */
export type Page = Prose<z.infer<typeof pageSchema>>;
