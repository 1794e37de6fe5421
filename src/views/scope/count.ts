import { sayNumber } from '../../model/number.ts';

/** So many incidents in words: `1 incident`, `37 incidents`, `1204 incidents`. */
export const sayIncidents = (n: number): string => `${sayNumber(n)} ${n === 1 ? 'incident' : 'incidents'}`;

/** How many of all are shown, in words: `12 of 117 incidents`, `117 incidents`. */
export const sayShown = (shown: number, total: number): string =>
  `${shown === total ? '' : `${sayNumber(shown)} of `}${sayIncidents(total)}`;
