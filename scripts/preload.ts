import { glob, readFile, writeFile } from 'node:fs/promises';

/** A module of the built site, by its name in the folder of modules: the names of those that it imports before it runs. */
export type Modules = ReadonlyMap<string, readonly string[]>;

/** Names of the modules that a built module imports before it runs. */
export const importsIn = (code: string): string[] =>
  [...code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, name = '']) => name);

/** The module that brings the behaviour of each tag, as the built script of every page lists them. */
export const modulesOfTags = (script: string): Map<string, string> =>
  new Map(
    [...script.matchAll(/["'`]([\w-]+)["'`]:\(\)=>\w+\(\(\)=>import\(["'`]\.\/([^"'`]+)["'`]\)/g)].map(
      ([, tag = '', name = '']) => [tag, name],
    ),
  );

/** The tags whose behaviour waits for a sign of the reader, as `src/views/elements.ts` lists them. */
export const waitingTags = (elements: string): string[] =>
  [...(/const waiting = \[(.*)\]/.exec(elements)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(
    ([, tag = '']) => tag,
  );

function closure(names: readonly string[], modules: Modules, seen = new Set<string>()): Set<string> {
  for (const name of names)
    if (!seen.has(name)) {
      seen.add(name);
      closure(modules.get(name) ?? [], modules, seen);
    }
  return seen;
}

/**
 * A page that names in its head every module that its tags ask for at once: they come with the first answers
 * of the server instead of one after the other has been read.
 * @param folder address of the modules, with a slash at its end
 */
export function withPreloads(
  html: string,
  tags: ReadonlyMap<string, string>,
  modules: Modules,
  folder: string,
): string {
  const wanted = [...tags].filter(([tag]) => html.includes(`<${tag}`)).map(([, name]) => name);
  const links = [...closure(wanted, modules)].map(
    (name) => `<link rel="modulepreload" href="${folder}${name}">`,
  );
  return html.replace('</head>', () => `${links.join('')}</head>`);
}

/** Names in the head of every page the modules that its tags ask for at once; complains where they cannot be found. */
export async function preloadModules(outDir: string): Promise<string[]> {
  const assets = `${outDir}/_astro`;
  const modules = new Map<string, string[]>();
  for await (const name of glob('*.js', { cwd: assets }))
    modules.set(name, importsIn(await readFile(`${assets}/${name}`, 'utf8')));
  const script = [...modules.keys()].find((name) => name.startsWith('Page.'));
  const tags = modulesOfTags(script ? await readFile(`${assets}/${script}`, 'utf8') : '');
  const waiting = waitingTags(await readFile(new URL('../src/views/elements.ts', import.meta.url), 'utf8'));
  if (tags.size === 0 || waiting.some((tag) => !tags.delete(tag)))
    return ['The modules of the tags were not found in the script of the pages: see scripts/preload.ts.'];
  for await (const path of glob('**/*.html', { cwd: outDir })) {
    const html = await readFile(`${outDir}/${path}`, 'utf8');
    const named = withPreloads(html, tags, modules, '/_astro/');
    if (named !== html) await writeFile(`${outDir}/${path}`, named);
  }
  return [];
}
