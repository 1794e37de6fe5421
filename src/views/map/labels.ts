/** A name on a map: the point it belongs to and the size of its text, in pixels or units of the drawing. */
export interface Label {
  /** A city has a dot at its point; the name of a region lies over it. */
  kind: 'city' | 'region';
  name: string;
  x: number;
  y: number;
  width: number;
  /** 1 for a capital; of two that collide the lower rank stays. */
  rank: number;
}

/** A label that has found room: where its text begins, at half its height. */
export interface Placed extends Label {
  left: number;
  middle: number;
}

/** A rectangle: left, top, right, bottom. */
export type Area = readonly [left: number, top: number, right: number, bottom: number];

const height = 14;
/** Pixels from the dot to the text: close by, clear of a badge that stands on the dot, or clear of a crowd of marks. */
const gaps = [5, 24, 42, 62];
/** Pixels from which on a line leads from the dot to the text. */
const far = 30;
/** Pixels around the middle of a dot. */
const dot = 3;

const meets = (a: Area, b: Area) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The square about a point; `half` is half its side. */
export const squareAt = (x: number, y: number, half: number): Area => [
  x - half,
  y - half,
  x + half,
  y + half,
];

/** Where the text of a label may begin, at half its height, the best place first. */
function places({ kind, x, y, width }: Label): (readonly [left: number, middle: number])[] {
  if (kind === 'region') return [0, -height, height].map((down) => [x - width / 2, y + down] as const);
  return gaps.flatMap((gap) => [
    [x + gap, y] as const,
    [x - gap - width, y] as const,
    [x - width / 2, y - height / 2 - gap] as const,
    [x - width / 2, y + height / 2 + gap] as const,
  ]);
}

/**
 * Finds room for labels, the lowest rank first: cities beside, above or under their dot, regions over their middle, clear
 * of each other, of dots and of what is taken. What finds none is left out.
 */
export function placeLabels(labels: readonly Label[], taken: readonly Area[], frame: Area): Placed[] {
  const areas = [...taken];
  const placed: Placed[] = [];
  const cities = labels.filter(({ kind }) => kind === 'city');
  const covers = (area: Area, label: Label) =>
    areas.some((other) => meets(area, other)) ||
    cities.some((city) => city !== label && meets(area, squareAt(city.x, city.y, dot)));
  for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
    for (const [left, middle] of places(label)) {
      const area: Area = [left - 1, middle - height / 2, left + label.width + 1, middle + height / 2];
      const isInside =
        area[0] >= frame[0] && area[1] >= frame[1] && area[2] <= frame[2] && area[3] <= frame[3];
      if (!isInside || covers(area, label)) continue;
      areas.push(area);
      placed.push({ ...label, left, middle });
      break;
    }
  }
  return placed;
}

/** Whether a region is wide enough on the map for a name: `size` is the side of a square as large as it, in pixels. */
export const fitsRegion = (width: number, size: number): boolean => width <= size * 1.1;

/** Lines that lead from the dots of cities to texts far from them, as one SVG path; empty where none is needed. */
export function leadersOf(labels: readonly Placed[]): string {
  const lines = labels.map(({ kind, x, y, left, middle, width }) => {
    const toX = Math.max(left - 2, Math.min(left + width + 2, x));
    const toY = Math.max(middle - height / 2, Math.min(middle + height / 2, y));
    const isFar = kind === 'city' && Math.hypot(toX - x, toY - y) > far;
    return isFar ? `M${x.toFixed(1)} ${y.toFixed(1)}L${toX.toFixed(1)} ${toY.toFixed(1)}` : '';
  });
  return lines.join('');
}
