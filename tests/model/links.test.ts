import { describe, expect, it } from 'vitest';
import { checkLinks, type Ids, namesAt } from '../../src/model/links.ts';
import { readRecords } from '../../src/model/records.ts';
import { changed, fixture, replaced, told } from '../fixtures/dossier.ts';
import { paths } from '../fixtures/mistakes/mistake.ts';

const { month, denied, depot, mill, counts, about } = paths;
const milestones = 'content/milestones.yaml';
const disputes = 'content/disputes.yaml';

describe('A record that names another which does not exist is told so, at the name', () => {
  it.each([
    [
      depot,
      'publisher: example-wire',
      'publisher: example-wires',
      `${depot}:2  publisher  There is no publisher "example-wires". Did you mean "example-wire"?`,
    ],
    [
      mill,
      'via: sample-gazette',
      'via: nobody',
      `${mill}:3  via  There is no publisher "nobody". Correct the id or add the record.`,
    ],
    [
      depot,
      'about: 2021-03-month-only-date',
      'about: nothing',
      `${depot}:34  statements[2].about  There is no incident or topic "nothing". Correct the id or add the record.`,
    ],
    [
      month,
      'sources: [example-wire-2021-depot-fire]',
      'sources: [example-wire-2021-depot-fires]',
      `${month}:47  sources[0]  There is no source "example-wire-2021-depot-fires". Did you mean "example-wire-2021-depot-fire"?`,
    ],
    [
      month,
      'related: [2021-05-04-two-tolls-same-day]',
      'related: [2021-05-04-two-tolls-same-day, law]',
      `${month}:48  related[1]  There is no incident "law". Correct the id or add the record.`,
    ],
    [
      milestones,
      'related_incidents: [2022-07-09-denied-attribution]',
      'related_incidents: [2022-07-denied-attribution]',
      `${milestones}:11  milestones[0].related_incidents[0]  There is no incident "2022-07-denied-attribution". Did you mean "2022-07-09-denied-attribution"?`,
    ],
    [
      milestones,
      'topics: [law]',
      'topics: [lawn]',
      `${milestones}:12  milestones[0].topics[0]  There is no topic "lawn". Did you mean "law"?`,
    ],
    [
      disputes,
      'topic: law',
      'topic: 2022-07-09-denied-attribution',
      `${disputes}:4  disputes[0].topic  There is no topic "2022-07-09-denied-attribution". Correct the id or add the record.`,
    ],
    [
      disputes,
      'about: counting',
      'about: countings',
      `${disputes}:21  disputes[1].about  There is no incident or topic "countings". Did you mean "counting"?`,
    ],
    [
      disputes,
      'see: [2022-07-09-denied-attribution]',
      'see: [how-many-members]',
      `${disputes}:17  disputes[0].see[0]  There is no incident "how-many-members". Correct the id or add the record.`,
    ],
    [
      'content/series.yaml',
      'do_not_join_with: [travellers]',
      'do_not_join_with: [traveller]',
      'content/series.yaml:39  series[0].do_not_join_with[0]  There is no series "traveller". Did you mean "travellers"?',
    ],
  ])('%s: %s → %s', (path, from, to, said) => {
    expect(told(changed(path, from, to))).toEqual([said]);
  });
});

describe('A text that mentions a record which does not exist is told so, at its line', () => {
  it.each([
    [
      counts,
      '<Incident id="2021-05-04-two-tolls-same-day">',
      '<Incident id="law">',
      `${counts}:16  <Incident>  There is no incident "law". Correct the id or add the record.`,
    ],
    [
      counts,
      '<Figure incident="2021-05-04-two-tolls-same-day" measure="injured" />',
      '<Figure incident="law" measure="injured" />',
      `${counts}:20  <Figure>  There is no incident "law". Correct the id or add the record.`,
    ],
    [
      counts,
      '<Figures incident="2021-05-04-two-tolls-same-day"',
      '<Figures incident="law"',
      `${counts}:18  <Figures>  There is no incident "law". Correct the id or add the record.`,
    ],
    [
      counts,
      '<Attributions incident="2022-07-09-denied-attribution" />',
      '<Attributions incident="2022-07-09-denied-atribution" />',
      `${counts}:24  <Attributions>  There is no incident "2022-07-09-denied-atribution". Did you mean "2022-07-09-denied-attribution"?`,
    ],
    [
      counts,
      '<Positions dispute="who-burned-the-mill" />',
      '<Positions dispute="who-burned-the-hill" />',
      `${counts}:26  <Positions>  There is no dispute "who-burned-the-hill". Did you mean "who-burned-the-mill"?`,
    ],
    [
      counts,
      '<Checks source="example-wire-2021-depot-fire" />',
      '<Checks source="example-wire" />',
      `${counts}:28  <Checks>  There is no source "example-wire". Correct the id or add the record.`,
    ],
    [
      counts,
      '<Term id="depot">',
      '<Term id="depots">',
      `${counts}:36  <Term>  There is no term "depots". Did you mean "depot"?`,
    ],
    [
      counts,
      '<SeriesChart series="members"',
      '<SeriesChart series="member"',
      `${counts}:42  <SeriesChart>  There is no series "member". Did you mean "members"?`,
    ],
    [
      counts,
      'topics="law"',
      'topics="law laws"',
      `${counts}:46  <MilestonesChart>  There is no topic "laws". Did you mean "law"?`,
    ],
    [
      about,
      '<Incident id="2023-02-10-interval">',
      '<Incident id="2023-02-10-intervals">',
      `${about}:8  <Incident>  There is no incident "2023-02-10-intervals". Did you mean "2023-02-10-interval"?`,
    ],
  ])('%s: %s → %s', (path, from, to, said) => {
    expect(told(changed(path, from, to))).toEqual([said]);
  });
});

