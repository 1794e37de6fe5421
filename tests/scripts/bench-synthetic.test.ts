import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proportions, synthesise } from '../../scripts/bench/synthetic.ts';
import { anchors } from '../../scripts/bench/towns.ts';
import { compareDates, earliest, isPartialDate, latest, precision } from '../../src/model/date.ts';
import { idFits, incidentSchema, leadingFigure } from '../../src/model/incident.ts';

const many = synthesise(6000);

/** How far the shares that were drawn lie from the shares that were asked for, at most, in parts of one. */
function farthest(drawn: readonly string[], weights: Readonly<Record<string, number>>): number {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  return Math.max(
    ...Object.entries(weights).map(([value, weight]) => {
      const share = drawn.filter((each) => each === value).length / drawn.length;
      return Math.abs(share - weight / sum);
    }),
    drawn.every((value) => value in weights) ? 0 : 1,
  );
}

describe('Synthetic incidents', () => {
  it('are the same for the same seed and others for another', () => {
    const arbitrary = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat());
    fc.assert(
      fc.property(arbitrary, ([n, seed]) => {
        expect(synthesise(n, seed)).toEqual(synthesise(n, seed));
        expect(synthesise(n, seed)).not.toEqual(synthesise(n, seed + 1));
      }),
      { numRuns: 30 },
    );
    expect(synthesise(5)).toEqual(synthesise(5, 1));
  });

  it('are as many as asked for, each with its own id', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (n) => {
        expect(new Set(synthesise(n).map(({ id }) => id)).size).toBe(n);
      }),
      { numRuns: 20 },
    );
  });

  it('satisfy the schema of incidents that happened', () => {
    for (const { id, ...incident } of many) {
      expect(incidentSchema.parse(incident)).toEqual(incident);
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(idFits(id, incident.date)).toBe(true);
    }
  });

  it('stand in order of dates that exist, in 2015 to 2026, more of them later', () => {
    const dates = many.map(({ date }) => date);
    expect(dates.every(isPartialDate)).toBe(true);
    expect(dates).toEqual([...dates].sort(compareDates));
    expect(earliest(dates[0] ?? '') >= '2015-01-01').toBe(true);
    expect(dates.every((date) => latest(date) <= '2026-12-31')).toBe(true);
    expect(dates.filter((date) => date > '2021').length).toBeGreaterThan(many.length * 0.55);
    expect(farthest(dates.map(precision), proportions.date)).toBeLessThan(0.02);
  });

  it('lie on spots of two decimals that several share, 5 % of them on none', () => {
    const spots = many.flatMap(({ places: [place] }) =>
      place?.latitude === undefined || place.longitude === undefined
        ? []
        : [[place.longitude, place.latitude]],
    );
    expect(many.length - spots.length).toBeGreaterThan(many.length * 0.04);
    expect(many.length - spots.length).toBeLessThan(many.length * 0.06);
    expect(spots.flat().every((degrees) => degrees === Number(degrees.toFixed(2)))).toBe(true);
    const counts = Object.values(Object.groupBy(spots, (spot) => spot.join())).map(
      (group) => group?.length ?? 0,
    );
    expect(counts.length).toBeGreaterThan(250);
    expect(counts.length).toBeLessThanOrEqual(300 + Object.keys(anchors).length);
    expect(Math.max(...counts)).toBeGreaterThan(many.length / 20);
    expect(Math.min(...counts)).toBeLessThan(5);
  });

  it('have each value as often as the dossier has it', () => {
    expect(
      farthest(
        many.map(({ type }) => type),
        proportions.type,
      ),
    ).toBeLessThan(0.02);
    expect(
      farthest(
        many.map(({ rung }) => rung),
        proportions.rung,
      ),
    ).toBeLessThan(0.02);
    expect(
      farthest(
        many.map(({ actor }) => actor),
        proportions.actor,
      ),
    ).toBeLessThan(0.02);
    expect(
      farthest(
        many.map(({ attack_type }) => attack_type),
        proportions.attack_type,
      ),
    ).toBeLessThan(0.02);
    const places = many.map(({ places: [place] }) => place);
    expect(
      farthest(
        places.map((place) => place?.precision ?? ''),
        proportions.precision,
      ),
    ).toBeLessThan(0.02);
    const countries = Object.fromEntries(Object.entries(anchors).map(([code, { weight }]) => [code, weight]));
    expect(
      farthest(
        places.map((place) => place?.country ?? ''),
        countries,
      ),
    ).toBeLessThan(0.02);
  });

  it('belong to the scope of their country, and a third of them have a leading figure', () => {
    for (const { places, scope } of many) {
      const country = places[0]?.country;
      if (country === 'RU') expect(scope).toBe('russia');
      else if (country && ['KG', 'KZ', 'TJ', 'UZ'].includes(country)) expect(scope).toBe('central-asia');
      else expect(Object.keys(proportions.abroad)).toContain(scope);
    }
    const led = many.filter((incident) => leadingFigure(incident, 'killed'));
    expect(led.length / many.length).toBeCloseTo(1 / 3, 1);
  });

  it('say in their title that they are synthetic', () => {
    expect(many[0]?.title).toMatch(/^Synthetic incident 1: [a-z ]+, Town \d+$/);
    expect(synthesise(10_000).at(-1)?.title).toMatch(/^Synthetic incident 10\u202F000: [a-z ]+, Town \d+$/);
  });
});
