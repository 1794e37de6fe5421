import { describe, expect, it } from 'vitest';
import { explainerSchema, pageSchema, readProse, vocabulary } from '../../src/model/prose.ts';
import { complaints } from '../fixtures/complaints.ts';

const front = '---\ntitle: T\nsummary: S.\n---\n';
const read = (body: string, referenced = true) =>
  readProse(pageSchema, 'content/explainers/a-text.mdx', front + body, referenced);
const said = (body: string, referenced = true) =>
  read(body, referenced).problems.map(({ line, message }) => `${String(line)}: ${message}`);
const unreferenced =
  'The paragraph has no reference. Add <Ref to="source-id#number" />, or end it with {/* no ref */} if it states no fact.';
const tag =
  'Holds a tag that is not written on one line with double quotes. Write it as <Name key="value" />.';
const code = 'Holds JavaScript. Prose is text, components and the comment {/* no ref */} only.';

describe('The front matter', () => {
  const page = { title: 'T', summary: 'S.' };
  const key_points = [{ text: 'A point.', refs: ['a#1'] }];
  const explainer = { ...page, order: 1, published: '2025-06-01', checked: '2025-06', key_points };

  it('of a page has a title and a summary, and no other key', () => {
    expect(complaints(pageSchema, page)).toEqual([]);
    expect(complaints(pageSchema, { ...page, order: 1 })).toEqual([
      'order  "order" is no key of this record. Its keys are: title, summary.',
    ]);
  });

  it('of an explainer has a place, two days and key points as well, and no other key', () => {
    expect(complaints(explainerSchema, explainer)).toEqual([]);
    expect(complaints(explainerSchema, page)).toEqual(
      ['order', 'published', 'checked', 'key_points'].map((key) => `${key}  This key is missing. Add it.`),
    );
    expect(complaints(explainerSchema, { ...explainer, publish: 'X' })).toEqual([
      'publish  "publish" is no key of this record. Did you mean "published"?',
    ]);
  });

  it('of an explainer counts from 1 and has a key point, each with a reference', () => {
    const least =
      'order  Must be 1 or more but is 0. Rewrite it; put text that looks like a number or a date in quotes.';
    expect(complaints(explainerSchema, { ...explainer, order: 0 })).toEqual([least]);
    expect(complaints(explainerSchema, { ...explainer, key_points: [] })).toEqual([
      'key_points  Is empty. Fill it in or take the key out.',
    ]);
    expect(
      complaints(explainerSchema, { ...explainer, key_points: [{ text: 'A.', refs: [], ref: 1 }] }),
    ).toEqual([
      'key_points[0].refs  Is empty. Fill it in or take the key out.',
      'key_points[0].ref  "ref" is no key of this record. Did you mean "refs"?',
    ]);
  });
});

describe('A paragraph', () => {
  it.each([
    'Plain text.',
    '- A list item.',
    '1. A list item.',
    '**Bold.** Text.',
    '> A quotation.',
    '  Indented text.',
    'See <Incident id="a">an incident</Incident>.',
    '<Incident id="a">An incident</Incident> first.',
    '{/* no ref  */',
  ])('%j must have a reference', (line) => {
    expect(said(`\n${line}\n`)).toContain(`6: ${unreferenced}`);
  });

  it.each([
    'A fact.<Ref to="a#1" />',
    'A fact.<Ref to="a#1 b#2" /> More.',
    '<Figure incident="a" measure="killed" /> died.',
    'No fact. {/* no ref */}',
    '- No fact. {/* no ref */}',
    '',
    '   ',
    '## A heading',
    '# A heading',
    '| a | table |',
    '>',
    '<Figures incident="a" measure="killed" />',
    '<Positions dispute="a" />',
  ])('%j is none, or has one, or says that it states no fact', (line) => {
    expect(said(`\n${line}\n`)).toEqual([]);
  });

  it('needs none on a page', () => {
    expect(said('Plain text.\n', false)).toEqual([]);
  });

  it('is named at its line, each one', () => {
    expect(said('One.\n\nTwo.<Ref to="a#1" />\n\nThree.\n')).toEqual([
      `5: ${unreferenced}`,
      `9: ${unreferenced}`,
    ]);
  });

  it('may be parted from the next by a line across the page', () => {
    expect(said('One. {/* no ref */}\n\n---\n\nTwo. {/* no ref */}\n')).toEqual([]);
  });
});

