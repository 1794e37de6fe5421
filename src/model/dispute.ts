import { z } from 'zod';
import { addIssue, date, id, references, text } from './fields.ts';
import { wording } from './problem.ts';

/** What a dispute is about, in words for readers. */
export const disputeKinds = {
  attribution: 'attribution',
  date: 'date',
  strength: 'strength',
  responsibility: 'responsibility',
  place: 'place',
  motive: 'motive',
  toll: 'toll',
  wording: 'wording',
  law: 'law',
  other: 'other',
} as const;

/** One side of a dispute. */
export const positionSchema = z.strictObject({
  says: text,
  /** Whose voice. */
  by: text,
  refs: references,
  as_of: date.optional(),
});

/** A question on which sources differ. */
export const disputeSchema = z
  .strictObject({
    id,
    question: text,
    topic: id,
    /** The incident or topic that it concerns. */
    about: id,
    kind: z.enum(Object.keys(disputeKinds) as (keyof typeof disputeKinds)[]),
    positions: z.array(positionSchema),
    /** The positions are stages of one account, not rivals. */
    later_not_different: z.boolean(),
    /** Why both can be right, or what would settle it. */
    note: text,
    note_refs: references.optional(),
    /** Incidents that carry the same dispute. */
    see: z.array(id).optional(),
  })
  .superRefine((dispute, context) => {
    if (dispute.positions.length < 2)
      addIssue(context, ['positions'], wording.fewPositions(dispute.positions.length));
  });

/** A question on which sources differ. */
export type Dispute = z.infer<typeof disputeSchema>;
