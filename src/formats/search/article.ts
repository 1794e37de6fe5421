import type { Article } from '../../model/article.ts';
import type { Dossier } from '../../model/dossier.ts';
import { type Source, sourceName } from '../../model/source.ts';
import { sourceFilters, sourceNote } from './source.ts';
import { type SearchRecord, weights } from './record.ts';

/** Where a paragraph of an article lands: at our digest of it (`p7`), or, as `t7`, at the record of a source without one. */
const anchorOf = ({ digest }: Source, p: number) =>
  digest?.some((each) => each.p === p) ? `p${p}` : `t${p}`;

/** An article's own text, its paragraphs as places; null for a source that the dossier does not have. */
export function articleRecord(dossier: Dossier, { source: id, blocks }: Article): SearchRecord | null {
  const source = dossier.sources.get(id);
  if (!source) return null;
  const url = source.link === false ? undefined : source.url;
  return {
    url: `/sources/${source.id}/#text`,
    kind: 'article',
    title: sourceName(source),
    ...(source.title && { language: source.language }),
    note: sourceNote(dossier, source),
    passages: [
      { text: sourceName(source), weight: weights.title },
      // What is no paragraph stands first: the words behind a paragraph's anchor are that paragraph's alone.
      ...blocks
        .filter(({ kind }) => kind !== 'paragraph')
        .map(({ text }) => ({ text, weight: weights.body })),
      ...blocks.flatMap(({ p, text }) =>
        p === undefined
          ? []
          : { text, weight: weights.statement, place: { id: anchorOf(source, p), name: `Paragraph ${p}` } },
      ),
    ],
    filters: sourceFilters(dossier, source),
    ...(source.published && { date: source.published }),
    ...(url && { original: url }),
  };
}
