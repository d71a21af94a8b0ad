/** One column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number | bigint | null | undefined;
  /** Numbers stand right; text stands left, which is the default. */
  readonly align?: 'left' | 'right';
}

/**
 * Rows as plain text: a line of titles, a rule, and a line per row, columns two spaces apart, no trailing blanks and no
 * final line break. A missing value is an empty cell.
 */
export function formatTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => flatten(column.value(row))));
  const widths = columns.map((column, at) =>
    Math.max(displayWidth(column.title), ...cells.map((line) => displayWidth(line[at] ?? ''))),
  );
  const format = (line: readonly string[]): string =>
    line
      .map((text, at) => pad(text, widths[at] ?? 0, columns[at]?.align ?? 'left'))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [format(columns.map((column) => column.title)), rule, ...cells.map(format)].join('\n');
}

/** Cells per line of a terminal: East Asian characters and pictures take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    width += WIDE.test(segment) ? 2 : 1;
  }
  return width;
}

const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/** A line break inside a value would break the table. */
const flatten = (value: string | number | bigint | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).replace(/\s*[\r\n]+\s*/g, ' ');
