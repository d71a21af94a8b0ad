import type { Bus } from '@volmify/shared/events/bus';
import {
  attributionSetCommitted,
  enrollmentChanged,
  ratingChanged,
  transactionPosted,
} from '@volmify/shared/events/catalogue';
import type { EventEnvelope, EventType } from '@volmify/shared/events/event';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { Sql, TransactionalSql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { FactsRepository } from './facts.repository.ts';
import { followEnrollment, followPosting, followRating, followShares } from './facts.service.ts';

/** Name under which organization marks the facts of others that it has followed. */
export const FACTS_CONSUMER = 'organization.facts';

/** What the projector works with. */
export interface FactsParts {
  readonly bus: Bus;
  /** SQL of the projector inside one organization. */
  readonly sqlIn: (orgUuid: Uuid) => TransactionalSql;
  readonly factsOn: (sql: Sql, orgUuid: Uuid) => FactsRepository;
}

interface Followed<Payload> {
  readonly eventType: EventType<Payload>;
  readonly follow: (facts: FactsRepository, payload: Payload, event: EventEnvelope) => Promise<void>;
}

/** An event type with what is done about it, applied once. */
function followed<Payload>({ eventType, follow }: Followed<Payload>) {
  return {
    type: eventType.type,
    apply: ({ sqlIn, factsOn }: FactsParts, orgUuid: Uuid, event: EventEnvelope): Promise<void> =>
      applyOnce({ sql: sqlIn(orgUuid), consumer: FACTS_CONSUMER }, eventType, event, (sql, payload) =>
        follow(factsOn(sql, orgUuid), payload, event),
      ),
  };
}

const FOLLOWED = [
  followed({ eventType: transactionPosted, follow: followPosting }),
  followed({ eventType: attributionSetCommitted, follow: followShares }),
  followed({ eventType: enrollmentChanged, follow: followEnrollment }),
  followed({ eventType: ratingChanged, follow: followRating }),
];

/**
 * Follows what other subgraphs know of the people of each organization (GAP-14); mark and effect commit together.
 * @returns what ends the subscription
 */
export function consumeFacts(parts: FactsParts): () => void {
  const byType = new Map(FOLLOWED.map((entry) => [entry.type, entry]));
  return parts.bus.subscribe(FACTS_CONSUMER, [...byType.keys()], async (event) => {
    if (event.orgId === null) throw new Error(`${event.type} ${event.eventId} names no organization`);
    await byType.get(event.type)?.apply(parts, event.orgId, event);
  });
}
