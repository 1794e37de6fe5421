import { readDossier } from './model/dossier.ts';
import { sayProblems } from './model/problem.ts';
import { outlines } from './outlines.ts';

const files = import.meta.glob<string>('/content/**/*.{yaml,mdx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const text = Object.fromEntries(Object.entries(files).map(([path, content]) => [path.slice(1), content]));
const read = readDossier(text, {
  today: process.env.BUILD_DATE ?? new Date().toISOString().slice(0, 10),
  outlines,
});
if (!read.dossier) throw new Error(`content/ is not sound:\n${sayProblems(read.problems)}`);

/** The dossier of this build: read once, sound, or there is no build. */
export const dossier = read.dossier;
