import { fills } from '../mark/shape.ts';
import type { Columns } from '../scope/columns.ts';
import { toSheet } from './sheet.ts';

/** What the rungs come down to on a ring: a group's own claim, an attribution by others, neither. */
export const families = ['claim', 'attribution', 'open'] as const;

/** One of them. */
export type Family = (typeof families)[number];

/** What a map needs to know of every incident, by column. */
export interface Spots {
  /** Kilometres on the sheet; NaN where the place is known to the country only. */
  x: Float64Array;
  y: Float64Array;
  /** Position in `precisions`. */
  precision: Uint8Array;
  type: Named;
  rung: Named;
  /** Position in `families`, by the code of the rung. */
  family: Uint8Array;
}

/** A column of names, each written once. */
export interface Named {
  names: readonly string[];
  codes: Uint16Array;
}

/** The family that the colour of a rung's mark stands for. */
export function familyOf(rung: string): Family {
  const inks = fills[rung as keyof typeof fills].stops.map(([, ink]) => ink);
  return inks.find((ink) => ink === 'claim' || ink === 'attribution') ?? 'open';
}

const named = ({ values, codes }: Columns['facets']['type']): Named => ({
  names: values.map(([first = '']) => first),
  codes,
});

/** The spots of all incidents; of several rungs the first counts. */
export function spotsOf({ size, longitude, latitude, precision, facets }: Columns): Spots {
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  for (let n = 0; n < size; n += 1) [x[n], y[n]] = toSheet(longitude[n] ?? NaN, latitude[n] ?? NaN);
  const rung = named(facets.rung);
  const family = Uint8Array.from(rung.names, (name) => families.indexOf(familyOf(name)));
  return { x, y, precision, type: named(facets.type), rung, family };
}
