import type { Id } from '@volmify/shared/ids';
import type { MoneyView } from '@volmify/shared/money';

/** States of an order (5.5). */
export type OrderStatus =
  | 'CART'
  | 'PENDING'
  | 'PROCESSING'
  | 'CONFIRMED'
  | 'FULFILLED'
  | 'PARTIALLY_REFUNDED'
  | 'CANCELLED'
  | 'REFUNDED'
  | 'FAILED'
  | 'EXPIRED';

/** A member's purchase. */
export interface OrderView {
  readonly id: Id<'Order'>;
  readonly orgId: Id<'Org'>;
  readonly memberId: Id<'OrgMember'>;
  readonly displayId: string;
  readonly status: OrderStatus;
  readonly kind: string;
  readonly jurisdiction: string | null;
  readonly subtotal: MoneyView;
  readonly discount: MoneyView;
  readonly tax: MoneyView;
  readonly total: MoneyView;
  readonly giftCardApplied: MoneyView;
  readonly amountDue: MoneyView;
  readonly orderedAt: Date;
  readonly paidAt: Date | null;
  readonly fulfilledAt: Date | null;
  readonly subscriptionId: Id<'MemberSubscription'> | null;
}

/** One line of an order with the prices of its purchase. */
export interface OrderItemView {
  readonly id: Id<'OrderItem'>;
  readonly orderId: Id<'Order'>;
  readonly title: string;
  readonly quantity: number;
  readonly unitPrice: MoneyView;
  readonly discount: MoneyView;
  readonly tax: MoneyView;
  readonly total: MoneyView;
  readonly refunded: MoneyView;
  readonly productId: Id<'Product'>;
  readonly variantId: Id<'ProductVariant'>;
  readonly planId: Id<'PaymentPlan'>;
}

/** One attempt to take what gift cards leave of an order. */
export interface PaymentView {
  readonly id: Id<'Payment'>;
  readonly orgId: Id<'Org'>;
  readonly orderId: Id<'Order'>;
  readonly gateway: string;
  readonly method: string;
  readonly status: string;
  readonly gross: MoneyView;
  readonly processingFee: MoneyView;
  readonly net: MoneyView;
}
