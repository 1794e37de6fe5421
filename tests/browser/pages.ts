import { readContent } from '../../scripts/content.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { sayProblems } from '../../src/model/problem.ts';
import type { Component } from '../../src/model/prose.ts';

/** What the site was built from. */
export async function readSite(): Promise<Dossier> {
  const { dossier, problems } = await readContent(new URL('../../', import.meta.url));
  if (!dossier) throw new Error(sayProblems(problems));
  return dossier;
}

/** The first that fits; the tests need one of each kind. */
export function pick<Item>(items: Iterable<Item>, fits: (item: Item) => boolean): Item {
  for (const item of items) if (fits(item)) return item;
  throw new Error(`Nothing in the dossier fits ${String(fits)}`);
}

/** Paths of one page of each type, by what the page shows. */
export function pageTypes({ incidents, sources, explainers }: Dossier) {
  const explainer = (n: number) => [...explainers.keys()][n] ?? '';
  const withComponent = (wanted: Component) =>
    pick(explainers.values(), ({ mentions }) => mentions.some(({ component }) => component === wanted)).id;
  return {
    home: '/',
    explore: '/explore/',
    incidents: '/incidents/',
    'an incident known to the town': `/incidents/${
      pick(incidents.values(), ({ places, figures }) => places[0]?.precision === 'town' && figures.length > 5)
        .id
    }/`,
    'an incident known to the country': `/incidents/${
      pick(incidents.values(), ({ places }) => places[0]?.precision === 'country').id
    }/`,
    Crocus: `/incidents/${pick(incidents.keys(), (id) => id.includes('crocus'))}/`,
    sources: '/sources/',
    'sources by language': '/sources/language/ru/',
    'a source with a digest': `/sources/${pick(sources.values(), ({ digest }) => digest !== undefined).id}/`,
    'a source in Russian': `/sources/${
      pick(sources.values(), ({ language, title }) => language === 'ru' && /[а-я]/.test(title ?? '')).id
    }/`,
    explainers: '/explainers/',
    'first explainer': `/explainers/${explainer(0)}/`,
    'an explainer with a toll': `/explainers/${withComponent('TollChart')}/`,
    'an explainer with estimates': `/explainers/${withComponent('SeriesChart')}/`,
    'an explainer with years': `/explainers/${withComponent('YearsChart')}/`,
    'an explainer with milestones': `/explainers/${withComponent('MilestonesChart')}/`,
    'an explainer with checks': `/explainers/${withComponent('Checks')}/`,
    glossary: '/glossary/',
    disputes: '/disputes/',
    milestones: '/milestones/',
    numbers: '/numbers/',
    publishers: '/publishers/',
    methodology: '/methodology/',
    about: '/about/',
    corrections: '/corrections/',
    search: '/search/',
    'search with results': '/search/?q=Crocus',
    'index by letter': '/a-z/k/',
    'no page': '/no-such-page/',
  };
}
