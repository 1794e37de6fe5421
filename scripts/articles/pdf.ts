import { getDocumentProxy } from 'unpdf';
import { type Draft, endsSentence, joinLines, type Part, Refusal, tidy } from './draft.ts';

/** A line of a page; lengths in points (1/72 inch), `y` from the foot of the page. */
interface Line {
  page: number;
  x: number;
  y: number;
  right: number;
  height: number;
  text: string;
}

/** What PDF.js gives of a run of text (PDF.js, `TextItem`). */
interface Run {
  str: string;
  width: number;
  height: number;
  transform: readonly number[];
}

/** Runs of one height on the page are one line, until a run begins left of the last one's end. */
function linesOf(page: number, runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  for (const { str, width, height, transform } of runs) {
    const [x = 0, y = 0] = transform.slice(4);
    const last = lines.at(-1);
    const isSame = last && Math.abs(last.y - y) < Math.max(2, last.height / 2) && x > last.x;
    if (isSame) {
      // Some programs set words side by side and no space between them.
      const isApart = x - last.right > last.height * 0.2 && !last.text.endsWith(' ') && !str.startsWith(' ');
      last.text += `${isApart ? ' ' : ''}${str}`;
      last.right = x + width;
    } else if (str.trim()) lines.push({ page, x, y, right: x + width, height: height || 10, text: str });
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text);
}

/** What is the same of a running line on every page: its words, numbers aside, and its place. */
const place = ({ text, y }: Line) => `${Math.round(y / 6)} ${text.replace(/\d+/g, '#')}`;

/** Lines at the head or the foot of half of the pages or more, and page numbers. */
function runningLines(pages: readonly (readonly Line[])[]): Set<Line> {
  const edges = pages.map((lines) => {
    const sorted = lines.toSorted((a, b) => b.y - a.y);
    return [...sorted.slice(0, 2), ...sorted.slice(2).slice(-2)];
  });
  const on = new Map<string, number>();
  for (const lines of edges)
    for (const words of new Set(lines.map(place))) on.set(words, (on.get(words) ?? 0) + 1);
  const often = (line: Line) =>
    pages.length > 1 && (on.get(place(line)) ?? 0) >= Math.max(2, pages.length / 2);
  const isNumber = ({ text }: Line) =>
    /^[\s–—-]*((page|seite|стр\.?|страница)\s*)?\d{1,4}(\s*(of|von|из|\/)\s*\d{1,4})?[\s–—-]*$/i.test(text);
  return new Set(edges.flat().filter((line) => often(line) || isNumber(line)));
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether a paragraph ends between two lines. */
function isParted(before: Line, line: Line, usual: number, edge: number): boolean {
  if (Math.abs(before.height - line.height) > 2) return true;
  const ended = endsSentence(before.text);
  // On a new page or in a new column nothing but the sentence tells.
  if (before.page !== line.page || before.y < line.y) return ended;
  if (before.y - line.y > usual * 1.4) return true;
  const isIndented = line.x - before.x > line.height * 0.8 && line.x - before.x < line.height * 5;
  return ended && (isIndented || before.right < edge * 0.8);
}

/** Puts lines together to paragraphs, by their gaps, their indents and the ends of sentences. */
function paragraphs(lines: readonly Line[]): Part[] {
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before?.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
  // Lines of one paragraph stand closest; where every paragraph is a line or two, the median is a gap between them.
  const usual = Math.min(
    median(gaps),
    (gaps.length > 0 ? Math.min(...gaps.filter((gap) => gap > 6)) : 0) * 1.3,
  );
  const edge = lines.reduce((most, { right }) => Math.max(most, right), 0);
  const groups: Line[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    if (!before || isParted(before, line, usual, edge)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const whole = lines.map(({ text }) => text).join(' ');
  return groups.map((group) => ({
    kind: 'paragraph',
    text: joinLines(
      group.map(({ text }) => text),
      whole,
    ),
  }));
}

/** The pages of a PDF as lines, with the title that it gives itself. Throws a `Refusal` for one that is broken or locked. */
async function pagesOf(bytes: Uint8Array): Promise<{ pages: Line[][]; title: string }> {
  try {
    // PDF.js takes the bytes away from whoever hands them over.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      const { info } = await document.getMetadata();
      const named = (info as { Title?: unknown }).Title;
      const pages: Line[][] = [];
      for (let page = 1; page <= document.numPages; page += 1) {
        const { items } = await (await document.getPage(page)).getTextContent();
        pages.push(
          linesOf(
            page,
            items.filter((item) => 'str' in item),
          ),
        );
      }
      return { pages, title: typeof named === 'string' ? tidy(named) : '' };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    throw new Refusal(
      error instanceof Error && error.name === 'PasswordException'
        ? 'The PDF is locked with a password. Save a copy without one.'
        : 'The PDF is broken or cut off. Save it again.',
    );
  }
}

/** Reads the text of a PDF. Throws a `Refusal` for one that is broken, locked or holds pictures only. */
export async function readPdf(bytes: Uint8Array): Promise<Omit<Draft, 'format' | 'encoding'>> {
  const { pages, title } = await pagesOf(bytes);
  const running = runningLines(pages);
  const own = pages.flat().filter((line) => !running.has(line));
  if (own.length === 0)
    throw new Refusal('The PDF holds pictures but no text. Have its text recognised, or save it as .txt.');
  // Browsers print the address of the page at its head or foot.
  const addresses = [...running].flatMap(({ text }) => /https?:\/\/[^\s…]+(?![^\s]*…)/.exec(text)?.[0] ?? []);
  return { parts: paragraphs(own), titles: title ? [title] : [], addresses: [...new Set(addresses)] };
}
