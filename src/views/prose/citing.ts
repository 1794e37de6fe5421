import { type Dossier, marksOf, referencesOfExplainer } from '../../model/dossier.ts';
import type { Explainer } from '../../model/prose.ts';
import type { Reference } from '../../model/reference.ts';

/** What an explainer cites and where. */
export interface Citing {
  /** Their index is their number on the page, less one. */
  references: Reference[];
  /** Anchor of the place that cites each first, in the same order. */
  cited: (string | undefined)[];
}

/** Reads what an explainer cites and where. */
export function citing(dossier: Dossier, explainer: Explainer): Citing {
  const references = referencesOfExplainer(dossier, explainer);
  const anchors = new Map(explainer.paragraphs.map(({ id, line }) => [line, id]));
  const places = new Map<Reference, string>();
  const cite = (anchor: string, cited: readonly Reference[]) => {
    for (const reference of cited) if (!places.has(reference)) places.set(reference, anchor);
  };
  for (const { refs } of explainer.front.key_points) cite('key-points', refs);
  for (const mention of explainer.mentions) {
    const anchor = anchors.get(mention.line);
    if (anchor) cite(anchor, marksOf(dossier, mention));
  }
  return { references, cited: references.map((reference) => places.get(reference)) };
}

/** The sources that a text rests on most, with how many of their statements it cites. */
export function mainSources(
  references: readonly Reference[],
  most: number,
): { id: string; statements: number }[] {
  const bySource = Map.groupBy(references, (reference) => reference.split('#')[0] ?? '');
  return [...bySource]
    .map(([id, own]) => ({ id, statements: own.length }))
    .toSorted((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
