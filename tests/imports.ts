import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One import as it stands in a file. */
export interface Import {
  /** Path of the file from the project's root, or the name of a package. */
  to: string;
  /** `import type`, erased before anything runs. */
  isType: boolean;
  /** `import(…)`, fetched when it is reached. */
  isLazy: boolean;
}

/** Every file of code and style, by path from the project's root. */
export const files: readonly string[] = globSync('{src,scripts}/**/*.{ts,astro,css}').sort();

/** The text of a file. */
export const read = (path: string): string => readFileSync(path, 'utf8');

const pattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"();]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*@?import\s*(?:url\()?['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g;

function resolve(from: string, name: string): string {
  // Vite's `?url` says what of a file is wanted, not which file.
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name.replace(/\?.*$/, ''));
  return name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name);
}

/** What a file imports, comments aside. */
export function importsOf(path: string): Import[] {
  if (!/\.(ts|astro|css)$/.test(path)) return [];
  const text = read(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(pattern)].map(([, type, from, bare, lazy]) => {
    const to = resolve(path, from ?? bare ?? lazy ?? '');
    return { to, isType: type !== undefined, isLazy: lazy !== undefined };
  });
}

/** Every file and package that running a file can load, itself among them. */
export function reachable(from: string, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  if (!existsSync(from)) return seen;
  for (const { to, isType } of importsOf(from)) if (!isType) reachable(to, seen);
  return seen;
}
