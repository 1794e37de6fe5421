import { describe, expect, it } from 'vitest';
import {
  type Dossier,
  evidence,
  readDossier,
  marksOf,
  referencesOfExplainer,
} from '../../src/model/dossier.ts';
import { outlines } from '../../src/outlines.ts';
import { changed, circumstances, fixture, replaced, told } from '../fixtures/dossier.ts';
import { paths } from '../fixtures/mistakes/mistake.ts';

const { month, interval, several, depot, notice, counts } = paths;

function read(files = fixture()): Dossier {
  const { dossier, problems } = readDossier(files, circumstances);
  expect(problems).toEqual([]);
  if (!dossier) throw new Error('No dossier.');
  return dossier;
}

describe('The order of the dossier', () => {
  it('incidents stand by their first possible day', () => {
    expect([...read().incidents.keys()]).toEqual([
      '2021-03-month-only-date',
      '2021-05-04-two-tolls-same-day',
      '2022-country-level-place',
      '2022-07-09-denied-attribution',
      '2023-02-10-interval',
      '2023-09-01-several-places',
    ]);
  });

  it('incidents of one date stand by id', () => {
    const copy = 'content/incidents/2023-02-10-a-copy.yaml';
    const dossier = read({ ...fixture(), [copy]: fixture()[interval] ?? '' });
    expect([...dossier.incidents.keys()].slice(4, 6)).toEqual(['2023-02-10-a-copy', '2023-02-10-interval']);
  });

  it('milestones stand by date, those of one date by id', () => {
    const ids = (files = fixture()) => read(files).milestones.map(({ id }) => id);
    const dated = (date: string) => ids(changed('content/milestones.yaml', '"2021-06-01"', `"${date}"`));
    expect(ids()).toEqual(['2021-06-01-depot-law', '2023-05-listing']);
    expect(dated('2024')).toEqual(['2023-05-listing', '2021-06-01-depot-law']);
    expect(dated('2023-05')).toEqual(['2021-06-01-depot-law', '2023-05-listing']);
  });

  it('corrections stand newest first', () => {
    expect(read().corrections.map(({ date }) => date)).toEqual(['2025-03-04', '2025-01-10']);
  });

  it('explainers stand by their own order', () => {
    const second = replaced(fixture()[counts] ?? '', 'order: 1', 'order: 2');
    const dossier = read({ ...fixture(), 'content/explainers/a-second.mdx': second });
    expect([...dossier.explainers.keys()]).toEqual(['how-counts-differ', 'a-second']);
  });

  it('everything else stands as it was written', () => {
    const { publishers, sources, disputes, series, topics, pages, rules, site } = read();
    expect([publishers, sources, disputes, series, topics, pages].map((map) => [...map.keys()])).toEqual([
      ['example-wire', 'sample-gazette', 'ministry-of-examples', 'institute-of-examples'],
      [
        'example-wire-2021-depot-fire',
        'example-wire-2022-mill',
        'institute-2024-example-group',
        'ministry-2023-notice',
        'sample-gazette-2022-denial',
      ],
      ['who-burned-the-mill', 'how-many-members'],
      ['members', 'travellers'],
      ['counting', 'law'],
      ['about'],
    ]);
    expect(rules).toHaveLength(2);
    expect(site.name).toBe('Fixture');
  });

  it('is the same whatever order the files come in', () => {
    const shuffled = read(Object.fromEntries(Object.entries(fixture()).reverse()));
    const text = (dossier: Dossier) =>
      JSON.stringify(dossier, (_, part: unknown) =>
        part instanceof Map ? [...(part as ReadonlyMap<string, unknown>)] : part,
      );
    expect(text(shuffled)).toBe(text(read()));
  });
});

