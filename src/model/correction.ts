import { z } from 'zod';
import { date, text } from './fields.ts';

/** One dated correction: what stood there and what stands now. */
export const correctionSchema = z.strictObject({
  date,
  /** Path of the page it concerns, `/sources/…/#s3`. */
  page: text,
  was: text,
  now: text,
  why: text,
});

/** A correction. */
export type Correction = z.infer<typeof correctionSchema>;
