import type { Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import { Prisma } from '../generated/prisma/client.ts';

/** A list whose index ends with its keyset, newest first. */
export interface KeysetList {
  /** Columns of the keyset, in order, each with its SQL type. */
  readonly keyset: readonly { readonly column: string; readonly type: 'timestamptz' | 'uuid' }[];
}

/** One index range of a list: where it is read from, what is read, and which rows belong to subject `s.id`. */
export interface KeysetRange {
  /** Select list; the same columns in every range of one list. */
  readonly columns: Prisma.Sql;
  readonly table: Prisma.Sql;
  readonly where: readonly Prisma.Sql[];
}

const columnsOf = (list: KeysetList): string => list.keyset.map(({ column }) => column).join(', ');

function orderOf(list: KeysetList, page: PageRequest): Prisma.Sql {
  const way = page.direction === 'forward' ? 'DESC' : 'ASC';
  return Prisma.raw(list.keyset.map(({ column }) => `${column} ${way}`).join(', '));
}

function beyondCursor(list: KeysetList, page: PageRequest): Prisma.Sql[] {
  if (!page.cursor) return [];
  const values = list.keyset.map(({ type }, index) => Prisma.sql`${page.cursor?.[index]}::${Prisma.raw(type)}`);
  const than = Prisma.raw(page.direction === 'forward' ? '<' : '>');
  return [Prisma.sql`(${Prisma.raw(columnsOf(list))}) ${than} (${Prisma.join(values)})`];
}

/**
 * Pages of many subjects in one statement: per subject an index range of page size + 1 rows, each ended by row
 * comparison with the cursor, merged without sorting when a list has several ranges.
 */
export function pagesStatement(
  list: KeysetList,
  subjects: readonly Uuid[],
  ranges: readonly KeysetRange[],
  page: PageRequest,
): Prisma.Sql {
  const order = orderOf(list, page);
  // A subselect hides the number from the planner, which else takes the average subject's few rows, reads all of a
  // busy one's and sorts them; of an unknown limit it expects a tenth and keeps to the order of the index.
  const limit = Prisma.sql`(SELECT ${page.size + 1}::bigint)`;
  const parts = ranges.map(
    ({ columns, table, where }) => Prisma.sql`(SELECT ${columns} FROM ${table}
      WHERE ${Prisma.join([...where, ...beyondCursor(list, page)], ' AND ')} ORDER BY ${order} LIMIT ${limit})`,
  );
  const rows =
    parts.length === 1
      ? parts[0]
      : Prisma.sql`(SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) AS part ORDER BY ${order} LIMIT ${limit})`;
  return Prisma.sql`SELECT s.id AS subject_id, page.* FROM unnest(${[...subjects]}::uuid[]) AS s(id)
    CROSS JOIN LATERAL ${rows} AS page`;
}
