/** A paragraph or list item of prose. */
export interface Paragraph {
  /** Its anchor on the page; empty where it has no words. */
  id: string;
  line: number;
  /** What readers read, without marks and markup. */
  text: string;
  /** The line as it stands in the file. */
  raw: string;
  /** The heading that it stands under; empty before the first. */
  section: string;
  /** Whether a reference or a figure stands in it. */
  isReferenced: boolean;
}

/** The comment that says of a line that it states no fact. */
export const optOut = '{/* no ref */}';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The first six words of a paragraph: its name in lists of results. */
export const firstWords = (text: string): string => words(text).slice(0, 6).join(' ');

/** The anchor of a paragraph that has none of its own: its first six words. */
export const paragraphId = (text: string): string => firstWords(text).replaceAll(' ', '-').toLowerCase();

/** Words in a text as a reader counts them: `2024`, `0.005`, `al-Qaida` and `branch’s` are one each. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[-.,'’][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** The sentences of a paragraph; a point inside a name (`U.S. forces`) can part one in two. */
export const sentences = (text: string): string[] =>
  text.split(/(?<=[.?!][”"’)]?)\s+(?=[\p{Lu}\d“"])/u).filter((sentence) => /\p{L}/u.test(sentence));

/** Whether a trimmed line of MDX is running text, not a heading, table row, rule or component on a line of its own. */
export const isRunningText = (line: string): boolean =>
  line !== '' &&
  !/^(#|\||```|>\s*$|-{3,}$|\*{3,}$)/.test(line) &&
  !/^<([A-Z][^>]*\/|\/?Unknown)>$/.test(line);

const ownAnchor = /<Anchor\s+id="([^"]*)"\s*\/>/;

/** What readers read of a line of MDX: link words stay, addresses, reference marks, figures and comments go. */
export const plainText = (line: string): string =>
  line
    .replace(/\{\/\*.*?\*\/\}/g, '')
    .replace(/<(Ref|Figure|Anchor)\s[^>]*\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(>|[-*+]|\d+\.)\s+/, '')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:?!)])/g, '$1')
    .trim();

/** The heading that a line of MDX holds, null if it is none. */
export const readHeading = (raw: string): string | null => {
  const [, words] = /^#+\s+(.*)$/.exec(raw.trim()) ?? [];
  return words === undefined ? null : plainText(words);
};

/** The paragraph that a line of MDX holds, null if it is none. */
export function readParagraph(raw: string, line: number, section = ''): Paragraph | null {
  const content = raw.trim();
  if (!isRunningText(content)) return null;
  const text = plainText(content);
  return {
    id: ownAnchor.exec(content)?.[1] ?? paragraphId(text),
    line,
    text,
    raw: content,
    section,
    isReferenced: /<(Ref|Figure)\s/.test(content),
  };
}
