/** What one field of a table holds; null where nothing is known. */
export type Cell = string | number | boolean | null;

/** What a spreadsheet would run as a formula (CWE-1236), after any apostrophes: so the one put before can be told. */
const formula = /^'*[=+\-@\t\r\n\0]/;

function field(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180, section 2): a header, CRLF after every line, null as an empty field; to be sent as UTF-8
 * without a byte order mark. Text that a spreadsheet would run gets an apostrophe before it; numbers keep their sign.
 */
export function writeCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => field(row[column])));
  return [columns.map(field), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
