import { describe, expect, it } from 'vitest';
import { datesAfter, referencesIn, referencesOf, usesOf } from '../../src/model/evidence.ts';
import type { Mention } from '../../src/model/prose.ts';
import { changed, replaced, told } from '../fixtures/dossier.ts';
import { paths } from '../fixtures/mistakes/mistake.ts';

describe('referencesIn', () => {
  it('finds references at any depth, each with its path, in reading order', () => {
    const value = { ref: 'a#1', refs: ['b#2', 'c'], inner: [{ positions: [{ refs: ['d-e#30'] }] }] };
    expect(referencesIn(value)).toEqual([
      { path: ['ref'], reference: 'a#1' },
      { path: ['refs', 0], reference: 'b#2' },
      { path: ['inner', 0, 'positions', 0, 'refs', 0], reference: 'd-e#30' },
    ]);
  });

  it('finds none in what is only near to one, nor in anything but text', () => {
    expect(referencesIn(['a#0', 'see a#1', '/sources/a/#s1', 'a#1 ', 7, null, true, undefined])).toEqual([]);
  });

  it.each([null, undefined, 7, '', [], {}])('takes any raw value: %j', (value) => {
    expect(referencesIn(value)).toEqual([]);
  });
});

describe('referencesOf', () => {
  const mention = (component: Mention['component'], attributes: Record<string, string>): Mention => ({
    component,
    attributes,
    line: 1,
  });

  it('parts a mark at its spaces, in order, and keeps what is no reference for the check to report', () => {
    expect(referencesOf(mention('Ref', { to: ' b#2  a#1 oops ' }))).toEqual(['b#2', 'a#1', 'oops']);
  });

  it('is empty for a mark without an address and for any other component', () => {
    expect(referencesOf(mention('Ref', {}))).toEqual([]);
    expect(referencesOf(mention('Figure', { to: 'a#1', incident: 'x' }))).toEqual([]);
  });
});

describe('datesAfter', () => {
  const today = '2024-06-15';

  it.each(['date', 'as_of', 'announced', 'published', 'checked', 'version', 'searched'])(
    'finds a date under %s that begins after the day',
    (key) => {
      expect(datesAfter({ list: [{ [key]: '2024-06-16' }] }, today)).toEqual([
        { path: ['list', 0, key], date: '2024-06-16' },
      ]);
    },
  );

  it.each(['2024-06-15', '2024-06', '2024', '2024-06-15/2025', '2023', 'tomorrow', '2024-13'])(
    '%s does not begin after the day',
    (date) => {
      expect(datesAfter({ date }, today)).toEqual([]);
    },
  );

  it.each(['2024-07', '2025', '2024-06-16/2024-06-20'])('%s begins after the day', (date) => {
    expect(datesAfter({ date }, today)).toHaveLength(1);
  });

  it('lets a projection, the values of a statement and other keys speak of the future', () => {
    const point = { date: '2030', projection: true };
    const statement = { values: { date: '2030' }, until: '2030', text: '2030' };
    expect(datesAfter([point, statement], today)).toEqual([]);
    expect(datesAfter([{ ...point, projection: false }], today)).toHaveLength(1);
    expect(datesAfter([{ ...point, projection: 'true' }], today)).toHaveLength(1);
  });
});

