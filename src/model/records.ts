import { z } from 'zod';
import { anchorsSchema } from './anchors.ts';
import { correctionSchema } from './correction.ts';
import { disputeSchema } from './dispute.ts';
import { isId } from './fields.ts';
import { incidentSchema } from './incident.ts';
import { milestoneSchema } from './milestone.ts';
import type { Paragraph } from './paragraph.ts';
import { type Problem, wording } from './problem.ts';
import { explainerSchema, type Mention, pageSchema, type Prose, readProse } from './prose.ts';
import { publishersSchema } from './publisher.ts';
import { type Path, readRecord, readYaml, sayPath } from './reading.ts';
import { seriesSchema } from './series.ts';
import { siteSchema } from './site.ts';
import { sourceSchema } from './source.ts';
import { spellingsSchema } from './spelling.ts';
import { termSchema } from './term.ts';
import { topicSchema } from './topic.ts';

/** Content as text, by path from the project's root. */
export type Files = Readonly<Record<string, string>>;

/** A file read, with what is needed to check it and to name the line of a mistake. */
export interface Entry<Record> {
  path: string;
  id: string;
  /** As it stands in the file, before any check. */
  raw: unknown;
  /** Null where the file breaks its schema. */
  record: Record | null;
  lineOf: (path: Path) => number;
}

/** A text in MDX: what it mentions and its paragraphs are known even where its front matter is broken. */
export interface TextEntry<Record> extends Entry<Record> {
  mentions: Mention[];
  paragraphs: Paragraph[];
}

const folders = ['sources', 'incidents'] as const;

const singles = {
  site: siteSchema,
  publishers: publishersSchema,
  milestones: z.strictObject({ milestones: z.array(milestoneSchema) }),
  disputes: z.strictObject({ disputes: z.array(disputeSchema) }),
  series: z.strictObject({ series: z.array(seriesSchema) }),
  topics: z.strictObject({ topics: z.array(topicSchema) }),
  glossary: z.strictObject({ terms: z.array(termSchema) }),
  corrections: z.strictObject({ corrections: z.array(correctionSchema) }),
  anchors: anchorsSchema,
  spellings: spellingsSchema,
} as const;

const texts = ['explainers', 'pages'] as const;

type Folder = (typeof folders)[number];
type Single = keyof typeof singles;
type Text = (typeof texts)[number];

/** Every content file, read and held against its schema; what is wrong gathers in `problems`. */
export interface Records {
  sources: Entry<z.infer<typeof sourceSchema> & { id: string }>[];
  incidents: Entry<z.infer<typeof incidentSchema> & { id: string }>[];
  explainers: TextEntry<Prose<z.infer<typeof explainerSchema>>>[];
  pages: TextEntry<Prose<z.infer<typeof pageSchema>>>[];
  singles: { [Name in Single]: Entry<z.infer<(typeof singles)[Name]>> };
  problems: Problem[];
}

const known = [
  ...folders.map((folder) => `content/${folder}/*.yaml`),
  ...texts.map((folder) => `content/${folder}/*.mdx`),
  ...Object.keys(singles).map((name) => `content/${name}.yaml`),
];
const isKnown = (path: string) =>
  known.some((pattern) => new RegExp(`^${pattern.replace('.', '\\.').replace('*', '[^/]+')}$`).test(path));

/** The id that a file name gives its record. */
const idOf = (path: string) =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.(yaml|mdx)$/, '') ?? '';

/** A problem at a key of an entry. */
export const problemAt = (
  entry: Pick<Entry<unknown>, 'path' | 'lineOf'>,
  path: Path,
  message: string,
): Problem => ({
  path: entry.path,
  line: entry.lineOf(path),
  field: sayPath(path),
  message,
});

/** Reads every content file and checks each by itself. */
export function readRecords(files: Files): Records {
  const paths = Object.keys(files).sort();
  const problems: Problem[] = paths
    .filter((path) => !isKnown(path))
    .map((path) => ({ path, line: 1, field: '', message: wording.unknownFile(known.join(', ')) }));

  const readFile = <Schema extends z.ZodType>(schema: Schema, path: string): Entry<z.infer<Schema>> => {
    const reading = readYaml(path, files[path] ?? '');
    const result = reading.problems.length
      ? { record: null, problems: reading.problems }
      : readRecord(schema, path, reading);
    problems.push(...result.problems);
    return { path, id: idOf(path), raw: reading.value, record: result.record, lineOf: reading.lineOf };
  };

  const inFolder = (folder: string, ending: string) =>
    paths.filter((path) => isKnown(path) && path.startsWith(`content/${folder}/`) && path.endsWith(ending));

  const readFolder = <Schema extends z.ZodType<object>>(
    folder: Folder,
    schema: Schema,
  ): Entry<z.infer<Schema> & { id: string }>[] =>
    inFolder(folder, '.yaml').map((path) => {
      const entry = readFile(schema, path);
      if (!isId(entry.id)) problems.push({ path, line: 1, field: '', message: wording.badId(entry.id) });
      return { ...entry, record: entry.record && Object.assign(entry.record, { id: entry.id }) };
    });

  const readTexts = <Schema extends z.ZodType>(
    folder: Text,
    schema: Schema,
  ): TextEntry<Prose<z.infer<Schema>>>[] =>
    inFolder(folder, '.mdx').map((path) => {
      const {
        prose,
        front,
        mentions,
        paragraphs,
        problems: found,
      } = readProse(schema, path, files[path] ?? '', folder === 'explainers');
      problems.push(...found);
      const id = idOf(path);
      if (!isId(id)) problems.push({ path, line: 1, field: '', message: wording.badId(id) });
      return { path, id, raw: front.value, record: prose, mentions, paragraphs, lineOf: front.lineOf };
    });

  const readSingle = <Name extends Single>(name: Name) =>
    [name, readFile(singles[name], `content/${name}.yaml`)] as const;

  return {
    sources: readFolder('sources', sourceSchema),
    incidents: readFolder('incidents', incidentSchema),
    explainers: readTexts('explainers', explainerSchema),
    pages: readTexts('pages', pageSchema),
    singles: Object.fromEntries((Object.keys(singles) as Single[]).map(readSingle)) as Records['singles'],
    problems,
  };
}
