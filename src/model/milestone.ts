import { z } from 'zod';
import { country, date, id, references, text } from './fields.ts';

/** What sort of event a milestone is, in words for readers. */
export const milestoneKinds = {
  statement: 'statement',
  report: 'report',
  court: 'court',
  organisation: 'organisation',
  policy: 'policy',
  response: 'response',
  diplomacy: 'diplomacy',
  law: 'law',
  designation: 'designation',
  warning: 'warning',
} as const;

/** A dated event that is not an incident. */
export const milestoneSchema = z.strictObject({
  id,
  date,
  date_note: text.optional(),
  title: text,
  summary: text,
  kind: z.enum(Object.keys(milestoneKinds) as (keyof typeof milestoneKinds)[]),
  countries: z.array(country),
  actors: z.array(text),
  refs: references,
  related_incidents: z.array(id),
  topics: z.array(id).min(1),
});

/** A dated event that is not an incident. */
export type Milestone = z.infer<typeof milestoneSchema>;
