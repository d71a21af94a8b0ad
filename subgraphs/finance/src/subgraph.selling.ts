import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { scopeOf, serviceScope } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import type { LocatedOrder, SellingParts, SellingRoom } from './order/order.room.ts';
import type { OrderStatus } from './order/order.view.ts';
import { OrderWritingRepository } from './order/order-writing.repository.ts';

/** The room in which one viewer buys, and staff serve buyers; each look is a transaction of its own. */
export function createSellingRoom(parts: SellingParts, viewer: Viewer): SellingRoom {
  const { pool } = parts.writing;
  return {
    ...parts,
    viewer,
    locateOrder: (id) => locateOrder(parts, viewer, id),
    async locateOrderOf(table, uuid) {
      const [row] = await scopedSql(pool, scopeOf(viewer)).query<{ order_id: Uuid }>(
        `SELECT order_id FROM ${table} WHERE id = $1::uuid`,
        [uuid],
      );
      return row && locateOrder(parts, viewer, toId('Order', row.order_id));
    },
    async locateSubscription(id) {
      const [row] = await scopedSql(pool, scopeOf(viewer)).query<{
        org_id: Uuid;
        member_id: Uuid;
        user_id: Uuid;
        plan_id: Uuid;
      }>(
        `SELECT org_id, member_id, user_id, plan_id FROM org_member_product_variant_payment_plan_subscription
          WHERE id = $1::uuid`,
        [toUuid(id)],
      );
      return (
        row && {
          uuid: toUuid(id),
          orgId: toId('Org', row.org_id),
          memberId: toId('OrgMember', row.member_id),
          planId: toId('PaymentPlan', row.plan_id),
          isOwn: viewer.userId !== undefined && toUuid(viewer.userId) === row.user_id,
        }
      );
    },
    linesOf: (order) =>
      scopedSql(pool, serviceScope('order', [toUuid(order.orgId)])).transaction((sql) =>
        new OrderWritingRepository(sql, toUuid(order.orgId)).items(order.uuid),
      ),
  };
}

/** Row-level security shows a buyer the own orders and staff those of their organization. */
async function locateOrder(parts: SellingParts, viewer: Viewer, id: Id<'Order'>): Promise<LocatedOrder | undefined> {
  const [row] = await scopedSql(parts.writing.pool, scopeOf(viewer)).query<{
    org_id: Uuid;
    member_id: Uuid;
    user_id: Uuid;
    status: OrderStatus;
  }>('SELECT org_id, member_id, user_id, status FROM org_member_order WHERE id = $1::uuid', [toUuid(id)]);
  if (!row) return undefined;
  return {
    uuid: toUuid(id),
    orgId: toId('Org', row.org_id),
    memberUuid: row.member_id,
    status: row.status,
    isOwn: viewer.userId !== undefined && toUuid(viewer.userId) === row.user_id,
  };
}