describe('A statement and its uses', () => {
  it('lists every record that rests on it, with kind, id and title', () => {
    expect(read().uses.get('example-wire-2021-depot-fire#1')).toEqual([
      { kind: 'explainer', id: 'how-counts-differ', title: 'How counts differ' },
      { kind: 'incident', id: '2021-05-04-two-tolls-same-day', title: 'Arson at a depot in Kostanay' },
      { kind: 'check', id: 'sample-gazette-2022-denial', title: 'Опровержение' },
      { kind: 'term', id: 'depot', title: 'Depot' },
      { kind: 'site', id: 'key-facts', title: 'Key facts' },
    ]);
    expect(
      read()
        .uses.get('institute-2024-example-group#1')
        ?.map(({ kind, id }) => `${kind} ${id}`),
    ).toEqual(['dispute how-many-members', 'series members', 'site key-facts']);
    expect(read().uses.get('ministry-2023-notice#2')).toEqual([
      { kind: 'milestone', id: '2023-05-listing', title: 'Example Group is listed' },
    ]);
  });

  it('counts a mark in the text of an explainer as a use', () => {
    expect(read().uses.get('example-wire-2022-mill#1')?.[0]).toMatchObject({ kind: 'explainer' });
  });

  it('has no uses where nothing rests on it', () => {
    expect(read().uses.get('example-wire-2021-depot-fire#4')).toBeUndefined();
  });
});

describe('evidence', () => {
  it('is the statement with its source and publisher', () => {
    const found = evidence(read(), 'ministry-2023-notice#3');
    expect(found.reference).toBe('ministry-2023-notice#3');
    expect(found.statement).toMatchObject({ n: 3, about: '2023-02-10-interval' });
    expect(found.source.id).toBe('ministry-2023-notice');
    expect(found.publisher.name).toBe('Ministry of Examples');
  });

  it('is there for every reference in use', () => {
    const dossier = read();
    expect(dossier.uses.size).toBe(14);
    for (const reference of dossier.uses.keys())
      expect(evidence(dossier, reference).reference).toBe(reference);
  });

  it.each(['ministry-2023-notice#5', 'nobody#1', 'ministry-2023-notice', ''])(
    'throws for %j, which is not of the dossier',
    (reference) => {
      expect(() => evidence(read(), reference)).toThrow(`No statement ${reference} in the dossier.`);
    },
  );
});

describe('referencesOfExplainer', () => {
  const numbered = () => {
    const dossier = read();
    const explainer = dossier.explainers.get('how-counts-differ');
    return explainer && referencesOfExplainer(dossier, explainer);
  };

  it('numbers each reference once, by its first mark, key points first, leading figures included', () => {
    expect(numbered()).toEqual([
      'example-wire-2021-depot-fire#1',
      'sample-gazette-2022-denial#2',
      'example-wire-2022-mill#1',
      'sample-gazette-2022-denial#1',
      'example-wire-2021-depot-fire#2',
    ]);
  });

  it('gives no number to a figure that no record leads with', () => {
    const dossier = read();
    const without = [...dossier.incidents].map(
      ([id, incident]) => [id, { ...incident, headline: { why: 'None is fit to.' } }] as const,
    );
    const explainer = dossier.explainers.get('how-counts-differ');
    expect(
      explainer && referencesOfExplainer({ ...dossier, incidents: new Map(without) }, explainer),
    ).toEqual([
      'example-wire-2021-depot-fire#1',
      'sample-gazette-2022-denial#2',
      'example-wire-2022-mill#1',
      'sample-gazette-2022-denial#1',
    ]);
  });
});

describe('marksOf', () => {
  const marks = (component: 'Ref' | 'Figure' | 'Show', attributes: Record<string, string>) =>
    marksOf(read(), { component, attributes, line: 1 });
  const killed = { incident: '2021-05-04-two-tolls-same-day', measure: 'killed' };

  it('are the references of a mark, in order', () => {
    expect(marks('Ref', { to: 'b#1  a#2' })).toEqual(['b#1', 'a#2']);
  });

  it('are that of the figure that leads, or of the one that is named', () => {
    expect(marks('Figure', killed)).toEqual(['example-wire-2021-depot-fire#1']);
    const named = { ...killed, ref: 'sample-gazette-2022-denial#2' };
    expect(marks('Figure', named)).toEqual(['sample-gazette-2022-denial#2']);
    expect(marks('Figure', { ...named, counts: 'victims' })).toEqual([]);
    expect(marks('Figure', { ...killed, incident: 'nowhere' })).toEqual([]);
  });

  it('are none where nothing is cited', () => {
    expect(marks('Show', { query: 'country=KZ' })).toEqual([]);
  });
});