describe('The vocabulary', () => {
  it.each(Object.entries(vocabulary))('<%s> needs its attributes, each told apart', (name, needed) => {
    expect(said(`\n<${name} />\n`)).toEqual(needed.map((key) => `6: <${name}> needs ${key}="…". Add it.`));
    const value = (key: string) => (key === 'query' ? 'country=TJ' : 'x');
    const whole = needed.map((key) => `${key}="${value(key)}"`).join(' ');
    expect(said(`\n<${name} ${whole} />\n`)).toEqual([]);
    expect(said(`\n<${name} ${needed.map((key) => `${key}=""`).join(' ')} />\n`)).toHaveLength(needed.length);
  });

  it.each(['script', 'img', 'iframe', 'a', 'constructor', 'toString', 'Foo.Bar', 'ref'])(
    'has no <%s>',
    (name) => {
      expect(said(`Text <${name} class="x"> more. {/* no ref */}\n`)[0]).toMatch(
        new RegExp(`^5: <${name}> is not in the vocabulary of the prose\\. `),
      );
    },
  );

  it('is told in full where no word of it is near', () => {
    expect(said('<Video /> {/* no ref */}\n')).toEqual([
      '5: <Video> is not in the vocabulary of the prose. It has: Ref, Incident, Figure, Figures, Attributions, Positions, Checks, Show, Term, Unknown, Anchor, TollChart, SeriesChart, YearsChart, MilestonesChart.',
    ]);
  });

  it.each([
    `<img src='x.png' />`,
    '<img src=x>',
    '<img',
    `<Ref to='nowhere#1' />`,
    '<Ref to={"a#1"} />',
    '<Ref {...all} />',
    '</a>',
    '<>',
    '<!-- x -->',
  ])('is not got round by %j', (text) => {
    expect(said(`Text ${text} more. {/* no ref */}\n`)).toContain(`5: ${tag}`);
  });

  it.each(['3 < 4', 'a <3 b', '<Incident id="a">x</Incident>', '1<2 and 2>1'])('lets %j pass', (text) => {
    expect(said(`${text} {/* no ref */}\n`)).toEqual([]);
  });

  it('takes no blank for a reference', () => {
    expect(said('Text.<Ref to=" " />\n')).not.toEqual([]);
  });
});

describe('The words of an explainer', () => {
  const words = (text: string) => said(`${text} {/* no ref */}\n`);

  it.each(['A massacre.', 'Islamist terrorism grew.', 'Their jihadist past.', 'The deadliest day.'])(
    '%j are refused where they judge or frighten',
    (text) => {
      expect(words(text)).toEqual([expect.stringMatching(/^5: ".+" is not a word of this site\. /)]);
    },
  );

  it.each(['At least 40 people were killed.', 'It injured twelve.'])(
    '%j need a record for their count',
    (text) => {
      expect(words(text)).toEqual([expect.stringMatching(/^5: ".+" is a typed count of dead or injured\. /)]);
    },
  );

  it('are held to the same in its title, summary and key points', () => {
    const text = front
      .replace('title: T', 'title: A massacre')
      .replace('summary: S.', 'summary: Three died.');
    const { problems } = readProse(explainerSchema, 'content/explainers/a.mdx', `${text}Text.\n`, true);
    expect(problems.filter(({ field }) => field === 'title' || field === 'summary')).toHaveLength(2);
  });

  it('are free on a page about the site, which may quote what it rules out', () => {
    expect(said('Never "jihadist".\n', false)).toEqual([]);
  });
});

describe('The address of a paragraph', () => {
  it('is its own on a page', () => {
    expect(
      said(
        'One, two, three, four, five, six. {/* no ref */}\n\nOne two three four five six seven. {/* no ref */}\n',
      ),
    ).toEqual([
      '7: The paragraph has the same address as the one in line 5, "one-two-three-four-five-six". Begin it with other words, or give it <Anchor id="…" />.',
    ]);
  });

  it('is the one it is given', () => {
    const { prose } = read('<Anchor id="older-words" />New words.<Ref to="a#1" />\n');
    expect(prose?.paragraphs.map(({ id }) => id)).toEqual(['older-words']);
  });
});

describe('Code', () => {
  it.each([
    'Text {1 + 1}.',
    '{process.env.HOME}',
    'import x from "y"',
    'export const x = 1;',
    'A stray } brace.',
    '{/* another comment */}',
  ])('%j is refused', (line) => {
    expect(said(`\n${line}\n`, false)).toEqual([`6: ${code}`]);
  });

  it.each(['An import of goods, an export of gas.', 'important', 'Exports fell.', 'No fact. {/* no ref */}'])(
    '%j is none',
    (line) => {
      expect(said(`\n${line}\n`, false)).toEqual([]);
    },
  );
});

