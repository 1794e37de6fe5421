/** A city to name: its dot and the size of its name, in pixels. */
export interface Label {
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

/** A rectangle in pixels: left, top, right, bottom. */
export type Area = readonly [left: number, top: number, right: number, bottom: number];

const height = 14;
/** Pixels from the dot to the text: close by, or clear of a badge that stands on the dot. */
const gaps = [5, 24];

const meets = (a: Area, b: Area) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * Finds room for labels, the lowest rank first: beside, above or under the dot, clear of each other and of what is taken.
 * What finds none is left out.
 */
export function placeLabels(labels: readonly Label[], taken: readonly Area[], frame: Area): Placed[] {
  const areas: Area[] = [];
  const placed: Placed[] = [];
  const areaAt = (left: number, middle: number, width: number): Area => [
    left - 1,
    middle - height / 2,
    left + width + 1,
    middle + height / 2,
  ];
  const inside = (area: Area) =>
    area[0] >= frame[0] && area[1] >= frame[1] && area[2] <= frame[2] && area[3] <= frame[3];
  for (const label of [...labels].sort((a, b) => a.rank - b.rank)) {
    const { x, y, width } = label;
    const places = gaps.flatMap((gap) => [
      [x + gap, y] as const,
      [x - gap - width, y] as const,
      [x - width / 2, y - height / 2 - gap] as const,
      [x - width / 2, y + height / 2 + gap] as const,
    ]);
    const place = places.find(([left, middle]) => {
      const area = areaAt(left, middle, width);
      return inside(area) && ![...areas, ...taken].some((other) => meets(area, other));
    });
    if (!place) continue;
    const [left, middle] = place;
    areas.push(areaAt(left, middle, width));
    placed.push({ ...label, left, middle });
  }
  return placed;
}
