import { earliest, isPartialDate } from './date.ts';
import { type Problem, wording } from './problem.ts';
import type { Mention } from './prose.ts';
import type { Path } from './reading.ts';
import { type Entry, problemAt, type Records } from './records.ts';
import { parseReference, type Reference } from './reference.ts';
import type { Statement } from './source.ts';

interface Found {
  path: Path;
  text: string;
}

/** Every string in a raw value: raw, so that what is broken shows even in a record that fails its schema. */
function* strings(value: unknown, path: Path = []): Generator<Found> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* strings(item, [...path, i]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key]);
}

/** Every reference in a raw value, with where it stands. */
export function referencesIn(value: unknown): { path: Path; reference: Reference }[] {
  return [...strings(value)]
    .filter(({ text }) => parseReference(text) !== null)
    .map(({ path, text }) => ({ path, reference: text }));
}

/** The references of a mention in prose, in order; what is no reference stays in, for the check to report. */
export const referencesOf = ({ component, attributes }: Mention): Reference[] =>
  component === 'Ref' ? (attributes.to ?? '').split(/\s+/).filter(Boolean) : [];

const dateKeys = new Set<PropertyKey>([
  'date',
  'as_of',
  'announced',
  'published',
  'checked',
  'version',
  'searched',
]);

const parentOf = (value: unknown, path: Path) =>
  path.slice(0, -1).reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)[step], value);

/** Every date in a raw value that begins after a day, projections and the `values` of statements aside. */
export function datesAfter(value: unknown, today: string): { path: Path; date: string }[] {
  return [...strings(value)]
    .filter(
      ({ path, text }) => dateKeys.has(path.at(-1) ?? '') && !path.includes('values') && isPartialDate(text),
    )
    .filter(
      ({ path, text }) =>
        earliest(text) > today && (parentOf(value, path) as { projection?: unknown }).projection !== true,
    )
    .map(({ path, text }) => ({ path, date: text }));
}

/** Keys under which a statement marked unsupported may not be cited: they decide a headline, an attribution, a dispute or a sentence. */
const weighty = new Set<PropertyKey>([
  'figures',
  'headline',
  'rung_refs',
  'also',
  'responsibility_claims',
  'attributions',
  'disputes',
  'positions',
  'key_points',
  'key_facts',
]);

/** The sources that exist, each with its statements by number; null where the file cannot be read. */
export type Statements = ReadonlyMap<string, ReadonlyMap<number, Statement> | null>;

function sayBroken(reference: Reference, statements: Statements, isWeighty: boolean): string | null {
  const parsed = parseReference(reference);
  if (!parsed) return wording.badReference(reference);
  const numbers = statements.get(parsed.source);
  if (numbers === null) return null;
  if (!numbers) return wording.noSource(parsed.source, statements.keys());
  const statement = numbers.get(parsed.n);
  if (!statement) return wording.noStatement(parsed.source, parsed.n, [...numbers.keys()]);
  return isWeighty && statement.support === 'unsupported' ? wording.unsupported(reference) : null;
}

const everyEntry = (records: Records): Entry<unknown>[] => [
  ...records.sources,
  ...records.incidents,
  ...records.explainers,
  ...records.pages,
  ...Object.values(records.singles),
];

/** Every reference that does not resolve, and every date after the day of the build. */
export function checkEvidence(records: Records, statements: Statements, today: string): Problem[] {
  const inRecords = everyEntry(records).flatMap((entry) => [
    ...referencesIn(entry.raw).flatMap(({ path, reference }) => {
      const message = sayBroken(
        reference,
        statements,
        path.some((step) => weighty.has(step)),
      );
      return message ? [problemAt(entry, path, message)] : [];
    }),
    ...datesAfter(entry.raw, today).map(({ path, date }) =>
      problemAt(entry, path, wording.future(date, today)),
    ),
  ]);
  const inProse = [...records.explainers, ...records.pages].flatMap(({ path, mentions }) =>
    mentions.flatMap((mention) =>
      referencesOf(mention).flatMap((reference): Problem[] => {
        const message = sayBroken(reference, statements, true);
        return message ? [{ path, line: mention.line, field: '<Ref>', message }] : [];
      }),
    ),
  );
  return [...inRecords, ...inProse];
}

/** A record that rests on a statement. */
export interface Use {
  kind: 'incident' | 'milestone' | 'dispute' | 'series' | 'explainer' | 'check' | 'term' | 'site';
  id: string;
  title: string;
}

/** Where each statement is used, once for each record that uses it. */
export function usesOf(
  users: readonly (Use & { references: readonly Reference[] })[],
): Map<Reference, Use[]> {
  const uses = new Map<Reference, Use[]>();
  for (const { references, ...use } of users)
    for (const reference of new Set(references)) {
      const list = uses.get(reference) ?? [];
      list.push(use);
      uses.set(reference, list);
    }
  return uses;
}
