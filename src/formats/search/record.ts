import type { PartialDate } from '../../model/date.ts';
import type { SearchFilter, SearchKind } from '../../model/search-state.ts';

/** What a record can be narrowed by: each filter's values for it. */
export type Filters = Partial<Record<SearchFilter, readonly string[]>>;

/**
 * How much a word weighs by where it stands; Pagefind takes 0 to 10. Names are those that this site gives: of incidents,
 * explainers, terms and questions; a source's title is its publisher's.
 */
export const weights = { name: 10, title: 4, statement: 3, body: 1.5, context: 0.4 } as const;

/** Running words of one place of a record. */
export interface Passage {
  text: string;
  weight: number;
  /** Anchor on the record's page, with a name of its own for lists of results; without it the passage belongs to the page. */
  place?: { id: string; name: string };
}

/** One thing that can be found: a page with its places, or a single place of a page. */
export interface SearchRecord {
  /** Path on this site; with an anchor where the record is a single place. */
  url: string;
  kind: SearchKind;
  /** Title of the page. */
  title: string;
  /** BCP 47 tag of the title, where it is not English. */
  language?: string;
  /** Name of the place, where the record is a single one. */
  place?: string;
  /** Whose it is and when, in words for readers. */
  note?: string;
  passages: readonly Passage[];
  filters: Filters;
  /** What sorting by date goes by. */
  date?: PartialDate;
  /** Address of the page outside that an article's own text stands on. */
  original?: string;
}
