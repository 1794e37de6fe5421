import { describe, expect, it } from 'vitest';
import { contextOf, subjectOf } from '../../src/model/context.ts';
import { type Dossier, readDossier } from '../../src/model/dossier.ts';
import { fixture } from '../fixtures/dossier.ts';

const { dossier, problems } = readDossier(fixture(), { today: '2026-11-22', outlines: new Map() });
if (!dossier) throw new Error(JSON.stringify(problems));
const known: Dossier = dossier;

describe('contextOf', () => {
  it.each([...known.incidents.values()])('gives $id the records that it names', (incident) => {
    const { related, sources } = contextOf(known, incident);
    expect(related.map(({ id }) => id)).toEqual(incident.related);
    expect(sources.map(({ id }) => id)).toEqual(incident.sources);
  });

  it('gives an incident the disputes about it and those that point to it, and no others', () => {
    const all = [...known.disputes.values()];
    for (const incident of known.incidents.values()) {
      const expected = all.filter(({ about, see = [] }) => [about, ...see].includes(incident.id));
      expect(contextOf(known, incident).disputes).toEqual(expected);
    }
    const carried = [...known.incidents.values()].flatMap((incident) => contextOf(known, incident).disputes);
    expect(carried.length).toBeGreaterThan(0);
  });
});

describe('subjectOf', () => {
  it('says the title of an incident and which it is', () => {
    const [incident] = known.incidents.values();
    expect(incident && subjectOf(known, incident.id)).toEqual({
      title: incident?.title,
      incident: incident?.id,
    });
  });

  it('says the title of a topic, which has no page', () => {
    const [topic] = known.topics.values();
    expect(topic && subjectOf(known, topic.id)).toEqual({ title: topic?.title, incident: null });
  });
});
