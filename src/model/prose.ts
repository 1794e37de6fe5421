import { z } from 'zod';
import { addIssue, date, references, text } from './fields.ts';
import { bareCasualties, unwantedWords } from './house-style.ts';
import { optOut, type Paragraph, readHeading, readParagraph } from './paragraph.ts';
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
  Term: ['id'],
  Unknown: [],
  Anchor: ['id'],
  TollChart: ['incident', 'measure', 'title', 'shows', 'cannot'],
  SeriesChart: ['series', 'title', 'shows', 'cannot'],
  YearsChart: ['query', 'title', 'shows', 'cannot'],
  MilestonesChart: ['topics', 'title', 'shows', 'cannot'],
} as const satisfies Record<string, readonly string[]>;

/** What a component may have beside what it needs. */
const optional: Partial<Record<Component, readonly string[]>> = { Figure: ['ref', 'counts'] };

/** A component of the vocabulary. */
export type Component = keyof typeof vocabulary;

/** A component as it stands in a text. */
export interface Mention {
  component: Component;
  attributes: Record<string, string>;
  line: number;
}

/** What is wrong with the words of a text, in the author's words. */
const soberly = (words: string): string[] => [
  ...unwantedWords(words).map(wording.unwanted),
  ...bareCasualties(words).map(wording.bareCount),
];

const sober = text.superRefine((words, context) => {
  for (const message of soberly(words)) addIssue(context, [], message);
});

/** Front matter of `content/explainers/<id>.mdx`. */
export const explainerSchema = z.strictObject({
  title: sober,
  /** One sentence that says what the page gives the reader. */
  summary: sober,
  /** Place in the list of explainers. */
  order: z.int().min(1),
  published: date,
  /** The day its statements were last read against it. */
  checked: date,
  key_points: z.array(z.strictObject({ text: sober, refs: references })).min(1),
});

/** Front matter of `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({ title: text, summary: text });

/** A text in MDX: what its front matter says, which records it mentions and its paragraphs, in order. */
export interface Prose<Front> {
  id: string;
  front: Front;
  mentions: Mention[];
  paragraphs: Paragraph[];
}

/** An explainer. */
export type Explainer = Prose<z.infer<typeof explainerSchema>>;

const tag = /<([A-Za-z][\w.]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = /([\w-]+)="([^"]*)"/g;
const closingTag = new RegExp(`</(${Object.keys(vocabulary).join('|')})>`, 'g');

const isKnown = (name: string): name is Component => Object.hasOwn(vocabulary, name);

/** Components that print a numbered reference: only an explainer has the list that the number leads to. */
const numbered: readonly string[] = ['Ref', 'Figure', 'Term'] satisfies Component[];

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
    const keys: readonly string[] = [...vocabulary[name], ...(optional[name] ?? [])];
    for (const key of Object.keys(attributes))
      if (!keys.includes(key)) report(wording.noAttribute(name, key, keys));
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

/** What is wrong with the words of the paragraphs of an explainer. */
function checkParagraphs(
  path: string,
  paragraphs: readonly Paragraph[],
  exempt: ReadonlySet<number>,
): Problem[] {
  const first = new Map<string, number>();
  return paragraphs.flatMap(({ id, line, text, isReferenced }) => {
    const messages: string[] = [];
    if (!isReferenced && !exempt.has(line)) messages.push(wording.unreferenced());
    const earlier = first.get(id);
    if (earlier !== undefined && id) messages.push(wording.sameAnchor(id, earlier));
    else first.set(id, line);
    messages.push(...soberly(text));
    return messages.map((message) => ({ path, line, field: '', message }));
  });
}

/**
 * Reads a text in MDX without rendering it.
 * @param referenced whether every paragraph must have a reference or say that it states no fact
 */
export function readProse<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  source: string,
  referenced: boolean,
): {
  prose: Prose<z.infer<Schema>> | null;
  mentions: Mention[];
  paragraphs: Paragraph[];
  problems: Problem[];
  front: Reading;
} {
  const parts = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  const front = readYaml(path, parts?.[1] ?? '', 2);
  const body = parts?.[2] ?? source;
  const firstLine = source.slice(0, source.length - body.length).split('\n').length;
  const read = readRecord(schema, path, front);
  const problems = [...front.problems, ...(front.problems.length ? [] : read.problems)];
  const mentions: Mention[] = [];
  const paragraphs: Paragraph[] = [];
  const exempt = new Set<number>();
  let section = '';
  const known = Object.keys(vocabulary).filter((name) => referenced || !numbered.includes(name));
  body.split(/\r?\n/).forEach((raw, i) => {
    const line = firstLine + i;
    const read = readLine(raw.trim(), line, path, known);
    mentions.push(...read.mentions);
    problems.push(...read.problems);
    section = readHeading(raw) ?? section;
    const paragraph = readParagraph(raw, line, section);
    if (paragraph) paragraphs.push(paragraph);
    if (raw.includes(optOut)) exempt.add(line);
  });
  if (referenced) problems.push(...checkParagraphs(path, paragraphs, exempt));
  const id =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.mdx$/, '') ?? '';
  return {
    prose: read.record ? { id, front: read.record, mentions, paragraphs } : null,
    mentions,
    paragraphs,
    problems,
    front,
  };
}

/** A page that is not an explainer. */
export type Page = Prose<z.infer<typeof pageSchema>>;
