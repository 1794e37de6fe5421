import { z } from 'zod';
import { addIssue, country, references, text } from './fields.ts';
import { wording } from './problem.ts';

/** How exactly a place is known, and how far its point may lie outside the country on our outlines, in km. */
export const precisions = {
  exact: { words: 'known to the spot', tolerance: 25 },
  town: { words: 'known to the town', tolerance: 25 },
  district: { words: 'known to the district', tolerance: 50 },
  region: { words: 'known to the region', tolerance: 150 },
  country: { words: 'known to the country only', tolerance: Infinity },
} as const;

/** Where something happened, or was to happen. */
export const placeSchema = z
  .strictObject({
    country,
    /** English name of the first-order region. */
    admin1: text.optional(),
    /** ISO 3166-2 code of that region. */
    admin1_iso: text.optional(),
    /** English name of the town or district. */
    place: text.optional(),
    /** The place as readers see it. */
    label: text,
    /** Decimal degrees north, WGS 84. */
    latitude: z.number().min(-90).max(90).optional(),
    /** Decimal degrees east, WGS 84. */
    longitude: z.number().min(-180).max(180).optional(),
    precision: z.enum(Object.keys(precisions) as (keyof typeof precisions)[]),
    note: text.optional(),
    /** The statements that place it here. */
    refs: references,
    /** How they do: in so many words (default), by a larger area only, or not at all (`note` says what the point rests on). */
    basis: z.enum(['coarser', 'filed']).optional(),
  })
  .superRefine((place, context) => {
    const pointed = place.latitude !== undefined && place.longitude !== undefined;
    if (place.precision !== 'country' && !pointed)
      addIssue(context, ['latitude'], wording.pointNeeded(place.precision));
    if (place.precision === 'country' && (place.latitude !== undefined || place.longitude !== undefined))
      addIssue(context, ['latitude'], wording.noPoint());
    const [country, code, ...rest] = place.admin1_iso?.split('-') ?? [place.country, 'X'];
    if (
      place.admin1_iso &&
      (country !== place.country || rest.length > 0 || !/^[A-Z0-9]{1,3}$/.test(code ?? ''))
    )
      addIssue(context, ['admin1_iso'], wording.admin1(place.admin1_iso, place.country));
  });

/** A place of an incident; the first of several is the main one. */
export type Place = z.infer<typeof placeSchema>;
