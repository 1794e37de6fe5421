import type { Figure as FigureRecord } from './figure.ts';
import { parseReference } from './reference.ts';
import { type Problem, wording } from './problem.ts';
import type { Component, Mention } from './prose.ts';
import type { Path } from './reading.ts';
import { problemAt, type Records } from './records.ts';

/** The kinds of record that another record can name by id. */
export type Kind = 'publisher' | 'source' | 'incident' | 'dispute' | 'topic' | 'series' | 'term';

/** The ids that exist, by kind. */
export type Ids = Readonly<Record<Kind, ReadonlySet<string>>>;

type Names = readonly (readonly [pattern: string, kinds: readonly Kind[]])[];

/** Where each kind of file names other records: `*` stands for every item of a list. Any of the kinds will do. */
const names = {
  sources: [
    ['publisher', ['publisher']],
    ['via', ['publisher']],
    ['statements.*.about', ['incident', 'topic']],
  ],
  incidents: [
    ['sources.*', ['source']],
    ['related.*', ['incident']],
  ],
  milestones: [
    ['milestones.*.related_incidents.*', ['incident']],
    ['milestones.*.topics.*', ['topic']],
  ],
  disputes: [
    ['disputes.*.topic', ['topic']],
    ['disputes.*.about', ['incident', 'topic']],
    ['disputes.*.see.*', ['incident']],
  ],
  series: [['series.*.do_not_join_with.*', ['series']]],
} as const satisfies Record<string, Names>;

/** The strings that stand at a pattern in a raw value: raw, so that a wrong name shows even in a broken record. */
export function namesAt(
  value: unknown,
  pattern: readonly string[],
  path: Path = [],
): { path: Path; id: string }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (step === '*')
    return Array.isArray(value) ? value.flatMap((item, i) => namesAt(item, rest, [...path, i])) : [];
  if (value === null || typeof value !== 'object') return [];
  return namesAt((value as Record<string, unknown>)[step], rest, [...path, step]);
}

const mentioned: Partial<Record<Component, { attribute: string; kind: Kind }>> = {
  Incident: { attribute: 'id', kind: 'incident' },
  Figure: { attribute: 'incident', kind: 'incident' },
  Figures: { attribute: 'incident', kind: 'incident' },
  Attributions: { attribute: 'incident', kind: 'incident' },
  Positions: { attribute: 'dispute', kind: 'dispute' },
  Checks: { attribute: 'source', kind: 'source' },
  Term: { attribute: 'id', kind: 'term' },
  TollChart: { attribute: 'incident', kind: 'incident' },
  SeriesChart: { attribute: 'series', kind: 'series' },
  MilestonesChart: { attribute: 'topics', kind: 'topic' },
};

function sayBroken(ids: Ids, id: string, kinds: readonly Kind[]): string | null {
  if (kinds.some((kind) => ids[kind].has(id))) return null;
  const known = kinds.flatMap((kind) => [...ids[kind]]);
  return wording.noRecord(kinds.join(' or '), id, known);
}

/** What is wrong with the figure that a text asks a record for. */
function sayMissingFigure(records: Records, { component, attributes }: Mention): string | null {
  if (component !== 'Figure' && component !== 'Figures' && component !== 'TollChart') return null;
  const { incident = '', measure = '', ref, counts } = attributes;
  const raw = records.incidents.find(({ id }) => id === incident)?.raw;
  if (!measure || !raw) return null;
  const list = (raw as { figures?: unknown }).figures;
  const figures = (Array.isArray(list) ? list : []) as readonly Partial<FigureRecord>[];
  const of = figures.filter((figure) => figure.measure === measure);
  if (component === 'Figure' && ref !== undefined)
    return of.some((figure) => figure.ref === ref && (counts === undefined || figure.counts === counts))
      ? null
      : wording.noFigureOf(
          incident,
          measure,
          ref,
          of.flatMap((figure) => figure.ref ?? []),
        );
  if (component === 'TollChart' && of.length > 0)
    return of.filter(({ as_of }) => as_of !== undefined).length > 1 ? null : wording.undrawn(incident);
  const leading = (['killed', 'injured'] as const).filter((name) =>
    namesAt(raw, ['headline', name]).some(({ id }) => parseReference(id)),
  );
  const measures =
    component === 'Figure' ? leading : new Set(figures.flatMap((figure) => figure.measure ?? []));
  return [...measures].includes(measure) ? null : wording.noFigure(component, incident, measure, measures);
}

/** Every place where a record or a text names another record, or a figure of one, that does not exist. */
export function checkLinks(records: Records, ids: Ids): Problem[] {
  const files = [
    ...records.sources.map((entry) => ({ entry, where: names.sources })),
    ...records.incidents.map((entry) => ({ entry, where: names.incidents })),
    ...(['milestones', 'disputes', 'series'] as const).map((name) => ({
      entry: records.singles[name],
      where: names[name],
    })),
  ];
  const inRecords = files.flatMap(({ entry, where }) =>
    where.flatMap(([pattern, kinds]) =>
      namesAt(entry.raw, pattern.split('.')).flatMap(({ path, id }) => {
        const message = sayBroken(ids, id, kinds);
        return message ? [problemAt(entry, path, message)] : [];
      }),
    ),
  );
  const inProse = [...records.explainers, ...records.pages].flatMap(({ path, mentions }) =>
    mentions.flatMap((mention): Problem[] => {
      const { component, attributes, line } = mention;
      const target = mentioned[component];
      const named = (target && attributes[target.attribute]?.split(' ').filter(Boolean)) ?? [];
      const broken = named.flatMap((id) => (target && sayBroken(ids, id, [target.kind])) ?? []);
      const messages = broken.length > 0 ? broken : (sayMissingFigure(records, mention) ?? []);
      return [messages].flat().map((message) => ({ path, line, field: `<${component}>`, message }));
    }),
  );
  return [...inRecords, ...inProse];
}
