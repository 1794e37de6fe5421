import { checkAnchors } from './anchors.ts';
import type { Correction } from './correction.ts';
import { compareDates } from './date.ts';
import type { Dispute } from './dispute.ts';
import { checkEvidence, referencesOf, type Statements, type Use, usesOf } from './evidence.ts';
import { type Incident, idFits, namedFigure } from './incident.ts';
import { checkLinks, namesAt } from './links.ts';
import type { Milestone } from './milestone.ts';
import { kilometresOutside, type Ring } from './outline.ts';
import { precisions } from './place.ts';
import { type Problem, wording } from './problem.ts';
import type { Explainer, Mention, Page } from './prose.ts';
import type { Publisher } from './publisher.ts';
import { type Entry, type Files, problemAt, readRecords, type Records } from './records.ts';
import { parseReference, type Reference } from './reference.ts';
import type { Series } from './series.ts';
import type { Site } from './site.ts';
import type { Source, Statement } from './source.ts';
import { checkSpellings, type Spellings } from './spelling.ts';
import type { Term } from './term.ts';
import type { Topic } from './topic.ts';
import { usersOf } from './uses.ts';

/** The whole resolved graph: every id and every reference in it exists. Lists and maps are in reading order. */
export interface Dossier {
  site: Site;
  /** The rules for the ownership of publishers, as readers are told them. */
  rules: readonly string[];
  publishers: ReadonlyMap<string, Publisher>;
  sources: ReadonlyMap<string, Source>;
  /** By date. */
  incidents: ReadonlyMap<string, Incident>;
  /** By date. */
  milestones: readonly Milestone[];
  disputes: ReadonlyMap<string, Dispute>;
  series: ReadonlyMap<string, Series>;
  topics: ReadonlyMap<string, Topic>;
  /** The glossary, by title. */
  terms: ReadonlyMap<string, Term>;
  /** By their own order. */
  explainers: ReadonlyMap<string, Explainer>;
  pages: ReadonlyMap<string, Page>;
  /** Newest first. */
  corrections: readonly Correction[];
  /** Rows of spellings of one word each: the search finds all by any. */
  spellings: Spellings;
  /** Where each statement is used. */
  uses: ReadonlyMap<Reference, readonly Use[]>;
}

/** A statement with the source that makes it and the publisher that the source is from. */
export interface Evidence {
  reference: Reference;
  statement: Statement;
  source: Source;
  publisher: Publisher;
}

/** What a reading needs beside the files. */
export interface Circumstances {
  /** Day of the build, `YYYY-MM-DD`; nothing may be dated after it. */
  today: string;
  /** Outlines of countries by ISO 3166-1 alpha-2 code; a point in a country without one is not checked. */
  outlines: ReadonlyMap<string, readonly Ring[]>;
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

const present = <Item>(entries: readonly Entry<Item>[]): Item[] =>
  entries.flatMap(({ record }) => (record === null ? [] : [record]));

function checkDoubles(entry: Entry<unknown>, key: string, items: readonly { id: string }[]): Problem[] {
  const first = new Map<string, number>();
  return items.flatMap(({ id }, i) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, i);
    return earlier === undefined
      ? []
      : [problemAt(entry, [key, i, 'id'], wording.duplicateId(id, `${key}[${earlier}]`))];
  });
}

function checkIncident(entry: Entry<Incident>, outlines: Circumstances['outlines']): Problem[] {
  if (!entry.record) return [];
  const { id, date, places } = entry.record;
  const problems = idFits(id, date) ? [] : [problemAt(entry, ['date'], wording.idDate(id, date))];
  places.forEach(({ country, latitude, longitude, precision }, i) => {
    const rings = outlines.get(country);
    if (!rings || latitude === undefined || longitude === undefined) return;
    const { tolerance } = precisions[precision];
    const outside = kilometresOutside(rings, longitude, latitude);
    if (outside > tolerance)
      problems.push(
        problemAt(entry, ['places', i, 'latitude'], wording.coordinates(country, outside, tolerance)),
      );
  });
  return problems;
}

/** Statements by source and number, from the raw files: a source that breaks its schema breaks no reference to it. */
function statementsOf(records: Records): Statements {
  const isStatement = (item: unknown): item is Statement => typeof (item as Statement | null)?.n === 'number';
  return new Map(
    records.sources.map(({ id, raw }) => {
      const list = (raw as { statements?: unknown } | null)?.statements;
      return [
        id,
        Array.isArray(list) ? new Map(list.filter(isStatement).map((item) => [item.n, item])) : null,
      ];
    }),
  );
}

