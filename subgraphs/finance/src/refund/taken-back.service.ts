import { orderRefunded } from '@volmify/shared/events/catalogue';
import type { Uuid } from '@volmify/shared/ids';
import { announceStatus } from '../order/order.room.ts';
import type { LockedItem, LockedOrder } from '../order/order-writing.repository.ts';
import { orderedItemOf, orderFactOf } from '../payment/payment-settlement.service.ts';
import { changeRow } from '../row.writer.ts';
import type { BooksRoom } from '../subgraph.writing.ts';
import type { TakenItem } from './taken.service.ts';

/** What is taken back of a held order, by a refund or by a lost dispute. */
export interface TakenBack {
  readonly order: LockedOrder;
  readonly items: readonly LockedItem[];
  readonly taken: readonly TakenItem[];
  /** With tax, over all lines; minor units. */
  readonly amount: bigint;
  /** The refund, or the dispute that was lost. */
  readonly sourceUuid: Uuid;
}

/** Writes what is taken back on the lines and the order, and tells the others: access ends where nothing is left. */
export async function takeBack(held: BooksRoom, back: TakenBack): Promise<void> {
  const { order, items, taken, amount } = back;
  for (const part of taken) {
    const item = items.find(({ uuid }) => uuid === part.orderItemId);
    const at = { orgUuid: held.orgUuid, uuid: part.orderItemId };
    await changeRow(held.sql, 'org_member_order_item', at, { refunded: (item?.refunded ?? 0n) + part.amount });
  }
  const refunded = order.refunded + amount;
  const status = refunded === order.total ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  await held.orders.change(order, { refunded, status }, held.at);
  if (status !== order.status) await announceStatus(held, order, status);
  await announceRefunded(held, back);
}

function announceRefunded(held: BooksRoom, { order, items, taken, amount, sourceUuid }: TakenBack): Promise<void> {
  return held.emit(
    orderRefunded,
    { type: 'order', uuid: order.uuid },
    {
      ...orderFactOf(held, order),
      refundId: sourceUuid,
      refundedAt: held.at.toISOString(),
      isFull: order.refunded + amount === order.total,
      refundedMinor: amount.toString(),
      items: taken.flatMap((part) =>
        items
          .filter(({ uuid }) => uuid === part.orderItemId)
          .map((item) => ({
            ...orderedItemOf(item),
            refundedMinor: part.amount.toString(),
            isFull: item.refunded + part.amount === item.total,
          })),
      ),
    },
  );
}
