import { z } from 'zod';
import { date, reference, references, text } from './fields.ts';

/**
 * The ladder of attribution, firmest first. `words` is printed wherever the rung is shown,
 * `means` is the rule that a record has to meet.
 */
export const rungs = {
  'claimed-iskp': { words: 'Claimed by ISKP', means: 'claimed in ISKP’s own name' },
  'claimed-is': {
    words: 'Claimed by Islamic State',
    means: 'claimed by Islamic State centrally, no branch named',
  },
  official: {
    words: 'Officially attributed to ISKP',
    means: 'attributed to ISKP by a court, or by a government other than the service announcing its own case',
  },
  alleged: { words: 'Alleged by one state', means: 'ISKP named by one state’s services or prosecutors only' },
  suspected: { words: 'Suspected by analysts or media', means: 'ISKP named by analysts or media only' },
  'is-unspecified': {
    words: 'Islamic State, branch not named',
    means: 'officials or courts say Islamic State and name no branch',
  },
  disputed: { words: 'Disputed', means: 'serious sources contradict each other' },
  'other-group': { words: 'Another organisation', means: 'another organisation or branch of Islamic State' },
  rejected: { words: 'Claim shown wrong', means: 'a claim shown wrong by a court or an inquiry' },
  unknown: { words: 'Nobody credibly named', means: 'nobody is credibly named' },
} as const;

/** A place on the ladder of attribution. */
export type Rung = keyof typeof rungs;

/** How firmly one voice attributes an incident, in words for readers. */
export const strengths = {
  official: 'officially attributed',
  alleged: 'alleged',
  suspected: 'suspected',
  disputed: 'disputed',
  denied: 'denied',
} as const;

/** Schema of a rung. */
export const rungSchema = z.enum(Object.keys(rungs) as Rung[]);

/** A further rung that holds beside the first. */
export const alsoSchema = z.strictObject({ rung: rungSchema, refs: references, why: text });

/** To whom an incident is attributed, by whom, how firmly. */
export const attributionSchema = z.strictObject({
  to: text,
  by: text,
  strength: z.enum(Object.keys(strengths) as (keyof typeof strengths)[]),
  note: text.optional(),
  ref: reference,
});

/** A group's own claim of responsibility (GTD: *claimed*). */
export const responsibilityClaimSchema = z.strictObject({
  by: text,
  date: date.optional(),
  note: text.optional(),
  ref: reference,
});

/** One voice's attribution. */
export type Attribution = z.infer<typeof attributionSchema>;

/** A group's own claim. */
export type ResponsibilityClaim = z.infer<typeof responsibilityClaimSchema>;
