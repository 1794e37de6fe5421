import { paragraphId } from '../../model/paragraph.ts';

/** Where a paragraph of rendered prose can be landed on. */
export interface Landing {
  /** Undefined where the paragraph has no words. */
  id: string | undefined;
  /** The paragraph without the mark of its own anchor. */
  html: string;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

const wordsOf = (html: string) =>
  html
    .replace(/<sup[\s\S]*?<\/sup>|<span class="figure">[\s\S]*?<\/span>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&([a-z]+|#\w+);/gi, (entity, name: string) => entities[name.toLowerCase()] ?? entity);

/** Reads the landing place of a paragraph from its HTML: its own `<Anchor>`, or its first six words. */
export function landing(html: string): Landing {
  const own = /<wbr data-anchor="([^"]*)"[^>]*>\s*/.exec(html);
  const rest = own ? html.replace(own[0], '') : html;
  return { id: own?.[1] ?? (paragraphId(wordsOf(rest)) || undefined), html: rest };
}
