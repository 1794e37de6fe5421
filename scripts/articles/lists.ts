import { type Part, wordCount } from './draft.ts';

/** Items longer than this are numbered paragraphs, as official texts have them, in words. */
const longestItem = 40;

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The digests count a list as one paragraph, together with the line over it that ends in a colon. */
export function gatherLists(parts: readonly Part[]): Part[] {
  const gathered: Part[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (!part) break;
    if (part.kind !== 'item') {
      gathered.push(part);
      continue;
    }
    const end = parts.findIndex((each, j) => j > i && each.kind !== 'item');
    const items = parts.slice(i, end < 0 ? parts.length : end);
    i += items.length - 1;
    const texts = items.map(({ text }) => text);
    if (median(texts.map(wordCount)) > longestItem) {
      gathered.push(...texts.map((text): Part => ({ kind: 'paragraph', text })));
      continue;
    }
    const over = gathered.at(-1);
    const leads = over?.text.endsWith(':') && (over.kind === 'paragraph' || over.kind === 'heading');
    if (leads) gathered.pop();
    const text = [...(leads ? [over?.text] : []), ...texts].join(' ');
    gathered.push({ kind: 'paragraph', text });
  }
  return gathered;
}
