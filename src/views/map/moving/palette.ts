const names = {
  paper: '--paper-raised',
  ink: '--ink',
  line: '--mark-line',
  accent: '--accent',
  claim: '--rung-claim',
  attribution: '--rung-attribution',
  open: '--rung-open',
  light: '--rung-light',
} as const;

/** Colours and font that a canvas paints with, as the style sheet has them. */
export type Palette = Record<keyof typeof names | 'font', string>;

/** Reads what the custom properties come down to within an element, in the reader's colour scheme. */
export function readPalette(within: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  within.append(probe);
  const style = getComputedStyle(probe);
  const colours = Object.entries(names).map(([name, property]) => {
    probe.style.color = `var(${property})`;
    return [name, style.color];
  });
  const palette = { ...Object.fromEntries(colours), font: style.fontFamily } as Palette;
  probe.remove();
  return palette;
}

/** Calls whenever the colours may have changed. Returns a function that ends it. */
export function onPaletteChange(call: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', call);
  return () => {
    for (const query of queries) query.removeEventListener('change', call);
  };
}
