import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readDossier } from '../../src/model/dossier.ts';
import { type ProblemKind, sayProblem, sayProblems, wording } from '../../src/model/problem.ts';
import { circumstances, fixture, replaced, told } from '../fixtures/dossier.ts';
import { fieldMistakes } from '../fixtures/mistakes/fields.ts';
import { graphMistakes } from '../fixtures/mistakes/graph.ts';
import { type Mistake, paths } from '../fixtures/mistakes/mistake.ts';
import { spellingMistakes } from '../fixtures/mistakes/spellings.ts';

const mistakes: Record<ProblemKind, Mistake> = {
  ...fieldMistakes,
  ...graphMistakes,
  ...spellingMistakes,
};
const kinds = Object.keys(mistakes) as ProblemKind[];

afterEach(() => {
  vi.restoreAllMocks();
});

describe('The closed list of author mistakes', () => {
  it('has a made mistake for every kind and for nothing else', () => {
    expect(kinds.toSorted()).toEqual(Object.keys(wording).toSorted());
  });

  it.each(kinds)('%s: the author is told the whole text, at its line', (kind) => {
    const { files, says } = mistakes[kind];
    const { dossier, problems } = readDossier(files(), circumstances);
    expect(dossier).toBeNull();
    expect(sayProblems(problems)).toBe(
      `${says.join('\n')}\n\n${says.length === 1 ? '1 problem' : `${String(says.length)} problems`} in 1 file.`,
    );
  });

  it.each(kinds)('%s: the text comes from the wording of this kind', (kind) => {
    const worded = vi.spyOn(wording, kind);
    const { problems } = readDossier(mistakes[kind].files(), circumstances);
    expect(problems.map(({ message }) => message)).toContain(worded.mock.results[0]?.value);
  });
});

describe('sayProblem', () => {
  it('puts path and line, field and message on one line', () => {
    const problem = {
      path: 'content/a.yaml',
      line: 3,
      field: 'figures[2].ref',
      message: 'Is wrong. Mend it.',
    };
    expect(sayProblem(problem)).toBe('content/a.yaml:3  figures[2].ref  Is wrong. Mend it.');
  });

  it('leaves the field out where the whole file is meant', () => {
    const problem = { path: 'content/a.yaml', line: 1, field: '', message: 'Is wrong. Mend it.' };
    expect(sayProblem(problem)).toBe('content/a.yaml:1  Is wrong. Mend it.');
  });
});

describe('sayProblems', () => {
  const problem = (path: string, line: number, field = '') => ({ path, line, field, message: 'M.' });

  it('sorts by file, then by line as a number, then by field, and counts at the end', () => {
    const problems = [
      problem('b.yaml', 1),
      problem('a.yaml', 10),
      problem('a.yaml', 9, 'y'),
      problem('a.yaml', 9, 'x'),
    ];
    expect(sayProblems(problems)).toBe(
      'a.yaml:9  x  M.\na.yaml:9  y  M.\na.yaml:10  M.\nb.yaml:1  M.\n\n4 problems in 2 files.',
    );
  });

  it('leaves the list that it is given as it was', () => {
    const problems = [problem('b.yaml', 1), problem('a.yaml', 1)];
    sayProblems(problems);
    expect(problems.map(({ path }) => path)).toEqual(['b.yaml', 'a.yaml']);
  });

  it('says one problem in the singular', () => {
    expect(sayProblems([problem('a.yaml', 1)])).toBe('a.yaml:1  M.\n\n1 problem in 1 file.');
  });
});

describe('Several mistakes at once', () => {
  it('two broken files give all problems of both, sorted, with their count', () => {
    const files = fixture();
    files[paths.notice] = replaced(files[paths.notice] ?? '', 'language: ru', 'language: xx');
    files[paths.notice] = replaced(files[paths.notice] ?? '', 'kind: official', 'kind: oficial');
    files[paths.month] = replaced(files[paths.month] ?? '', 'scope: central-asia', 'scop: central-asia');
    const { dossier, problems } = readDossier(files, circumstances);
    expect(dossier).toBeNull();
    expect(sayProblems(problems)).toBe(
      [
        `${paths.month}:1  scope  This key is missing. Add it.`,
        `${paths.month}:21  scop  "scop" is no key of this record. Did you mean "scope"?`,
        `${paths.notice}:5  language  "xx" is no language code. Write two or three small letters, such as "ru".`,
        `${paths.notice}:6  kind  "oficial" is not one of: news, analysis, think-tank, official, court, un-report, academic, reference, opinion. Did you mean "official"?`,
        '',
        '4 problems in 2 files.',
      ].join('\n'),
    );
  });

  it('a wrong reference inside a record that fails its own schema is still reported', () => {
    const files = fixture();
    files[paths.interval] = replaced(files[paths.interval] ?? '', 'scope: russia', 'scope: rusia');
    files[paths.interval] = replaced(
      files[paths.interval] ?? '',
      'relevance_refs: [ministry-2023-notice#3]',
      'relevance_refs: [ministry-2023-notice#9]',
    );
    expect(told(files)).toEqual([
      `${paths.interval}:19  scope  "rusia" is not one of: russia, central-asia, russian-or-central-asian-target-abroad, beyond, background. Did you mean "russia"?`,
      `${paths.interval}:28  relevance_refs[0]  Source "ministry-2023-notice" has no statement 9. It has 1, 2, 3, 4.`,
    ]);
  });

  it('a source that breaks its schema breaks no reference to it', () => {
    const files = fixture();
    files[paths.notice] = replaced(files[paths.notice] ?? '', 'reprint: false', 'reprint: "no"');
    expect(told(files)).toEqual([
      `${paths.notice}:3  reprint  Must be true or false but is text. Rewrite it; put text that looks like a number or a date in quotes.`,
    ]);
  });

  it('the untouched fixture has no problem', () => {
    expect(told(fixture())).toEqual([]);
  });
});

describe('Whatever an author writes', () => {
  const pristine = fixture();
  const anywhere = fc
    .constantFrom(...Object.entries(pristine))
    .chain(([path, text]) => fc.tuple(fc.constant(path), fc.nat(text.split('\n').length - 1)));
  const wrong = fc.constantFrom(
    '',
    '~',
    '[]',
    '{}',
    '7',
    '-1',
    'yes',
    '"("',
    '- ',
    '*a',
    '&a',
    '"',
    '{',
    '#',
    '<',
    '..',
  );

  it('in any line, nothing throws, and each problem has a line of the file and a text', () => {
    fc.assert(
      fc.property(anywhere, wrong, fc.constantFrom('key', 'line', 'all'), ([path, at], value, part) => {
        const lines = (pristine[path] ?? '').split('\n');
        const old = lines[at] ?? '';
        lines[at] = part === 'all' ? value : part === 'key' ? old.replace(/:.*$/, `: ${value}`) : old + value;
        const { dossier, problems } = readDossier({ ...pristine, [path]: lines.join('\n') }, circumstances);
        expect(dossier === null).toBe(problems.length > 0);
        for (const { line, message } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(message).toMatch(/\S\. [A-Z].*[.?…]$/s);
        }
      }),
      { numRuns: 100 },
    );
  });
});
