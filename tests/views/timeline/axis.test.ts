import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/model/date.ts';
import {
  axisRows,
  axisTicks,
  bands,
  fit,
  groupAt,
  groupPath,
  groups,
} from '../../../src/views/timeline/axis.ts';
import type { Span } from '../../../src/views/timeline/layout.ts';
import { anyDate } from './dates.ts';

/** Widest letter on average that the drawing reckons with, at its largest size. */
const letter = 14 * 0.56;
const domain = fc
  .tuple(
    fc.integer({ min: dayNumber('2014-01-01'), max: dayNumber('2026-01-01') }),
    fc.integer({ min: 3, max: 9000 }),
  )
  .map(([start, length]): Span => [start, start + length]);
const decade: Span = [dayNumber('2015-01-01'), dayNumber('2025-01-01')];

describe('The rows of the axis', () => {
  it('leave out what there is nothing of', () => {
    expect(axisRows(true, true)).toEqual({ years: 20, milestones: 40, lanes: 54 });
    expect(axisRows(false, false)).toEqual({ years: 2, milestones: 22, lanes: 22 });
  });
});

describe('A name', () => {
  it('stays whole where it fits, is cut between words where it does not, or is left out', () => {
    const name = 'From the Taliban’s return to power';
    expect(fit(name, name.length * letter + 0.1)).toBe(name);
    expect(fit(name, 20 * letter)).toBe('From the Taliban’s…');
    expect(fit(name, 5 * letter)).toBe('');
  });

  it('never takes more room than there is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 0, max: 500 }), (name, width) => {
        expect(fit(name, width).length * letter).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('Eras', () => {
  const eras = [
    { name: 'From the announcement', from: '2015-01-10' },
    { name: 'From the return to power', from: '2021-08' },
    { name: 'From Crocus City Hall', from: '2024-03-22' },
  ];

  it('run each until the next', () => {
    const found = bands(eras, decade, 1000);
    expect(found.map((band) => band?.name)).toEqual([
      'From the announcement',
      'From the return to power',
      '',
    ]);
    expect(found.map((band) => band?.x)).toEqual([2.5, 658.1, 922]);
  });

  it('are left out where the domain does not reach them', () => {
    const spring: Span = [dayNumber('2024-04-01'), dayNumber('2024-06-01')];
    expect(bands(eras, spring, 1000)).toEqual([
      null,
      null,
      { x: 0, width: 1000, name: 'From Crocus City Hall' },
    ]);
  });

  it('follow each other, stay on the axis, and so do their names', () => {
    fc.assert(
      fc.property(domain, fc.integer({ min: 50, max: 2000 }), (shown, width) => {
        const found = bands(eras, shown, width).filter((band) => band !== null);
        for (const [i, { x, width: room, name }] of found.entries()) {
          expect(x + room).toBeLessThanOrEqual((found[i + 1]?.x ?? width) + 0.2);
          // A name begins five units inside its band.
          expect(x + 5 + name.length * letter).toBeLessThanOrEqual(Math.max(x + room, x + 5));
        }
      }),
    );
  });
});

describe('Milestones', () => {
  it('are grouped by month, with the first of each and how many there are', () => {
    const milestones = [
      { id: 'b', date: '2024-03-05' },
      { id: 'c', date: '2024-03' },
      { id: 'a', date: '2023' },
      { id: 'd', date: '2020-02/2020-03' },
    ];
    expect(groups(milestones)).toEqual([
      { date: '2020-02', id: 'd', title: 'February 2020: 1 milestone' },
      { date: '2023', id: 'a', title: '2023: 1 milestone' },
      { date: '2024-03', id: 'b', title: 'March 2024: 2 milestones' },
    ]);
  });

  it('all belong to one group', () => {
    fc.assert(
      fc.property(fc.array(anyDate), (dates) => {
        const found = groups(dates.map((date, n) => ({ id: String(n), date })));
        const counts = found.map(({ title }) => Number(/: (\d+) milestones?$/.exec(title)?.[1]));
        expect(counts.reduce((a, b) => a + b, 0)).toBe(dates.length);
      }),
    );
  });

  it('stand in the middle of their month or year', () => {
    const year: Span = [dayNumber('2023-01-01'), dayNumber('2024-01-01')];
    expect(groupAt('2023-07', year, 365)).toEqual({ x: 196.5, half: 14.5 });
    expect(groupAt('2023', year, 365)).toEqual({ x: 182.5, half: 181.5 });
    expect(groupAt('2024-01', year, 365)).toBe(null);
  });

  it('are a tick for a month, and a line for a year', () => {
    expect(groupPath('2023-07', 14.5)).toBe('M-1.2 0h2.4v9h-2.4z');
    expect(groupPath('2023', 181.5)).toBe('M-181.5 10h363v2.5h-363z');
  });
});

describe('The labels of the axis', () => {
  it('never touch each other nor reach over its end', () => {
    fc.assert(
      fc.property(domain, fc.integer({ min: 300, max: 2000 }), (shown, width) => {
        const found = axisTicks(shown, width);
        found.forEach(({ x, label }, i) => {
          // A label begins three units after its line.
          const end = x + 3 + label.length * letter;
          expect(end).toBeLessThanOrEqual(found[i + 1]?.x ?? width + letter + 3);
        });
      }),
    );
  });

  it('are there', () => {
    expect(axisTicks(decade, 930).map(({ label }) => label)).toEqual([
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
  });
});
