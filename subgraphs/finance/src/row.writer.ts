import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** Values by column; column names stand in code, never in requests. Amounts are bigint minor units. */
export type Columns = Readonly<Record<string, unknown>>;

/** Tables whose rows the product writes beside the books. */
export type WrittenTable =
  | 'org_member_order'
  | 'org_member_order_item'
  | 'org_member_order_discount'
  | 'org_member_order_payment'
  | 'org_member_order_tax_calculation'
  | 'refund'
  | 'refund_item'
  | 'dispute'
  | 'org_gift_card'
  | 'org_member_gift_card_usage'
  | 'org_member_product_variant_payment_plan_subscription';

/** Adds rows of one shape in one statement; rows that are there already stay as they are. */
export async function insertRows(sql: Sql, table: WrittenTable, rows: readonly Columns[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first).join(', ');
  await sql.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    [toJson(rows)],
  );
}

/** Adds one row. @throws when it is there already, or breaks a rule of its table */
export async function insertRow(sql: Sql, table: WrittenTable, row: Columns): Promise<void> {
  const names = Object.keys(row).join(', ');
  await sql.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
    [toJson(row)],
  );
}

/** Changes the named columns of one row of one organization. */
export async function changeRow(
  sql: Sql,
  table: WrittenTable,
  at: { readonly orgUuid: Uuid; readonly uuid: Uuid },
  columns: Columns,
): Promise<void> {
  const names = Object.keys(columns).join(', ');
  await sql.query(
    `UPDATE ${table} SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(NULL::${table}, $3::jsonb))
      WHERE org_id = $1::uuid AND id = $2::uuid`,
    [at.orgUuid, at.uuid, toJson(columns)],
  );
}

const toJson = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
