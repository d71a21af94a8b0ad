import type { Bus } from '@volmify/shared/events/bus';
import { attributionRevenuePosted } from '@volmify/shared/events/catalogue';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { Sql, TransactionalSql } from '@volmify/shared/events/sql';
import type { IdSource, Uuid } from '@volmify/shared/ids';
import type { Log } from '@volmify/shared/log';
import type { MetricsProjectionRepository } from './metrics-projection.repository.ts';
import { changesOf } from './metrics-projection.service.ts';

const CONSUMER = 'identity.metrics';

/** What the projector works with. */
export interface ProjectorParts {
  readonly bus: Bus;
  readonly ids: IdSource;
  readonly log: Log;
  /** SQL of the projector inside one organization. */
  readonly sqlIn: (orgUuid: Uuid) => TransactionalSql;
  readonly projectionOn: (sql: Sql) => MetricsProjectionRepository;
}

/**
 * Follows the money of professionals (IDN-16): each posting is applied once, in the same transaction as its mark.
 * @returns what ends the subscription
 */
export function consumeRevenue({ bus, ids, log, sqlIn, projectionOn }: ProjectorParts): () => void {
  return bus.subscribe(CONSUMER, [attributionRevenuePosted.type], async (event) => {
    const { orgId } = event;
    if (orgId === null) throw new Error(`${event.type} ${event.eventId} names no organization`);
    await applyOnce(
      { sql: sqlIn(orgId), consumer: CONSUMER },
      attributionRevenuePosted,
      event,
      async (sql, posting) => {
        const changes = changesOf(posting, ids);
        if (changes.length === 0) return;
        const day = { orgUuid: orgId, currency: posting.currency, occurredAt: new Date(posting.occurredAt) };
        const reached = await projectionOn(sql).addRevenue(day, changes);
        if (reached < changes.length) {
          log.warn({ eventId: event.eventId, missing: changes.length - reached }, 'revenue of unknown job profiles');
        }
      },
    );
  });
}
