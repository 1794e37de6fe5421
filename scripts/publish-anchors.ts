import { readFileSync, writeFileSync } from 'node:fs';
import { type Anchors, publishAnchors } from '../src/model/anchors.ts';
import { sayProblems } from '../src/model/problem.ts';
import { readYaml } from '../src/model/reading.ts';
import { readContent } from './content.ts';

// Enters the paragraphs of all explainers as published; those entered before stay.

const root = new URL('../', import.meta.url);
const path = 'content/anchors.yaml';
const { dossier, problems } = await readContent(root);
if (!dossier) {
  console.error(sayProblems(problems));
  process.exit(1);
}
// The content is sound, so the file is what its schema says.
const before = readYaml(path, readFileSync(new URL(path, root), 'utf8')).value as Anchors;
const texts = [...dossier.explainers.values()].map(({ id, paragraphs }) => ({ id, path: '', paragraphs }));
const after = publishAnchors(before, texts);
const lines = Object.entries(after.explainers).flatMap(([explainer, anchors]) => [
  `  ${explainer}:`,
  ...anchors.map((anchor) => `    - ${JSON.stringify(anchor)}`),
]);
writeFileSync(new URL(path, root), ['explainers:', ...lines, ''].join('\n'));
const count = ({ explainers }: Anchors) =>
  Object.values(explainers).reduce((sum, list) => sum + list.length, 0);
console.log(`${count(after)} paragraphs are published, ${count(after) - count(before)} of them new.`);
