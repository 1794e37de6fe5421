import { describe, expect, it } from 'vitest';
import { type Figure } from '../../src/model/figure.ts';
import { idFits, incidentSchema, leadingFigure } from '../../src/model/incident.ts';
import { complaints, raw } from '../fixtures/complaints.ts';
import { fixture } from '../fixtures/dossier.ts';
import { paths } from '../fixtures/mistakes/mistake.ts';

const tolls = () => raw(paths.tolls);
const empty = 'Is empty. Fill it in or take the key out.';

describe('An incident', () => {
  const incidents = Object.keys(fixture()).filter((path) => path.startsWith('content/incidents/'));

  it.each(incidents)('%s is valid', (path) => {
    expect(complaints(incidentSchema, raw(path))).toEqual([]);
  });

  it('knows no other key', () => {
    expect(complaints(incidentSchema, { ...tolls(), titles: 'X' })).toEqual([
      'titles  "titles" is no key of this record. Did you mean "title"?',
    ]);
  });

  it.each(['date_refs', 'places', 'rung_refs', 'summary_refs', 'relevance_refs', 'sources'])(
    'has at least one of its %s',
    (key) => {
      expect(complaints(incidentSchema, { ...tolls(), [key]: [] })).toEqual([`${key}  ${empty}`]);
    },
  );

  it.each(['also', 'responsibility_claims', 'attributions', 'related', 'disputes', 'open_questions'])(
    'may have none of its %s',
    (key) => {
      expect(complaints(incidentSchema, { ...tolls(), [key]: [] })).toEqual([]);
    },
  );

  it('does not carry its id: the file name does', () => {
    expect(complaints(incidentSchema, { ...tolls(), id: '2021-05-04-two-tolls-same-day' })[0]).toMatch(
      /^id {2}"id" is no key of this record\./,
    );
  });

  it('filed under a date firmer than its sources needs a note on the date', () => {
    const filed = { ...tolls(), date_basis: 'filed' };
    expect(complaints(incidentSchema, filed)).toEqual(['date_note  This key is missing. Add it.']);
    expect(complaints(incidentSchema, { ...filed, date_note: 'By the week.' })).toEqual([]);
    expect(complaints(incidentSchema, { ...filed, date_basis: 'report' })).toEqual([]);
  });

  it('leads only with a figure of its own, of the measure it leads for', () => {
    const said = (measure: string, ref: string) => [
      `headline.${measure}  No figure of "${measure}" rests on "${ref}". Name the reference of one of the record's own figures.`,
    ];
    const leads = (headline: object) => complaints(incidentSchema, { ...tolls(), headline });
    expect(leads({ why: 'None is fit to.' })).toEqual([]);
    expect(leads({ why: 'X.', missing: 'a#1' })).toEqual([
      'headline.missing  "missing" is no key of this record. Its keys are: killed, injured, why.',
    ]);
    expect(leads({ killed: 'example-wire-2021-depot-fire#3', why: 'X.' })).toEqual(
      said('killed', 'example-wire-2021-depot-fire#3'),
    );
    expect(leads({ injured: 'example-wire-2021-depot-fire#1', why: 'X.' })).toEqual(
      said('injured', 'example-wire-2021-depot-fire#1'),
    );
  });

  it('of a dispute needs two positions', () => {
    const disputes = [{ field: 'date', positions: [{ says: 'One.', ref: 'a#1' }] }];
    expect(complaints(incidentSchema, { ...tolls(), disputes })).toEqual([
      'disputes[0].positions  A dispute needs at least two positions but has 1. Add the other side, or remove the dispute.',
    ]);
  });

  it('knows no other key in a dispute or its positions', () => {
    const position = { says: 'One.', ref: 'a#1' };
    const disputes = [{ field: 'date', positions: [position, { ...position, refs: [] }], notes: 'X.' }];
    expect(complaints(incidentSchema, { ...tolls(), disputes })).toEqual([
      'disputes[0].positions[1].refs  "refs" is no key of this record. Did you mean "ref"?',
      'disputes[0].notes  "notes" is no key of this record. Did you mean "note"?',
    ]);
  });
});

describe('leadingFigure', () => {
  const figure = (measure: string, value: number, ref: string): Figure => ({
    measure,
    value,
    counts: 'victims',
    by: 'Example Wire',
    status: 'reported',
    ref,
  });
  const figures = [
    figure('killed', 1, 'a#1'),
    figure('injured', 9, 'a#2'),
    figure('killed', 3, 'a#2'),
    figure('killed', 5, 'a#3'),
  ];

  it('is the figure of the measure that rests on the reference named', () => {
    const headline = { killed: 'a#2', injured: 'a#2', why: 'X.' };
    expect(leadingFigure({ figures, headline }, 'killed')).toBe(figures[2]);
    expect(leadingFigure({ figures, headline }, 'injured')).toBe(figures[1]);
  });

  it('is nothing where the record names none: neither the last nor the highest steps in', () => {
    expect(leadingFigure({ figures, headline: { why: 'None is fit to.' } }, 'killed')).toBeUndefined();
    expect(leadingFigure({ figures, headline: { killed: 'a#2', why: 'X.' } }, 'injured')).toBeUndefined();
  });
});

describe('idFits', () => {
  it.each([
    ['2024-03-22-krasnogorsk', '2024-03-22', true],
    ['2024-03-krasnogorsk', '2024-03-22', true],
    ['2024-krasnogorsk', '2024-03-22', true],
    ['2024-03-22-krasnogorsk', '2024-03', true],
    ['2024-03-22-krasnogorsk', '2024', true],
    ['2024-03-22-krasnogorsk', '2024-03-22/2024-03-25', true],
    ['2024-03-25-krasnogorsk', '2024-03-22/2024-03-25', false],
    ['2024-03-23-krasnogorsk', '2024-03-22', false],
    ['2024-04-krasnogorsk', '2024-03-22', false],
    ['2023-krasnogorsk', '2024-03-22', false],
    ['krasnogorsk', '2024-03-22', false],
    ['krasnogorsk-2024-03-22', '2024-03-22', false],
    ['24-03-22-krasnogorsk', '2024-03-22', false],
  ])('the id %s and the date %s: %j', (id, date, expected) => {
    expect(idFits(id, date)).toBe(expected);
  });
});
