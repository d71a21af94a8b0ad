import type { Bus } from '@volmify/shared/events/bus';
import { attributionRevenuePosted } from '@volmify/shared/events/catalogue';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { Sql, TransactionalSql } from '@volmify/shared/events/sql';
import type { IdSource, Uuid } from '@volmify/shared/ids';
import type { Log } from '@volmify/shared/log';
import type { MetricsProjectionRepository } from './metrics-projection.repository.ts';
import { changesOf } from './metrics-projection.service.ts';

/** Name under which identity marks the postings it has followed. */
export const REVENUE_CONSUMER = 'identity.metrics';

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
  return bus.subscribe(REVENUE_CONSUMER, [attributionRevenuePosted.type], async (event) => {
    const { orgId } = event;
    if (orgId === null) throw new Error(`${event.type} ${event.eventId} names no organization`);
    await applyOnce(
      { sql: sqlIn(orgId), consumer: REVENUE_CONSUMER },
      attributionRevenuePosted,
      event,
      async (sql, posting) => {
        const changes = changesOf([{ orgUuid: orgId, posting }], ids);
        if (changes.totals.length === 0) return;
        const missing = await projectionOn(sql).addRevenue(changes);
        if (missing > 0) log.warn({ eventId: event.eventId, missing }, 'revenue of unknown job profiles');
      },
    );
  });
}
