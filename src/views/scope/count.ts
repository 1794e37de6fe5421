/** How many of all are shown, in words: `12 of 117 incidents`, `117 incidents`. */
export const sayShown = (shown: number, total: number): string =>
  `${shown === total ? '' : `${shown.toLocaleString('en')} of `}${total.toLocaleString('en')} incidents`;