describe('A point and the outline of its country', () => {
  // The outline of KZ in the fixture ends at 88° E; at 53.2144° N a degree east is 66.6 km.
  const at = (longitude: string, precision: string) =>
    told(
      changed(
        month,
        'longitude: 63.6246\n    precision: town',
        `longitude: ${longitude}\n    precision: ${precision}`,
      ),
    ).map((line) => /The point lies .*? allowed/.exec(line)?.[0] ?? line);

  it.each([
    ['88.3', 'exact', []],
    ['88.5', 'exact', ['The point lies 33 km outside KZ; 25 km are allowed']],
    ['88.5', 'town', ['The point lies 33 km outside KZ; 25 km are allowed']],
    ['88.5', 'district', []],
    ['89', 'district', ['The point lies 67 km outside KZ; 50 km are allowed']],
    ['89', 'region', []],
    ['91', 'region', ['The point lies 200 km outside KZ; 150 km are allowed']],
  ])('%s° E, known to the %s: %j', (longitude, precision, said) => {
    expect(at(longitude, precision)).toEqual(said);
  });

  it('is checked at every place of an incident', () => {
    expect(told(changed(several, 'latitude: 40.2826', 'latitude: 46.2826'))).toEqual([
      `${several}:20  places[1].latitude  The point lies 476 km outside TJ; 25 km are allowed at this precision. Check that latitude and longitude are not swapped, or the country.`,
    ]);
  });

  it('is not checked where the country has none', () => {
    expect(told(changed(several, 'latitude: 42.2679', 'latitude: -42.2679'))).toEqual([]);
  });

  it('agrees with the real outlines in all of the fixture', () => {
    expect(readDossier(fixture(), { ...circumstances, outlines }).problems).toEqual([]);
  });
});

describe('Problems across records', () => {
  it.each([
    ['publishers', 'id: sample-gazette', 'id: example-wire', 'publishers[1].id', 'example-wire'],
    ['topics', 'id: law', 'id: counting', 'topics[1].id', 'counting'],
    ['disputes', 'id: how-many-members', 'id: who-burned-the-mill', 'disputes[1].id', 'who-burned-the-mill'],
    ['milestones', 'id: 2021-06-01-depot-law', 'id: 2023-05-listing', 'milestones[1].id', '2023-05-listing'],
  ])('two records of %s cannot share an id', (name, from, to, field, id) => {
    const said = told(changed(`content/${name}.yaml`, from, to)).filter((line) => line.includes(field));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      new RegExp(
        `  ${field.replace(/[[\]]/g, '\\$&')}  The id "${id}" is taken by ${name}\\[0\\]\\. Choose another\\.$`,
      ),
    );
  });

  it('the day of the build itself is not in the future', () => {
    const from = 'published: "2021-05-05"';
    expect(told(changed(depot, from, 'published: "2026-11-22"'))).toEqual([]);
    expect(told(changed(depot, from, 'published: "2026-11-23"'))).toHaveLength(1);
  });

  it('a source that is no YAML breaks no reference to it', () => {
    expect(told(changed(notice, 'language: ru', 'language: [ru'))).toHaveLength(1);
  });

  it('an empty item in the statements of a source is reported', () => {
    const files = fixture();
    expect(told({ ...files, [notice]: `${files[notice] ?? ''}  -\n` })).toHaveLength(1);
  });
});

describe('The fixture', () => {
  it('cannot be changed where there is nothing to change', () => {
    expect(() => changed(month, 'no such text', 'x')).toThrow(
      'Nothing to change: "no such text" is not in the text.',
    );
    expect(() => changed('content/none.yaml', 'x', 'y')).toThrow('Nothing to change');
  });
});
