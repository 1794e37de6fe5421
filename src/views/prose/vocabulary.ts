import type { Component } from '../../model/prose.ts';
import Checks from './Checks.astro';
import DisputePositions from './DisputePositions.astro';
import Figure from './Figure.astro';
import IncidentAttributions from './IncidentAttributions.astro';
import IncidentFigures from './IncidentFigures.astro';
import IncidentLink from './IncidentLink.astro';
import Paragraph from './Paragraph.astro';
import Ref from './Ref.astro';
import Show from './Show.astro';

const components = {
  Ref,
  Incident: IncidentLink,
  Figure,
  Figures: IncidentFigures,
  Attributions: IncidentAttributions,
  Positions: DisputePositions,
  Checks,
  Show,
} satisfies Record<Component, unknown>;

/** What stands for each component and element of the prose when MDX renders it. */
export const vocabulary = { ...components, p: Paragraph };
