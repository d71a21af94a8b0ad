import type { ChartPreset } from '../dev.client.ts';
import type { AnswerTable, Column } from './answer.table.ts';

/** What a chart draws: which column names the marks, which hold their heights. */
export interface ChartChoice {
  kind: ChartPreset['kind'];
  /** Column id. */
  category: string;
  /** Column paths; a path of money covers all its currencies. */
  values: readonly string[];
  /** Column id that tells the parts of one category apart; empty where the values do. */
  series: string;
}

/** One mark. */
export interface Mark {
  category: string;
  series: string;
  value: number;
}

/** The marks of one unit: amounts of different currencies are never drawn on one scale. */
export interface ChartUnit {
  /** Currency, `%`, or empty for plain numbers. */
  unit: string;
  marks: readonly Mark[];
}

/** Columns that may name the marks. */
export function categoryColumns(table: AnswerTable): readonly Column[] {
  return table.columns.filter(({ kind, isId }) => (kind === 'text' || kind === 'time') && !isId);
}

/** Paths of columns that have a height, in the order of the table. */
export function valuePaths(table: AnswerTable): readonly string[] {
  return [...new Set(table.columns.filter(({ kind }) => isMeasure(kind)).map(({ path }) => path))];
}

/** The chart to begin with: the preset where the table has its columns, else the first name and the first measure. */
export function chooseChart(table: AnswerTable, preset: ChartPreset | undefined): ChartChoice | undefined {
  const categories = categoryColumns(table);
  const paths = valuePaths(table);
  const category =
    categories.find(({ id }) => id === preset?.category) ?? categories.find(varies(table)) ?? categories[0];
  if (!category || paths.length === 0) return undefined;
  const wanted = paths.filter((path) => preset?.values.includes(path));
  const series = table.columns.find(({ id }) => id === preset?.series)?.id ?? '';
  const kind = wanted.length > 0 && preset ? preset.kind : category.kind === 'time' ? 'line' : 'bar';
  return { kind, category: category.id, values: wanted.length > 0 ? wanted : paths.slice(0, 1), series };
}

/** Marks by unit, categories in the order of the table (times in their own order). */
export function readMarks(table: AnswerTable, choice: ChartChoice): readonly ChartUnit[] {
  const units = new Map<string, Mark[]>();
  const columns = table.columns.filter(({ path, kind }) => choice.values.includes(path) && isMeasure(kind));
  for (const row of table.rows) {
    const category = row.get(choice.category);
    for (const column of columns) {
      const cell = row.get(column.id);
      if (!category || typeof cell?.value !== 'number') continue;
      const unit = unitOf(column);
      const series = (choice.series !== '' && row.get(choice.series)?.text) || column.path;
      const marks = units.get(unit) ?? [];
      marks.push({ category: String(category.value), series, value: cell.value });
      units.set(unit, marks);
    }
  }
  return [...units].map(([unit, marks]) => ({ unit, marks }));
}

function unitOf({ kind, currency }: Column): string {
  if (kind === 'money') return currency ?? '';
  return kind === 'percent' ? '%' : '';
}

function isMeasure(kind: Column['kind']): boolean {
  return kind === 'money' || kind === 'percent' || kind === 'number';
}

function varies({ rows }: AnswerTable) {
  return ({ id }: Column) => new Set(rows.map((row) => row.get(id)?.text)).size > 1;
}
