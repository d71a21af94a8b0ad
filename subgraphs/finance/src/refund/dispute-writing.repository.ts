import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import { type Columns, changeRow } from '../row.writer.ts';

/** A dispute as a write holds it; amounts in minor units. */
export interface LockedDispute {
  readonly uuid: Uuid;
  readonly orderUuid: Uuid;
  readonly paymentUuid: Uuid;
  readonly status: 'OPEN' | 'WON' | 'LOST';
  readonly amount: bigint;
  readonly currency: string;
}

interface DisputeRow {
  readonly id: Uuid;
  readonly order_id: Uuid;
  readonly payment_id: Uuid;
  readonly status: LockedDispute['status'];
  readonly amount: string;
  readonly currency: string;
}

/** Disputes of one organization as a write holds and changes them; the order is held before. */
export class DisputeWritingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  async lock(uuid: Uuid): Promise<LockedDispute | undefined> {
    const [row] = await this.sql.query<DisputeRow>(
      `SELECT id, order_id, payment_id, status, amount, currency FROM dispute
        WHERE org_id = $1::uuid AND id = $2::uuid FOR NO KEY UPDATE`,
      [this.orgUuid, uuid],
    );
    return (
      row && {
        uuid: row.id,
        orderUuid: row.order_id,
        paymentUuid: row.payment_id,
        status: row.status,
        amount: BigInt(row.amount),
        currency: row.currency,
      }
    );
  }

  /** Where a dispute lies that a gateway names; undefined for one that is not known. */
  async findByGateway(gatewayId: string): Promise<{ readonly uuid: Uuid; readonly orderUuid: Uuid } | undefined> {
    const [row] = await this.sql.query<{ id: Uuid; order_id: Uuid }>(
      'SELECT id, order_id FROM dispute WHERE org_id = $1::uuid AND gateway_dispute_id = $2',
      [this.orgUuid, gatewayId],
    );
    return row && { uuid: row.id, orderUuid: row.order_id };
  }

  change(dispute: { readonly uuid: Uuid }, columns: Columns, at: Date): Promise<void> {
    return changeRow(
      this.sql,
      'dispute',
      { orgUuid: this.orgUuid, uuid: dispute.uuid },
      { ...columns, updated_at: at },
    );
  }
}
