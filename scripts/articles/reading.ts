import { createHash } from 'node:crypto';
import type { Article, Rights } from '../../src/model/article.ts';
import type { Source } from '../../src/model/source.ts';
import { readDocument } from './document.ts';
import { type Draft, type Dropped, Refusal, tidy } from './draft.ts';
import { stripFurniture } from './furniture.ts';
import { type Match, matchSource } from './match.ts';

/** An article that was read, and what became of the rest of its file. */
export interface Reading {
  article: Article;
  match: Match;
  draft: Draft;
  dropped: Dropped[];
}

/** Reads a file as the article of a source. Throws a `Refusal` that says what is wrong and what to do. */
export async function readFileAsArticle(
  bytes: Uint8Array,
  name: string,
  sources: ReadonlyMap<string, Source>,
  { rights, told }: { rights: Rights; told?: string | undefined },
): Promise<Reading> {
  const draft = await readDocument(bytes, name);
  const match = matchSource(draft, name, sources, told);
  const { id, title, digest, standfirst, language } = match.source;
  const { blocks, dropped } = stripFurniture(draft.parts, {
    titles: [...(title ? [title] : []), ...draft.titles],
    paragraphs: digest?.length,
    hasDeck: standfirst !== undefined,
  });
  if (!blocks.some(({ kind }) => kind === 'paragraph'))
    throw new Refusal('It has no paragraph of an article. Save the text of the article alone, as .txt.');
  const article: Article = {
    source: id,
    rights,
    file: tidy(name),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    language,
    blocks,
  };
  return { article, match, draft, dropped };
}
