import { z } from 'zod';
import { addIssue, date, id, references, text } from './fields.ts';
import { wording } from './problem.ts';
import { readViewState, writeViewState } from './view-state.ts';

/** A view state as it stands in an address, `scope=russia&type=attack`; without words, which only a browser looks for. */
const query = text.superRefine((value, context) => {
  const settled = writeViewState({ ...readViewState(value), words: '' });
  if (settled !== value || settled === '') addIssue(context, [], wording.view(value, settled));
});

/** `site.yaml`: what the site says of itself. */
export const siteSchema = z.strictObject({
  name: text,
  subtitle: text,
  /** One sentence for search engines and feeds. */
  description: text,
  /** Day of the data's version. */
  version: date,
  licence: text,
  /** The day until which pages were looked for. */
  searched: date,
  /** Facts that the home page leads with. */
  key_facts: z.array(z.strictObject({ text, refs: references })).min(1),
  /** Stretches of time that the timeline names, each from its first day to that of the next. */
  eras: z.array(z.strictObject({ name: text, from: date, refs: references })),
  /** Views of the map and timeline that have a page of their own at `/explore/<id>/`. */
  presets: z.array(
    z.strictObject({
      id,
      title: text,
      /** One sentence on what is in it and what is not. */
      summary: text,
      query,
    }),
  ),
  /** What changed last, newest first. */
  changes: z.array(z.strictObject({ date, text })).min(1),
});

/** A stretch of time that the timeline names. */
export type Era = Site['eras'][number];

/** A view with a page of its own. */
export type Preset = Site['presets'][number];

/** What the site says of itself. */
export type Site = z.infer<typeof siteSchema>;
