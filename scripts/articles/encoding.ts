import { detect } from 'chardet';
import { Refusal } from './draft.ts';

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const marked = (bytes: Uint8Array) =>
  marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];

/** The label of the charset that an HTML page names in its first 2048 bytes. */
function named(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/** UTF-16 without a mark: every second byte names one of a few alphabets, and the others are letters of all kinds. */
function halves(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const some = bytes.subarray(0, 2000);
  // Basic Latin, Cyrillic, Arabic, punctuation.
  const alphabets = [0x00, 0x04, 0x06, 0x20];
  const high = [0, 1].map(
    (odd) => some.filter((byte, i) => i % 2 === odd && alphabets.includes(byte)).length,
  );
  const [even = 0, odd = 0] = high.map((n) => n / Math.max(1, Math.floor(some.length / 2)));
  if (some.length < 8 || !some.includes(0)) return undefined;
  if (odd > 0.9 && even < 0.5) return 'utf-16le';
  if (even > 0.9 && odd < 0.5) return 'utf-16be';
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
  if (marked(bytes) || halves(bytes)) return false;
  const head = bytes.subarray(0, 8000);
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
  return head.includes(0) || controls.length > head.length / 50;
}

/**
 * The text of a file, and the encoding that it was read in: by its byte order mark, as UTF-8 where it is valid, by the
 * charset that a page names (WHATWG Encoding Standard labels), else by what the letters make likely. Throws a `Refusal` if
 * none fits.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  // Bytes of another encoding are never valid UTF-8 by chance, but pages that were saved anew name their old charset.
  const sure = [marked(bytes), halves(bytes), 'utf-8', named(bytes)];
  for (const label of sure) {
    const text = label === undefined ? null : decoded(bytes, label, true);
    if (text !== null) return { text, encoding: new TextDecoder(label).encoding };
  }
  const likely = detect(bytes);
  const text = likely === null ? null : decoded(bytes, likely, false);
  if (text === null || likely === null)
    throw new Refusal('The character encoding is not known. Save the file as UTF-8.');
  return { text, encoding: new TextDecoder(likely).encoding };
}
