/** What an incident is sorted by: words, or a number of which a negative one means that there is none. */
export type Key = string | number;

const missing = (key: Key) => (typeof key === 'number' ? key < 0 : key === '');

/** Numbers of all incidents sorted by their keys; equal ones in order of time, those without a key last either way. */
export function inOrder(keys: readonly Key[], descending: boolean): Uint32Array {
  const words = new Intl.Collator('en');
  const sign = descending ? -1 : 1;
  const all = keys.map((key, n) => ({ key, n, last: missing(key) }));
  all.sort((a, b) => {
    if (a.last || b.last) return Number(a.last) - Number(b.last);
    return typeof a.key === 'number' && typeof b.key === 'number'
      ? sign * (a.key - b.key)
      : sign * words.compare(String(a.key), String(b.key));
  });
  return Uint32Array.from(all, ({ n }) => n);
}
