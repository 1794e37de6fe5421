import { z } from 'zod';
import { id } from './fields.ts';
import { type Problem, wording } from './problem.ts';
import type { Paragraph } from './paragraph.ts';

/** `content/anchors.yaml`: the paragraphs of each explainer that have been published, by their anchors. */
export const anchorsSchema = z.strictObject({ explainers: z.record(id, z.array(z.string().min(1))) });

/** The paragraphs of each explainer that have been published, by their anchors. */
export type Anchors = z.infer<typeof anchorsSchema>;

/** Texts as far as their anchors are concerned. */
export type Anchored = readonly {
  id: string;
  path: string;
  paragraphs: readonly Pick<Paragraph, 'id' | 'line'>[];
}[];

/** Every published anchor that no paragraph has any more. */
export function checkAnchors(published: Anchors, path: string, texts: Anchored): Problem[] {
  return Object.entries(published.explainers).flatMap(([explainer, anchors]) => {
    const text = texts.find(({ id }) => id === explainer);
    if (!text)
      return [
        {
          path,
          line: 1,
          field: explainer,
          message: wording.noRecord(
            'explainer',
            explainer,
            texts.map(({ id }) => id),
          ),
        },
      ];
    const present = new Set(text.paragraphs.map(({ id }) => id));
    return anchors
      .filter((anchor) => !present.has(anchor))
      .map((anchor) => ({ path: text.path, line: 1, field: '', message: wording.gone(anchor, explainer) }));
  });
}

/** What is published once these texts are: every anchor so far and those that are new, in the order of the page. */
export const publishAnchors = (published: Anchors, texts: Anchored): Anchors => ({
  explainers: Object.fromEntries(
    texts.map(({ id, paragraphs }) => [
      id,
      [...new Set([...(published.explainers[id] ?? []), ...paragraphs.flatMap((each) => each.id || [])])],
    ]),
  ),
});
