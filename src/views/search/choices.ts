import { countryName } from '../../model/country.ts';
import type { Dossier } from '../../model/dossier.ts';
import { languageName } from '../../model/language.ts';
import { ownerships } from '../../model/publisher.ts';
import type { SearchFilter } from '../../model/search-state.ts';

/** What a filter offers. */
export interface Choice {
  /** As the address and the index name it. */
  value: string;
  /** As readers read it. */
  words: string;
}

/** What every filter offers. */
export type Choices = Readonly<Record<SearchFilter, readonly Choice[]>>;

const byWords = (choices: Iterable<readonly [string, string]>): Choice[] =>
  [...new Map(choices)]
    .map(([value, words]) => ({ value, words }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en'));

/** Every value that a record of the dossier can have for each filter, years newest first and the rest by their words. */
export function choicesOf(dossier: Dossier): Choices {
  const sources = [...dossier.sources.values()];
  const incidents = [...dossier.incidents.values()];
  const countries = [
    ...incidents.flatMap(({ places }) => places.map(({ country }) => country)),
    ...dossier.milestones.flatMap(({ countries }) => countries),
  ];
  const dates = [
    ...incidents.map(({ date }) => date),
    ...dossier.milestones.map(({ date }) => date),
    ...sources.flatMap(({ published }) => published ?? []),
  ];
  const years = new Set(dates.flatMap((date) => date.split('/').map((each) => each.slice(0, 4))));
  return {
    country: byWords(countries.map((code) => [code, countryName(code) ?? code])),
    year: [...years]
      .sort()
      .reverse()
      .map((year) => ({ value: year, words: year })),
    incident: incidents.toReversed().map(({ id, title, date }) => ({ value: id, words: `${date} ${title}` })),
    publisher: byWords([...dossier.publishers.values()].map(({ id, name }) => [id, name])),
    ownership: byWords(Object.entries(ownerships)),
    language: byWords(sources.map(({ language }) => [language, languageName(language) ?? language])),
  };
}
