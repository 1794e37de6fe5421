import { detect } from 'chardet';
import { Refusal } from './draft.ts';

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The label of the charset that an HTML page names in its first 2048 bytes. */
function named(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/** Every second byte is null where Latin text is UTF-16 without a mark. */
function halfNull(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const some = bytes.subarray(0, 2000);
  const nulls = [0, 1].map((odd) => some.filter((byte, i) => i % 2 === odd && byte === 0).length);
  if ((nulls[1] ?? 0) > some.length * 0.3 && nulls[0] === 0) return 'utf-16le';
  if ((nulls[0] ?? 0) > some.length * 0.3 && nulls[1] === 0) return 'utf-16be';
  return undefined;
}

const decoded = (bytes: Uint8Array, label: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/** Whether the bytes are no text in any encoding: a null byte that is no half of UTF-16, or many controls. */
export function isBinary(bytes: Uint8Array): boolean {
  if (marks.some(([, mark]) => mark.every((byte, i) => bytes[i] === byte)) || halfNull(bytes)) return false;
  const head = bytes.subarray(0, 8000);
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
  return head.includes(0) || controls.length > head.length / 50;
}

/**
 * The text of a file, and the encoding that it was read in: by its byte order mark, the charset that a page names (WHATWG
 * Encoding Standard labels), UTF-8 where it is valid, else by what the letters make likely. Throws a `Refusal` if none fits.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const guesses = [marked, halfNull(bytes), named(bytes)].filter((label) => label !== undefined);
  for (const label of [...guesses, 'utf-8']) {
    const text = decoded(bytes, label, true);
    if (text !== null) return { text, encoding: new TextDecoder(label).encoding };
  }
  const likely = detect(bytes);
  const text = likely === null ? null : decoded(bytes, likely, false);
  if (text === null || likely === null)
    throw new Refusal('The character encoding is not known. Save the file as UTF-8.');
  return { text, encoding: new TextDecoder(likely).encoding };
}
