import { languageName } from '../../model/language.ts';
import { ownerships, type Publisher } from '../../model/publisher.ts';
import { type Source, sourceKinds } from '../../model/source.ts';

/** One way of narrowing the list of sources: a page of its own for each value. */
export interface Facet {
  /** First part of the page's path, `/sources/<facet>/<value>/`. */
  facet: string;
  label: string;
  value: string;
  /** The value in words. */
  words: string;
  sources: Source[];
}

/** Every facet page that has sources, in order of facet and, within one, of how many sources it has. */
export function facets(sources: readonly Source[], publishers: ReadonlyMap<string, Publisher>): Facet[] {
  const ways: {
    facet: string;
    label: string;
    of: (source: Source) => string;
    say: (value: string) => string;
  }[] = [
    {
      facet: 'ownership',
      label: 'Publisher’s owner',
      of: ({ publisher }) => publishers.get(publisher)?.ownership ?? 'unknown',
      say: (value) => ownerships[value as keyof typeof ownerships],
    },
    {
      facet: 'kind',
      label: 'Kind',
      of: ({ kind }) => kind,
      say: (value) => sourceKinds[value as keyof typeof sourceKinds],
    },
    {
      facet: 'language',
      label: 'Language',
      of: ({ language }) => language,
      say: (value) => languageName(value) ?? value,
    },
    {
      facet: 'read',
      label: 'How much was read',
      of: ({ read }) => read,
      say: (value) => (value === 'full' ? 'whole text' : 'opening only'),
    },
    {
      facet: 'year',
      label: 'Published',
      of: ({ published }) => published?.slice(0, 4) ?? 'undated',
      say: (value) => value,
    },
  ];
  return ways.flatMap(({ facet, label, of, say }) => {
    const groups = Map.groupBy(sources, of);
    const byCount = [...groups].sort(([a, x], [b, y]) =>
      facet === 'year' ? (a < b ? 1 : -1) : y.length - x.length || (a < b ? -1 : 1),
    );
    return byCount.map(([value, found]) => ({ facet, label, value, words: say(value), sources: found }));
  });
}

/** Sources in order of the name readers see, without articles and quotation marks; Latin script first. */
export function alphabetical(sources: readonly Source[], name: (source: Source) => string): Source[] {
  const key = (source: Source) => name(source).replace(/^[\s"'“”‘’«„[(]+|^(the|an?)\s+/gi, '');
  return sources.toSorted((a, b) => key(a).localeCompare(key(b), 'en') || (a.id < b.id ? -1 : 1));
}
