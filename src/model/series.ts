import { z } from 'zod';
import { addIssue, country, date, id, reference, references, text } from './fields.ts';
import { wording } from './problem.ts';

/** One estimate in a series. */
export const pointSchema = z
  .strictObject({
    /** Left out for an undated point. */
    date: date.optional(),
    value: z.number().optional(),
    /** At least. */
    min: z.number().optional(),
    /** At most. */
    max: z.number().optional(),
    /** The source says "about". */
    approx: z.boolean(),
    by: text,
    /** Points of one group may be compared with each other. */
    group: text.optional(),
    country: country.optional(),
    counts: text,
    note: text.optional(),
    disputed: z.boolean().optional(),
    projection: z.boolean().optional(),
    ref: reference,
    more_refs: references.optional(),
  })
  .superRefine((point, context) => {
    if (point.value === undefined && point.min === undefined && point.max === undefined)
      addIssue(context, ['by'], wording.noNumber());
    if (point.value !== undefined && (point.min !== undefined || point.max !== undefined))
      addIssue(context, ['value'], wording.valueAndRange());
    if (point.min !== undefined && point.max !== undefined && point.min > point.max)
      addIssue(context, ['min'], wording.minOverMax(point.min, point.max));
  });

/** A dated sequence of estimates. */
export const seriesSchema = z.strictObject({
  id,
  title: text,
  unit: text,
  what_it_counts: text,
  points: z.array(pointSchema).min(1),
  undated_points: z.array(pointSchema).optional(),
  /** Series that count something else and must not share a line with this one. */
  do_not_join_with: z.array(id).optional(),
  /** What to know before comparing its points. */
  caveats: z.array(z.strictObject({ text, refs: references.optional() })),
});

/** A dated sequence of estimates. */
export type Series = z.infer<typeof seriesSchema>;

/** One estimate. */
export type Point = z.infer<typeof pointSchema>;
