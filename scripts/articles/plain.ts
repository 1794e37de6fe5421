import { type Draft, endsSentence, type Part, tidy } from './draft.ts';

const bullet = /^\s*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)])\s+/;

/** Whether lines were broken at a width: all but the last are about as long as the longest. */
function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.slice(0, -1).map((line) => line.trimEnd().length);
  const longest = Math.max(...lengths, 0);
  return lengths.length > 0 && longest >= 40 && longest <= 110 && lengths.every((n) => n >= longest - 20);
}

const joined = (lines: readonly string[]) => tidy(lines.join('\n').replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2'));

/** A text whose paragraphs are not parted by blank lines: a short line that ends a sentence ends a paragraph. */
function unwrapped(lines: readonly string[]): string[][] {
  const longest = Math.max(...lines.map((line) => line.trim().length));
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    paragraphs.at(-1)?.push(line);
    if (line.trim().length < longest * 0.8 && endsSentence(line.trim())) paragraphs.push([]);
  }
  return paragraphs.filter((each) => each.length > 0);
}

/** The parts of lines that stand together: a wrapped paragraph, or one part a line. */
function partsOf(lines: readonly string[]): Part[] {
  if (lines.length > 1 && isWrapped(lines) && !lines.some((line) => bullet.test(line)))
    return [{ kind: 'paragraph', text: joined(lines) }];
  return lines.map((line) => ({
    kind: bullet.test(line) ? 'item' : 'paragraph',
    text: tidy(line.replace(bullet, '')),
  }));
}

/** Reads plain text: paragraphs by blank lines, by lines where there are none, broken lines put together. */
export function readPlain(text: string): Pick<Draft, 'parts' | 'addresses'> {
  const blocks = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.split('\n').filter((line) => tidy(line) !== ''))
    .filter((lines) => lines.length > 0);
  const [only] = blocks;
  const all = blocks.length === 1 && only && only.length > 3 && looksBroken(only) ? unwrapped(only) : blocks;
  const whole = all !== blocks;
  const parts = all.flatMap((lines) =>
    whole ? [{ kind: 'paragraph' as const, text: joined(lines) }] : partsOf(lines),
  );
  // An address on a line of its own is where the text was found; one within the text is a link to something else.
  const addresses = parts.flatMap(
    ({ text }) => /^(?:(?:source|url|link|address|источник)\s*:\s*)?(https?:\/\/\S+)$/i.exec(text)?.[1] ?? [],
  );
  return { parts: parts.filter(({ text }) => text !== ''), addresses };
}

/** Whether a text without blank lines was broken at a width, rather than having one paragraph a line. */
function looksBroken(lines: readonly string[]): boolean {
  const longest = Math.max(...lines.map((line) => line.length));
  return longest <= 110 && lines.filter((line) => endsSentence(line.trim())).length < lines.length * 0.7;
}
