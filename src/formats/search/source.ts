import { sayDate } from '../../model/date.ts';
import type { Dossier } from '../../model/dossier.ts';
import { shortName } from '../../model/publisher.ts';
import { type Source, sourceName } from '../../model/source.ts';
import { filtersOf } from './filters.ts';
import { type Filters, type SearchRecord, weights } from './record.ts';

/** What a source can be narrowed by: who published and carried it, and what its statements are about. */
export function sourceFilters(dossier: Dossier, source: Source): Filters {
  const { publisher, via, language, published, statements } = source;
  const publishers = [...new Set([publisher, ...(via ? [via] : [])])];
  return {
    publisher: publishers,
    ownership: [...new Set(publishers.flatMap((id) => dossier.publishers.get(id)?.ownership ?? []))],
    language: [language],
    ...filtersOf(dossier, { incidents: statements.map(({ about }) => about) }),
    year: published ? [published.slice(0, 4)] : [],
  };
}

/** Who published a source and when, in words for readers. */
export function sourceNote(dossier: Dossier, { publisher, published }: Source): string {
  const from = dossier.publishers.get(publisher);
  return [from && shortName(from), published && sayDate(published)].filter(Boolean).join(', ');
}

/** A source as one record, its statements and the paragraphs of its digest as places. */
export function sourceRecord(dossier: Dossier, source: Source): SearchRecord {
  const { id, language, authors, publisher, via, summary, note, caution, relays } = source;
  const names = [publisher, via].map((id) => dossier.publishers.get(id ?? '')?.name);
  const about = [summary, note, caution, relays].filter((text) => text !== undefined);
  return {
    url: `/sources/${id}/`,
    kind: 'source',
    title: sourceName(source),
    ...(source.title && { language }),
    note: sourceNote(dossier, source),
    passages: [
      { text: sourceName(source), weight: weights.title },
      { text: [...names, ...authors].filter(Boolean).join(', '), weight: weights.body },
      ...about.map((text) => ({ text, weight: weights.body })),
      ...(source.standfirst ? [{ text: source.standfirst, weight: weights.body }] : []),
      ...(source.digest ?? []).map(({ p, text }) => ({
        text,
        weight: weights.statement,
        place: { id: `p${p}`, name: `Paragraph ${p}` },
      })),
      ...source.statements.flatMap(({ n, text, check }) => [
        { text, weight: weights.statement, place: { id: `s${n}`, name: `Statement ${n}` } },
        ...(check ? [{ text: check.note, weight: weights.body }] : []),
      ]),
    ],
    filters: sourceFilters(dossier, source),
    ...(source.published && { date: source.published }),
  };
}
