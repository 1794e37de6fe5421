import { nearest } from './nearest.ts';

/** One mistake in a content file, said so that its author can mend it. */
export interface Problem {
  path: string;
  /** 1-based line in the file. */
  line: number;
  /** The key that is wrong, from the record's root: `figures[2].ref`; empty for the whole file. */
  field: string;
  /** What is wrong. What to do. */
  message: string;
}

const list = (words: Iterable<string>) => [...words].join(', ');
const quote = (value: unknown) => JSON.stringify(value);

function hint(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(word, candidates);
  return near ? `Did you mean ${quote(near)}?` : otherwise;
}

/** The closed list of author mistakes: each turns what was found into "What is wrong. What to do." */
export const wording = {
  yaml: (reason: string) => `The file is not valid YAML: ${reason.replace(/[.:]?\s*$/, '')}. Mend this line.`,
  notRecord: () => 'The file holds no record. Write keys and values, one a line.',
  unknownKey: (key: string, known: Iterable<string>) =>
    `${quote(key)} is no key of this record. ${hint(key, known, `Its keys are: ${list(known)}.`)}`,
  missing: () => 'This key is missing. Add it.',
  wrongType: (expected: string, found: string) =>
    `Must be ${expected} but is ${found}. Rewrite it; put text that looks like a number or a date in quotes.`,
  empty: () => 'Is empty. Fill it in or take the key out.',
  choice: (found: unknown, choices: Iterable<string>) =>
    `${quote(found)} is not one of: ${list(choices)}. ${hint(String(found), choices, 'Choose one of these.')}`,
  date: (found: string) =>
    `${quote(found)} is no date. Write YYYY, YYYY-MM or YYYY-MM-DD, or two of these with a slash between.`,
  future: (found: string, today: string) =>
    `${found} lies after the day of this build, ${today}. Correct the date.`,
  endBeforeStart: (found: string) => `${quote(found)} ends before it starts. Swap or correct the two dates.`,
  minOverMax: (min: number, max: number) =>
    `The least, ${min}, is more than the most, ${max}. Swap or correct them.`,
  noNumber: () => 'The figure has no number. Give value, or min, max or both.',
  valueAndRange: () => 'The figure has a value and a range. Keep either value, or min and max.',
  badId: (id: string) =>
    `${quote(id)} is no well-formed id. Use lower-case letters, digits and single hyphens.`,
  idDate: (id: string, date: string) =>
    `The id ${quote(id)} does not begin with the incident's date, ${date}. Rename the file before it is published, or correct the date.`,
  oneWord: () => 'Is no single word. Write one word; the hyphen and the apostrophe may stand in it.',
  fewSpellings: () => 'A row needs two spellings at least. Add one or take the row out.',
  sameSpelling: (word: string, where: string) =>
    `${quote(word)} stands in ${where} too. Keep it in one row; letter case and accents make no other word.`,
  unusedSpellings: (word: string) =>
    `No text of the site holds a word of the row of ${quote(word)}. Take the row out or add the spelling that the site uses.`,
  duplicateId: (id: string, where: string) => `The id ${quote(id)} is taken by ${where}. Choose another.`,
  badReference: (found: string) => `${quote(found)} is no reference. Write source-id#number.`,
  noSource: (id: string, sources: Iterable<string>) =>
    `There is no source ${quote(id)}. ${hint(id, sources, 'Add content/sources/' + id + '.yaml or correct the id.')}`,
  noStatement: (id: string, n: number, numbers: readonly number[]) =>
    `Source ${quote(id)} has no statement ${n}. It has ${list(numbers.map(String))}.`,
  unsupported: (reference: string) =>
    `${quote(reference)} is marked unsupported. Cite another statement, or re-check this one against its page.`,
  view: (query: string, settled: string) =>
    `${quote(query)} is not how a view is written. ${settled ? `Write ${quote(settled)}.` : 'Copy what follows the question mark in the address of a view.'}`,
  noRecord: (kind: string, id: string, ids: Iterable<string>) =>
    `There is no ${kind} ${quote(id)}. ${hint(id, ids, 'Correct the id or add the record.')}`,
  country: (code: string) =>
    `${quote(code)} is no ISO 3166-1 country code. Write two capital letters, such as "TJ".`,
  admin1: (code: string, country: string) =>
    `${quote(code)} is no ISO 3166-2 code of ${country}. Write "${country}-" and the region's code.`,
  language: (code: string) =>
    `${quote(code)} is no language code. Write two or three small letters, such as "ru".`,
  url: (found: string) =>
    `${quote(found)} is no absolute http or https address. Write it whole, from "https://".`,
  coordinates: (country: string, km: number, tolerance: number) =>
    `The point lies ${Math.round(km)} km outside ${country}; ${tolerance} km are allowed at this precision. Check that latitude and longitude are not swapped, or the country.`,
  pointNeeded: (precision: string) =>
    `A place known to the ${precision} needs a latitude and a longitude. Add them, or set precision to "country".`,
  noPoint: () => 'A place known to the country only has no point. Take latitude and longitude out.',
  fewPositions: (n: number) =>
    `A dispute needs at least two positions but has ${n}. Add the other side, or remove the dispute.`,
  numbering: (what: string, found: number, expected: number) =>
    `${what} ${found} stands where ${expected} should. Number them 1, 2, 3 and so on, in order.`,
  noParagraph: (n: number, last: number) =>
    last === 0
      ? `The source has no digest, so no paragraph ${n}. Take the key out, or add the digest.`
      : `The digest has no paragraph ${n}. It runs from 1 to ${last}.`,
  noTitle: () =>
    'The source has neither title nor description. Give the title as published, or describe the page.',
  noPage: () => 'The source has statements but no address, and no note says why. Add url, or a note.',
  headline: (reference: string, measure: string) =>
    `No figure of ${quote(measure)} rests on ${quote(reference)}. Name the reference of one of the record's own figures.`,
  markup: () => 'Holds a markup tag. Write plain text.',
  lineBreak: () => 'Holds a line break. Write the text in one piece, without | or >.',
  control: () => 'Holds an invisible control character. Retype the text by hand.',
  component: (name: string, known: Iterable<string>) =>
    `<${name}> is not in the vocabulary of the prose. ${hint(name, known, `It has: ${list(known)}.`)}`,
  tag: () =>
    'Holds a tag that is not written on one line with double quotes. Write it as <Name key="value" />.',
  noFigure: (component: string, incident: string, measure: string, measures: Iterable<string>) =>
    `${quote(incident)} has no ${component === 'Figure' ? 'leading figure' : 'figure'} of ${quote(measure)}. ${hint(measure, measures, `It has: ${list(measures) || 'none'}.`)}`,
  noFigureOf: (incident: string, measure: string, reference: string, references: Iterable<string>) =>
    `${quote(incident)} has no figure of ${quote(measure)} with the reference ${quote(reference)}. ${hint(reference, references, `It has: ${list(references) || 'none'}.`)}`,
  attribute: (component: string, name: string) => `<${component}> needs ${name}="…". Add it.`,
  noAttribute: (component: string, name: string, known: Iterable<string>) =>
    `<${component}> has no ${quote(name)}. ${hint(name, known, `It has: ${list(known) || 'none'}.`)}`,
  sameAnchor: (anchor: string, line: number) =>
    `The paragraph has the same address as the one in line ${line}, ${quote(anchor)}. Begin it with other words, or give it <Anchor id="…" />.`,
  unwanted: (word: string) => `${quote(word)} is not a word of this site. Say soberly what is meant.`,
  bareCount: (found: string) =>
    `${quote(found)} is a typed count of dead or injured. Write <Figure incident="…" measure="…" />, or word it without a number.`,
  gone: (anchor: string, explainer: string) =>
    `The published paragraph ${quote(anchor)} of ${explainer} is gone. Put <Anchor id=${quote(anchor)} /> into the paragraph that says it now.`,
  undrawn: (what: string) =>
    `${quote(what)} has fewer than two dated numbers to draw. Name another, or leave the chart out.`,
  code: () => 'Holds JavaScript. Prose is text, components and the comment {/* no ref */} only.',
  unreferenced: () =>
    'The paragraph has no reference. Add <Ref to="source-id#number" />, or end it with {/* no ref */} if it states no fact.',
  unknownFile: (known: string) => `The site does not read this file. It reads ${known}. Rename or remove it.`,
} as const;

/** A kind of author mistake. */
export type ProblemKind = keyof typeof wording;

/** One line for the author: `path:line  field  What is wrong. What to do.` */
export function sayProblem({ path, line, field, message }: Problem): string {
  return [`${path}:${line}`, field, message].filter(Boolean).join('  ');
}

/** All problems as text, sorted by file and line, with their count at the end. */
export function sayProblems(problems: readonly Problem[]): string {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = problems.toSorted(
    (a, b) =>
      order(a.path, b.path) || a.line - b.line || order(a.field, b.field) || order(a.message, b.message),
  );
  const files = new Set(problems.map((problem) => problem.path)).size;
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}.`;
  return [...sorted.map(sayProblem), '', count].join('\n');
}
