import type { Clock } from '@volmify/shared/clock';
import { systemClock } from '@volmify/shared/clock';
import { createIdSource } from '@volmify/shared/ids';
import type { Log } from '@volmify/shared/log';
import { createGuardedPost, type GuardedPostOptions } from '@volmify/shared/outgoing/guarded.post';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type pg from 'pg';
import { Vault } from '../secrecy/vault.ts';
import type { DataKeys } from '../subgraph.keys.ts';
import { createDeliveryJobs, DELIVERY_LIMITS, type DeliveryJobs, type DeliveryLimits } from './delivery.jobs.ts';
import { deliveryRooms } from './delivery.room.ts';
import type { RunAsPartner } from './delivery.service.ts';

/** How webhooks are delivered; what is left out is as partners are promised. */
export interface WebhookSettings extends Partial<GuardedPostOptions> {
  /** Lets endpoints be on this machine; for development alone. */
  readonly allowsLoopback: boolean;
  /** What schedules go by: the machine's clock, whatever business time is. */
  readonly clock?: Clock;
  /** 0..1, for the jitter of retries. */
  readonly random?: () => number;
  readonly limits?: Partial<DeliveryLimits>;
}

/** The settings that deny most. */
export const STRICT_WEBHOOKS: WebhookSettings = { allowsLoopback: false };

/** Workers over one pool of the serving role; ended by whoever made them, before the pool. */
export function openDeliveries(parts: {
  readonly pool: pg.Pool;
  readonly keys: DataKeys;
  readonly log: Log;
  readonly run: RunAsPartner;
  readonly settings: WebhookSettings;
}): DeliveryJobs {
  const { pool, keys, log, run, settings } = parts;
  const clock = settings.clock ?? systemClock;
  const vault = new Vault(keys);
  return createDeliveryJobs(
    {
      open: deliveryRooms(scopedSql(pool, serviceScope('deliveries')), vault),
      clock,
      ids: createIdSource(() => clock.nowMs()),
      vault,
      post: createGuardedPost(settings),
      run,
      random: settings.random ?? Math.random,
    },
    log,
    { ...DELIVERY_LIMITS, ...settings.limits },
  );
}
