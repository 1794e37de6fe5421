/** A line of a path, its points absolute again. */
export interface Line {
  points: [x: number, y: number][];
  isClosed: boolean;
}

/** Reads an SVG path of `M`, `m`, `l` and `Z` as a browser would (SVG 2, section 9.3). */
export function linesOf(path: string): Line[] {
  const lines: Line[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    const line = lines.at(-1);
    if (command === 'Z') {
      if (!line) throw new Error('Z before any line');
      line.isClosed = true;
      [x, y] = line.points[0] ?? [NaN, NaN];
      continue;
    }
    if (!'Mml'.includes(command)) throw new Error(`Not understood: ${command}`);
    const points: [number, number][] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      const [dx = NaN, dy = NaN] = numbers.slice(i, i + 2);
      [x, y] = command === 'M' ? [dx, dy] : [x + dx, y + dy];
      points.push([x, y]);
    }
    if (command === 'l') line?.points.push(...points);
    else lines.push({ points, isClosed: false });
  }
  return lines;
}
