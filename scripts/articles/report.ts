import type { Source } from '../../src/model/source.ts';
import { promised } from './document.ts';
import type { Reading } from './reading.ts';

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
const some = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** What the operator should look at: a name that promises another format, and paragraphs that the digest counts otherwise. */
function doubts({ draft, article }: Reading, paragraphs: number, { digest }: Source): string[] {
  const named = promised(article.file);
  return [
    named !== draft.format && `its name promises ${named ?? 'nothing'}, but it is ${draft.format}`,
    digest !== undefined &&
      digest.length !== paragraphs &&
      `the digest of the source has ${some(digest.length, 'paragraph')}: the numbers may not fit. Compare them`,
  ].filter((doubt) => doubt !== false);
}

/** What became of a file, for the operator: the source, what was kept, and each thing that was left out with the reason. */
export function sayReading(path: string, reading: Reading, changed: boolean): string {
  const { article, match, draft, dropped } = reading;
  const of = (kind: string) => article.blocks.filter((block) => block.kind === kind).length;
  const kept = [
    some(of('paragraph'), 'paragraph'),
    of('heading') > 0 && some(of('heading'), 'heading'),
    of('caption') > 0 && some(of('caption'), 'caption'),
    of('standfirst') > 0 && 'the deck',
  ].filter((words) => words !== false);
  const read = draft.encoding ? `${draft.format}, ${draft.encoding}` : draft.format;
  return [
    `${path}  ${match.source.id} (${match.by === 'as told' ? match.by : `by ${match.by}`})${changed ? '' : ', unchanged'}`,
    `    read as ${read}; kept ${kept.join(', ')}`,
    ...doubts(reading, of('paragraph'), match.source).map((doubt) => `    look: ${doubt}.`),
    ...dropped.map(({ text, why }) => `    left out (${why}): ${short(text)}`),
  ].join('\n');
}

/** A bar of how far a long run has come, drawn over itself on a terminal. */
export function progress(done: number, total: number): string {
  const width = 30;
  const filled = Math.round((width * done) / Math.max(1, total));
  return `\r[${'='.repeat(filled)}${' '.repeat(width - filled)}] ${done} of ${total}`;
}
