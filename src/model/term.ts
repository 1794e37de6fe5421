import { z } from 'zod';
import { id, references, text } from './fields.ts';

/** A word of the field that the prose explains in place. */
export const termSchema = z.strictObject({
  id,
  /** The word as a heading. */
  title: text,
  /** Other names and spellings, original script included: the search finds the term by them. */
  also: z.array(text).optional(),
  /** What the site means by it, in one to three sentences. */
  definition: text,
  /** Statements behind what the definition says of the world; a mere meaning needs none. */
  refs: references.optional(),
});

/** A word of the field that the prose explains in place. */
export type Term = z.infer<typeof termSchema>;
