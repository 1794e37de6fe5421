import type { Article } from '../../model/article.ts';
import type { Dossier } from '../../model/dossier.ts';
import { articleRecord } from './article.ts';
import { backgroundRecords, presetRecord, publishersRecord } from './background.ts';
import { incidentRecord } from './incident.ts';
import { explainerRecords, pageRecords } from './prose.ts';
import type { SearchRecord } from './record.ts';
import { sourceRecord } from './source.ts';

/** Everything of the dossier that the search can find, and the articles' own text that it may. */
export const searchRecords = (dossier: Dossier, articles: readonly Article[] = []): SearchRecord[] => [
  ...[...dossier.explainers.values()].flatMap((explainer) => explainerRecords(dossier, explainer)),
  ...[...dossier.incidents.values()].map((incident) => incidentRecord(dossier, incident)),
  ...[...dossier.sources.values()].map((source) => sourceRecord(dossier, source)),
  ...backgroundRecords(dossier),
  publishersRecord(dossier),
  ...[...dossier.pages.values()].flatMap((page) => pageRecords(dossier, page)),
  ...dossier.site.presets.map(presetRecord),
  ...articles.flatMap((article) => articleRecord(dossier, article) ?? []),
];
