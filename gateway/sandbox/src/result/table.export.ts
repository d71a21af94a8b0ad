import { csvFormatRow } from 'd3-dsv';
import type { Cell, Column } from './answer.table.ts';

/** A cell that a spreadsheet would run as a formula or a command. */
const FORMULA = /^[=+\-@\t\r\n]/;
/** What begins like one and is none. */
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * Text of a spreadsheet file: header and rows as shown. A text that a spreadsheet would take for a formula begins with an
 * apostrophe, which spreadsheets read as "this is text" (OWASP, CSV injection); numbers stay numbers.
 */
export function toCsv(columns: readonly Column[], rows: readonly ReadonlyMap<string, Cell>[]): string {
  const header = columns.map(({ id }) => guard(id));
  const lines = rows.map((row) => columns.map((column) => cellText(column, row.get(column.id))));
  // Spreadsheets tell UTF-8 by its mark; lines end as RFC 4180 has them.
  return `\uFEFF${[header, ...lines].map((line) => `${csvFormatRow(line)}\r\n`).join('')}`;
}

/** One JSON object a line: the entries as the graph answered them, nothing folded. */
export function toNdjson(entries: readonly unknown[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function cellText(column: Column, cell: Cell | undefined): string {
  if (!cell) return '';
  if (column.kind === 'percent') return String(cell.value);
  return column.kind === 'time' ? String(cell.value) : guard(cell.text);
}

function guard(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}
