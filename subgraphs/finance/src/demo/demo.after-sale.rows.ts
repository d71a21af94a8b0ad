import type { DemoWorld } from '@volmify/shared/subgraph';
import { codeLast4, demoGiftCardCode, hashGiftCardCode } from '../gift-card/gift-card.code.ts';
import type { Columns } from '../row.writer.ts';
import { paymentKey } from './demo.orders.ts';
import type { DemoParties } from './demo.parties.ts';
import type { DisputeRow, GiftCardRow, OrderItemRow, OrderRow, RefundRow } from './demo.rows.ts';

function requireOrder(world: DemoWorld, key: string): OrderRow {
  const order = world.rows<OrderRow>('finance', 'org_member_order').find((row) => row.key === key);
  if (!order) throw new Error(`the demo world has no order called ${key}`);
  return order;
}

/** Refunds back to the card, each approved by an employee. */
export function demoRefundRows(world: DemoWorld, parties: DemoParties): Columns[] {
  return world.rows<RefundRow>('finance', 'refund').map((row) => {
    const order = requireOrder(world, row.order);
    const { userId, memberId } = parties.customer(row.org, order.buyer);
    return {
      org_id: parties.orgId(row.org),
      id: parties.uuid(row.key),
      display_id: row.displayId,
      order_id: parties.uuid(row.order),
      member_id: memberId,
      user_id: userId,
      status: 'PROCESSED',
      amount: row.gross + row.tax,
      currency: order.currency,
      to_card: row.gross + row.tax,
      to_gift_card: 0,
      reason: row.reason,
      requested_by_user_id: userId,
      approved_by_employee_id: parties.worker(row.org, row.approvedBy).employeeId,
      transaction_id: parties.entryIds(row.key, new Date(row.createdAt))('transaction'),
      processed_at: row.createdAt,
      created_at: row.createdAt,
      updated_at: row.createdAt,
    };
  });
}

/** What each refund gave back of the only line of its order. */
export function demoRefundItemRows(world: DemoWorld, parties: DemoParties): Columns[] {
  const items = world.rows<OrderItemRow>('finance', 'org_member_order_item');
  return world.rows<RefundRow>('finance', 'refund').flatMap((row) =>
    items
      .filter((item) => item.order === row.order)
      .map((item) => ({
        org_id: parties.orgId(row.org),
        refund_id: parties.uuid(row.key),
        order_item_id: parties.uuid(item.key),
        amount: row.gross + row.tax,
        gross: row.gross,
      })),
  );
}

/** Disputes, none decided yet. */
export function demoDisputeRows(world: DemoWorld, parties: DemoParties): Columns[] {
  return world.rows<DisputeRow>('finance', 'dispute').map((row) => {
    const order = requireOrder(world, row.order);
    const { userId, memberId } = parties.customer(row.org, order.buyer);
    return {
      org_id: parties.orgId(row.org),
      id: parties.uuid(row.key),
      payment_id: world.makeUuid(paymentKey(row.order), new Date(order.paidAt)),
      order_id: parties.uuid(row.order),
      member_id: memberId,
      user_id: userId,
      status: row.status,
      amount: row.amount,
      fee: row.fee,
      currency: order.currency,
      reason: row.reason,
      opened_transaction_id: parties.entryIds(row.key, new Date(row.createdAt))('transaction'),
      opened_at: row.createdAt,
      updated_at: row.createdAt,
    };
  });
}

/** Gift cards with what is left of them; codes follow from the natural keys (demo world 7.3). */
export function demoGiftCardRows(world: DemoWorld, parties: DemoParties): Columns[] {
  const orders = world.rows<OrderRow>('finance', 'org_member_order');
  return world.rows<GiftCardRow>('finance', 'org_gift_card').map((row) => {
    const code = demoGiftCardCode(row.key);
    const holder = parties.customer(row.org, row.holder);
    const used = orders.reduce((sum, order) => sum + (order.giftCard === row.key ? order.giftCardApplied : 0), 0);
    const balance = row.initialAmount - used - (row.lapsedAmount ?? 0);
    return {
      org_id: parties.orgId(row.org),
      id: parties.uuid(row.key),
      code_hash: `\\x${hashGiftCardCode(code).toString('hex')}`,
      code_last4: codeLast4(code),
      display_id: row.displayId,
      initial_amount: row.initialAmount,
      balance,
      currency: row.currency,
      funding: row.funding,
      status: row.lapsedAmount === undefined ? (balance === 0 ? 'DEPLETED' : 'ACTIVE') : 'EXPIRED',
      issued_by_employee_id: parties.worker(row.org, row.issuedBy).employeeId,
      issued_to_member_id: holder.memberId,
      issued_to_user_id: holder.userId,
      order_id: row.order === undefined ? null : parties.uuid(row.order),
      issued_at: row.createdAt,
      expires_at: row.expiresAt ?? null,
      created_at: row.createdAt,
      updated_at: row.expiresAt ?? row.createdAt,
    };
  });
}

/** What gift cards paid of orders. */
export function demoUsageRows(world: DemoWorld, parties: DemoParties): Columns[] {
  return world.rows<OrderRow>('finance', 'org_member_order').flatMap((row) => {
    if (row.giftCard === undefined) return [];
    const paidAt = new Date(row.paidAt);
    const { userId, memberId } = parties.customer(row.org, row.buyer);
    return [
      {
        org_id: parties.orgId(row.org),
        id: world.makeUuid(`${row.key}/gift-card-usage`, paidAt),
        gift_card_id: parties.uuid(row.giftCard),
        member_id: memberId,
        user_id: userId,
        order_id: parties.uuid(row.key),
        amount_used: row.giftCardApplied,
        currency: row.currency,
        used_at: row.paidAt,
        transaction_id: parties.entryIds(row.key, paidAt)('transaction'),
      },
    ];
  });
}
