import { describe, expect, it } from 'vitest';
import { problemAt, readRecords } from '../../src/model/records.ts';
import { changed, fixture } from '../fixtures/dossier.ts';
import { paths } from '../fixtures/mistakes/mistake.ts';

const { month, counts } = paths;

describe('readRecords', () => {
  it('reads every file of the fixture, without a problem', () => {
    const { sources, incidents, explainers, pages, singles, problems } = readRecords(fixture());
    expect(problems).toEqual([]);
    expect([sources, incidents, explainers, pages].map((entries) => entries.length)).toEqual([5, 6, 1, 1]);
    expect(Object.keys(singles).sort()).toEqual([
      'anchors',
      'corrections',
      'disputes',
      'glossary',
      'milestones',
      'publishers',
      'series',
      'site',
      'spellings',
      'topics',
    ]);
  });

  it('the file name is the id', () => {
    const { sources, incidents, explainers } = readRecords(fixture());
    expect(sources[0]).toMatchObject({
      path: paths.depot,
      id: 'example-wire-2021-depot-fire',
      record: { id: 'example-wire-2021-depot-fire', title: 'Three dead at depot' },
    });
    expect(incidents.map(({ id }) => id)[0]).toBe('2021-03-month-only-date');
    expect(explainers[0]).toMatchObject({ id: 'how-counts-differ', record: { id: 'how-counts-differ' } });
  });

  it('the id does not get into the raw value', () => {
    expect(readRecords(fixture()).sources[0]?.raw).not.toHaveProperty('id');
  });

  it('a broken record keeps its id, its raw value and its lines', () => {
    const [entry] = readRecords(changed(month, 'type: arrests', 'type: arrest')).incidents;
    expect(entry).toMatchObject({ id: '2021-03-month-only-date', record: null, raw: { type: 'arrest' } });
    expect(entry?.lineOf(['type'])).toBe(7);
  });

  it('a broken front matter keeps its raw value', () => {
    const [entry] = readRecords(changed(counts, 'order: 1', 'order: first')).explainers;
    expect(entry).toMatchObject({ record: null, raw: { order: 'first' } });
    expect(entry?.lineOf(['order'])).toBe(4);
  });

  it.each(['site', 'publishers', 'milestones', 'disputes', 'series', 'topics', 'corrections'])(
    'misses content/%s.yaml',
    (name) => {
      const path = `content/${name}.yaml`;
      const files = Object.fromEntries(Object.entries(fixture()).filter(([key]) => key !== path));
      expect(readRecords(files).problems).toEqual([
        {
          path,
          line: 1,
          field: '',
          message: 'The file holds no record. Write keys and values, one a line.',
        },
      ]);
    },
  );

  it.each(['site', 'publishers', 'milestones', 'disputes', 'series', 'topics', 'corrections'])(
    'knows no other key in content/%s.yaml',
    (name) => {
      const path = `content/${name}.yaml`;
      const { problems } = readRecords({ ...fixture(), [path]: `extra: 1\n${fixture()[path] ?? ''}` });
      expect(problems.map(({ line, field }) => [line, field])).toEqual([[1, 'extra']]);
    },
  );

  it.each([
    'content/sources/a.yml',
    'content/sources/2024/a.yaml',
    'content/sources.yaml',
    'content/sources/a.yaml.bak',
    'content/sources/.yaml',
    'content/sources/axyaml',
    'content/explainers/a.md',
    'content/notes/a.yaml',
    'content/lexicon.yaml',
    'other/content/site.yaml',
    'content/readme.txt',
  ])('does not read %s', (path) => {
    const { problems } = readRecords({ ...fixture(), [path]: 'title: A' });
    expect(problems.map((problem) => [problem.path, problem.line])).toEqual([[path, 1]]);
    expect(problems[0]?.message).toMatch(
      /^The site does not read this file\. It reads content\/sources\/\*\.yaml, /,
    );
  });

  it.each([
    'content/sources/A.yaml',
    'content/incidents/a b.yaml',
    'content/pages/a_b.mdx',
    'content/explainers/a--b.mdx',
  ])('takes no id from %s', (path) => {
    const copied = path.startsWith('content/sources')
      ? paths.mill
      : path.startsWith('content/incidents')
        ? month
        : path.startsWith('content/pages')
          ? paths.about
          : counts;
    const files = fixture();
    const { problems } = readRecords({ ...files, [path]: files[copied] ?? '' });
    expect(problems.map((problem) => problem.message)).toEqual([
      `"${path.replace(/^.*\//, '').replace(/\.\w+$/, '')}" is no well-formed id. Use lower-case letters, digits and single hyphens.`,
    ]);
  });

  it('reads files in the order of their paths, however they come', () => {
    const shuffled = Object.fromEntries(Object.entries(fixture()).reverse());
    const ids = ({ incidents, sources }: ReturnType<typeof readRecords>) =>
      [...incidents, ...sources].map(({ id }) => id);
    expect(ids(readRecords(shuffled))).toEqual(ids(readRecords(fixture())));
    expect(ids(readRecords(shuffled)).slice(0, 2)).toEqual([
      '2021-03-month-only-date',
      '2021-05-04-two-tolls-same-day',
    ]);
  });
});

describe('problemAt', () => {
  it('names the file, the line and the key of a mistake', () => {
    const entry = { path: 'content/a.yaml', lineOf: () => 12 };
    expect(problemAt(entry, ['figures', 2, 'ref'], 'Is wrong.')).toEqual({
      path: 'content/a.yaml',
      line: 12,
      field: 'figures[2].ref',
      message: 'Is wrong.',
    });
  });
});
