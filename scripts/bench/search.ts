import type { Browser } from 'playwright-core';
import { medians, type Run } from './figures.ts';
import { askOnce, type AskedPage, type Machine, type Question, untouched } from './question.ts';

/** What is asked: first keys of many words, whole words, another script, two words. */
export const questions: readonly Question[] = [
  { text: 'c' },
  { text: 'm' },
  { text: 't' },
  { text: 'Crocus' },
  { text: 'Moscow' },
  { text: 'Khorasan' },
  { text: '145' },
  { text: 'Красногорск' },
  { text: 'Tajikistan migrants' },
  { text: 'Crocus', pause: 120 },
];

/** What the peers are asked: a first key, a word, two words. */
const asPeers = questions.filter(
  ({ text, pause }) => /^(c|Crocus|Tajikistan migrants)$/.test(text) && !pause,
);

/** The addresses of the built site and of the pages of Pagefind's own searchbox. */
export interface SearchPages {
  own: string;
  searchbox: string;
}

/** The site's page of the search. */
export const ownPage = (site: string): AskedPage => ({
  address: `${site}/search/`,
  field: 'site-search input[name="q"]',
  result: '.hit',
});

const searchbox = (address: string): AskedPage => ({
  address,
  field: '.pf-searchbox-input',
  result: '.pf-searchbox-result:not(.pf-searchbox-placeholder)',
});

const sayQuestion = ({ text, pause }: Question) => (pause ? `${text}, a key each ${pause} ms` : text);

/** kB that pages load before anybody touches a field, by page. */
export async function untouchedFigures(browser: Browser, pages: SearchPages): Promise<Record<string, Run>> {
  const addresses = {
    'Traced, an explainer': `${pages.own}/explainers/what-is-iskp/`,
    'Traced, /search/': `${pages.own}/search/`,
    'Pagefind’s searchbox': `${pages.searchbox}/searchbox/`,
  };
  const figures: Record<string, Run> = {};
  for (const [name, address] of Object.entries(addresses)) figures[name] = await untouched(browser, address);
  return figures;
}

/**
 * Questions put to a page that has been touched and is at rest, on a slow phone: medians of several runs by page and
 * question, with an empty cache each time. `slow 4G ms` is the answer's time with the line slowed down, too.
 */
export async function searchFigures(
  browser: Browser,
  pages: SearchPages,
  runs = 3,
): Promise<Record<string, Run>> {
  const rows: [string, AskedPage, readonly Question[]][] = [
    ['Traced', ownPage(pages.own), questions],
    ['Searchbox', searchbox(`${pages.searchbox}/searchbox/`), asPeers],
    ['Searchbox, no worker', searchbox(`${pages.searchbox}/searchbox-no-worker/`), asPeers],
  ];
  const figures: Record<string, Run> = {};
  for (const [name, page, asked] of rows) {
    // Not counted: the server compresses a file when it is first asked for.
    await askOnce(browser, page, { text: 'c' }, 'full speed');
    for (const question of asked) {
      const measure = async (machine: Machine) => {
        const measured: Run[] = [];
        for (let run = 0; run < runs; run += 1)
          measured.push(await askOnce(browser, page, question, machine));
        return medians(measured);
      };
      const { 'answer ms': answer = null, ...rest } = await measure('slow phone');
      const { 'answer ms': online = null } = await measure('slow phone, slow 4G');
      figures[`${name}: ${sayQuestion(question)}`] = { 'answer ms': answer, 'slow 4G ms': online, ...rest };
    }
  }
  return figures;
}
