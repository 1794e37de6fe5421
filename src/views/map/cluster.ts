/** Points grouped by nearness. Group g has `members[start[g]]` to `members[start[g + 1] - 1]`. */
export interface Clusters {
  /** Mean of each group's members, in the unit of the points. */
  x: Float64Array;
  y: Float64Array;
  /** One longer than there are groups. */
  start: Uint32Array;
  /** Numbers of the points, ascending in each group; groups in the order of their first. */
  members: Uint32Array;
}

/** Groups whose middles lie nearer than this, in cells, would cover each other when drawn. */
const near = 0.9;
/** No group reaches farther than this, in cells, from corner to corner of the box around it. */
const longest = 3;
const rounds = 4;
const none = 0xffffffff;

const at = (numbers: Uint32Array, index: number): number => numbers[index] ?? 0;
const real = (numbers: Float64Array, index: number): number => numbers[index] ?? NaN;
const square = (n: number): number => n * n;
const add = (numbers: Uint32Array, index: number, more: number) => {
  numbers[index] = at(numbers, index) + more;
};
const addReal = (numbers: Float64Array, index: number, more: number) => {
  numbers[index] = real(numbers, index) + more;
};
const lower = (numbers: Float64Array, index: number, other: number) => {
  if (other < real(numbers, index)) numbers[index] = other;
};

/** Numbers the cells of a grid in the order they are added: a hash table without objects. */
class Grid {
  size = 0;
  readonly #shift: number;
  readonly #slots: Uint32Array;
  readonly #columns: Float64Array;
  readonly #rows: Float64Array;

  constructor(most: number) {
    const bits = Math.ceil(Math.log2(most + 1)) + 1;
    this.#shift = 32 - bits;
    this.#slots = new Uint32Array(2 ** bits).fill(none);
    this.#columns = new Float64Array(most);
    this.#rows = new Float64Array(most);
  }

