import type { Id } from '@volmify/shared/ids';

export type EndpointStatus = 'ACTIVE' | 'PAUSED' | 'DISABLED';
export type DeliveryStatus = 'WAITING' | 'DELIVERED' | 'DEAD' | 'WITHDRAWN';

/** Where an app is called; without its secrets. */
export interface Endpoint {
  readonly id: Id<'PartnerEndpoint'>;
  readonly appId: Id<'PartnerApp'>;
  readonly url: string;
  readonly eventTypes: readonly string[];
  readonly selection: string;
  readonly isOrdered: boolean;
  readonly status: EndpointStatus;
  readonly disabledReason: string | null;
  readonly failingSince: Date | null;
  readonly oldSecretUntil: Date | null;
  readonly createdAt: Date;
}

/** One event on its way to one endpoint. */
export interface Delivery {
  readonly id: Id<'PartnerDelivery'>;
  readonly eventId: Id<'Event'>;
  readonly eventType: string;
  readonly sequence: bigint;
  readonly occurredAt: Date;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly responseCode: number | null;
  readonly deliveredAt: Date | null;
  readonly createdAt: Date;
}

/** One call of a delivery. */
export interface LoggedAttempt {
  readonly deliveryId: Id<'PartnerDelivery'>;
  readonly at: Date;
  readonly durationMs: number;
  readonly outcome: string;
  readonly responseCode: number | null;
  readonly detail: string;
}