describe('A statement marked unsupported', () => {
  const bad = 'example-wire-2021-depot-fire#4';
  const said = `"${bad}" is marked unsupported. Cite another statement, or re-check this one against its page.`;
  const { tolls, denied, month, counts } = paths;

  it.each([
    ['content/milestones.yaml', 'refs: [ministry-2023-notice#2]', `refs: [${bad}]`, []],
    [
      denied,
      '  - rung: disputed\n    refs: [sample-gazette-2022-denial#1]',
      `  - rung: disputed\n    refs: [${bad}]`,
      ['also[0].refs[0]'],
    ],
    [
      denied,
      'ref: example-wire-2022-mill#1\nattributions',
      `ref: ${bad}\nattributions`,
      ['responsibility_claims[0].ref'],
    ],
    [month, 'ref: example-wire-2021-depot-fire#3\nfigures', `ref: ${bad}\nfigures`, ['attributions[0].ref']],
    [
      tolls,
      'says: Three dead.\n        ref: example-wire-2021-depot-fire#1',
      `says: Three dead.\n        ref: ${bad}`,
      ['disputes[0].positions[0].ref'],
    ],
    [
      'content/disputes.yaml',
      'refs: [example-wire-2022-mill#1]',
      `refs: [${bad}]`,
      ['disputes[0].positions[0].refs[0]'],
    ],
    [
      'content/site.yaml',
      'refs: [example-wire-2021-depot-fire#1]',
      `refs: [${bad}]`,
      ['key_facts[0].refs[0]'],
    ],
    [counts, 'refs: [example-wire-2021-depot-fire#1, ', `refs: [${bad}, `, ['key_points[0].refs[0]']],
    [counts, '<Ref to="example-wire-2022-mill#1" />', `<Ref to="${bad}" />`, ['<Ref>']],
  ])('in %s: %s → %s', (path, from, to, fields) => {
    const problems = told(changed(path, from, to));
    expect(problems.map((line) => line.replace(/^\S+ {2}/, ''))).toEqual(
      fields.map((field) => `${field}  ${said}`),
    );
  });

  // content/pages/methodology.mdx: it "backs no figure, attribution or dispute until it has been checked anew".
  it('may not back a figure', () => {
    const from = 'status: reported\n    ref: example-wire-2021-depot-fire#3';
    const files = changed(month, from, `status: reported\n    ref: ${bad}`);
    expect(told(files)).toEqual([`${month}:43  figures[0].ref  ${said}`]);
  });

  it('may not lead', () => {
    const files = changed(
      paths.tolls,
      '    ref: example-wire-2021-depot-fire#2\nheadline',
      `    ref: ${bad}\nheadline`,
    );
    files[tolls] = (files[tolls] ?? '').replace('injured: example-wire-2021-depot-fire#2', `injured: ${bad}`);
    expect(told(files)).toEqual([
      `${tolls}:60  figures[3].ref  ${said}`,
      `${tolls}:63  headline.injured  ${said}`,
    ]);
  });
});

describe('A reference in prose', () => {
  it.each([
    ['nope', '"nope" is no reference. Write source-id#number.'],
    [
      'ministry-2023-notise#1',
      'There is no source "ministry-2023-notise". Did you mean "ministry-2023-notice"?',
    ],
    [
      'example-wire-2022-mill#1 ministry-2023-notice#7',
      'Source "ministry-2023-notice" has no statement 7. It has 1, 2, 3, 4.',
    ],
  ])('to %s is reported at its line', (to, message) => {
    const files = changed(paths.counts, 'and a group', `<Ref to="${to}" /> and a group`);
    expect(told(files)).toEqual([`${paths.counts}:12  <Ref>  ${message}`]);
  });

  it('to a source that is nowhere near another says where to add it', () => {
    const files = changed(paths.counts, 'and a group', '<Ref to="unheard-of#1" /> and a group');
    expect(told(files)).toEqual([
      `${paths.counts}:12  <Ref>  There is no source "unheard-of". Add content/sources/unheard-of.yaml or correct the id.`,
    ]);
  });

  it('is reported even where the front matter is broken', () => {
    const { counts } = paths;
    const files = changed(counts, 'order: 1', 'order: first');
    const broken = replaced(
      files[counts] ?? '',
      '<Ref to="example-wire-2022-mill#1" />',
      '<Ref to="nobody#1" />',
    );
    expect(told({ ...files, [counts]: broken }).map((line) => line.split('  ')[1])).toEqual([
      'order',
      '<Ref>',
    ]);
  });
});

describe('usesOf', () => {
  it('lists each record once under each statement, in the order given', () => {
    const incident = { kind: 'incident', id: 'i', title: 'I' } as const;
    const series = { kind: 'series', id: 's', title: 'S' } as const;
    const uses = usesOf([
      { ...incident, references: ['a#1', 'b#1', 'a#1'] },
      { ...series, references: ['a#1'] },
    ]);
    expect([...uses]).toEqual([
      ['a#1', [incident, series]],
      ['b#1', [incident]],
    ]);
  });
});
