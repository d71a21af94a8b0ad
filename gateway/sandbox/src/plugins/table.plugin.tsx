import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  type Header,
  type Row,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ChartPreset } from '../dev.client.ts';
import type { AnswerTable, Cell, Column } from '../result/answer.table.ts';
import { saveText } from '../result/file.saver.ts';
import { toCsv, toNdjson } from '../result/table.export.ts';
import { ListPicker, usePickedList } from './list.picker.tsx';

const ROW_HEIGHT_PX = 32;
type Line = ReadonlyMap<string, Cell>;

/** One list of the answer as a table: sorted, filtered, and saved as a file. */
export function TablePanel({ data, preset }: { data: unknown; preset: ChartPreset | undefined }) {
  const picked = usePickedList(data, preset);
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<SortingState>([]);
  const [hasIds, setHasIds] = useState(false);
  const table = picked?.table;
  const columns = useMemo(() => table?.columns.filter(({ isId }) => hasIds || !isId) ?? [], [table, hasIds]);
  const grid = useReactTable<Line>({
    data: useMemo(() => [...(table?.rows ?? [])], [table]),
    columns: useMemo(() => columns.map(toColumnDef), [columns]),
    state: { sorting, globalFilter: filter },
    onSortingChange: setSorting,
    onGlobalFilterChange: setFilter,
    globalFilterFn: (row, columnId, wanted) => matches(row.original.get(columnId), String(wanted)),
    getColumnCanGlobalFilter: () => true,
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  if (!picked) return <p className="result-note">This answer holds nothing to unroll.</p>;
  const rows = grid.getRowModel().rows;
  const name = picked.path.split('.').at(-1) || 'answer';
  return (
    <>
      <div className="result-bar">
        <ListPicker picked={picked} />
        <label className="result-field">
          <span>Filter</span>
          <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
        <label className="result-check">
          <input type="checkbox" checked={hasIds} onChange={(event) => setHasIds(event.target.checked)} />
          ids
        </label>
        <span className="result-count" role="status">
          {rows.length === picked.table.rows.length ? rows.length : `${rows.length} of ${picked.table.rows.length}`}{' '}
          rows
        </span>
        <SaveButtons table={picked.table} columns={columns} rows={rows} name={name} />
      </div>
      <Grid headers={grid.getFlatHeaders()} rows={rows} label={name} columns={columns} />
    </>
  );
}

interface SaveProps {
  table: AnswerTable;
  columns: readonly Column[];
  rows: readonly Row<Line>[];
  name: string;
}

/** Saves what is shown: the same rows in the same order. */
function SaveButtons({ table, columns, rows, name }: SaveProps) {
  const lines = () => rows.map((row) => row.original);
  const entries = () => rows.map((row) => table.entries[row.index]);
  return (
    <span className="result-save">
      <button type="button" onClick={() => saveText(`${name}.csv`, 'text/csv', toCsv(columns, lines()))}>
        CSV
      </button>
      <button type="button" onClick={() => saveText(`${name}.ndjson`, 'application/x-ndjson', toNdjson(entries()))}>
        NDJSON
      </button>
    </span>
  );
}

interface GridProps {
  headers: readonly Header<Line, unknown>[];
  rows: readonly Row<Line>[];
  columns: readonly Column[];
  label: string;
}

/** Draws the rows in view alone, so that ten thousand scroll like ten. */
function Grid({ headers, rows, columns, label }: GridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="result-grid" ref={frame} tabIndex={0} aria-label={`${label}, ${rows.length} rows`}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {headers.map((header) => (
              <HeaderCell key={header.id} header={header} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} span={columns.length} />}
          {items.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2}>
              {columns.map(({ id, kind }) => (
                <td key={id} className={`cell-${kind}`}>
                  {rows[index]?.original.get(id)?.text ?? ''}
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <Gap height={after} span={columns.length} />}
        </tbody>
      </table>
    </section>
  );
}

function HeaderCell({ header }: { header: Header<Line, unknown> }) {
  const direction = header.column.getIsSorted();
  const sort = direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={sort}>
      <button type="button" onClick={header.column.getToggleSortingHandler()}>
        {flexRender(header.column.columnDef.header, header.getContext())}
        <i aria-hidden="true">{direction === 'asc' ? '▲' : direction === 'desc' ? '▼' : ''}</i>
      </button>
    </th>
  );
}

function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function toColumnDef({ id }: Column): ColumnDef<Line> {
  return {
    id,
    header: id,
    accessorFn: (line) => line.get(id)?.value,
    // Empty cells stay below whichever way the column is sorted.
    sortUndefined: 'last',
    sortingFn: (one, other) => compare(one.original.get(id)?.value, other.original.get(id)?.value),
  };
}

function compare(one: Cell['value'] | undefined, other: Cell['value'] | undefined): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'en', { numeric: true });
}

function matches(cell: Cell | undefined, wanted: string): boolean {
  return cell?.text.toLowerCase().includes(wanted.toLowerCase()) ?? false;
}
