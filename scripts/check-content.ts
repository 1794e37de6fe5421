import { sayProblems } from '../src/model/problem.ts';
import { readContent } from './content.ts';

// Says every mistake in content/ at once, each with its line, and stops with exit code 1 if there is any.
const { dossier, problems } = await readContent(new URL('../', import.meta.url));
if (!dossier) {
  console.error(sayProblems(problems));
  process.exitCode = 1;
} else {
  const statements = [...dossier.sources.values()].reduce(
    (sum, { statements: { length } }) => sum + length,
    0,
  );
  console.log(
    `content: ${dossier.sources.size} sources, ${statements} statements, ${dossier.incidents.size} incidents, ${dossier.explainers.size} explainers, 0 unresolved references`,
  );
}
