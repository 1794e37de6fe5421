import { countryName } from '../../src/model/country.ts';
import { compareDates, dayFrom, dayNumber, earliest } from '../../src/model/date.ts';
import type { Figure } from '../../src/model/figure.ts';
import { sayNumber } from '../../src/model/number.ts';
import type { Incident } from '../../src/model/incident.ts';
import { incidentTypes } from '../../src/model/incident.ts';
import type { Place } from '../../src/model/place.ts';
import { type Chance, chance } from './chance.ts';
import { anchors, drawTown, scatterTowns, type Town } from './towns.ts';

/** How many incidents of the dossier have each value: what the synthetic ones are drawn by. */
export const proportions = {
  type: {
    attack: 42,
    'foiled-plot': 35,
    arrests: 21,
    'security-operation': 9,
    'prison-uprising': 5,
    'cross-border-fire': 3,
    'claim-only': 2,
  },
  rung: {
    'is-unspecified': 31,
    'claimed-is': 17,
    unknown: 16,
    alleged: 14,
    disputed: 12,
    'claimed-iskp': 11,
    'other-group': 8,
    suspected: 5,
    official: 2,
    rejected: 1,
  },
  actor: {
    ISKP: 31,
    'Islamic State, branch not named': 30,
    'Organisation not named by the authorities': 14,
    Contested: 13,
    'Islamic State (central)': 13,
    'Individual or local group inspired by IS': 3,
    Unknown: 3,
    'Individual, no organisation established': 2,
    'al-Qaeda-linked group': 2,
    'IS Caucasus Province': 2,
    'Jamaat Ansarullah': 1,
  },
  attack_type: {
    unknown: 38,
    none: 23,
    bombing: 19,
    'armed-assault': 18,
    combined: 7,
    'hostage-taking': 4,
    stabbing: 3,
    rocket: 3,
    arson: 2,
  },
  /** In the countries that are neither Russia nor in Central Asia. */
  abroad: { beyond: 22, background: 20, 'russian-or-central-asian-target-abroad': 1 },
  precision: { town: 73, district: 9, region: 6, exact: 7, country: 5 },
  date: { day: 80, month: 15, year: 3, interval: 2 },
} as const;

const [firstDay, lastDay] = [dayNumber('2015-01-01'), dayNumber('2026-10-31')];
const refs = ['synthetic-2026-bench#1'];
const weights = Object.fromEntries(Object.entries(anchors).map(([country, { weight }]) => [country, weight]));

/** A day of the years 2015 to 2026, the later the likelier; with less than the day known, what is left of it. */
function drawDate({ number, whole, pick }: Chance): string {
  const day = firstDay + Math.floor((lastDay - firstDay + 1) * number() ** 0.65);
  const date = dayFrom(day);
  switch (pick(proportions.date)) {
    case 'day':
      return date;
    case 'month':
      return date.slice(0, 7);
    case 'year':
      return date.slice(0, 4);
    case 'interval':
      return `${date}/${dayFrom(day + 1 + whole(20))}`;
  }
}

function drawPlace({ label, country, latitude, longitude }: Town, { pick }: Chance): Place {
  const precision = pick(proportions.precision);
  return precision === 'country'
    ? { country, label: `${countryName(country) ?? country} (place not given)`, precision, refs }
    : { country, place: label, label, latitude, longitude, precision, refs };
}

function drawKilled({ number }: Chance): Figure[] {
  if (number() > 1 / 3) return [];
  const amount = 1 + Math.floor(-6 * Math.log(1 - number()));
  return [
    {
      measure: 'killed',
      ...(number() < 0.15 ? { min: amount } : { value: amount }),
      counts: 'victims',
      by: 'Synthetic voice',
      status: 'reported',
      ref: 'synthetic-2026-bench#1',
    },
  ];
}

const scopeOf = (country: string, { pick }: Chance): Incident['scope'] => {
  if (country === 'RU') return 'russia';
  return /^(KG|KZ|TJ|TM|UZ)$/.test(country) ? 'central-asia' : pick(proportions.abroad);
};

/**
 * Incidents that never happened, for measuring only: as the dossier's in everything that a view reads, sorted by date.
 * The same for the same seed.
 */
export function synthesise(n: number, seed = 1): Incident[] {
  const draw = chance(seed);
  const towns = scatterTowns(Math.min(5000, Math.ceil(n / 20)), draw);
  const dates = Array.from({ length: n }, () => drawDate(draw)).sort(compareDates);
  return dates.map((date, before) => {
    const [type, rung] = [draw.pick(proportions.type), draw.pick(proportions.rung)];
    const visited = () => drawTown(towns.get(draw.pick(weights)) ?? [], draw);
    const main = visited();
    const others = draw.number() < 0.07 ? [drawPlace(visited(), draw)] : [];
    const also = draw.number() < 0.17 ? draw.pick(proportions.rung) : rung;
    const figures = drawKilled(draw);
    const [killed] = figures;
    return {
      id: `${earliest(date)}-${main.label.toLowerCase().replace(' ', '-')}-synthetic-${before + 1}`,
      title: `Synthetic incident ${sayNumber(before + 1)}: ${incidentTypes[type][0]}, ${main.label}`,
      date,
      date_refs: refs,
      type,
      attack_type: draw.pick(proportions.attack_type),
      target: 'Nobody',
      target_type: 'other',
      places: [drawPlace(main, draw), ...others],
      scope: scopeOf(main.country, draw),
      actor: draw.pick(proportions.actor),
      rung,
      rung_refs: refs,
      rung_why: 'Drawn by chance.',
      also: also === rung ? [] : [{ rung: also, refs, why: 'Drawn by chance.' }],
      summary: 'This never happened.',
      summary_refs: refs,
      relevance: 'For measuring only.',
      relevance_refs: refs,
      responsibility_claims: [],
      attributions: [],
      figures,
      headline: { ...(killed && { killed: killed.ref }), why: 'The only one.' },
      disputes: [],
      sources: ['synthetic-2026-bench'],
      related: [],
      single_source: true,
      open_questions: [],
    };
  });
}
