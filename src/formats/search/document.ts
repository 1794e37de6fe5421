import type { spelledOtherwise } from '../../model/spelling.ts';
import type { Passage, SearchRecord } from './record.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/**
 * Other spellings of the words of a passage, so that they find it too: `‖krasnogorsk Красногорск‖`, the words that
 * stand in it first. Whoever shows the passage takes out what stands between the signs.
 */
const others = (text: string, spelled: ReturnType<typeof spelledOtherwise>) =>
  spelled(text)
    .map(({ word, others }) => ` ‖${word} ${others.join(' ')}‖`)
    .join('');

const passage = ({ text, weight, place }: Passage, spelled: ReturnType<typeof spelledOtherwise>) => {
  const anchor = place ? ` id="${escaped(place.id)}" data-pagefind-title="${escaped(place.name)}"` : '';
  const also = others(text, spelled);
  const more = also && `<span data-pagefind-weight="${weight}">${escaped(also)}</span>`;
  return `<p${anchor}><span data-pagefind-weight="${weight}">${escaped(text)}</span>${more}</p>`;
};

/**
 * The record as the HTML that Pagefind reads (Pagefind 1.6, "Indexing": weights, filters, sorts, metadata and anchors
 * are attributes). One language for all: Pagefind keeps a separate index for each, and a search asks one.
 */
export function searchDocument(record: SearchRecord, spelled: ReturnType<typeof spelledOtherwise>): string {
  const { kind, title, language, place, note, original, passages, filters } = record;
  const meta = { title, place, note, original, lang: language === 'en' ? undefined : language };
  const known = Object.entries(meta).flatMap(([key, value]) =>
    value ? `<i data-pagefind-meta="${key}" data-pagefind-ignore>${escaped(value)}</i>` : [],
  );
  const narrowed = Object.entries({ kind: [kind], ...filters }).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}:${escaped(value)}"></i>`),
  );
  const body = passages.map((each) => passage(each, spelled)).join('\n');
  return `<!doctype html><html lang="en"><body data-pagefind-body>${known.join('')}${narrowed.join('')}\n${body}</body></html>`;
}
