import type { Rows } from './rows.ts';

/** Formats of a selection, with their media types: RFC 4180 and RFC 7946, section 12. */
const kinds = { csv: 'text/csv;charset=utf-8', geojson: 'application/geo+json' } as const;

/** A format that a selection can be saved in. */
export type Format = keyof typeof kinds;

/** Gives the reader a file to keep. */
function save(name: string, type: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Safari begins to read a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Saves some of the incidents, as they stand in the published file of all; returns the name of the file.
 * @param address that of the published GeoJSON
 * @throws where it cannot be fetched
 */
export async function download(
  rows: Rows,
  numbers: Uint32Array,
  format: Format,
  address: string,
): Promise<string> {
  const [{ selectGeoJson, selectionCsv }, response, all] = await Promise.all([
    import('../../formats/selection.ts'),
    fetch(address),
    rows.column('id'),
  ]);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  const collection = (await response.json()) as Parameters<typeof selectionCsv>[0];
  const ids = new Set(Array.from(numbers, (n) => String(all[n])));
  const text = format === 'csv' ? selectionCsv(collection, ids) : selectGeoJson(collection, ids);
  const name = `traced-incidents-${String(numbers.length)}.${format}`;
  save(name, kinds[format], text);
  return name;
}
