import { describe, expect, it } from 'vitest';
import { type Rung, rungs } from '../../../src/model/attribution.ts';
import Ladder from '../../../src/views/incident/Ladder.astro';
import { all, attributes, texts } from '../../html.ts';
import { find, incident, render } from '../fixture.ts';

const twice = incident({
  type: 'foiled-plot',
  rung: 'claimed-is',
  rung_refs: ['claim-2024-text#1', 'claim-2024-text#2'],
  rung_why: 'The claim names no branch.',
  also: [{ rung: 'official', refs: ['court-2025-ruling#3'], why: 'A court named ISKP.' }],
});

describe('The ladder of an incident', () => {
  it('says its rung in words, with the rule that it has to meet and the reason', async () => {
    const [first] = all(await render(Ladder, { incident: twice, find }), 'li');
    expect(first && texts(first, 'p')).toEqual([
      'Claimed by Islamic State – claimed by Islamic State centrally, no branch named',
      'The claim names no branch.',
    ]);
  });

  it('says after it which other rungs hold too', async () => {
    const [, second, third] = all(await render(Ladder, { incident: twice, find }), 'li');
    expect(second && texts(second, 'p')).toEqual([
      'Also: Officially attributed to ISKP – attributed to ISKP by a court, or by a government other than the service announcing its own case',
      'A court named ISKP.',
    ]);
    expect(third).toBeUndefined();
  });

  it('leads each rung to its own statements', async () => {
    const steps = all(await render(Ladder, { incident: twice, find }), 'li');
    expect(steps.map((step) => attributes(step, 'a', 'href'))).toEqual([
      ['/sources/claim-2024-text/#s1', '/sources/claim-2024-text/#s2'],
      ['/sources/court-2025-ruling/#s3'],
    ]);
  });

  it('says "also" of no first rung', async () => {
    const once = await render(Ladder, { incident: incident(), find });
    expect(texts(once, 'li').filter((words) => words.includes('Also'))).toEqual([]);
  });

  it.each(Object.keys(rungs) as Rung[])('prints %s in words and in its own fill', async (rung) => {
    const ladder = await render(Ladder, { incident: incident({ rung }), find });
    expect(texts(ladder, 'span.rung')).toEqual([rungs[rung].words]);
    expect(attributes(ladder, 'span.rung path', 'fill')).toEqual([`url(#rung-${rung})`]);
  });
});
