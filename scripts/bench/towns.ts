import type { Chance } from './chance.ts';

/** A spot that synthetic incidents happen in, in degrees to two decimals. */
export interface Town {
  label: string;
  country: string;
  latitude: number;
  longitude: number;
}

/** Real towns that the synthetic ones lie around, latitude first, and how many of the dossier's incidents have the country. */
export const anchors: Readonly<
  Record<string, { weight: number; towns: readonly (readonly [number, number])[] }>
> = {
  RU: {
    weight: 46,
    towns: [
      [55.75, 37.62],
      [59.94, 30.31],
      [42.98, 47.5],
      [43.32, 45.69],
      [43.17, 44.81],
      [47.24, 39.71],
      [45.04, 41.97],
      [55.79, 49.12],
      [56.84, 60.61],
      [61.25, 73.4],
      [56.01, 92.87],
      [48.48, 135.08],
    ],
  },
  TJ: {
    weight: 19,
    towns: [
      [38.56, 68.79],
      [40.28, 69.62],
      [37.91, 69.78],
      [38.55, 69.02],
    ],
  },
  AF: {
    weight: 11,
    towns: [
      [34.53, 69.17],
      [36.73, 68.86],
      [34.43, 70.45],
      [34.35, 62.2],
    ],
  },
  KG: {
    weight: 7,
    towns: [
      [42.87, 74.59],
      [40.51, 72.8],
    ],
  },
  TR: {
    weight: 5,
    towns: [
      [41.01, 28.98],
      [39.93, 32.86],
    ],
  },
  KZ: {
    weight: 4,
    towns: [
      [43.24, 76.89],
      [50.28, 57.17],
    ],
  },
  DE: {
    weight: 4,
    towns: [
      [50.94, 6.96],
      [52.52, 13.4],
    ],
  },
  PK: {
    weight: 4,
    towns: [
      [34.01, 71.58],
      [30.18, 66.99],
    ],
  },
  UZ: {
    weight: 3,
    towns: [
      [41.31, 69.28],
      [37.22, 67.28],
    ],
  },
  IR: {
    weight: 3,
    towns: [
      [30.28, 57.08],
      [29.59, 52.58],
    ],
  },
  FR: { weight: 2, towns: [[48.86, 2.35]] },
  AT: { weight: 2, towns: [[48.21, 16.37]] },
};

const hundredth = (degrees: number) => Math.round(degrees * 100) / 100;

/** At least `count` towns by country, the most frequent first: each country has the share that its incidents have. */
export function scatterTowns(count: number, { whole, normal }: Chance): Map<string, Town[]> {
  const sum = Object.values(anchors).reduce((total, { weight }) => total + weight, 0);
  let number = 0;
  return new Map(
    Object.entries(anchors).map(([country, { weight, towns }]) => [
      country,
      Array.from({ length: Math.ceil((count * weight) / sum) }, (_, nth): Town => {
        const [latitude, longitude] = towns[nth] ?? towns[whole(towns.length)] ?? [0, 0];
        const apart = nth < towns.length ? 0 : 1;
        number += 1;
        return {
          label: `Town ${number}`,
          country,
          latitude: hundredth(latitude + apart * 1.1 * normal()),
          longitude: hundredth(longitude + apart * 1.6 * normal()),
        };
      }),
    ]),
  );
}

/** One of the towns by Zipf's law: the nth is drawn 1/n as often as the first. */
export function drawTown(towns: readonly Town[], { number }: Chance): Town {
  const sums = harmonic(towns.length);
  const wanted = number() * (sums[towns.length] ?? 0);
  let [low, high] = [0, towns.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle + 1] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  const town = towns[low];
  if (!town) throw new Error('There is no town to draw.');
  return town;
}

const known: number[] = [0];

/** Sums of 1 + 1/2 + … + 1/n by n. */
function harmonic(n: number): readonly number[] {
  for (let next = known.length; next <= n; next += 1) known.push((known[next - 1] ?? 0) + 1 / next);
  return known;
}
