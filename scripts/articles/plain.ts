import { type Draft, endsSentence, joinLines, type Part, tidy, wordCount } from './draft.ts';

const bullet = /^\s*[•●▪◦‣·*]\s+/;
/** A dash or a number makes an item only in company: a dash begins speech in Russian print, too. */
const counted = /^\s*(?:[–—-]|\d{1,2}[.)])\s+/;
/** Longest width that text is broken at, in characters. */
const widest = 110;

/** Whether a word of the next line would have had room: then the line was ended by its author. */
const wasBroken = (line: string, next: string, width: number) =>
  line.trim().length + 1 + (next.trim().split(/\s/)[0] ?? '').length > width * 0.92;

/** Width at which the lines of a text were broken, in characters; null if every line is whole. */
function widthOf(blocks: readonly (readonly string[])[]): number | null {
  const pairs = blocks.flatMap((lines) =>
    lines.slice(1).map((next, i): [string, string] => [lines[i] ?? '', next]),
  );
  // A line without a space is an address, which nothing breaks.
  const width = blocks
    .flat()
    .filter((line) => line.trim().includes(' '))
    .reduce((widest, line) => Math.max(widest, line.trim().length), 0);
  if (width < 40 || width > widest) return null;
  const broken = pairs.filter(([line, next]) => wasBroken(line, next, width));
  const within = broken.filter(([line]) => !endsSentence(line.trim()));
  return broken.length > 1 && within.length > broken.length / 2 ? width : null;
}

/** Whether a line begins a paragraph by its indent, where the lines around it have none. */
const isIndented = (line: string, before: string) => /^(?:\t| {2,8})\S/.test(line) && /^\S/.test(before);

/** The parts of lines that stand together. */
function partsOf(lines: readonly string[], width: number | null, whole: string): Part[] {
  const inCompany = lines.filter((line) => counted.test(line)).length > 1;
  const isItem = (line: string) => bullet.test(line) || (inCompany && counted.test(line));
  const groups: string[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const goesOn =
      width !== null &&
      before !== undefined &&
      !isItem(line) &&
      !isIndented(line, before) &&
      wasBroken(before, line, width);
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map(([first = '', ...rest]) => {
    const mark = bullet.test(first) ? bullet : counted;
    return isItem(first)
      ? { kind: 'item', text: joinLines([first.replace(mark, ''), ...rest], whole) }
      : { kind: 'paragraph', text: joinLines([first, ...rest], whole) };
  });
}

/** The parts of plain text: paragraphs by blank lines or else by lines, broken lines put together. */
export function plainParts(text: string): Part[] {
  const blocks = text
    .replace(/\r\n?|[\u2028\u2029\f]/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.split('\n').filter((line) => tidy(line) !== ''))
    .filter((lines) => lines.length > 0);
  const width = widthOf(blocks);
  return blocks.flatMap((lines) => partsOf(lines, width, text)).filter((part) => part.text !== '');
}

/** The day that a short line near the top names, where it is written with its year first. */
function dayIn(parts: readonly Part[]): string | undefined {
  for (const { text } of parts.slice(0, 8)) {
    const [, year, month, day] = /^(?:date\s+)?(\d{4})[-./](\d\d)[-./](\d\d)\b/i.exec(text) ?? [];
    if (year && month && day && (wordCount(text) <= 9 || /^date\b/i.test(text)))
      return `${year}-${month}-${day}`;
  }
  return undefined;
}

/** Reads plain text; its own address is one on a line of its own, for one in a sentence leads elsewhere. */
export function readPlain(text: string): Omit<Draft, 'format' | 'encoding'> {
  const all = plainParts(text);
  const own = /^(?:(?:source|url|link|address|источник|ссылка)\s*:\s*)?(https?:\/\/\S+)$/i;
  const addresses = all.flatMap((part) => own.exec(part.text)?.[1] ?? []);
  const parts = all.filter((part) => !own.test(part.text));
  const published = dayIn(parts);
  return { titles: [], parts, addresses, ...(published && { published }) };
}
