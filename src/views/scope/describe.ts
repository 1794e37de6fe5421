import { sayDate } from '../../model/date.ts';
import type { ViewState } from '../../model/view-state.ts';
import { type Limit, type LimitList, limitsIn } from './limits.ts';

/** What readers see for a value of a list; undefined for one that the dossier does not know. */
export type Labels = (list: LimitList, value: string) => string | undefined;

/** What stands before the values of a list that do not speak for themselves. */
const before: Partial<Record<Limit['key'], string>> = {
  scope: 'scope: ',
  actor: 'actor: ',
  from: 'from ',
  to: 'to ',
  words: 'words ',
  without: 'without: ',
};

function sayValue({ key, value }: Limit, labels: Labels): string {
  if (key === 'words') return `“${value}”`;
  return key === 'from' || key === 'to' ? sayDate(value) : (labels(key, value) ?? value);
}

/** One limit in words: `foiled plots`, `from March 2024`, `words “metro”`, `without: Officially attributed to ISKP`. */
export const sayLimit = (limit: Limit, labels: Labels): string =>
  (before[limit.key] ?? '') + sayValue(limit, labels);

/** A view in words, empty for everything: `attacks; Russia or Tajikistan; from March 2024 to May 2025; words “metro”`. */
export function describe(state: ViewState, labels: Labels): string {
  const limits = limitsIn(state);
  const keys = [...new Set(limits.map(({ key }) => key))];
  const parts = keys.map((key) => {
    const values = limits.filter((limit) => limit.key === key).map((limit) => sayValue(limit, labels));
    return { key, said: (before[key] ?? '') + values.join(' or ') };
  });
  return parts.map(({ key, said }, i) => (i === 0 ? '' : period(key, parts[i - 1]?.key)) + said).join('');
}

const period = (key: Limit['key'], last: Limit['key'] | undefined) =>
  key === 'to' && last === 'from' ? ' ' : '; ';
