import { z } from 'zod';
import { alsoSchema, attributionSchema, responsibilityClaimSchema, rungSchema } from './attribution.ts';
import { addIssue, date, id, reference, references, text } from './fields.ts';
import { type Figure, figureSchema } from './figure.ts';
import { placeSchema } from './place.ts';
import { wording } from './problem.ts';

/** What an incident is, in words for readers (one, many). Foiled plots are never added to attacks. */
export const incidentTypes = {
  attack: ['attack', 'attacks'],
  'foiled-plot': ['foiled plot', 'foiled plots'],
  arrests: ['arrests', 'arrests'],
  'security-operation': ['security operation', 'security operations'],
  'prison-uprising': ['prison uprising', 'prison uprisings'],
  'cross-border-fire': ['fire across a border', 'fire across a border'],
  'claim-only': ['claim only', 'claims only'],
} as const;

/** A type of incident. */
export type IncidentType = keyof typeof incidentTypes;

/** Where an incident belongs in this site's subject, in words for readers. */
export const scopes = {
  russia: 'Russia',
  'central-asia': 'Central Asia',
  'russian-or-central-asian-target-abroad': 'Russian or Central Asian target abroad',
  beyond: 'Beyond, with people from the region',
  background: 'Background and comparison',
} as const;

/** A scope. */
export type Scope = keyof typeof scopes;

/** Form of an attack, near GTD's `attacktype1`. */
export const attackTypes = [
  'bombing',
  'armed-assault',
  'stabbing',
  'hostage-taking',
  'arson',
  'rocket',
  'combined',
  'none',
  'unknown',
] as const;

/** Kind of target, near GTD's `targtype1`. */
export const targetTypes = [
  'civilians',
  'religious',
  'police',
  'military',
  'government',
  'diplomatic',
  'business',
  'prison',
  'transport',
  'other',
] as const;

const keysOf = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words & string)[];

/** Something that happened, was foiled or was only claimed: `content/incidents/<id>.yaml`. */
export const incidentSchema = z
  .strictObject({
    title: text,
    date,
    /** The statements that give the date. */
    date_refs: references,
    /** How they do: in so many words (default), by the day of the report, or only more coarsely than `date` (then `date_note` is needed). */
    date_basis: z.enum(['report', 'filed']).optional(),
    date_note: text.optional(),
    /** Day it was made public, where that is not the day it happened. */
    announced: date.optional(),
    type: z.enum(keysOf(incidentTypes)),
    attack_type: z.enum(attackTypes),
    target: text,
    target_type: z.enum(targetTypes),
    places: z.array(placeSchema).min(1),
    scope: z.enum(keysOf(scopes)),
    /** Who is held responsible, as coded; the rung says how firmly. */
    actor: text,
    rung: rungSchema,
    rung_refs: references,
    rung_why: text,
    /** Other rungs that hold too. */
    also: z.array(alsoSchema),
    summary: text,
    summary_refs: references,
    /** Why the record is on this site. */
    relevance: text,
    relevance_refs: references,
    responsibility_claims: z.array(responsibilityClaimSchema),
    attributions: z.array(attributionSchema),
    figures: z.array(figureSchema),
    /** Which figure a page shows when it shows one, and why. */
    headline: z.strictObject({ killed: reference.optional(), injured: reference.optional(), why: text }),
    disputes: z.array(
      z.strictObject({
        field: text,
        positions: z
          .array(z.strictObject({ says: text, ref: reference }))
          .superRefine((positions, context) => {
            if (positions.length < 2) addIssue(context, [], wording.fewPositions(positions.length));
          }),
        note: text.optional(),
      }),
    ),
    sources: z.array(id).min(1),
    related: z.array(id),
    /** Everything rests on one voice. */
    single_source: z.boolean(),
    open_questions: z.array(text),
  })
  .superRefine((incident, context) => {
    if (incident.date_basis === 'filed' && !incident.date_note)
      addIssue(context, ['date_note'], wording.missing());
    for (const measure of ['killed', 'injured'] as const) {
      const ref = incident.headline[measure];
      if (ref && !incident.figures.some((figure) => figure.measure === measure && figure.ref === ref))
        addIssue(context, ['headline', measure], wording.headline(ref, measure));
    }
  });

/** An incident with the id that its file name gives it. */
export type Incident = z.infer<typeof incidentSchema> & { id: string };

/** The figure that leads for a measure, or undefined where none is fit to. */
export function leadingFigure(
  incident: Pick<Incident, 'figures' | 'headline'>,
  measure: 'killed' | 'injured',
): Figure | undefined {
  const ref = incident.headline[measure];
  return ref
    ? incident.figures.find((figure) => figure.measure === measure && figure.ref === ref)
    : undefined;
}

/** The figure that a text names: of a measure, by its reference or, without one, the one that leads; `counts` where one statement has two. */
export function namedFigure(
  incident: Pick<Incident, 'figures' | 'headline'>,
  { measure, ref, counts }: { measure?: string; ref?: string; counts?: string },
): Figure | undefined {
  if (ref === undefined)
    return measure === 'killed' || measure === 'injured' ? leadingFigure(incident, measure) : undefined;
  return incident.figures.find(
    (figure) =>
      figure.measure === measure && figure.ref === ref && (counts === undefined || figure.counts === counts),
  );
}

/** Whether an id begins with the day, month or year that the incident's date begins with; one may be more exact than the other. */
export function idFits(id: string, date: string): boolean {
  const start = date.split('/')[0] ?? date;
  const named = /^\d{4}(-\d\d(-\d\d)?)?/.exec(id)?.[0] ?? '-';
  return named.startsWith(start) || start.startsWith(named);
}
