import { sayNumber } from '../../model/number.ts';
/** How many of all are shown, in words: `12 of 117 incidents`, `117 incidents`. */
export const sayShown = (shown: number, total: number): string =>
  `${shown === total ? '' : `${sayNumber(shown)} of `}${sayNumber(total)} incidents`;
