import { z } from 'zod';
import { sayDate } from './date.ts';
import { sayNumber } from './number.ts';
import { addIssue, date, reference, references, text } from './fields.ts';
import { wording } from './problem.ts';

/** Who is counted, in words for readers. Attackers are never added to victims. */
export const counted = {
  victims: 'victims',
  'security-forces': 'security forces',
  attackers: 'attackers',
  suspects: 'suspects',
  prisoners: 'prisoners',
  total: 'all together',
  'people-affected': 'people affected',
} as const;

/** Standing of a figure, in words for readers. */
export const figureStatuses = {
  official: 'official',
  reported: 'reported',
  unofficial: 'unofficial',
  superseded: 'since replaced',
  erroneous: 'a mistake',
} as const;

/** A number about an incident, with who is counted, on which day, in whose voice. */
export const figureSchema = z
  .strictObject({
    /** What is counted: killed, injured, missing … */
    measure: text,
    value: z.int().min(0).optional(),
    /** At least. */
    min: z.int().min(0).optional(),
    /** At most. */
    max: z.int().min(0).optional(),
    counts: z.enum(Object.keys(counted) as (keyof typeof counted)[]),
    /** The day the figure speaks of; left out where the source does not say. */
    as_of: date.optional(),
    /** Whose voice. */
    by: text,
    status: z.enum(Object.keys(figureStatuses) as (keyof typeof figureStatuses)[]),
    note: text.optional(),
    ref: reference,
    more_refs: references.optional(),
  })
  .superRefine((figure, context) => {
    const { value, min, max } = figure;
    if (value === undefined && min === undefined && max === undefined)
      addIssue(context, ['measure'], wording.noNumber());
    if (value !== undefined && (min !== undefined || max !== undefined))
      addIssue(context, ['value'], wording.valueAndRange());
    if (min !== undefined && max !== undefined && min > max)
      addIssue(context, ['min'], wording.minOverMax(min, max));
  });

/** A number about an incident. */
export type Figure = z.infer<typeof figureSchema>;

/** A value or range in words: `149`, `at least 40`, `at most 20`, `3500–4500`, `about 700`. */
export function sayAmount(amount: {
  value?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  approx?: boolean | undefined;
}): string {
  const { value, min, max } = amount;
  const about = amount.approx ? 'about ' : '';
  if (value !== undefined) return about + sayNumber(value);
  if (min !== undefined && max !== undefined) return `${about}${sayNumber(min)}–${sayNumber(max)}`;
  return min !== undefined ? `at least ${about}${sayNumber(min)}` : `at most ${about}${sayNumber(max ?? 0)}`;
}

/** The least that a figure can mean: what lists sort by. */
export const leastOf = ({ value, min }: Figure): number => value ?? min ?? 0;

/** In whose voice, as of which day: `Emergencies Ministry, as of 30 March 2024`. */
export function sayVoice({ by, as_of }: Figure): string {
  return as_of ? `${by}, as of ${sayDate(as_of)}` : by;
}

/** Who is counted, in whose voice, as of which day: `victims; Emergencies Ministry, as of 30 March 2024`. */
export function sayCount(figure: Figure): string {
  return `${counted[figure.counts]}; ${sayVoice(figure)}`;
}
