import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, dayNumber } from '../../../src/model/date.ts';
import { position, type Span } from '../../../src/views/timeline/layout.ts';
import { ticks } from '../../../src/views/timeline/ticks.ts';

const years = (from: number, to: number): Span => [
  dayNumber(`${String(from)}-01-01`),
  dayNumber(`${String(to)}-01-01`),
];
const labels = (domain: Span, width: number, gap: number) =>
  ticks(domain, width, gap).map(({ label }) => label);

describe('ticks', () => {
  it('are years where years have room', () => {
    expect(labels(years(2021, 2025), 400, 44)).toEqual(['2021', '2022', '2023', '2024', '2025']);
  });

  it('are every second, fifth or tenth year where they have not', () => {
    expect(labels(years(2015, 2027), 300, 44)).toEqual(['2016', '2018', '2020', '2022', '2024', '2026']);
    expect(labels(years(1994, 2027), 400, 44)).toEqual([
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ]);
    expect(labels(years(1994, 2027), 200, 44)).toEqual(['2000', '2010', '2020']);
  });

  it('are quarters, then months, where the reader came close', () => {
    expect(labels(years(2024, 2025), 240, 44)).toEqual(['2024', '2024-04', '2024-07', '2024-10', '2025']);
    expect(labels([dayNumber('2024-01-20'), dayNumber('2024-04-20')], 240, 44)).toEqual([
      '2024-02',
      '2024-03',
      '2024-04',
    ]);
  });

  it('are days of a month where the reader came very close', () => {
    const march: Span = [dayNumber('2024-03-01'), dayNumber('2024-04-01')];
    expect(labels(march, 240, 44)).toEqual(['2024-03', '2024-03-15', '2024-04']);
    expect(labels(march, 400, 44)).toEqual(['2024-03', '2024-03-08', '2024-03-15', '2024-03-22', '2024-04']);
    expect(labels([dayNumber('2024-02-27'), dayNumber('2024-03-02')], 400, 44)).toEqual([
      '2024-02-27',
      '2024-02-28',
      '2024-02-29',
      '2024-03',
      '2024-03-02',
    ]);
  });

  it('stand on the first day of what they name', () => {
    for (const domain of [years(2023, 2025), years(2024, 2025)])
      for (const width of [100, 1200, 6000, 60_000])
        for (const { day, label } of ticks(domain, width, 44))
          expect(dayFrom(day)).toBe(`${label}-01-01`.slice(0, 10));
  });

  it('ascend, stay inside the domain and keep their distance', () => {
    const start = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2026-01-01') });
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 3, max: 12000 }),
        fc.integer({ min: 100, max: 2000 }),
        (from, length, width) => {
          const domain: Span = [from, from + length];
          const found = ticks(domain, width, 44).map(({ day }) => day);
          const places = found.map((day) => position(day, domain, width));
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
          expect(found.filter((day) => day < domain[0] || day > domain[1])).toEqual([]);
          // A month of 28 days is a little shorter than a twelfth of a year.
          for (const [i, place] of places.slice(1).entries())
            expect(place - (places[i] ?? 0)).toBeGreaterThan(44 * 0.9);
        },
      ),
    );
  });
});
