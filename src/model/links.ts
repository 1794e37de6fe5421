import type { Dispute } from './dispute.ts';
import type { Incident } from './incident.ts';
import type { Milestone } from './milestone.ts';
import { type Problem, wording } from './problem.ts';
import type { Component, Mention } from './prose.ts';
import type { Path } from './reading.ts';
import { type Entry, problemAt, type Records } from './records.ts';
import type { Series } from './series.ts';
import type { Source } from './source.ts';

/** The kinds of record that another record can name by id. */
export type Kind = 'publisher' | 'source' | 'incident' | 'dispute' | 'topic' | 'series';

/** The ids that exist, by kind. */
export type Ids = Readonly<Record<Kind, ReadonlySet<string>>>;

/** One record naming another, at one of its keys; any of the kinds will do. */
interface Link {
  path: Path;
  id: string;
  kinds: readonly Kind[];
}

const each = (path: Path, ids: readonly string[] | undefined, kinds: readonly Kind[]): Link[] =>
  (ids ?? []).map((id, i) => ({ path: [...path, i], id, kinds }));

const sourceLinks = (source: Source): Link[] => [
  { path: ['publisher'], id: source.publisher, kinds: ['publisher'] },
  ...(source.via ? [{ path: ['via'], id: source.via, kinds: ['publisher'] as const }] : []),
  ...source.statements.map(({ about }, i): Link => ({
    path: ['statements', i, 'about'],
    id: about,
    kinds: ['incident', 'topic'],
  })),
];

const incidentLinks = (incident: Incident): Link[] => [
  ...each(['sources'], incident.sources, ['source']),
  ...each(['related'], incident.related, ['incident']),
];

const milestoneLinks = (milestone: Milestone, i: number): Link[] => [
  ...each(['milestones', i, 'related_incidents'], milestone.related_incidents, ['incident']),
  ...each(['milestones', i, 'topics'], milestone.topics, ['topic']),
];

const disputeLinks = (dispute: Dispute, i: number): Link[] => [
  { path: ['disputes', i, 'topic'], id: dispute.topic, kinds: ['topic'] },
  { path: ['disputes', i, 'about'], id: dispute.about, kinds: ['incident', 'topic'] },
  ...each(['disputes', i, 'see'], dispute.see, ['incident']),
];

const seriesLinks = (series: Series, i: number): Link[] =>
  each(['series', i, 'do_not_join_with'], series.do_not_join_with, ['series']);

const mentioned: Partial<Record<Component, { attribute: string; kind: Kind }>> = {
  Incident: { attribute: 'id', kind: 'incident' },
  Figure: { attribute: 'incident', kind: 'incident' },
  Figures: { attribute: 'incident', kind: 'incident' },
  Attributions: { attribute: 'incident', kind: 'incident' },
  Positions: { attribute: 'dispute', kind: 'dispute' },
  Checks: { attribute: 'source', kind: 'source' },
};

const isBroken = (ids: Ids, id: string, kinds: readonly Kind[]) => !kinds.some((kind) => ids[kind].has(id));

const sayBroken = (ids: Ids, id: string, kinds: readonly Kind[]) =>
  wording.noRecord(
    kinds.join(' or '),
    id,
    kinds.flatMap((kind) => [...ids[kind]]),
  );

function broken<Record>(ids: Ids, entry: Entry<Record>, links: (record: Record) => Link[]): Problem[] {
  if (!entry.record) return [];
  return links(entry.record)
    .filter(({ id, kinds }) => isBroken(ids, id, kinds))
    .map(({ path, id, kinds }) => problemAt(entry, path, sayBroken(ids, id, kinds)));
}

function brokenMention(ids: Ids, path: string, { component, attributes, line }: Mention): Problem[] {
  const target = mentioned[component];
  const id = target && attributes[target.attribute];
  if (!id || !isBroken(ids, id, [target.kind])) return [];
  return [{ path, line, field: `<${component}>`, message: sayBroken(ids, id, [target.kind]) }];
}

/** Every place where a record or a text names another record that does not exist. */
export function checkLinks(records: Records, ids: Ids): Problem[] {
  const { milestones, disputes, series } = records.singles;
  return [
    ...records.sources.flatMap((entry) => broken(ids, entry, sourceLinks)),
    ...records.incidents.flatMap((entry) => broken(ids, entry, incidentLinks)),
    ...broken(ids, milestones, (list) => list.milestones.flatMap(milestoneLinks)),
    ...broken(ids, disputes, (list) => list.disputes.flatMap(disputeLinks)),
    ...broken(ids, series, (list) => list.series.flatMap(seriesLinks)),
    ...[...records.explainers, ...records.pages].flatMap(({ path, record }) =>
      (record?.mentions ?? []).flatMap((mention) => brokenMention(ids, path, mention)),
    ),
  ];
}
