import type { Rung } from '../../model/attribution.ts';
import type { IncidentType } from '../../model/incident.ts';

/** Outline of the mark of each type of incident: SVG path data in a box of 20 by 20, centred on 10, 10. */
export const shapes: Readonly<Record<IncidentType, string>> = {
  attack: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15Z',
  'foiled-plot': 'M10 1.5L18.5 10L10 18.5L1.5 10Z',
  arrests: 'M3.5 3.5H16.5V16.5H3.5Z',
  'security-operation': 'M10 2L18.5 17H1.5Z',
  'prison-uprising': 'M10 1.5L18 7.5L15 17H5L2 7.5Z',
  'cross-border-fire': 'M2.5 3L18 10L2.5 17L6 10Z',
  'claim-only': 'M7 2H13V7H18V13H13V18H7V13H2V7H7Z',
};

/**
 * Fill of each rung: stops of a gradient as [offset, ink], where ink is the colour's class and
 * hard edges between stops make halves, dots and stripes that read in grey.
 */
export const fills: Readonly<
  Record<Rung, { kind: 'across' | 'down' | 'slant' | 'radial'; stops: readonly (readonly [number, Ink])[] }>
> = {
  'claimed-iskp': {
    kind: 'across',
    stops: [
      [0, 'claim'],
      [1, 'claim'],
    ],
  },
  'claimed-is': {
    kind: 'radial',
    stops: [
      [0, 'paper'],
      [0.48, 'paper'],
      [0.48, 'claim'],
      [1, 'claim'],
    ],
  },
  official: {
    kind: 'across',
    stops: [
      [0, 'attribution'],
      [0.4, 'attribution'],
      [0.4, 'paper'],
      [0.6, 'paper'],
      [0.6, 'attribution'],
      [1, 'attribution'],
    ],
  },
  alleged: {
    kind: 'across',
    stops: [
      [0, 'attribution'],
      [0.5, 'attribution'],
      [0.5, 'paper'],
      [1, 'paper'],
    ],
  },
  suspected: {
    kind: 'radial',
    stops: [
      [0, 'attribution'],
      [0.5, 'attribution'],
      [0.5, 'paper'],
      [1, 'paper'],
    ],
  },
  'is-unspecified': {
    kind: 'down',
    stops: [
      [0, 'paper'],
      [0.5, 'paper'],
      [0.5, 'open'],
      [1, 'open'],
    ],
  },
  disputed: {
    kind: 'slant',
    stops: [
      [0, 'open'],
      [0.3, 'open'],
      [0.3, 'paper'],
      [0.5, 'paper'],
      [0.5, 'open'],
      [0.7, 'open'],
      [0.7, 'paper'],
      [1, 'paper'],
    ],
  },
  'other-group': {
    kind: 'across',
    stops: [
      [0, 'light'],
      [1, 'light'],
    ],
  },
  rejected: {
    kind: 'down',
    stops: [
      [0, 'paper'],
      [0.38, 'paper'],
      [0.38, 'open'],
      [0.62, 'open'],
      [0.62, 'paper'],
      [1, 'paper'],
    ],
  },
  unknown: {
    kind: 'across',
    stops: [
      [0, 'paper'],
      [1, 'paper'],
    ],
  },
};

/** A colour of the rung palette, as a class of `mark.css`. */
export type Ink = 'claim' | 'attribution' | 'open' | 'light' | 'paper';
