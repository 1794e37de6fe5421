import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type Article, readArticle } from '../../src/model/article.ts';
import { type Problem, wording } from '../../src/model/problem.ts';

/** Where imported articles lie, from the project's root. Git ignores the folder. */
const folder = 'articles/';

const ordered = ({ source, rights, file, sha256, language, blocks }: Article): Article => ({
  source,
  rights,
  file,
  sha256,
  language,
  blocks: blocks.map(({ kind, p, text }) => ({ kind, ...(p !== undefined && { p }), text })),
});

/**
 * Writes an article, whole or not at all; resolves to whether that changed anything.
 * @param root the project's folder, with a slash at its end
 */
export async function writeArticle(root: URL, article: Article): Promise<boolean> {
  const file = new URL(`${folder}${article.source}.json`, root);
  const text = `${JSON.stringify(ordered(article), null, 1)}\n`;
  if (existsSync(file) && (await readFile(file, 'utf8')) === text) return false;
  await mkdir(new URL(folder, root), { recursive: true });
  const half = new URL(`${folder}.${article.source}.${process.pid}.tmp`, root);
  try {
    await writeFile(half, text);
    await rename(half, file);
  } finally {
    await rm(half, { force: true });
  }
  return true;
}

/** Reads every article that was imported, in order of source, with what is wrong in their files. */
export async function readArticles(
  root: URL,
  sources: ReadonlySet<string>,
): Promise<{ articles: Article[]; problems: Problem[] }> {
  const paths: string[] = [];
  if (existsSync(new URL(folder, root)))
    for await (const name of glob('*.json', { cwd: new URL(folder, root) })) paths.push(`${folder}${name}`);
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for (const path of paths.sort()) {
    const { article, problems: found } = readArticle(path, await readFile(new URL(path, root), 'utf8'));
    problems.push(...found);
    if (!article) continue;
    const report = (message: string) => problems.push({ path, line: 1, field: 'source', message });
    if (path !== `${folder}${article.source}.json`)
      report(
        `The file is named after another source than the one in it, "${article.source}". Import the article again.`,
      );
    else if (!sources.has(article.source)) report(wording.noSource(article.source, sources));
    else articles.push(article);
  }
  articles.sort((a, b) => (a.source < b.source ? -1 : 1));
  return { articles, problems };
}
