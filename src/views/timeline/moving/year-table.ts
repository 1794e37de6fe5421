import { sayNumber } from '../../../model/number.ts';
import type { View, ViewScope } from '../../scope/scope.element.ts';
import type { Chart } from './chart.ts';
import { countYears, yearsIn } from '../years.ts';

function row(name: string, counts: readonly string[], cell: 'th' | 'td'): HTMLTableRowElement {
  const tr = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = cell === 'th' ? 'col' : 'row';
  head.textContent = name;
  tr.append(head);
  for (const words of counts) {
    const each = document.createElement(cell);
    if (each instanceof HTMLTableCellElement && cell === 'th') each.scope = 'col';
    each.textContent = words;
    tr.append(each);
  }
  return tr;
}

/** Fills the table with the counts of a view, by year and lane: the same that the drawing shows. */
export function fillTable(table: HTMLTableElement, chart: Chart, view: View, { columns }: ViewScope) {
  const { state, selection } = view;
  const labels = Object.values(chart.words[state.lanes]);
  const years = yearsIn(chart.years.years, state);
  const count = (laneOf: Uint8Array, lanes: number) =>
    countYears(columns, selection.numbers, years, laneOf, lanes);
  const lanes = count(chart.laneOf(state.lanes), labels.length)
    .map((counts, i) => ({ label: labels[i] ?? '', counts }))
    .filter(({ counts }) => counts.some((n) => n > 0));
  const [all] = count(new Uint8Array(columns.size), 1);
  lanes.push({ label: 'All', counts: all ?? new Uint32Array() });
  const heading = row(
    'Year',
    lanes.map(({ label }) => label),
    'th',
  );
  const rows = years.map((year, i) =>
    row(
      String(year),
      lanes.map(({ counts }) => sayNumber(counts[i] ?? 0)),
      'td',
    ),
  );
  table.tHead?.replaceChildren(heading);
  table.tBodies[0]?.replaceChildren(...rows);
}
