import type { Dossier } from '../../model/dossier.ts';
import { sayAmount, sayCount, sayVoice } from '../../model/figure.ts';
import { sayDate } from '../../model/date.ts';
import { namedFigure } from '../../model/incident.ts';
import { type Paragraph, plainText } from '../../model/paragraph.ts';
import type { Explainer, Mention, Page } from '../../model/prose.ts';
import { parseReference } from '../../model/reference.ts';
import { filtersOf } from './filters.ts';
import { type SearchRecord, weights } from './record.ts';

const figureTag = /<Figure\s([^>]*)\/>/g;

/** What readers read of a paragraph, the figures in it included, as `<Figure>` prints them. */
function wordsOf(dossier: Dossier, { raw }: Paragraph): string {
  const printed = raw.replace(figureTag, (_, attributes: string) => {
    const { incident: id = '', ...wanted } = Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const incident = dossier.incidents.get(id);
    const figure = incident && namedFigure(incident, wanted);
    if (!figure) return ' ';
    return `${sayAmount(figure)} (${figure.counts === 'victims' ? sayVoice(figure) : sayCount(figure)})`;
  });
  return plainText(printed);
}

/** Incidents that a paragraph names or whose statements it cites. */
function incidentsAt(dossier: Dossier, mentions: readonly Mention[]): string[] {
  const named = mentions.flatMap(({ attributes }) => [attributes.incident ?? attributes.id ?? '']);
  const cited = mentions.flatMap(({ attributes }) =>
    (attributes.to ?? '').split(' ').flatMap((reference) => {
      const parsed = parseReference(reference);
      const source = dossier.sources.get(parsed?.source ?? '');
      return source?.statements.find(({ n }) => n === parsed?.n)?.about ?? [];
    }),
  );
  return [...named, ...cited].filter((id) => dossier.incidents.has(id));
}

const paragraphs = (
  dossier: Dossier,
  { paragraphs, mentions }: Pick<Page, 'paragraphs' | 'mentions'>,
  page: Pick<SearchRecord, 'url' | 'kind' | 'title'> & Partial<SearchRecord>,
): SearchRecord[] =>
  paragraphs
    .filter(({ id }) => id)
    .map((paragraph) => ({
      ...page,
      url: `${page.url}#${paragraph.id}`,
      place: paragraph.section || 'Opening',
      passages: [
        { text: wordsOf(dossier, paragraph), weight: weights.statement },
        { text: `${page.title} ${paragraph.section}`, weight: weights.context },
      ],
      filters: filtersOf(dossier, {
        incidents: incidentsAt(
          dossier,
          mentions.filter(({ line }) => line === paragraph.line),
        ),
      }),
    }));

/** An explainer: its head with the key points, and each of its paragraphs. */
export function explainerRecords(dossier: Dossier, explainer: Explainer): SearchRecord[] {
  const { title, summary, key_points, published, checked } = explainer.front;
  const page = {
    url: `/explainers/${explainer.id}/`,
    kind: 'explainer' as const,
    title,
    note: `Explainer, last checked on ${sayDate(checked)}`,
    date: published,
  };
  const head: SearchRecord = {
    ...page,
    passages: [
      { text: title, weight: weights.name },
      { text: summary, weight: weights.statement },
      ...key_points.map(({ text }) => ({ text, weight: weights.body })),
    ],
    filters: {},
  };
  return [head, ...paragraphs(dossier, explainer, page)];
}

/** A page about the site itself: its head and each of its paragraphs. */
export function pageRecords(dossier: Dossier, text: Page): SearchRecord[] {
  const { title, summary } = text.front;
  const page = { url: `/${text.id}/`, kind: 'background' as const, title };
  const head: SearchRecord = {
    ...page,
    passages: [
      { text: title, weight: weights.name },
      { text: summary, weight: weights.statement },
    ],
    filters: {},
  };
  return [head, ...paragraphs(dossier, text, page)];
}
