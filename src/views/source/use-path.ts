import type { Use } from '../../model/evidence.ts';

const paths: Readonly<Record<Use['kind'], (id: string) => string>> = {
  explainer: (id) => `/explainers/${id}/`,
  incident: (id) => `/incidents/${id}/`,
  milestone: (id) => `/milestones/#${id}`,
  dispute: (id) => `/disputes/#${id}`,
  series: (id) => `/numbers/#${id}`,
  check: (id) => `/sources/${id}/`,
  term: (id) => `/glossary/#${id}`,
  site: () => '/',
};

/** Where a record that uses a statement is to be read. */
export const usePath = ({ kind, id }: Use): string => paths[kind](id);

/** What a use is called before its title. */
export const useWords: Readonly<Record<Use['kind'], string>> = {
  explainer: 'Explainer',
  incident: 'Incident',
  milestone: 'Milestone',
  dispute: 'Dispute',
  series: 'Numbers',
  check: 'Check of',
  term: 'Glossary',
  site: 'Home page',
};
