import type { Component } from '../../model/prose.ts';
import Anchor from './Anchor.astro';
import Checks from './Checks.astro';
import DisputePositions from './DisputePositions.astro';
import Figure from './Figure.astro';
import IncidentAttributions from './IncidentAttributions.astro';
import IncidentFigures from './IncidentFigures.astro';
import IncidentLink from './IncidentLink.astro';
import ListItem from './ListItem.astro';
import MilestonesChart from './MilestonesChart.astro';
import Paragraph from './Paragraph.astro';
import Ref from './Ref.astro';
import SeriesChart from './SeriesChart.astro';
import Show from './Show.astro';
import Term from './Term.astro';
import TollChart from './TollChart.astro';
import Unknown from './Unknown.astro';
import YearsChart from './YearsChart.astro';

const components = {
  Ref,
  Incident: IncidentLink,
  Figure,
  Figures: IncidentFigures,
  Attributions: IncidentAttributions,
  Positions: DisputePositions,
  Checks,
  Show,
  Term,
  Unknown,
  Anchor,
  TollChart,
  SeriesChart,
  YearsChart,
  MilestonesChart,
} satisfies Record<Component, unknown>;

/** What stands for each component and element of the prose when MDX renders it. */
export const vocabulary = { ...components, p: Paragraph, li: ListItem };
