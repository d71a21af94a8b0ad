import { type Clock, systemClock } from '@volmify/shared/clock';
import type { Bus } from '@volmify/shared/events/bus';
import type { IdSource } from '@volmify/shared/ids';
import type { Log } from '@volmify/shared/log';
import type { PeriodicJob } from '@volmify/shared/periodic.job';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type pg from 'pg';
import type { TokenIssuer } from './account/access-token.ts';
import type { Vault } from './secrecy/vault.ts';
import type { IdentityKeys } from './subgraph.keys.ts';
import { openDeliveries, type WebhookSettings } from './webhook/delivery.desk.ts';
import type { EndpointParts } from './webhook/endpoint.room.ts';
import { type AskGraph, createPartnerCaller } from './webhook/partner.caller.ts';
import { consumeForWebhooks } from './webhook/webhook.events.ts';

/** Everything of webhooks in one process: what requests write with, what hears events, what calls. */
export interface Webhooks {
  readonly parts: EndpointParts;
  readonly job: PeriodicJob;
  /** Hears events; returns what ends it. */
  consume(): () => void;
  /** Waits for the calls under way. */
  close(): Promise<void>;
}

const EVERY_MS = 1_000;

export function openWebhooks(given: {
  readonly pool: pg.Pool;
  readonly bus: Bus;
  readonly ids: IdSource;
  readonly log: Log;
  readonly keys: IdentityKeys;
  readonly vault: Vault;
  readonly issuer: TokenIssuer;
  readonly askGraph: AskGraph;
  readonly settings: WebhookSettings;
}): Webhooks {
  const { pool, bus, ids, log, keys, vault, issuer, askGraph, settings } = given;
  const clock: Clock = settings.clock ?? systemClock;
  const sql = scopedSql(pool, serviceScope('deliveries'));
  const keySql = scopedSql(pool, serviceScope('partners'));
  const caller = createPartnerCaller({
    sql: keySql,
    mint: (claims, lifetimeS) => issuer.mintForPartner(claims, lifetimeS),
    ask: askGraph,
  });
  const deliveries = openDeliveries({ pool, keys: keys.data, log, run: caller.run, settings });
  const told = (): void => deliveries.nudge();
  return {
    parts: { pool, ids, vault, clock, check: caller.check, told, allowsLoopback: settings.allowsLoopback },
    job: { everyMs: EVERY_MS, failure: 'the queue of deliveries could not be read', round: () => deliveries.round() },
    consume: () => consumeForWebhooks({ bus, sql, ids, clock, told }),
    close: () => deliveries.stop(),
  };
}
