import type { Uuid } from '@volmify/shared/ids';
import type { PeriodicJob } from '@volmify/shared/periodic.job';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { lapseGiftCard } from '../gift-card/gift-card.service.ts';
import type { SellingParts } from './order.room.ts';
import { expireOrder } from './order-life.service.ts';

const EVERY_MS = 60_000;
const AT_ONCE = 100;

interface DueRow {
  readonly org_id: Uuid;
  readonly id: Uuid;
}

/** Ends orders that were not paid in time, then lapses gift cards whose time is over (5.5, E07); oldest first. */
export async function endDueSales(parts: Pick<SellingParts, 'writing'>): Promise<void> {
  const { pool, clock } = parts.writing;
  const due = scopedSql(pool, serviceScope('due-sales'));
  const now = clock.now().toISOString();
  const orders = await due.query<DueRow>(
    `SELECT org_id, id FROM org_member_order WHERE status IN ('PENDING', 'FAILED') AND expires_at <= $1::timestamptz
      ORDER BY expires_at LIMIT ${AT_ONCE}`,
    [now],
  );
  for (const { org_id: orgUuid, id: orderUuid } of orders) await expireOrder(parts, { orgUuid, orderUuid });
  const cards = await due.query<DueRow>(
    `SELECT org_id, id FROM org_gift_card WHERE status = 'ACTIVE' AND expires_at <= $1::timestamptz
      ORDER BY expires_at LIMIT ${AT_ONCE}`,
    [now],
  );
  for (const { org_id: orgUuid, id: cardUuid } of cards) await lapseGiftCard(parts, { orgUuid, cardUuid });
}

/** Looks for due sales every minute. */
export const dueSalesJob = (parts: Pick<SellingParts, 'writing'>): PeriodicJob => ({
  everyMs: EVERY_MS,
  failure: 'due sales could not be ended',
  round: () => endDueSales(parts),
});
