import * as catalogue from '@volmify/shared/events/catalogue';
import type { EventEnvelope, EventType } from '@volmify/shared/events/event';
import type { IdKind, Uuid } from '@volmify/shared/ids';
import type { SubgraphName } from '@volmify/shared/subgraph';

/** A fact that partners may hear of: the same that clients may subscribe to. */
export interface WebhookEvent {
  readonly eventType: EventType<unknown>;
  readonly subgraph: SubgraphName;
  /** What `$id` of a selection is an id of. */
  readonly kind: IdKind;
  /** The thing that the fact is about. */
  subjectOf(event: EventEnvelope): Uuid;
}

function heard<Payload>(
  eventType: EventType<Payload>,
  kind: IdKind,
  subject: (payload: Payload) => string,
): WebhookEvent {
  return {
    eventType,
    subgraph: eventType.type.split('.')[0] as SubgraphName,
    kind,
    subjectOf: (event) => subject(eventType.model.parse(event.payload)) as Uuid,
  };
}

/** Every type of event that an endpoint may name, by its type. */
export const WEBHOOK_EVENTS: ReadonlyMap<string, WebhookEvent> = new Map(
  [
    heard(catalogue.jobProfileVerified, 'JobProfile', (fact) => fact.jobProfileId),
    heard(catalogue.memberStatusChanged, 'OrgMember', (fact) => fact.memberId),
    heard(catalogue.employeeStatusChanged, 'OrgEmployee', (fact) => fact.employeeId),
    heard(catalogue.attributionSetCommitted, 'Product', (fact) => fact.productId),
    heard(catalogue.productChanged, 'Product', (fact) => fact.productId),
    heard(catalogue.enrollmentChanged, 'Enrollment', (fact) => fact.enrollmentId),
    heard(catalogue.orderStatusChanged, 'Order', (fact) => fact.orderId),
    heard(catalogue.payoutStatusChanged, 'Payout', (fact) => fact.payoutId),
    heard(catalogue.transactionPosted, 'Transaction', (fact) => fact.transactionId),
  ].map((event) => [event.eventType.type, event]),
);

/** Type of the event that an endpoint is tried with; nothing happened. */
export const TEST_EVENT = 'webhook.test';
