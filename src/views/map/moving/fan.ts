/** Most marks in a fan: as many as fit around a spot on a phone. */
export const mostFanned = 60;

/** Pixels between the marks of a fan, so that a finger finds each. */
const apart = 26;

/** Where the marks of a fan stand about their spot: x and y in pixels, one after another, on a spiral of equal spacing. */
export function fanOut(count: number): Float64Array {
  const offsets = new Float64Array(count * 2);
  for (let i = 0; i < count; i += 1) {
    // The golden angle: no two spokes fall together (Vogel 1979, A better way to construct the sunflower head).
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    const radius = apart * Math.sqrt(i + 1) * 0.62 + 12;
    offsets[i * 2] = Math.cos(angle) * radius;
    offsets[i * 2 + 1] = Math.sin(angle) * radius;
  }
  return offsets;
}
