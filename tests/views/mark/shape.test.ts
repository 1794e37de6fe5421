import { describe, expect, it } from 'vitest';
import { rungs } from '../../../src/model/attribution.ts';
import { incidentTypes } from '../../../src/model/incident.ts';
import { fills, shapes } from '../../../src/views/mark/shape.ts';

const twins = (entries: Record<string, unknown>) => {
  const byText = Map.groupBy(Object.keys(entries), (key) => JSON.stringify(entries[key]));
  return [...byText.values()].filter((keys) => keys.length > 1);
};

describe('The marks', () => {
  it('have a shape for every type of incident, and no other', () => {
    expect(Object.keys(shapes).sort()).toEqual(Object.keys(incidentTypes).sort());
  });

  it('have a fill for every rung, and no other', () => {
    expect(Object.keys(fills).sort()).toEqual(Object.keys(rungs).sort());
  });

  it('have no two shapes alike and no two fills alike', () => {
    expect(twins(shapes)).toEqual([]);
    expect(twins(fills)).toEqual([]);
  });

  it('have no two fills that differ in colour only: they must read in grey', () => {
    const inGrey = Object.entries(fills).map(([rung, { kind, stops }]): [string, unknown] => [
      rung,
      // "light" is a tint of its own; the three dark inks print alike.
      [kind, stops.map(([offset, ink]) => [offset, ink === 'paper' || ink === 'light' ? ink : 'dark'])],
    ]);
    expect(twins(Object.fromEntries(inGrey))).toEqual([]);
  });

  it.each(Object.entries(shapes))('draw %s as a closed line inside the box of 20', (_, path) => {
    expect(path).toMatch(/^M[^M]*Z$/);
    // Arcs and relative steps aside, every coordinate is absolute.
    const coordinates = [...path.replace(/a[^MLHVZ]*/g, '').matchAll(/[\d.]+/g)].map(([n]) => Number(n));
    expect(coordinates.length).toBeGreaterThan(1);
    expect(Math.max(...coordinates)).toBeLessThanOrEqual(20);
  });

  it.each(Object.entries(fills))('fill %s with stops that run from 0 to 1', (_, { stops }) => {
    const offsets = stops.map(([offset]) => offset);
    expect([offsets[0], offsets.at(-1)]).toEqual([0, 1]);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });

  it.each(Object.entries(fills))('fill %s with hard edges: no ink runs into another', (_, { stops }) => {
    const soft = stops.filter(([offset, ink], i) => {
      const [nextOffset, nextInk] = stops[i + 1] ?? [offset, ink];
      return ink !== nextInk && offset !== nextOffset;
    });
    expect(soft).toEqual([]);
  });
});
