/** Where in a row of so many a key leads from a position; null for a key that leads nowhere. */
export function walk(key: string, position: number, length: number): number | null {
  if (length === 0) return null;
  const last = length - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, position + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, position - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Position of a number in an ascending list, or of the next one after it; at the end, the last. */
export function nearestPosition(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = Math.max(0, numbers.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
