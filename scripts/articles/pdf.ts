import { getDocumentProxy } from 'unpdf';
import { type Draft, endsSentence, type Part, Refusal, tidy } from './draft.ts';

/** A line of a page; lengths in points (1/72 inch), `y` from the foot of the page. */
interface Line {
  page: number;
  y: number;
  height: number;
  text: string;
}

/** What PDF.js gives of a run of text (PDF.js, `TextItem`). */
interface Run {
  str: string;
  height: number;
  transform: readonly number[];
}

/** Runs of one height on the page are one line. */
function linesOf(page: number, runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  for (const { str, height, transform } of runs) {
    const y = transform[5] ?? 0;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < Math.max(2, last.height / 2)) last.text += str;
    else if (str.trim()) lines.push({ page, y, height: height || 10, text: str });
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text);
}

/** Lines that stand on half of the pages or more in the same words, numbers aside: headers, footers, page numbers. */
function running(lines: readonly Line[], pages: number): Set<string> {
  const key = ({ text }: Line) => text.replace(/\d+/g, '#');
  const on = new Map<string, Set<number>>();
  for (const line of lines) on.set(key(line), (on.get(key(line)) ?? new Set()).add(line.page));
  const often = [...on].filter(([, found]) => pages > 1 && found.size >= Math.max(2, pages / 2));
  return new Set(often.map(([words]) => words));
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Puts lines together to paragraphs: a wider gap begins one, and on a new page a line after the end of a sentence. */
function paragraphs(lines: readonly Line[]): Part[] {
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    return before?.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
  const usual = median(gaps);
  const groups: Line[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    const parted =
      !before ||
      (before.page === line.page
        ? before.y - line.y > usual * 1.4 || before.y < line.y || Math.abs(before.height - line.height) > 2
        : endsSentence(before.text));
    if (parted) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((group) => ({
    kind: 'paragraph',
    text: tidy(
      group
        .map(({ text }) => text)
        .join('\n')
        .replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2'),
    ),
  }));
}

/** Reads the text of a PDF. Throws a `Refusal` for one that is broken, locked or only holds pictures. */
export async function readPdf(bytes: Uint8Array): Promise<Pick<Draft, 'title' | 'addresses' | 'parts'>> {
  const lines: Line[] = [];
  let pages: number;
  let title = '';
  try {
    // PDF.js takes the bytes away from whoever hands them over.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    pages = document.numPages;
    const { info } = await document.getMetadata();
    const named = (info as { Title?: unknown }).Title;
    title = typeof named === 'string' ? tidy(named) : '';
    for (let page = 1; page <= pages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      lines.push(
        ...linesOf(
          page,
          items.filter((item) => 'str' in item),
        ),
      );
    }
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(
      locked
        ? 'The PDF is locked with a password. Save a copy without one.'
        : 'The PDF is broken or cut off. Save it again.',
    );
  }
  const repeated = running(lines, pages);
  const own = lines.filter(
    ({ text }) => !repeated.has(text.replace(/\d+/g, '#')) && !/^[\s–—-]*\d{1,4}[\s–—-]*$/.test(text),
  );
  if (own.length === 0)
    throw new Refusal('The PDF holds pictures but no text. Have its text recognised, or save it as .txt.');
  return { parts: paragraphs(own), addresses: [], ...(title && { title }) };
}