/** Ids of the records of a list, from the raw file. */
const idsIn = (entry: Entry<unknown>, key: string) =>
  new Set(namesAt(entry.raw, [key, '*', 'id']).map(({ id }) => id));

/**
 * Reads the whole content: the resolved dossier, or null with every problem of every file.
 * Pure: the files come as text, by path from the project's root (`content/sources/….yaml`).
 */
export function readDossier(
  files: Files,
  { today, outlines }: Circumstances,
): { dossier: Dossier | null; problems: Problem[] } {
  const records = readRecords(files);
  const {
    site,
    publishers,
    milestones,
    disputes,
    series,
    topics,
    glossary,
    corrections,
    anchors,
    spellings,
  } = records.singles;
  const lists = {
    publishers: publishers.record?.publishers ?? [],
    milestones: milestones.record?.milestones ?? [],
    disputes: disputes.record?.disputes ?? [],
    series: series.record?.series ?? [],
    topics: topics.record?.topics ?? [],
    terms: glossary.record?.terms ?? [],
  };
  const idsOf = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
  const problems = [
    ...records.problems,
    ...checkDoubles(publishers, 'publishers', lists.publishers),
    ...checkDoubles(milestones, 'milestones', lists.milestones),
    ...checkDoubles(disputes, 'disputes', lists.disputes),
    ...checkDoubles(series, 'series', lists.series),
    ...checkDoubles(topics, 'topics', lists.topics),
    ...checkDoubles(glossary, 'terms', lists.terms),
    ...records.incidents.flatMap((entry) => checkIncident(entry, outlines)),
    ...checkLinks(records, {
      publisher: idsIn(publishers, 'publishers'),
      source: idsOf(records.sources),
      incident: idsOf(records.incidents),
      dispute: idsIn(disputes, 'disputes'),
      topic: idsIn(topics, 'topics'),
      series: idsIn(series, 'series'),
      term: idsIn(glossary, 'terms'),
    }),
    ...(anchors.record ? checkAnchors(anchors.record, anchors.path, records.explainers) : []),
    ...(spellings.record ? checkSpellings(spellings, files) : []),
    ...checkEvidence(records, statementsOf(records), today),
  ];
  if (problems.length > 0 || !site.record) return { dossier: null, problems };
  const dossier = {
    site: site.record,
    rules: publishers.record?.rules ?? [],
    publishers: byId(lists.publishers),
    sources: byId(present(records.sources)),
    incidents: byId(
      present(records.incidents).sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1)),
    ),
    milestones: lists.milestones.toSorted((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1)),
    disputes: byId(lists.disputes),
    series: byId(lists.series),
    topics: byId(lists.topics),
    terms: byId(lists.terms.toSorted((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1))),
    explainers: byId(present(records.explainers).sort((a, b) => a.front.order - b.front.order)),
    pages: byId(present(records.pages)),
    corrections: (corrections.record?.corrections ?? []).toSorted((a, b) => compareDates(b.date, a.date)),
    spellings: spellings.record?.spellings ?? [],
  };
  return { dossier: { ...dossier, uses: usesOf(usersOf(dossier)) }, problems };
}

/** The statement that a reference of a resolved dossier points to. Throws for a reference that is not the dossier's own. */
export function evidence(dossier: Dossier, reference: Reference): Evidence {
  const parsed = parseReference(reference);
  const source = parsed && dossier.sources.get(parsed.source);
  const statement = source?.statements.find(({ n }) => n === parsed?.n);
  const publisher = source && dossier.publishers.get(source.publisher);
  if (!statement || !source || !publisher) throw new Error(`No statement ${reference} in the dossier.`);
  return { reference, statement, source, publisher };
}

/** The references of an explainer in the order of their first mark: their index is their number on the page, less one. */
export function referencesOfExplainer(dossier: Dossier, { front, mentions }: Explainer): Reference[] {
  const marks = mentions.flatMap((mention) => marksOf(dossier, mention));
  return [...new Set([...front.key_points.flatMap(({ refs }) => refs), ...marks])];
}

/** The references of one mark in a text, as they stand there: those of a reference mark, or that of a figure. */
export function marksOf(dossier: Dossier, mention: Mention): Reference[] {
  if (mention.component !== 'Figure') return referencesOf(mention);
  const incident = dossier.incidents.get(mention.attributes.incident ?? '');
  const figure = incident && namedFigure(incident, mention.attributes);
  return figure ? [figure.ref] : [];
}
