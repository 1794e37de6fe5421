import { searchRecords } from '../src/formats/search/records.ts';
import { isPublishable } from '../src/model/article.ts';
import { sayProblems } from '../src/model/problem.ts';
import { readArticles } from './articles/store.ts';
import { readContent } from './content.ts';
import { writeSearchIndex } from './search-index.ts';
import { serve } from './serve.ts';
import { fileURLToPath } from 'node:url';

// Serves dist/ on this machine until it is stopped, with the operator's private articles in the search.

const root = new URL('../', import.meta.url);
/** The index with private articles stands in their own folder: dist/ can be published at any time. */
const own = new URL('articles/.search/', root);

/** Indexes private articles, if there are any; resolves to their number. */
async function indexPrivate(): Promise<number> {
  const { dossier, problems } = await readContent(root);
  if (!dossier) throw new Error(sayProblems(problems));
  const { articles } = await readArticles(root, new Set(dossier.sources.keys()));
  const held = articles.filter((article) => !isPublishable(article)).length;
  if (held === 0) return 0;
  const errors = await writeSearchIndex(
    searchRecords(dossier, articles),
    dossier.spellings,
    fileURLToPath(own),
  );
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return held;
}

const held = await indexPrivate();
const instead = held > 0 ? { '/pagefind/': own } : {};
const { address } = await serve(new URL('dist/', root), Number(process.env.PORT ?? 4321), instead);
if (held > 0)
  console.log(`The search here finds ${held} private ${held === 1 ? 'article' : 'articles'}, too.`);
console.log(`Traced: ${address}/  (stop with Ctrl-C)`);