describe('A broken record and the names of it', () => {
  it('an incident that breaks its schema can still be named', () => {
    expect(told(changed(denied, 'scope: beyond', 'scope: beyonds'))).toEqual([
      `${denied}:20  scope  "beyonds" is not one of: russia, central-asia, russian-or-central-asian-target-abroad, beyond, background. Did you mean "beyond"?`,
    ]);
  });

  it('a topic that breaks its schema can still be named', () => {
    expect(told(changed('content/topics.yaml', 'title: Laws', 'name: Laws'))).toHaveLength(2);
  });

  it('a publisher that breaks its schema can still be named', () => {
    expect(told(changed('content/publishers.yaml', 'basis: page', 'basis: pages'))).toHaveLength(1);
  });

  it('a wrong name inside a record that fails its own schema is still reported', () => {
    const files = changed(month, 'type: arrests', 'type: arrest');
    files[month] = replaced(files[month] ?? '', 'related: [2021-05-04', 'related: [2021-05-14');
    expect(told(files)).toHaveLength(2);
  });
});

describe('checkLinks', () => {
  const none = new Set<string>();
  const ids: Ids = {
    publisher: none,
    source: none,
    incident: none,
    dispute: none,
    topic: none,
    series: none,
    term: none,
  };

  it('finds every name of the fixture where nothing exists', () => {
    const found = checkLinks(readRecords(fixture()), ids);
    const counts: Record<string, number> = {};
    for (const { message } of found) {
      const kind = /There is no (.*) "/.exec(message)?.[1] ?? message;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(counts).toEqual({
      publisher: 6,
      source: 9,
      incident: 11,
      topic: 6,
      'incident or topic': 17,
      dispute: 1,
      series: 2,
      term: 1,
    });
  });
});

describe('namesAt', () => {
  it('finds the text at a pattern, where a star stands for every item of a list', () => {
    const value = { list: [{ names: ['a', 'b'] }, { names: 'c' }, null, { names: [7, 'd'] }], name: 'e' };
    expect(namesAt(value, ['name'])).toEqual([{ path: ['name'], id: 'e' }]);
    expect(namesAt(value, ['list', '*', 'names', '*'])).toEqual([
      { path: ['list', 0, 'names', 0], id: 'a' },
      { path: ['list', 0, 'names', 1], id: 'b' },
      { path: ['list', 3, 'names', 1], id: 'd' },
    ]);
  });

  it.each([null, undefined, 7, 'text', [], {}, [null]])('finds nothing in %j', (value) => {
    expect(namesAt(value, ['list', '*', 'name'])).toEqual([]);
  });
});

describe('A figure that a text asks a record for', () => {
  const { tolls } = paths;
  const asked = (from: string, to: string) => told(changed(counts, from, to));

  it('may be any measure of the record where all are shown, only one that leads where one is', () => {
    const arrests = 'incident="2021-03-month-only-date" measure="arrested"';
    const all = '<Figures incident="2021-05-04-two-tolls-same-day" measure="killed"';
    const one = '<Figure incident="2021-05-04-two-tolls-same-day" measure="killed"';
    expect(asked(all, `<Figures ${arrests}`)).toEqual([]);
    expect(asked(one, `<Figure ${arrests}`)).toEqual([
      `${counts}:16  <Figure>  "2021-03-month-only-date" has no leading figure of "arrested". It has: none.`,
    ]);
    expect(asked(all, all.replace('killed', 'kiled'))).toEqual([
      `${counts}:18  <Figures>  "2021-05-04-two-tolls-same-day" has no figure of "kiled". Did you mean "killed"?`,
    ]);
  });

  it('may be another than the one that leads, by its own reference', () => {
    const leading = '<Figure incident="2021-05-04-two-tolls-same-day" measure="killed" />';
    const named = (reference: string) => leading.replace(' />', ` ref="${reference}" />`);
    expect(asked(leading, named('sample-gazette-2022-denial#2'))).toEqual([]);
    expect(asked(leading, named('example-wire-2021-depot-fire#9'))).toEqual([
      `${counts}:16  <Figure>  "2021-05-04-two-tolls-same-day" has no figure of "killed" with the reference "example-wire-2021-depot-fire#9". Did you mean "example-wire-2021-depot-fire#2"?`,
    ]);
  });

  it('is told apart by who is counted, where one statement has two', () => {
    const leading = '<Figure incident="2021-05-04-two-tolls-same-day" measure="killed" />';
    const named = (who: string) =>
      leading.replace(' />', ` ref="sample-gazette-2022-denial#2" counts="${who}" />`);
    expect(asked(leading, named('total'))).toEqual([]);
    expect(asked(leading, named('victims'))).toHaveLength(1);
  });

  it('throws nothing at a record whose figures are no list', () => {
    const broken = changed(tolls, 'figures:\n', 'figures: none\nfigured:\n');
    expect(told(broken).join('\n')).toContain(`${tolls}:`);
  });

  it('is known even where the record is broken', () => {
    expect(told(changed(tolls, 'scope: central-asia', 'scope: asia'))).toHaveLength(1);
  });
});
