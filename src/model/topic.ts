import { z } from 'zod';
import { id, text } from './fields.ts';

/** What statements, milestones and disputes are filed under when no incident fits. */
export const topicSchema = z.strictObject({
  id,
  title: text,
  /** What belongs under it. */
  description: text.optional(),
});

/** A topic. */
export type Topic = z.infer<typeof topicSchema>;
