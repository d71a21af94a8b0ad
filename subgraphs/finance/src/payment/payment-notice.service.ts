import type { SellingParts } from '../order/order.room.ts';
import { decideByNotice, openByNotice } from '../refund/dispute.service.ts';
import type { PaymentNotice } from './payment.provider.ts';
import { settlePayment } from './payment-settlement.service.ts';

/**
 * Applies what a gateway tells by itself, however late and however often: nobody waits for the answer, and a payment is
 * settled with the shares of checkout.
 * @throws when the news fits nothing that is known; the gateway tells again
 */
export async function applyNotice(parts: Pick<SellingParts, 'writing'>, notice: PaymentNotice): Promise<void> {
  switch (notice.type) {
    case 'disputed':
      return openByNotice(parts, notice);
    case 'dispute_decided':
      return decideByNotice(parts, notice);
    case 'charged': {
      const { orgId: orgUuid, orderId: orderUuid, paymentId: paymentUuid, answer } = notice;
      await settlePayment(parts, { orgUuid, orderUuid, paymentUuid, sets: new Map() }, answer);
    }
  }
}
