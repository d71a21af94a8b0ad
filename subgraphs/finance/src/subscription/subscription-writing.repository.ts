import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import { type Columns, changeRow } from '../row.writer.ts';
import type { Interval } from './subscription.period.ts';

/** States of a subscription (5.6). */
export type SubscriptionStatus =
  | 'INCOMPLETE'
  | 'INCOMPLETE_EXPIRED'
  | 'TRIALING'
  | 'ACTIVE'
  | 'PAST_DUE'
  | 'CANCELED'
  | 'UNPAID'
  | 'PAUSED';

/** A subscription as a write holds it; the price in minor units. */
export interface LockedSubscription {
  readonly uuid: Uuid;
  readonly memberUuid: Uuid;
  readonly userUuid: Uuid;
  readonly productUuid: Uuid;
  readonly planUuid: Uuid;
  readonly status: SubscriptionStatus;
  readonly price: bigint;
  readonly currency: string;
  readonly interval: Interval;
  readonly graceDays: number;
  readonly maxCycles: number | null;
  readonly cyclesCompleted: number;
  readonly trialEndsAt: Date | null;
  readonly periodEnd: Date | null;
  readonly accessExpiresAt: Date | null;
  readonly accessEndedAt: Date | null;
  readonly cancelAtPeriodEnd: boolean;
  readonly nextAttemptAt: Date | null;
  readonly paymentMethod: string;
  readonly paymentToken: string | null;
  readonly version: number;
}

interface SubscriptionRow {
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly user_id: Uuid;
  readonly product_id: Uuid;
  readonly plan_id: Uuid;
  readonly status: SubscriptionStatus;
  readonly price: string;
  readonly currency: string;
  readonly interval_months: number;
  readonly interval_days: number;
  readonly grace_days: number;
  readonly max_cycles: number | null;
  readonly cycles_completed: number;
  readonly trial_ends_at: Date | null;
  readonly current_period_end: Date | null;
  readonly access_expires_at: Date | null;
  readonly access_ended_at: Date | null;
  readonly cancel_at_period_end: boolean;
  readonly next_attempt_at: Date | null;
  readonly payment_method: string;
  readonly payment_token: string | null;
  readonly version: number;
}

const TABLE = 'org_member_product_variant_payment_plan_subscription';
const COLUMNS = `id, member_id, user_id, product_id, plan_id, status, price, currency, interval_months, interval_days,
  grace_days, max_cycles, cycles_completed, trial_ends_at, current_period_end, access_expires_at, access_ended_at,
  cancel_at_period_end, next_attempt_at, payment_method, payment_token, version`;

/** Subscriptions of one organization as a write holds and changes them; an order of theirs is held before. */
export class SubscriptionWritingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  async lock(uuid: Uuid): Promise<LockedSubscription | undefined> {
    const [row] = await this.sql.query<SubscriptionRow>(
      `SELECT ${COLUMNS} FROM ${TABLE} WHERE org_id = $1::uuid AND id = $2::uuid FOR NO KEY UPDATE`,
      [this.orgUuid, uuid],
    );
    return row && toLocked(row);
  }

  /** The living subscription of a member to a plan, if any. */
  async lockLive(memberUuid: Uuid, planUuid: Uuid): Promise<LockedSubscription | undefined> {
    const [row] = await this.sql.query<SubscriptionRow>(
      `SELECT ${COLUMNS} FROM ${TABLE} WHERE org_id = $1::uuid AND member_id = $2::uuid AND plan_id = $3::uuid
         AND status NOT IN ('CANCELED', 'INCOMPLETE_EXPIRED') FOR NO KEY UPDATE`,
      [this.orgUuid, memberUuid, planUuid],
    );
    return row && toLocked(row);
  }

  /** The order of a period that is under way or done, if any. */
  async findPeriodOrder(uuid: Uuid, periodNo: number): Promise<Uuid | undefined> {
    const [row] = await this.sql.query<{ id: Uuid }>(
      `SELECT id FROM org_member_order WHERE org_id = $1::uuid AND subscription_id = $2::uuid AND period_no = $3::int
         AND status NOT IN ('CANCELLED', 'EXPIRED')`,
      [this.orgUuid, uuid, periodNo],
    );
    return row?.id;
  }

  /** Changes the named columns of a held subscription, and its version. */
  change(subscription: LockedSubscription, columns: Columns, at: Date): Promise<void> {
    return changeRow(
      this.sql,
      TABLE,
      { orgUuid: this.orgUuid, uuid: subscription.uuid },
      { ...columns, version: subscription.version + 1, updated_at: at },
    );
  }
}

const toLocked = (row: SubscriptionRow): LockedSubscription => ({
  uuid: row.id,
  memberUuid: row.member_id,
  userUuid: row.user_id,
  productUuid: row.product_id,
  planUuid: row.plan_id,
  status: row.status,
  price: BigInt(row.price),
  currency: row.currency,
  interval: { months: row.interval_months, days: row.interval_days },
  graceDays: row.grace_days,
  maxCycles: row.max_cycles,
  cyclesCompleted: row.cycles_completed,
  trialEndsAt: row.trial_ends_at,
  periodEnd: row.current_period_end,
  accessExpiresAt: row.access_expires_at,
  accessEndedAt: row.access_ended_at,
  cancelAtPeriodEnd: row.cancel_at_period_end,
  nextAttemptAt: row.next_attempt_at,
  paymentMethod: row.payment_method,
  paymentToken: row.payment_token,
  version: row.version,
});
