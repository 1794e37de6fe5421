import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentTypes } from '../../../../src/model/incident.ts';
import { groupsOf, membersOf, sayGroup, sizeOf } from '../../../../src/views/map/moving/group.ts';
import { type Given, spread } from './spread.ts';

const kabul = [69.17, 34.53] as const;
const moscow = [37.62, 55.75] as const;
const all = (spots: { x: Float64Array }) => Uint32Array.from(spots.x.keys());

describe('Groups', () => {
  const spots = spread([
    { at: kabul, rung: 'claimed-iskp' },
    { at: moscow, rung: 'alleged' },
    { at: kabul, rung: 'unknown', type: 'arrests' },
    {},
    { at: kabul, rung: 'claimed-is' },
  ]);
  const groups = groupsOf(spots, all(spots), 200);

  it('know what they hold, and each incident knows its group', () => {
    expect([...groups.of]).toEqual([0, 1, 0, -1, 0]);
    expect([sizeOf(groups, 0), sizeOf(groups, 1)]).toEqual([3, 1]);
    expect([...membersOf(groups, 0)]).toEqual([0, 2, 4]);
    expect(groups.alone).toBe(1);
  });

  it('count the families of the rungs they hold', () => {
    expect([...groups.families]).toEqual([2, 0, 1, 0, 1, 0]);
  });

  it('hold every incident that has a point once, and families that add up', () => {
    const given = fc.record(
      {
        at: fc.tuple(fc.integer({ min: 20, max: 100 }), fc.integer({ min: 20, max: 70 })),
        rung: fc.constantFrom('claimed-is', 'alleged', 'unknown'),
      },
      { requiredKeys: ['rung'] },
    );
    fc.assert(
      fc.property(fc.array(given, { maxLength: 40 }), fc.integer({ min: 50, max: 2000 }), (list, cell) => {
        const some = spread(list);
        const found = groupsOf(some, all(some), cell);
        expect([...found.members].sort((a, b) => a - b)).toEqual(
          list.flatMap(({ at }, n) => (at ? [n] : [])),
        );
        for (const group of found.x.keys()) {
          const parts = found.families.subarray(group * 3, group * 3 + 3);
          expect(parts.reduce((sum, part) => sum + part)).toBe(sizeOf(found, group));
          for (const n of membersOf(found, group)) expect(found.of[n]).toBe(group);
        }
      }),
    );
  });
});

describe('A group in words', () => {
  it('says how many of what, the most first', () => {
    const given: Given[] = [
      ...Array<Given>(3).fill({ type: 'foiled-plot' }),
      { type: 'arrests' },
      ...Array<Given>(7).fill({ type: 'attack' }),
      { type: 'claim-only' },
    ];
    const spots = spread(given);
    expect(sayGroup(all(spots), spots, incidentTypes)).toBe(
      '12 incidents: 7 attacks, 3 foiled plots, 1 arrests, 1 claim only',
    );
  });

  it('groups the digits of large numbers', () => {
    const spots = spread(Array<Given>(12_000).fill({}));
    expect(sayGroup(all(spots), spots, incidentTypes)).toBe('12\u202F000 incidents: 12\u202F000 attacks');
  });
});
