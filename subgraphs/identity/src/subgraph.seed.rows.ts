import type { Sql } from '@volmify/shared/events/sql';

/** One row by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Inserts rows that all have the columns of the first one; rows that exist already stay as they are. */
export async function insertRows(sql: Sql, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await sql.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}
