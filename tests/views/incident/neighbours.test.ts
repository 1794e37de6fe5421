import { describe, expect, it } from 'vitest';
import { kilometres, neighbours } from '../../../src/views/incident/neighbours.ts';
import { incident, place } from '../fixture.ts';

const moscow = { latitude: 55.7558, longitude: 37.6173 };
const dushanbe = { latitude: 38.5598, longitude: 68.787 };

const at = (id: string, latitude: number, longitude: number) =>
  incident({ id, places: [place({ latitude, longitude })] });
const nowhere = (id: string) =>
  incident({ id, places: [{ country: 'AF', label: 'Afghanistan', precision: 'country', refs: ['a#1'] }] });

const all = [
  at('moscow', 55.76, 37.62),
  nowhere('country'),
  at('tver', 56.86, 35.9),
  at('kazan', 55.8, 49.1),
  at('khimki', 55.89, 37.43),
  at('dushanbe', 38.56, 68.79),
];
const idsNear = (id: string) => {
  const incident = all.find((candidate) => candidate.id === id);
  if (!incident) throw new Error(id);
  return neighbours(incident, all).near.map((found) => found.incident.id);
};

describe('kilometres', () => {
  it('is about 2990 from Moscow to Dushanbe, both ways', () => {
    expect(Math.abs(kilometres(moscow, dushanbe) - 2990)).toBeLessThan(40);
    expect(kilometres(dushanbe, moscow)).toBeCloseTo(kilometres(moscow, dushanbe), 6);
  });

  it('is nothing from a place to itself', () => {
    expect(kilometres(moscow, moscow)).toBe(0);
  });

  it('is a degree of 111.2 km along the equator, and across the date line too', () => {
    const point = (longitude: number) => ({ latitude: 0, longitude });
    expect(kilometres(point(0), point(1))).toBeCloseTo(111.2, 1);
    expect(kilometres(point(179.5), point(-179.5))).toBeCloseTo(111.2, 1);
  });

  it('is half the way round the earth between the poles', () => {
    expect(kilometres({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBeCloseTo(20015, 0);
  });
});

describe('The neighbours of an incident', () => {
  it('are the three nearest in place, nearest first, without itself', () => {
    expect(idsNear('moscow')).toEqual(['khimki', 'tver', 'kazan']);
  });

  it('come with their distance', () => {
    const [khimki] = neighbours(all[0] ?? nowhere(''), all).near;
    expect(khimki?.kilometres).toBeCloseTo(18.7, 0);
  });

  it('are none in place for an incident known to the country only', () => {
    expect(idsNear('country')).toEqual([]);
  });

  it('are never an incident known to the country only', () => {
    expect(all.flatMap(({ id }) => idsNear(id)).filter((id) => id === 'country')).toEqual([]);
  });

  it('are the ones before and after in the list', () => {
    const { before, after } = neighbours(nowhere('country'), all);
    expect([before?.id, after?.id]).toEqual(['moscow', 'tver']);
  });

  it('are missing before the first and after the last', () => {
    expect(neighbours(at('moscow', 0, 0), all).before).toBeUndefined();
    expect(neighbours(at('dushanbe', 0, 0), all).after).toBeUndefined();
  });
});
