import type { Dispute } from './dispute.ts';
import type { Dossier } from './dossier.ts';
import type { Incident } from './incident.ts';
import type { Source } from './source.ts';

/** The other records that an incident's page shows. */
export interface Context {
  /** Disputes about the incident, or that name it among those that carry the same question. */
  disputes: Dispute[];
  related: Incident[];
  sources: Source[];
}

/** The records that belong to an incident's page, in the order of the dossier and of the record. */
export function contextOf(dossier: Dossier, { id, related, sources }: Incident): Context {
  return {
    disputes: [...dossier.disputes.values()].filter(({ about, see }) => about === id || see?.includes(id)),
    related: related.flatMap((other) => dossier.incidents.get(other) ?? []),
    sources: sources.flatMap((source) => dossier.sources.get(source) ?? []),
  };
}

/** What a statement is about, in words: an incident, with its id, or a topic, which has no page. */
export function subjectOf(dossier: Dossier, about: string): { title: string; incident: string | null } {
  const incident = dossier.incidents.get(about);
  return incident
    ? { title: incident.title, incident: about }
    : { title: dossier.topics.get(about)?.title ?? about, incident: null };
}
