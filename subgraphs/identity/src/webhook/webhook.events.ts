import type { Clock } from '@volmify/shared/clock';
import type { Bus } from '@volmify/shared/events/bus';
import type { EventEnvelope } from '@volmify/shared/events/event';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { TransactionalSql } from '@volmify/shared/events/sql';
import type { IdSource } from '@volmify/shared/ids';
import { DeliveryRepository } from './delivery.repository.ts';
import { WEBHOOK_EVENTS } from './webhook.event.ts';

const CONSUMER = 'identity.webhooks';

/**
 * Writes a delivery for every endpoint that is to hear of an event, once per event: of active apps that are granted the
 * subgraph and have the consent of the organization in which it happened.
 * @param parts `told` is called when something waits that did not before
 */
export function consumeForWebhooks(parts: {
  readonly bus: Bus;
  readonly sql: TransactionalSql;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly told: () => void;
}): () => void {
  const { bus, sql, ids, clock, told } = parts;
  return bus.subscribe(CONSUMER, [...WEBHOOK_EVENTS.keys()], async (envelope: EventEnvelope) => {
    const event = WEBHOOK_EVENTS.get(envelope.type);
    if (!event) return;
    let waiting = 0;
    await applyOnce({ sql, consumer: CONSUMER }, event.eventType, envelope, async (held) => {
      const deliveries = new DeliveryRepository(held);
      const hearers = await deliveries.listHearers(envelope.type, event.subgraph, envelope.orgId);
      waiting = hearers.length;
      await deliveries.insertMany(
        hearers.map((hearer) => ({
          ...hearer,
          uuid: ids.newUuid(),
          eventUuid: envelope.eventId,
          eventType: envelope.type,
          eventOrgUuid: envelope.orgId,
          subjectUuid: event.subjectOf(envelope),
          aggregateUuid: envelope.aggregateId,
          sequence: envelope.sequence,
          occurredAt: envelope.occurredAt,
          at: clock.now(),
        })),
      );
    });
    if (waiting > 0) told();
  });
}
