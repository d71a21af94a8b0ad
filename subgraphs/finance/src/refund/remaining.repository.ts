import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { RemainingItem, RemainingPart } from '../ledger/refund.entries.ts';
import { COMPONENT } from '../ledger/sale.entries.ts';

interface RevenueRow {
  readonly order_item_id: Uuid;
  readonly id: Uuid;
  readonly recipient_type: string;
  readonly employee_id: Uuid | null;
  readonly user_id: Uuid | null;
  readonly job_profile_id: Uuid | null;
  readonly share_bps: number | null;
}

interface RemainderRow {
  readonly order_item_id: Uuid;
  readonly component: string;
  readonly remaining: string;
}

/** What may still be taken back of order lines; the order is held, so nobody else takes meanwhile. */
export class RemainingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  /** Components of many lines with the revenue rows behind them, and the tax that remains; two statements. */
  async find(items: readonly Uuid[]): Promise<Map<Uuid, { readonly parts: RemainingItem; readonly tax: bigint }>> {
    const remainders = await this.sql.query<RemainderRow>(
      `SELECT order_item_id, component, remaining FROM order_item_remainder
        WHERE org_id = $1::uuid AND order_item_id = ANY ($2::uuid[])`,
      [this.orgUuid, [...items]],
    );
    const revenues = await this.sql.query<RevenueRow>(
      `SELECT order_item_id, id, recipient_type, employee_id, user_id, job_profile_id, share_bps
         FROM org_employee_product_attribution_revenue
        WHERE org_id = $1::uuid AND order_item_id = ANY ($2::uuid[]) ORDER BY attribution_id`,
      [this.orgUuid, [...items]],
    );
    return new Map(
      items.map((item) => {
        const left = new Map(
          remainders.filter((row) => row.order_item_id === item).map((row) => [row.component, BigInt(row.remaining)]),
        );
        const rows = revenues.filter((row) => row.order_item_id === item);
        return [item, { parts: remainingOf(item, left, rows), tax: left.get(COMPONENT.tax) ?? 0n }] as const;
      }),
    );
  }
}

function remainingOf(item: Uuid, left: ReadonlyMap<string, bigint>, rows: readonly RevenueRow[]): RemainingItem {
  const part = (component: string, recipient: string): RemainingPart => ({
    amount: left.get(component) ?? 0n,
    revenueId: rows.find((row) => row.recipient_type === recipient)?.id ?? null,
  });
  return {
    orderItemId: item,
    platform: part(COMPONENT.platform, 'PLATFORM'),
    processing: part(COMPONENT.processing, 'PAYMENT_PROCESSOR'),
    withholding: part(COMPONENT.withholding, 'TAX_AUTHORITY'),
    creators: rows.flatMap((row) =>
      row.employee_id && row.user_id
        ? [
            {
              revenueId: row.id,
              amount: left.get(COMPONENT.creator(row.employee_id)) ?? 0n,
              worker: { employeeId: row.employee_id, userId: row.user_id, jobProfileId: row.job_profile_id },
              shareBps: row.share_bps ?? 0,
            },
          ]
        : [],
    ),
    organization: part(COMPONENT.organization, 'ORGANIZATION'),
  };
}
