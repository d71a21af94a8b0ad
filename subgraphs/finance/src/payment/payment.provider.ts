import type { Uuid } from '@volmify/shared/ids';

/** What a gateway is asked to take. */
export interface Charge {
  /** Names the payment: asking twice with one id takes the money once. */
  readonly paymentId: Uuid;
  readonly orgId: Uuid;
  readonly orderId: Uuid;
  /** Minor units, above 0. */
  readonly amount: bigint;
  readonly currency: string;
  readonly method: string;
  /** What the buyer's client got from the gateway. */
  readonly token: string | null;
}

/** What became of a charge. `pending`: the gateway has not said; it tells later. */
export type ChargeAnswer =
  | { readonly type: 'succeeded'; readonly gatewayTransactionId: string }
  | { readonly type: 'declined'; readonly reason: string; readonly canRetry: boolean }
  | { readonly type: 'pending' };

/** News of a charge. */
export interface ChargeNotice {
  readonly type: 'charged';
  readonly paymentId: Uuid;
  readonly orgId: Uuid;
  readonly orderId: Uuid;
  readonly answer: Exclude<ChargeAnswer, { type: 'pending' }>;
}

/** News that a payment is contested; amounts in minor units. */
export interface DisputeNotice {
  readonly type: 'disputed';
  readonly paymentId: Uuid;
  readonly orgId: Uuid;
  readonly orderId: Uuid;
  /** Names the dispute at the gateway. */
  readonly gatewayDisputeId: string;
  readonly amount: bigint;
  readonly currency: string;
  /** What the bank takes for it. */
  readonly fee: bigint;
  readonly reason: string;
}

/** News that the bank decided. */
export interface DisputeDecision {
  readonly type: 'dispute_decided';
  readonly orgId: Uuid;
  readonly gatewayDisputeId: string;
  /** True when it decided for the seller. */
  readonly won: boolean;
}

/** What a gateway tells by itself; it may tell the same more than once. */
export type PaymentNotice = ChargeNotice | DisputeNotice | DisputeDecision;

/** One payment gateway. Amounts are minor units. */
export interface PaymentProvider {
  readonly gateway: 'SANDBOX' | 'PAYMOB';
  /** Never throws for a refusal. */
  charge(charge: Charge): Promise<ChargeAnswer>;
  /** Gives back a part of a payment; asking twice with one refund id gives it back once. */
  giveBack(refund: {
    readonly refundId: Uuid;
    readonly gatewayTransactionId: string;
    readonly amount: bigint;
  }): Promise<void>;
  /** What the bank takes for a contested payment. */
  disputeFee(currency: string): bigint;
  /** Who is told of charges; the notices before are lost. */
  onNotice(listener: (notice: PaymentNotice) => Promise<void>): void;
  close(): void;
}
