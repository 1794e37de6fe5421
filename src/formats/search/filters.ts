import type { PartialDate } from '../../model/date.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Filters } from './record.ts';

/** The years that a date touches, `2024` for each. */
function yearsOf(date: PartialDate): string[] {
  const [start, end = start] = date.split('/').map((each) => Number(each.slice(0, 4)));
  return Array.from({ length: (end ?? 0) - (start ?? 0) + 1 }, (_, i) => String((start ?? 0) + i));
}

/**
 * What a record can be narrowed by: the years of its own date (else of its incidents), and the incidents it speaks of
 * with the countries of their places.
 */
export function filtersOf(
  dossier: Dossier,
  of: { date?: PartialDate | undefined; incidents?: readonly string[]; countries?: readonly string[] },
): Filters {
  const incidents = [...new Set(of.incidents)].flatMap((id) => dossier.incidents.get(id) ?? []);
  const dates = of.date ? [of.date] : incidents.map(({ date }) => date);
  const places = incidents.flatMap(({ places }) => places.map(({ country }) => country));
  return {
    year: [...new Set(dates.flatMap(yearsOf))].sort(),
    country: [...new Set([...(of.countries ?? []), ...places])].sort(),
    incident: incidents.map(({ id }) => id),
  };
}
