import type { Sql } from '@volmify/shared/events/sql';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import { type Columns, insertRows } from './demo.out.ts';
import type { DemoParties } from './demo.parties.ts';
import type { OrderItemRow, OrderRow } from './demo.rows.ts';

interface CategoryRow extends DemoRow {
  readonly org: string;
  readonly code: string;
  readonly name: string;
}

interface RateRow extends DemoRow {
  readonly org: string;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly jurisdiction: string;
  readonly isInclusive: boolean;
  readonly managedBy: string;
  readonly versions: readonly {
    readonly version: number;
    readonly rateBps: number;
    readonly effectiveFrom: string;
    readonly createdAt: string;
  }[];
}

/** Writes the sales taxes of the demo world with their versions. */
export async function seedTaxes(sql: Sql, world: DemoWorld, parties: DemoParties): Promise<void> {
  const rates = world.rows<RateRow>('finance', 'org_tax_rate');
  await insertRows(
    sql,
    'org_tax_category',
    world.rows<CategoryRow>('finance', 'org_tax_category').map((row) => ({
      org_id: parties.orgId(row.org),
      id: parties.uuid(row.key),
      code: row.code,
      name: row.name,
      is_active: true,
      created_at: row.createdAt,
    })),
  );
  await insertRows(
    sql,
    'org_tax_rate',
    rates.map((row) => rateColumns(row, parties)),
  );
  await insertRows(
    sql,
    'org_tax_rate_snapshot',
    rates.flatMap((row) => snapshotColumns(row, world, parties)),
  );
  await insertRows(sql, 'org_member_order_tax_calculation', calculationColumns(world, parties, rates));
}

const versionUuid = (
  world: DemoWorld,
  rate: RateRow,
  { version, createdAt }: { readonly version: number; readonly createdAt: string },
) => world.makeUuid(`${rate.key}/version/${version}`, new Date(createdAt));

/** How the tax of each taxed line of the world was found: by the version that was in force at the place of the buyer. */
function calculationColumns(world: DemoWorld, parties: DemoParties, rates: readonly RateRow[]): Columns[] {
  const orders = new Map(world.rows<OrderRow>('finance', 'org_member_order').map((row) => [row.key, row]));
  return world.rows<OrderItemRow>('finance', 'org_member_order_item').flatMap((item) => {
    const order = orders.get(item.order);
    if (!order || item.tax === 0) return [];
    const rate = rates.find(({ org, jurisdiction }) => org === order.org && jurisdiction === order.jurisdiction);
    const version = rate?.versions.findLast(({ effectiveFrom }) => effectiveFrom <= order.createdAt);
    if (!rate || !version) throw new Error(`nothing explains the tax of ${item.key}`);
    return [
      {
        org_id: parties.orgId(order.org),
        id: world.makeUuid(`${item.key}/tax`, new Date(order.createdAt)),
        order_id: parties.uuid(order.key),
        order_item_id: parties.uuid(item.key),
        tax_rate_snapshot_id: versionUuid(world, rate, version),
        method: rate.isInclusive ? 'INCLUSIVE' : 'EXCLUSIVE',
        applied_rate_bps: version.rateBps,
        taxable: item.total - item.tax,
        tax: item.tax,
        currency: order.currency,
        created_at: order.createdAt,
      },
    ];
  });
}

function rateColumns(row: RateRow, parties: DemoParties): Columns {
  const now = row.versions.at(-1);
  return {
    org_id: parties.orgId(row.org),
    id: parties.uuid(row.key),
    code: row.code,
    name: row.name,
    type: 'PERCENT',
    rate_bps: now?.rateBps ?? 0,
    is_inclusive: row.isInclusive,
    jurisdiction: row.jurisdiction,
    category_id: parties.uuid(row.category),
    effective_from: now?.effectiveFrom ?? row.createdAt,
    version: now?.version ?? 0,
    managed_by_employee_id: parties.worker(row.org, row.managedBy).employeeId,
    created_at: row.createdAt,
    updated_at: now?.createdAt ?? row.createdAt,
  };
}

const snapshotColumns = (row: RateRow, world: DemoWorld, parties: DemoParties): Columns[] =>
  row.versions.map(({ version, rateBps, effectiveFrom, createdAt }) => ({
    org_id: parties.orgId(row.org),
    id: versionUuid(world, row, { version, createdAt }),
    rate_id: parties.uuid(row.key),
    version,
    data: {
      code: row.code,
      type: 'PERCENT',
      rateBps,
      isInclusive: row.isInclusive,
      jurisdiction: row.jurisdiction,
    },
    effective_from: effectiveFrom,
    by_employee_id: parties.worker(row.org, row.managedBy).employeeId,
    created_at: createdAt,
  }));
