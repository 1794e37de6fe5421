import { z } from 'zod';
import { addIssue, date, id, language, reference, text, url } from './fields.ts';
import { wording } from './problem.ts';

/** What kind of text a source is, in words for readers. */
export const sourceKinds = {
  news: 'news report',
  analysis: 'analysis',
  'think-tank': 'think-tank paper',
  official: 'official text',
  court: 'court record',
  'un-report': 'United Nations report',
  academic: 'academic work',
  reference: 'reference work',
  opinion: 'opinion',
} as const;

/** What the check of a statement against other sources found, in words for readers. */
export const checkResults = {
  corroborated: 'borne out by other sources',
  contradicted: 'contradicted by other sources',
  unverifiable: 'could not be checked',
  opinion: 'an opinion, not a fact to check',
  outdated: 'overtaken by later events',
} as const;

/** Where a title comes from when the page itself was not seen with it. */
export const titleBases = {
  address: 'read from the address of the page',
  republications: 'as others republished it',
  listing: 'from a listing; the page itself was not seen with it',
} as const;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One fact that a source states, in our words, numbered for ever. */
export const statementSchema = z.strictObject({
  /** 1, 2, 3 … within the source; never changed, never reused. */
  n: z.int().min(1),
  text,
  /** The incident or topic that it speaks of. */
  about: id,
  /** Paragraph of the digest that it comes from. */
  paragraph: z.int().min(1).optional(),
  /** Figures and dates in the statement, by measure; keys ending in `_min`, `_max`, `_approx` are bounds. */
  values: z.record(z.string(), z.union([scalar, z.array(scalar)])).optional(),
  /** How far the words quoted when it was found carry it. */
  support: z.enum(['supported', 'partly', 'unsupported', 'unreviewed']),
  /** For the editor: the detail that those words do not show. Not printed. */
  not_in_quote: text.optional(),
  /** For the editor. Not printed. */
  editor_note: text.optional(),
  /** What other sources say of it. */
  check: z
    .strictObject({
      result: z.enum(Object.keys(checkResults) as (keyof typeof checkResults)[]),
      note: text,
      against: z.array(reference),
    })
    .optional(),
});

/** One paragraph of an article read in full, restated in our words. */
export const digestSchema = z.strictObject({
  /** Number of the article's own paragraph. */
  p: z.int().min(1),
  text,
});

/** One published article, report, ruling or document: `content/sources/<id>.yaml`. */
export const sourceSchema = z
  .strictObject({
    /** As published, in its own language. */
    title: text.optional(),
    /** Where the title comes from, if not from the page. */
    title_basis: z.enum(Object.keys(titleBases) as (keyof typeof titleBases)[]).optional(),
    /** Our own words for what the page is; stands in for a title that was not seen. */
    description: text.optional(),
    /** Who first published it. */
    publisher: id,
    /** Who carried the copy that was read. */
    via: id.optional(),
    /** Whether the copy read is a reprint, excerpt, translation or rewording of the whole. */
    reprint: z.boolean(),
    /** For the editor: publisher as it stood in the listing. Not printed. */
    shown_as: text.optional(),
    authors: z.array(text),
    published: date.optional(),
    /** Where the date comes from, if not from the page. */
    published_basis: text.optional(),
    url: url.optional(),
    /** The address is http and it is not known whether its host serves https. */
    insecure: z.literal(true).optional(),
    /** `false`: print the address, do not link it; `link_note` says why. */
    link: z.literal(false).optional(),
    link_note: text.optional(),
    language,
    kind: z.enum(Object.keys(sourceKinds) as (keyof typeof sourceKinds)[]),
    /** How much was read: the whole text, or only its opening. */
    read: z.enum(['full', 'opening']),
    /** What the text is, in a sentence of ours. */
    summary: text,
    /** For readers: what to know before relying on it. */
    note: text.optional(),
    caution: text.optional(),
    /** Whose account it relays. */
    relays: text.optional(),
    /** Where the copy was found, when that is not the publisher's own page. */
    found_at: text.optional(),
    /** For the editor. Not printed. */
    editor_note: text.optional(),
    /** For the editor: what of the page was left out of the digest. Not printed. */
    boilerplate: text.optional(),
    standfirst: text.optional(),
    section: text.optional(),
    digest: z.array(digestSchema).optional(),
    statements: z.array(statementSchema).min(1),
  })
  .superRefine((source, context) => {
    if (!source.title && !source.description) addIssue(context, ['title'], wording.noTitle());
    if (!source.url && !source.note) addIssue(context, ['url'], wording.noPage());
    source.statements.forEach(({ n, paragraph }, i) => {
      if (n !== i + 1) addIssue(context, ['statements', i, 'n'], wording.numbering('Statement', n, i + 1));
      if (paragraph && paragraph > (source.digest?.length ?? 0))
        addIssue(
          context,
          ['statements', i, 'paragraph'],
          wording.noParagraph(paragraph, source.digest?.length ?? 0),
        );
    });
    source.digest?.forEach(({ p }, i) => {
      if (p !== i + 1) addIssue(context, ['digest', i, 'p'], wording.numbering('Paragraph', p, i + 1));
    });
  });

/** A numbered statement. */
export type Statement = z.infer<typeof statementSchema>;

/** A source with the id that its file name gives it. */
export type Source = z.infer<typeof sourceSchema> & { id: string };

/** The name readers see: the title, or in square brackets our description of a page whose title was not seen. */
export function sourceName(source: Pick<Source, 'title' | 'description'>): string {
  return source.title ?? `[${source.description ?? ''}]`;
}
