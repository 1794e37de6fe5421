import { z } from 'zod';
import { date, references, text } from './fields.ts';

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
  /** What changed last, newest first. */
  changes: z.array(z.strictObject({ date, text })).min(1),
});

/** What the site says of itself. */
export type Site = z.infer<typeof siteSchema>;
