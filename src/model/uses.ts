import type { Dossier } from './dossier.ts';
import { referencesIn, referencesOf, type Use } from './evidence.ts';
import type { Reference } from './reference.ts';
import { sourceName } from './source.ts';

/** Every record that rests on statements, with the references that it gives. */
export function usersOf(dossier: Omit<Dossier, 'uses'>): (Use & { references: Reference[] })[] {
  const references = (value: unknown) => referencesIn(value).map((found) => found.reference);
  return [
    ...[...dossier.explainers.values()].map(({ id, front, mentions }) => ({
      kind: 'explainer' as const,
      id,
      title: front.title,
      references: [...references(front), ...mentions.flatMap(referencesOf)],
    })),
    ...[...dossier.incidents.values()].map((incident) => ({
      kind: 'incident' as const,
      id: incident.id,
      title: incident.title,
      references: references(incident),
    })),
    ...dossier.milestones.map((milestone) => ({
      kind: 'milestone' as const,
      id: milestone.id,
      title: milestone.title,
      references: references(milestone),
    })),
    ...[...dossier.disputes.values()].map((dispute) => ({
      kind: 'dispute' as const,
      id: dispute.id,
      title: dispute.question,
      references: references(dispute),
    })),
    ...[...dossier.series.values()].map((series) => ({
      kind: 'series' as const,
      id: series.id,
      title: series.title,
      references: references(series),
    })),
    ...[...dossier.sources.values()].map((source) => ({
      kind: 'check' as const,
      id: source.id,
      title: sourceName(source),
      references: references(source.statements),
    })),
    ...[...dossier.terms.values()].map((term) => ({
      kind: 'term' as const,
      id: term.id,
      title: term.title,
      references: references(term),
    })),
    {
      kind: 'site' as const,
      id: 'key-facts',
      title: 'Key facts',
      references: references(dossier.site.key_facts),
    },
  ];
}
