import { countWords, optOut, sentences } from '../src/model/paragraph.ts';
import { referencesOfExplainer } from '../src/model/dossier.ts';
import { sayProblems } from '../src/model/problem.ts';
import { readContent } from './content.ts';

// Prints of every explainer how long it is, on what it rests and how it reads; it judges nothing.

const { dossier, problems } = await readContent(new URL('../', import.meta.url));
if (!dossier) {
  console.error(sayProblems(problems));
  process.exit(1);
}
const long = 35;
const lengthy: string[] = [];
const rows = [...dossier.explainers.values()].map((explainer) => {
  const { id, paragraphs, mentions } = explainer;
  const lengths = paragraphs.flatMap(({ text, line }) =>
    sentences(text).map((sentence) => {
      const words = countWords(sentence);
      if (words > long) lengthy.push(`content/explainers/${id}.mdx:${line}  ${words} words: ${sentence}`);
      return words;
    }),
  );
  const references = referencesOfExplainer(dossier, explainer);
  const words = paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
  const referenced = paragraphs.filter((paragraph) => paragraph.isReferenced).length;
  return [
    id,
    {
      words,
      paragraphs: paragraphs.length,
      referenced,
      'without a fact': paragraphs.length - referenced,
      statements: references.length,
      sources: new Set(references.map((reference) => reference.split('#')[0])).size,
      terms: new Set(
        mentions.flatMap(({ component, attributes }) => (component === 'Term' ? attributes.id : [])),
      ).size,
      sentences: lengths.length,
      'words a sentence': Number((words / lengths.length).toFixed(1)),
      longest: Math.max(...lengths),
    },
  ] as const;
});
console.table(Object.fromEntries(rows));
console.log(
  `Every paragraph has a reference or says that it states no fact (${optOut}): the check of the content sees to it.`,
);
if (lengthy.length > 0) console.log(`\nSentences of more than ${long} words:\n${lengthy.join('\n')}`);
