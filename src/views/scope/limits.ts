import { everything, facets, type ViewState, writeViewState } from '../../model/view-state.ts';

/** Parts of the state that decide which incidents are shown, as far as they are lists. */
export const limitLists = [...facets, 'without'] as const;

/** One of them. */
export type LimitList = (typeof limitLists)[number];

/** One limit in force: an end of the period, the words, or one value of a list. */
export interface Limit {
  key: 'from' | 'to' | 'words' | LimitList;
  value: string;
  /** What to ask for to be rid of it. */
  lifted: Partial<ViewState>;
}

/** Every incident, nothing pointed out; how it is shown stays as it is. */
export const unlimited: Partial<ViewState> = Object.fromEntries(
  Object.entries(everything).filter(([key]) => key !== 'view' && key !== 'lanes'),
);

/** A view's limits as a query string: equal for views that show the same incidents in different ways. */
export const limitsOf = (state: ViewState): string =>
  writeViewState({ ...state, ids: [], map: null, view: null, lanes: everything.lanes });

/** The limits in force, in the order in which a view is described. */
export function limitsIn(state: ViewState): Limit[] {
  const single = (key: 'from' | 'to' | 'words', none: string | null): Limit[] =>
    state[key] ? [{ key, value: state[key], lifted: { [key]: none } }] : [];
  const listed = (key: LimitList): Limit[] =>
    state[key].map((value) => ({
      key,
      value,
      lifted: { [key]: state[key].filter((each) => each !== value) },
    }));
  return [
    ...(['type', 'country', 'scope', 'rung', 'actor'] as const).flatMap(listed),
    ...single('from', null),
    ...single('to', null),
    ...single('words', ''),
    ...listed('without'),
  ];
}
