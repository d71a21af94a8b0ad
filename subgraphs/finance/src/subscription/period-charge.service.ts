import { toUuid, type Uuid } from '@volmify/shared/ids';
import { storedSet } from '../order/checkout.service.ts';
import type { SellingParts } from '../order/order.room.ts';
import { type SettledPayment, settlePayment } from '../payment/payment-settlement.service.ts';
import type { QuotedItem } from '../subgraph.peers.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import type { PeriodCharge } from './period-order.service.ts';

/** Asks the gateway for an opened period and books its answer; harmless to repeat: one payment is taken once. */
export async function chargePeriod(
  parts: Pick<SellingParts, 'writing' | 'provider'>,
  place: { readonly orgUuid: Uuid; readonly item: QuotedItem; readonly method: string; readonly token: string | null },
  charge: PeriodCharge,
): Promise<Outcome<SettledPayment>> {
  const { orderUuid, paymentUuid, currency } = charge;
  const { orgUuid, item, method, token } = place;
  const answer =
    paymentUuid === null
      ? null
      : await parts.provider.charge({
          paymentId: paymentUuid,
          orgId: orgUuid,
          orderId: orderUuid,
          amount: BigInt(charge.amountMinor),
          currency,
          method,
          token,
        });
  const sets = new Map([[toUuid(item.planId), storedSet(item)]]);
  return settlePayment(parts, { orgUuid, orderUuid, paymentUuid, sets }, answer);
}