  /** Number of a cell; `none` for one that nobody added. */
  find(column: number, row: number, isNew = false): number {
    const mixed = Math.imul(Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b), 0xc2b2ae35);
    let slot = mixed >>> this.#shift;
    for (;;) {
      const cell = at(this.#slots, slot);
      if (cell === none) break;
      if (this.#columns[cell] === column && this.#rows[cell] === row) return cell;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    if (!isNew) return none;
    this.#columns[this.size] = column;
    this.#rows[this.size] = row;
    this.#slots[slot] = this.size;
    return this.size++;
  }
}

/** The chosen points that have coordinates, each once and ascending: so sums come out alike for any order. */
function ascending(x: Float64Array, y: Float64Array, chosen: Uint32Array): Uint32Array {
  let isAscending = true;
  for (let i = 1; i < chosen.length && isAscending; i++) isAscending = at(chosen, i) > at(chosen, i - 1);
  const sorted = isAscending ? chosen : chosen.slice().sort();
  const kept = new Uint32Array(sorted.length);
  let length = 0;
  for (let i = 0; i < sorted.length; i++) {
    const point = at(sorted, i);
    if (point !== sorted[i - 1] && !Number.isNaN(real(x, point) + real(y, point))) kept[length++] = point;
  }
  return kept.subarray(0, length);
}

/** Groups by number: how many points, sums of their coordinates, and the box around them as least x, y, −x and −y. */
interface Groups {
  count: Uint32Array;
  x: Float64Array;
  y: Float64Array;
  box: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
}

function sum(
  x: Float64Array,
  y: Float64Array,
  points: Uint32Array,
  group: Uint32Array,
  size: number,
): Groups {
  const edge = () => new Float64Array(size).fill(Infinity);
  const groups: Groups = {
    count: new Uint32Array(size),
    x: new Float64Array(size),
    y: new Float64Array(size),
    box: [edge(), edge(), edge(), edge()],
  };
  const [west, north, east, south] = groups.box;
  for (let i = 0; i < points.length; i++) {
    const g = at(group, i);
    const pointX = real(x, at(points, i));
    const pointY = real(y, at(points, i));
    add(groups.count, g, 1);
    addReal(groups.x, g, pointX);
    addReal(groups.y, g, pointY);
    lower(west, g, pointX);
    lower(north, g, pointY);
    lower(east, g, -pointX);
    lower(south, g, -pointY);
  }
  return groups;
}

/** Numbers of the groups, largest first; of equals the lower number first. */
function bySize(count: Uint32Array): Uint32Array {
  const keys = new Float64Array(count.length);
  for (let g = 0; g < count.length; g++) keys[g] = g - at(count, g) * 2 ** 32;
  // A whole number put into 32 bits loses the multiples of 2³²: the number of the group is left.
  return Uint32Array.from(keys.sort());
}

/** Lets each group take in smaller ones near its middle, round after round; returns the taker of each, itself if nobody. */
function merge(groups: Groups, cell: number): Uint32Array {
  const { count, box } = groups;
  const size = count.length;
  const into = new Uint32Array(size);
  const middleX = new Float64Array(size);
  const middleY = new Float64Array(size);
  const settle = (g: number) => {
    middleX[g] = real(groups.x, g) / at(count, g);
    middleY[g] = real(groups.y, g) / at(count, g);
  };
  for (let g = 0; g < size; g++) {
    into[g] = g;
    settle(g);
  }
  const distance = near * cell;
  const reach = (g: number, h: number, low: Float64Array, high: Float64Array) =>
    Math.min(real(low, g), real(low, h)) + Math.min(real(high, g), real(high, h));
  const fit = (g: number, h: number) =>
    square(real(middleX, g) - real(middleX, h)) + square(real(middleY, g) - real(middleY, h)) <
      square(distance) &&
    square(reach(g, h, box[0], box[2])) + square(reach(g, h, box[1], box[3])) <= square(longest * cell);

  const next = new Uint32Array(size);
  let turn = bySize(count);
  for (let round = 0; round < rounds && turn.length > 0; round++) {
    // Cells twice as wide as the distance: all near groups lie in the two by two around a middle.
    const wide = 2 * distance;
    const grid = new Grid(size);
    const first = new Uint32Array(size).fill(none);
    for (let g = size - 1; g >= 0; g--) {
      if (into[g] !== g) continue;
      const home = grid.find(Math.floor(real(middleX, g) / wide), Math.floor(real(middleY, g) / wide), true);
      next[g] = at(first, home);
      first[home] = g;
    }
    const grown = new Uint32Array(turn.length * 2);
    let length = 0;
    for (let i = 0; i < turn.length; i++) {
      const g = at(turn, i);
      const column = Math.floor(real(middleX, g) / wide - 0.5);
      const row = Math.floor(real(middleY, g) / wide - 0.5);
      for (let around = 0; around < 4 && into[g] === g; around++) {
        const home = grid.find(column + (around & 1), row + (around >> 1));
        for (let h = home === none ? none : at(first, home); h !== none && into[g] === g; h = at(next, h)) {
          if (h === g || into[h] !== h || !fit(g, h)) continue;
          const isLarger = at(count, g) > at(count, h) || (count[g] === count[h] && g < h);
          const winner = isLarger ? g : h;
          const loser = isLarger ? h : g;
          into[loser] = winner;
          add(count, winner, at(count, loser));
          addReal(groups.x, winner, real(groups.x, loser));
          addReal(groups.y, winner, real(groups.y, loser));
          settle(winner);
          for (const edge of box) lower(edge, winner, real(edge, loser));
          if (grown[length - 1] !== winner) grown[length++] = winner;
        }
      }
    }
    turn = grown.slice(0, length).filter((g) => into[g] === g);
  }
  return into;
}

/**
 * Groups the chosen points of a sheet: by the cells of a grid that stands still, then near groups by their middles.
 * `cell` is in the unit of the points, more than 0; a point without coordinates (NaN) is in no group.
 */
export function cluster(x: Float64Array, y: Float64Array, chosen: Uint32Array, cell: number): Clusters {
  const points = ascending(x, y, chosen);
  const grid = new Grid(points.length);
  const group = new Uint32Array(points.length);
  for (let i = 0; i < points.length; i++) {
    const point = at(points, i);
    group[i] = grid.find(Math.floor(real(x, point) / cell), Math.floor(real(y, point) / cell), true);
  }
  const groups = sum(x, y, points, group, grid.size);
  const into = merge(groups, cell);

  const number = new Uint32Array(grid.size).fill(none);
  const found: number[] = [];
  for (let i = 0; i < points.length; i++) {
    let g = at(group, i);
    while (into[g] !== g) g = at(into, g);
    group[i] = g;
    if (number[g] === none) number[g] = found.push(g) - 1;
  }
  const start = new Uint32Array(found.length + 1);
  found.forEach((g, i) => (start[i + 1] = at(start, i) + at(groups.count, g)));
  const free = start.slice();
  const members = new Uint32Array(points.length);
  for (let i = 0; i < points.length; i++) {
    const n = at(number, at(group, i));
    members[at(free, n)] = at(points, i);
    add(free, n, 1);
  }
  return {
    x: Float64Array.from(found, (g) => real(groups.x, g) / at(groups.count, g)),
    y: Float64Array.from(found, (g) => real(groups.y, g) / at(groups.count, g)),
    start,
    members,
  };
}

/** The box around points, as least x, least y, greatest x, greatest y; infinite and empty where none has coordinates. */
export function extent(
  x: Float64Array,
  y: Float64Array,
  members: Uint32Array,
): [minX: number, minY: number, maxX: number, maxY: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of members) {
    const pointX = real(x, point);
    const pointY = real(y, point);
    if (pointX < box[0]) box[0] = pointX;
    if (pointY < box[1]) box[1] = pointY;
    if (pointX > box[2]) box[2] = pointX;
    if (pointY > box[3]) box[3] = pointY;
  }
  return box;
}
