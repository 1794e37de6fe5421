/** Draws that come out the same for the same seed. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  number: () => number;
  /** From 0 up to, not including, `below`. */
  whole: (below: number) => number;
  /** Normal, around 0 with deviation 1. */
  normal: () => number;
  /** One of the keys, as often as its weight asks for. */
  pick: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key;
}

/** Draws from a seed: Mulberry32, 32 bits of state, period 2³². */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    number,
    whole: (below) => Math.floor(number() * below),
    // Box and Muller; 1 - u keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - number())) * Math.cos(2 * Math.PI * number()),
    pick: (weights) => {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = number() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
      if (!found) throw new Error('There is nothing to pick from.');
      return found[0];
    },
  };
}
