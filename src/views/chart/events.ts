import { scaleLinear } from 'd3';
import { dayNumber, earliest } from '../../model/date.ts';
import { type Milestone, milestoneKinds } from '../../model/milestone.ts';

/** The milestones of one kind, each with its place. */
export interface EventLane {
  kind: string;
  /** `at` in percent of the width, `level` from 0 up where several lie close together. */
  events: { milestone: Milestone; at: number; level: number }[];
  levels: number;
}

/** Lanes by kind over one axis of time, with the years that it crosses. */
export interface Events {
  lanes: EventLane[];
  years: { year: number; at: number }[];
}

/** Marks nearer than this, in percent of the width, are put one over the other: the narrowest screen has 3 px for each. */
const apart = 3.2;

/** Lays milestones out in lanes; a date counts by the first day it can mean. */
export function layEvents(milestones: readonly Milestone[]): Events {
  const days = milestones.map(({ date }) => dayNumber(earliest(date)));
  const firstYear = Number(earliest(milestones[0]?.date ?? '2000').slice(0, 4));
  const lastYear = Math.max(...milestones.map(({ date }) => Number(earliest(date).slice(0, 4))));
  const scale = scaleLinear(
    [dayNumber(`${firstYear}-01-01`), Math.max(...days, dayNumber(`${lastYear}-12-31`))],
    [2, 98],
  );
  const at = (day: number) => Number(scale(day).toFixed(2));
  const lanes = [...Map.groupBy(milestones, ({ kind }) => kind)].map(([kind, own]): EventLane => {
    const ends: number[] = [];
    const events = own.map((milestone) => {
      const place = at(dayNumber(earliest(milestone.date)));
      const free = ends.findIndex((end) => place - end >= apart);
      const level = free < 0 ? ends.length : free;
      ends[level] = place;
      return { milestone, at: place, level };
    });
    return { kind: milestoneKinds[kind], events, levels: ends.length };
  });
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  return {
    lanes: lanes.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    years: years.map((year) => ({ year, at: at(dayNumber(`${year}-01-01`)) })),
  };
}
