import { type Id, toId, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import { visibleRows } from '../visible.repository.ts';

/** A member's recurring purchase (5.6). */
export interface SubscriptionView {
  readonly id: Id<'MemberSubscription'>;
  readonly memberId: Id<'OrgMember'>;
  readonly planId: Id<'PaymentPlan'>;
  readonly status: string;
  readonly price: MoneyView;
  readonly currentPeriodStart: Date | null;
  readonly currentPeriodEnd: Date | null;
  readonly trialEndsAt: Date | null;
  readonly cancelAtPeriodEnd: boolean;
  readonly accessExpiresAt: Date | null;
}

interface SubscriptionRow {
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly plan_id: Uuid;
  readonly status: string;
  readonly price: bigint;
  readonly currency: string;
  readonly current_period_start: Date | null;
  readonly current_period_end: Date | null;
  readonly trial_ends_at: Date | null;
  readonly cancel_at_period_end: boolean;
  readonly access_expires_at: Date | null;
}

/** Subscriptions as far as one reader may see them: the own ones, and an organization's by `context.member.read`. */
export class SubscriptionRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    reader: FinanceReader,
  ) {
    this.#visible = visibleRows(reader, ['context.member.read']);
  }

  findByIds(ids: readonly Uuid[]): Promise<SubscriptionView[]> {
    return this.#rows(Prisma.sql`id = ANY (${[...ids]}::uuid[])`);
  }

  /** Subscriptions of many members, newest first. */
  findOfMembers(members: readonly Uuid[]): Promise<SubscriptionView[]> {
    return this.#rows(Prisma.sql`member_id = ANY (${[...members]}::uuid[])`);
  }

  async #rows(which: Prisma.Sql): Promise<SubscriptionView[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<SubscriptionRow[]>`
        SELECT id, member_id, plan_id, status, price, currency, current_period_start, current_period_end, trial_ends_at,
               cancel_at_period_end, access_expires_at
          FROM org_member_product_variant_payment_plan_subscription
         WHERE ${which} AND ${this.#visible} ORDER BY member_id, created_at DESC, id DESC`,
    );
    return rows.map(toSubscription);
  }
}

const toSubscription = (row: SubscriptionRow): SubscriptionView => ({
  id: toId('MemberSubscription', row.id),
  memberId: toId('OrgMember', row.member_id),
  planId: toId('PaymentPlan', row.plan_id),
  status: row.status,
  price: toMoney(row.price, row.currency),
  currentPeriodStart: row.current_period_start,
  currentPeriodEnd: row.current_period_end,
  trialEndsAt: row.trial_ends_at,
  cancelAtPeriodEnd: row.cancel_at_period_end,
  accessExpiresAt: row.access_expires_at,
});
