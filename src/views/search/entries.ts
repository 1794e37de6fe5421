import { countryName } from '../../model/country.ts';
import { sayDate } from '../../model/date.ts';
import type { Dossier } from '../../model/dossier.ts';
import { shortName } from '../../model/publisher.ts';
import { sourceName } from '../../model/source.ts';

/** A line of the index: a name, and where it leads. */
export interface IndexEntry {
  name: string;
  /** BCP 47 tag of the name, where it is not English. */
  lang?: string;
  /** What it is, in words for readers. */
  note: string;
  links: readonly { url: string; words: string }[];
}

const plain = (name: string) => name.replace(/^[\s"'“”‘’«„[(]+|^(the|an?)\s+/gi, '').normalize('NFD');

/** The page of the index that a name stands on: `a` to `z`, `0-9`, or `other` for other scripts. */
export function letterOf(name: string): string {
  const first = plain(name).charAt(0).toLowerCase();
  return /[a-z]/.test(first) ? first : /\d/.test(first) ? '0-9' : 'other';
}

/** What is printed for a page of the index. */
export const sayLetter = (letter: string): string =>
  letter === 'other' ? 'Other scripts' : letter === '0-9' ? '0–9' : letter.toUpperCase();

const one = (name: string, note: string, url: string, lang?: string): IndexEntry => ({
  name,
  note,
  links: [{ url, words: name }],
  ...(lang && lang !== 'en' && { lang }),
});

/** Places by name with the incidents there; one that only names the country stands under the country. */
function placeEntries(dossier: Dossier): IndexEntry[] {
  const at = [...dossier.incidents.values()].flatMap(({ id, title, date, places }) =>
    places.flatMap(({ place, admin1, country }) =>
      [...new Set([place, admin1, countryName(country)])].flatMap((name) =>
        name ? [{ name, link: { url: `/incidents/${id}/`, words: `${sayDate(date)}: ${title}` } }] : [],
      ),
    ),
  );
  return [...Map.groupBy(at, ({ name }) => name)].map(([name, found]) => ({
    name,
    note: 'Place',
    links: [...new Map(found.map(({ link }) => [link.url, link])).values()],
  }));
}

/** The whole index by the pages it has: sources by title, names of places and publishers, incidents, explainers and terms. */
export function indexEntries(dossier: Dossier): Map<string, IndexEntry[]> {
  const publishers = Map.groupBy(dossier.sources.values(), ({ publisher }) => publisher);
  const entries = [
    ...[...dossier.sources.values()].map((source) => {
      const publisher = dossier.publishers.get(source.publisher);
      const from = [publisher && shortName(publisher), source.published && sayDate(source.published)];
      const lang = source.title ? source.language : 'en';
      const note = ['Source', ...from].filter(Boolean).join(', ');
      return one(sourceName(source), note, `/sources/${source.id}/`, lang);
    }),
    ...[...dossier.incidents.values()].map(({ id, title, date }) =>
      one(title, `Incident, ${sayDate(date)}`, `/incidents/${id}/`),
    ),
    ...[...dossier.explainers.values()].map(({ id, front }) =>
      one(front.title, 'Explainer', `/explainers/${id}/`),
    ),
    ...[...dossier.terms.values()].flatMap(({ id, title, also = [] }) => [
      one(title, 'Glossary', `/glossary/#${id}`),
      ...also.map((name) => one(name, `Glossary: see ${title}`, `/glossary/#${id}`)),
    ]),
    ...[...dossier.publishers.values()].map(({ id, name }) => {
      const count = publishers.get(id)?.length ?? 0;
      if (count === 0) return one(name, 'Publisher', `/publishers/#${id}`);
      return one(name, `Publisher, ${count} ${count === 1 ? 'source' : 'sources'}`, `/sources/#from-${id}`);
    }),
    ...placeEntries(dossier),
  ];
  const sorted = entries.sort(
    (a, b) => plain(a.name).localeCompare(plain(b.name), 'en') || (a.note < b.note ? -1 : 1),
  );
  const order = (letter: string) => (letter.length > 1 ? `~${letter}` : letter);
  return new Map(
    [...Map.groupBy(sorted, ({ name }) => letterOf(name))].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)),
  );
}
