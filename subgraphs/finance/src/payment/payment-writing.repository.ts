import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import { type Columns, changeRow } from '../row.writer.ts';

/** A payment as a write holds it; amounts in minor units. */
export interface LockedPayment {
  readonly uuid: Uuid;
  readonly orderUuid: Uuid;
  readonly status: string;
  readonly gatewayTransactionId: string | null;
  readonly gross: bigint;
  readonly refunded: bigint;
  readonly currency: string;
  readonly canRetry: boolean;
  readonly method: string;
}

interface PaymentRow {
  readonly id: Uuid;
  readonly order_id: Uuid;
  readonly status: string;
  readonly gateway_transaction_id: string | null;
  readonly gross: string;
  readonly refunded: string;
  readonly currency: string;
  readonly can_retry: boolean;
  readonly method: string;
}

const COLUMNS = 'id, order_id, status, gateway_transaction_id, gross, refunded, currency, can_retry, method';

/** Payments of one organization as a write holds and changes them; the order is held before. */
export class PaymentWritingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  async lock(uuid: Uuid): Promise<LockedPayment | undefined> {
    const [row] = await this.sql.query<PaymentRow>(
      `SELECT ${COLUMNS} FROM org_member_order_payment WHERE org_id = $1::uuid AND id = $2::uuid FOR NO KEY UPDATE`,
      [this.orgUuid, uuid],
    );
    return row && toLocked(row);
  }

  /** The payment of an order that is under way or done, if any. */
  async lockLive(orderUuid: Uuid): Promise<LockedPayment | undefined> {
    const [row] = await this.sql.query<PaymentRow>(
      `SELECT ${COLUMNS} FROM org_member_order_payment
        WHERE org_id = $1::uuid AND order_id = $2::uuid AND status NOT IN ('FAILED', 'CANCELLED') FOR NO KEY UPDATE`,
      [this.orgUuid, orderUuid],
    );
    return row && toLocked(row);
  }

  change(payment: { readonly uuid: Uuid }, columns: Columns, at: Date): Promise<void> {
    return changeRow(
      this.sql,
      'org_member_order_payment',
      { orgUuid: this.orgUuid, uuid: payment.uuid },
      { ...columns, updated_at: at },
    );
  }
}

const toLocked = (row: PaymentRow): LockedPayment => ({
  uuid: row.id,
  orderUuid: row.order_id,
  status: row.status,
  gatewayTransactionId: row.gateway_transaction_id,
  gross: BigInt(row.gross),
  refunded: BigInt(row.refunded),
  currency: row.currency,
  canRetry: row.can_retry,
  method: row.method,
});
