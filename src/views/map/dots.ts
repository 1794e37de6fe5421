import { forceCollide, forceSimulation, forceX, forceY, type GeoProjection } from 'd3';
import type { Incident } from '../../model/incident.ts';

/** A mark on a static map: where it stands, and where its place is. */
export interface Dot {
  incident: Incident;
  /** Centre of the mark. */
  x: number;
  y: number;
  /** The place itself; marks that would cover each other are moved aside. */
  placeX: number;
  placeY: number;
}

/**
 * Marks for the main places that lie in the frame, moved apart so that none covers another; the rest by themselves.
 * @param isCrowded leaves all where they are: too many to be drawn one by one
 */
export function placeDots(
  incidents: readonly Incident[],
  projection: GeoProjection,
  frame: { width: number; height: number },
  size: number,
  isCrowded = false,
): { dots: Dot[]; outside: Incident[] } {
  const dots: Dot[] = [];
  const outside: Incident[] = [];
  for (const incident of incidents) {
    const { longitude, latitude } = incident.places[0] ?? {};
    const point =
      longitude === undefined || latitude === undefined ? null : projection([longitude, latitude]);
    const [x, y] = point ?? [-1, -1];
    if (x < size || y < size || x > frame.width - size || y > frame.height - size) outside.push(incident);
    else dots.push({ incident, x, y, placeX: x, placeY: y });
  }
  if (isCrowded) return { dots, outside };
  // d3-force starts from a fixed seed: the same dossier gives the same map.
  forceSimulation(dots)
    .force('x', forceX<Dot>((dot) => dot.placeX).strength(0.35))
    .force('y', forceY<Dot>((dot) => dot.placeY).strength(0.35))
    .force('collide', forceCollide<Dot>(size * 0.53).iterations(4))
    .stop()
    .tick(180);
  return { dots, outside };
}
