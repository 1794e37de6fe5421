import type { Incident } from '../../model/incident.ts';

/** The incidents before and after one in time, and the nearest in place. */
export interface Neighbours {
  before: Incident | undefined;
  after: Incident | undefined;
  /** Nearest first, with the distance in kilometres along the great circle. */
  near: { incident: Incident; kilometres: number }[];
}

const radians = Math.PI / 180;

/** Great-circle distance in kilometres between two points in degrees (haversine, mean radius 6371 km). */
export function kilometres(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const half = (angle: number) => Math.sin((angle * radians) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

const pointOf = ({ places: [main] }: Incident) =>
  main?.latitude === undefined || main.longitude === undefined
    ? null
    : { latitude: main.latitude, longitude: main.longitude };

/** Neighbours of an incident among all, which stand in order of date. */
export function neighbours(incident: Incident, all: readonly Incident[]): Neighbours {
  const i = all.findIndex(({ id }) => id === incident.id);
  const here = pointOf(incident);
  const near = all.flatMap((other) => {
    const there = pointOf(other);
    return here && there && other.id !== incident.id
      ? [{ incident: other, kilometres: kilometres(here, there) }]
      : [];
  });
  return {
    before: all[i - 1],
    after: all[i + 1],
    near: near.sort((a, b) => a.kilometres - b.kilometres).slice(0, 3),
  };
}
