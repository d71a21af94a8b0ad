import { attributionRevenuePosted } from '@volmify/shared/events/catalogue';
import type { EventEnvelope } from '@volmify/shared/events/event';
import { applyAllOnce } from '@volmify/shared/events/inbox';
import type { IdSource } from '@volmify/shared/ids';
import { createPool, type PoolOptions, scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { REVENUE_CONSUMER } from './metrics/metrics.events.ts';
import { MetricsProjectionRepository } from './metrics/metrics-projection.repository.ts';
import { changesOf } from './metrics/metrics-projection.service.ts';

/** Follows the money of professionals in bulk: thousands of postings in one transaction instead of one each. */
export interface RevenueImport {
  /**
   * Applies events of the type `finance.attribution_revenue.posted` that were not applied before; whoever delivers them
   * again changes nothing.
   * @returns how many were new
   */
  apply(events: readonly EventEnvelope[]): Promise<number>;
  close(): Promise<void>;
}

/** Opens an import; nothing connects before the first `apply`. */
export function openRevenueImport(options: PoolOptions & { readonly ids: IdSource }): RevenueImport {
  const pool = createPool(options);
  return {
    async apply(events) {
      const orgUuids = [...new Set(events.flatMap(({ orgId }) => (orgId === null ? [] : [orgId])))];
      const sql = scopedSql(pool, serviceScope('projector', orgUuids));
      return applyAllOnce(
        { sql, consumer: REVENUE_CONSUMER },
        attributionRevenuePosted,
        events,
        async (held, postings) => {
          const booked = postings.map(({ event, payload }) => ({ orgUuid: event.orgId ?? '', posting: payload }));
          await new MetricsProjectionRepository(held).addRevenue(changesOf(booked, options.ids));
        },
      );
    },
    close: () => pool.end(),
  };
}
