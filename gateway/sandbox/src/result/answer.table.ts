import { readEntries } from './answer.lists.ts';
import { foldConnection, isFields, readAmount, readPercent } from './answer.value.ts';

/** One column of a list drawn as a table. */
export interface Column {
  /** Path below the entry, with the currency where there is one; unique in the table. */
  id: string;
  /** Path below the entry: `org.name`; entries of lists around this one come first: `members.displayName`. */
  path: string;
  kind: 'text' | 'number' | 'money' | 'percent' | 'time';
  /** Of money columns; each currency has a column of its own. */
  currency: string | undefined;
  /** Whether it holds identifiers, which are left out of the picture unless asked for. */
  isId: boolean;
}

/** One value in its place: what is shown, and what it is worth when sorting, drawing or filtering. */
export interface Cell {
  text: string;
  value: number | string;
}

/** A list as a table. */
export interface AnswerTable {
  columns: readonly Column[];
  /** Cells by column id; a value that is null or missing has none. */
  rows: readonly ReadonlyMap<string, Cell>[];
  /** The entries as the graph answered them, in the order of the rows. */
  entries: readonly unknown[];
}

/** Fields that say in one word which thing an object is. */
const LABELS = ['displayName', 'professionalDisplayName', 'title', 'name', 'code', 'slug'];
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/;

/** Unrolls one list of an answer: a row for each entry, a column for each value below it. */
export function readTable(data: unknown, listPath: string): AnswerTable {
  const columns: Column[] = [];
  const known = new Set<string>();
  const entries = readEntries(data, listPath);
  const rows = entries.map(({ value, around }) => {
    const row = new Map<string, Cell>();
    let before = '';
    const write = (column: Column, cell: Cell) => {
      // A column that only later rows have stands where they have it, not at the end.
      if (!known.has(column.id)) columns.splice(columns.findIndex(({ id }) => id === before) + 1, 0, column);
      known.add(column.id);
      before = column.id;
      row.set(column.id, cell);
    };
    for (const outer of around) writeLabels(outer.name, outer.value, write);
    writeValue('', value, write);
    return row;
  });
  return { columns, rows, entries: entries.map(({ value }) => value) };
}

type Write = (column: Column, cell: Cell) => void;

function writeLabels(prefix: string, value: unknown, write: Write) {
  const label = LABELS.find((name) => isFields(value) && typeof value[name] === 'string');
  if (label !== undefined && isFields(value)) writeValue(`${prefix}.${label}`, value[label], write);
}

function writeValue(path: string, source: unknown, write: Write) {
  const value = foldConnection(source);
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) return writeList(path, value, write);
  const amount = readAmount(value);
  if (amount) return writeAmount(path, amount, write);
  const percent = readPercent(value);
  if (percent !== undefined) return write(column(path, 'percent'), { text: `${percent.toFixed(2)} %`, value: percent });
  if (!isFields(value)) return writeScalar(path, value, write);
  for (const [key, child] of Object.entries(value)) {
    if (key === 'pageInfo') continue;
    writeValue(path === '' ? key : `${path}.${key}`, child, write);
  }
}

function writeList(path: string, list: readonly unknown[], write: Write) {
  const amounts = list.map(readAmount);
  if (list.length > 0 && amounts.every((amount) => amount !== undefined)) {
    for (const amount of amounts) writeAmount(path, amount, write);
    return;
  }
  const words = list.map(wordFor).filter((word) => word !== '');
  if (words.length > 0) write(column(path, 'text'), { text: words.join(', '), value: words.join(', ') });
}

function writeAmount(path: string, amount: { currency: string; text: string; value: number }, write: Write) {
  write(column(path, 'money', amount.currency), { text: amount.text, value: amount.value });
}

function writeScalar(path: string, value: unknown, write: Write) {
  if (typeof value === 'number') return write(column(path, 'number'), { text: String(value), value });
  const text = String(value);
  if (typeof value === 'string' && TIME.test(value)) {
    return write(column(path, 'time'), {
      text: text.replace('T', ' ').replace(/(:\d{2})?(\.\d+)?Z$/, ''),
      value: text,
    });
  }
  write(column(path, 'text'), { text, value: text });
}

/** One word for an entry of a list inside a row: its name, or the name of the one thing it holds. */
function wordFor(entry: unknown): string {
  if (!isFields(entry)) return entry === null ? '' : String(entry);
  const amount = readAmount(entry);
  if (amount) return `${amount.text} ${amount.currency}`.trim();
  const label = LABELS.map((name) => entry[name]).find((value) => typeof value === 'string');
  if (typeof label === 'string') return label;
  const inner = Object.values(entry).find((value) => isFields(value) && wordFor(value) !== '');
  return inner === undefined ? '' : wordFor(inner);
}

function column(path: string, kind: Column['kind'], currency?: string): Column {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const id = currency === undefined ? path : `${path} ${currency}`.trim();
  return { id, path, kind, currency, isId: name === 'id' || name === '__typename' };
}
