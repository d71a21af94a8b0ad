import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import { type Columns, changeRow } from '../row.writer.ts';
import type { OrderStatus } from './order.view.ts';

/** An order as a write holds it until its transaction ends; amounts in minor units. */
export interface LockedOrder {
  readonly uuid: Uuid;
  readonly displayId: string;
  readonly memberUuid: Uuid;
  readonly userUuid: Uuid;
  readonly kind: 'PURCHASE' | 'RENEWAL' | 'GIFT_CARD';
  readonly status: OrderStatus;
  readonly currency: string;
  readonly total: bigint;
  readonly giftCardApplied: bigint;
  readonly refunded: bigint;
  readonly transactionUuid: Uuid | null;
  readonly expiresAt: Date | null;
  /** The subscription whose period it is. */
  readonly subscriptionUuid: Uuid | null;
  /** Number of that period; 0 = its trial. */
  readonly periodNo: number | null;
  readonly version: number;
}

/** A share of a line as it stood at checkout. */
export interface StoredShare {
  readonly attributionId: Uuid;
  readonly employeeId: Uuid;
  readonly userId: Uuid;
  readonly jobProfileId: Uuid | null;
  readonly shareBps: number;
}

/** What a line was quoted with besides its price: the set of shares, and whether gift cards may pay for it. */
export interface StoredSet {
  readonly giftCardsAllowed: boolean;
  readonly attributionSetId: Uuid;
  readonly retainedBps: number;
  readonly shares: readonly StoredShare[];
}

/** A line of a held order. */
export interface LockedItem {
  readonly uuid: Uuid;
  readonly position: number;
  readonly productUuid: Uuid;
  readonly variantUuid: Uuid;
  readonly planUuid: Uuid;
  readonly bundleUuid: Uuid | null;
  readonly setUuid: Uuid | null;
  readonly quotedSet: StoredSet | null;
  readonly quantity: number;
  readonly unitPrice: bigint;
  readonly tax: bigint;
  readonly total: bigint;
  readonly refunded: bigint;
}

interface OrderRow {
  readonly id: Uuid;
  readonly display_id: string;
  readonly member_id: Uuid;
  readonly user_id: Uuid;
  readonly kind: LockedOrder['kind'];
  readonly status: OrderStatus;
  readonly currency: string;
  readonly total: string;
  readonly gift_card_applied: string;
  readonly refunded: string;
  readonly transaction_id: Uuid | null;
  readonly expires_at: Date | null;
  readonly subscription_id: Uuid | null;
  readonly period_no: number | null;
  readonly version: number;
}

interface ItemRow {
  readonly id: Uuid;
  readonly position: number;
  readonly product_id: Uuid;
  readonly variant_id: Uuid;
  readonly plan_id: Uuid;
  readonly bundle_id: Uuid | null;
  readonly attribution_set_id: Uuid | null;
  readonly quoted_shares: StoredSet | null;
  readonly quantity: number;
  readonly unit_price: string;
  readonly tax: string;
  readonly total: string;
  readonly refunded: string;
}

/** Orders of one organization as a write holds and changes them; whether somebody may is the service's business. */
export class OrderWritingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  /** Holds the order until the transaction ends; undefined when the organization has none of that id. */
  async lock(uuid: Uuid): Promise<LockedOrder | undefined> {
    const [row] = await this.sql.query<OrderRow>(
      `SELECT id, display_id, member_id, user_id, kind, status, currency, total, gift_card_applied, refunded,
              transaction_id, expires_at, subscription_id, period_no, version
         FROM org_member_order WHERE org_id = $1::uuid AND id = $2::uuid FOR NO KEY UPDATE`,
      [this.orgUuid, uuid],
    );
    return row && toLocked(row);
  }

  /** Lines of a held order, in their order. */
  async items(orderUuid: Uuid): Promise<LockedItem[]> {
    const rows = await this.sql.query<ItemRow>(
      `SELECT id, position, product_id, variant_id, plan_id, bundle_id, attribution_set_id, quoted_shares, quantity,
              unit_price, tax, total, refunded
         FROM org_member_order_item WHERE org_id = $1::uuid AND order_id = $2::uuid ORDER BY position`,
      [this.orgUuid, orderUuid],
    );
    return rows.map((row) => ({
      uuid: row.id,
      position: row.position,
      productUuid: row.product_id,
      variantUuid: row.variant_id,
      planUuid: row.plan_id,
      bundleUuid: row.bundle_id,
      setUuid: row.attribution_set_id,
      quotedSet: row.quoted_shares,
      quantity: row.quantity,
      unitPrice: BigInt(row.unit_price),
      tax: BigInt(row.tax),
      total: BigInt(row.total),
      refunded: BigInt(row.refunded),
    }));
  }

  /** Takes lines out of a held cart. */
  async removeItems(orderUuid: Uuid, items: readonly Uuid[]): Promise<void> {
    await this.sql.query(
      'DELETE FROM org_member_order_item WHERE org_id = $1::uuid AND order_id = $2::uuid AND id = ANY ($3::uuid[])',
      [this.orgUuid, orderUuid, [...items]],
    );
  }

  /** Changes the named columns of a held order, and its version. */
  async change(order: LockedOrder, columns: Columns, at: Date): Promise<void> {
    await changeRow(
      this.sql,
      'org_member_order',
      { orgUuid: this.orgUuid, uuid: order.uuid },
      { ...columns, version: order.version + 1, updated_at: at },
    );
  }
}

const toLocked = (row: OrderRow): LockedOrder => ({
  uuid: row.id,
  displayId: row.display_id,
  memberUuid: row.member_id,
  userUuid: row.user_id,
  kind: row.kind,
  status: row.status,
  currency: row.currency,
  total: BigInt(row.total),
  giftCardApplied: BigInt(row.gift_card_applied),
  refunded: BigInt(row.refunded),
  transactionUuid: row.transaction_id,
  expiresAt: row.expires_at,
  subscriptionUuid: row.subscription_id,
  periodNo: row.period_no,
  version: row.version,
});
