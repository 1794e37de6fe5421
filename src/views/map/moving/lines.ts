/** A line of the basemap, or the edge of an area. */
export interface Line {
  /** x and y of each point, one after another. */
  points: Float32Array;
  isClosed: boolean;
  /** Least and greatest x and y. */
  west: number;
  north: number;
  east: number;
  south: number;
}

/** Where lines are put in a window: a point is at `x` + its x × `scale`, in pixels. */
export interface Put {
  x: number;
  y: number;
  scale: number;
  /** Size of the window in pixels. */
  width: number;
  height: number;
}

/** What lines are drawn with. */
export type Pen = Pick<Path2D, 'moveTo' | 'lineTo' | 'closePath'>;

/** Points nearer than this to the one drawn before are left out, in pixels. */
const nearest = 0.7;

function lineOf(numbers: readonly number[], x: number, y: number, isClosed: boolean): Line {
  const points = new Float32Array(numbers.length);
  const line = { points, isClosed, west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  let [atX, atY] = [x, y];
  numbers.forEach((step, i) => {
    if (i % 2 === 0) {
      atX += step;
      points[i] = atX;
      line.west = Math.min(line.west, atX);
      line.east = Math.max(line.east, atX);
    } else {
      atY += step;
      points[i] = atY;
      line.north = Math.min(line.north, atY);
      line.south = Math.max(line.south, atY);
    }
  });
  return line;
}

/** The lines of an SVG path of relative straight lines, as `slim` in projection.ts writes them. */
export function readLines(path: string): Line[] {
  let [x, y] = [0, 0];
  return path
    .split(/m/i)
    .slice(1)
    .map((text) => {
      const numbers = text.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
      const isClosed = text.endsWith('Z');
      const line = lineOf(numbers, x, y, isClosed);
      // The next line begins as far from where this one ended; a closed one ends where it began.
      const end = isClosed ? 0 : line.points.length - 2;
      [x, y] = [line.points[end] ?? x, line.points[end + 1] ?? y];
      return line;
    });
}

/** Bits for the sides of the window that a point lies beyond. */
const beyond = (x: number, y: number, width: number, height: number) =>
  (x < -2 ? 1 : 0) | (x > width + 2 ? 2 : 0) | (y < -2 ? 4 : 0) | (y > height + 2 ? 8 : 0);

/**
 * Draws as much of lines as can be seen: points that make no difference, and stretches beyond one side of the window, are
 * left out, so that a browser has less to paint. What is filled and stroked within the window stays the same.
 */
export function traceLines(pen: Pen, lines: readonly Line[], { x, y, scale, width, height }: Put) {
  for (const { points, isClosed, west, north, east, south } of lines) {
    const corner = beyond(x + west * scale, y + north * scale, width, height);
    if (corner & beyond(x + east * scale, y + south * scale, width, height)) continue;
    // Smaller than a point.
    if (isClosed && Math.max(east - west, south - north) * scale < nearest) continue;
    let [penX, penY] = [NaN, NaN];
    let [heldX, heldY] = [0, 0];
    let sides = 0;
    let isHeld = false;
    const last = points.length - 2;
    for (let i = 0; i <= last; i += 2) {
      const [atX, atY] = [x + (points[i] ?? 0) * scale, y + (points[i + 1] ?? 0) * scale];
      const here = beyond(atX, atY, width, height);
      const isOut = i > 0 && (sides & here) !== 0;
      const isNear = Math.abs(atX - penX) + Math.abs(atY - penY) < nearest;
      if (i > 0 && i < last && (isOut || isNear)) {
        // The last of a stretch beyond a side is where the line comes back from.
        [heldX, heldY, isHeld] = [atX, atY, isOut];
        sides = isOut ? sides & here : here;
        continue;
      }
      if (i === 0) pen.moveTo(atX, atY);
      else {
        if (isHeld) pen.lineTo(heldX, heldY);
        pen.lineTo(atX, atY);
      }
      [penX, penY, sides, isHeld] = [atX, atY, here, false];
    }
    if (isClosed) pen.closePath();
  }
}

const tenth = (n: number) => Math.round(n * 10) / 10;

/** The lines as an SVG path in pixels, to a tenth. */
export function pathOf(lines: readonly Line[], put: Put): string {
  let path = '';
  traceLines(
    {
      moveTo: (x, y) => {
        path += `M${tenth(x)} ${tenth(y)}`;
      },
      lineTo: (x, y) => {
        path += `L${tenth(x)} ${tenth(y)}`;
      },
      closePath: () => {
        path += 'Z';
      },
    },
    lines,
    put,
  );
  return path;
}
