import { actorId } from './actor.ts';
import type { Incident } from './incident.ts';
import type { Shown } from './view-state.ts';

/** What a view state needs to know of an incident, but for its words: those are what a list says of it. Each country and rung once. */
export function shownOf({ id, date, places, scope, type, rung, also, actor }: Incident): Shown {
  return {
    id,
    date,
    country: [...new Set(places.map(({ country }) => country))],
    scope,
    type,
    rung: [...new Set([rung, ...also.map((step) => step.rung)])],
    actor: actorId(actor),
    words: '',
  };
}