describe('readProse', () => {
  it('lists the mentions in order, with attributes and line', () => {
    const { prose } = read(
      '<Figure incident="a" measure="killed" />, said<Ref to="a#1 b#2" />\n\nMore <Incident id="c">x</Incident>.<Ref to="d#1" />\n',
    );
    expect(prose).toEqual({
      id: 'a-text',
      front: { title: 'T', summary: 'S.' },
      mentions: [
        { component: 'Figure', attributes: { incident: 'a', measure: 'killed' }, line: 5 },
        { component: 'Ref', attributes: { to: 'a#1 b#2' }, line: 5 },
        { component: 'Incident', attributes: { id: 'c' }, line: 7 },
        { component: 'Ref', attributes: { to: 'd#1' }, line: 7 },
      ],
      paragraphs: [
        expect.objectContaining({ id: 'said', line: 5, text: ', said', section: '', isReferenced: true }),
        expect.objectContaining({ id: 'more-x', line: 7, text: 'More x.', isReferenced: true }),
      ],
    });
  });

  it('gives each paragraph and item the heading above it, as readers read that', () => {
    const { paragraphs } = read(
      'One.\n\n## The <Term id="toll">toll</Term>\n\nTwo.\n\n- Three.\n\n### By **day**\n\n> Four.\n\n<Unknown>\n\n## What is not known\n\nFive.\n\n</Unknown>\n\nSix.\n',
    );
    expect(paragraphs.map(({ text, section }) => [text, section])).toEqual([
      ['One.', ''],
      ['Two.', 'The toll'],
      ['Three.', 'The toll'],
      ['Four.', 'By day'],
      ['Five.', 'What is not known'],
      ['Six.', 'What is not known'],
    ]);
  });

  it('keeps the line of a paragraph as it stands, marks and all', () => {
    const line = '- Said <Figure incident="a" measure="killed" />.<Ref to="a#1" /> {/* no ref */}';
    expect(read(`${line}\n`).paragraphs.map(({ raw }) => raw)).toEqual([line]);
  });

  it('names a wrong key of the front matter at its line in the file', () => {
    const { prose, problems } = readProse(
      pageSchema,
      'p.mdx',
      '---\ntitle: T\nsumary: S.\n---\nText.\n',
      false,
    );
    expect(prose).toBeNull();
    expect(problems.map(({ line, field, message }) => [line, field, message])).toEqual([
      [2, 'summary', 'This key is missing. Add it.'],
      [3, 'sumary', '"sumary" is no key of this record. Did you mean "summary"?'],
    ]);
  });

  it('names broken YAML at its line in the file, once', () => {
    const text = '---\ntitle: T\ntitle: T\n---\nText.\n';
    const { prose, problems } = readProse(pageSchema, 'p.mdx', text, false);
    expect(prose).toBeNull();
    expect(problems).toEqual([
      {
        path: 'p.mdx',
        line: 3,
        field: '',
        message: 'The file is not valid YAML: Map keys must be unique. Mend this line.',
      },
    ]);
  });

  it('misses the front matter of a text that has none', () => {
    const { prose, problems } = readProse(pageSchema, 'p.mdx', 'Text.\n', false);
    expect(prose).toBeNull();
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [1, 'The file holds no record. Write keys and values, one a line.'],
    ]);
  });

  it('reads lines that end as on Windows alike', () => {
    const windows = (front + 'One.\n\nTwo.<Ref to="a#1" />\n').replaceAll('\n', '\r\n');
    const { prose, problems } = readProse(pageSchema, 'p.mdx', windows, true);
    expect(prose?.front).toEqual({ title: 'T', summary: 'S.' });
    expect(prose?.mentions).toEqual([{ component: 'Ref', attributes: { to: 'a#1' }, line: 7 }]);
    expect(problems.map(({ line }) => line)).toEqual([5]);
  });
});

describe('A page without a list of references', () => {
  it.each(['Ref to="example-wire-2022-mill#1"', 'Figure incident="x" measure="killed"'])(
    'may not hold <%s />, whose number would lead nowhere',
    (tag) => {
      const { problems } = read(`Text.<${tag} />\n`, false);
      const name = tag.split(' ')[0] ?? '';
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toMatch(`<${name}> is not in the vocabulary of the prose.`);
    },
  );
});
