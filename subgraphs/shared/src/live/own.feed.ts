import type pg from 'pg';
import type { Bus } from '../events/bus.ts';
import { scopedSql } from '../postgres.pool.ts';
import { serviceScope } from '../scope.ts';
import type { SubgraphName } from '../subgraph.ts';
import { createEventFeed, type EventFeed } from './event.feed.ts';

/** The feed of a subgraph over its own outbox and the process's bus. */
export const createOwnFeed = (
  name: SubgraphName,
  types: readonly string[],
  { bus, pool }: { readonly bus: Bus; readonly pool: pg.Pool },
): EventFeed => createEventFeed({ consumer: `${name}.live`, types, bus, sql: scopedSql(pool, serviceScope('live')) });
