import { columnsOf } from '../../../../src/views/scope/columns.ts';
import { type Spots, spotsOf } from '../../../../src/views/map/spots.ts';

/** What a test says of an incident. */
export interface Given {
  type?: string;
  rung?: string;
  /** Longitude and latitude; none for a place known to the country only. */
  at?: readonly [number, number];
  precision?: string;
}

/** Spots of incidents that differ in what is given only. */
export const spread = (all: readonly Given[]): Spots =>
  spotsOf(
    columnsOf(
      all.map(({ type = 'attack', rung = 'alleged', at, precision = 'town' }) => ({
        dataset: { date: '2024', type, rung, point: at?.join(',') ?? '', precision },
      })),
    ),
  );
