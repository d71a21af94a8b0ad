import { createSubgraphs, readDemoWorld } from '@volmify/cli';
import { openDeliveries, type WebhookSettings } from '@volmify/identity';
import { createFakeClock } from '@volmify/shared/clock';
import { attributionSetCommitted } from '@volmify/shared/events/catalogue';
import type { EventEnvelope } from '@volmify/shared/events/event';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createIdSource, toId, type Uuid } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import { createPool } from '@volmify/shared/postgres.pool';
import { anonymousViewer, type Viewer } from '@volmify/shared/viewer';
import { copyDatabases, type TestDatabases, testIdentityKeys } from '../kit/database.ts';
import { openStrangersServer } from './strangers.server.ts';

/** Payload that stands for the graph's answer: what was asked with which variables. */
export const payloadOf = (id: string) => ({ product: { id } });

/** Noon of a day on which webhooks are delivered. */
const NOON_MS = Date.parse('2026-07-01T12:00:00.000Z');

/** Identity with webhooks over a copy of the demo world; the graph that it asks is a stand-in. */
export interface WebhookWorld {
  readonly databases: TestDatabases['of'];
  readonly clock: ReturnType<typeof createFakeClock>;
  readonly appId: string;
  readonly olga: Viewer;
  readonly acme: Viewer;
  uuidOf(key: string): Uuid;
  /** Asks identity; refusals of the product come back as they are. */
  ask(who: Viewer, document: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Tells identity of new shares of a product; the event's id. */
  tell(event?: Partial<EventEnvelope>): Promise<Uuid>;
  /** Workers that call whatever is due by the clock of this world. */
  deliveries(settings?: Partial<WebhookSettings>): Promise<ReturnType<typeof openDeliveries>>;
  close(): Promise<void>;
}

export async function openWebhookWorld(): Promise<WebhookWorld> {
  const databases = await copyDatabases();
  const world = readDemoWorld();
  const clock = createFakeClock(NOON_MS);
  const bus = createMemoryBus();
  const log = createLog({ level: 'silent' });
  const keys = await testIdentityKeys();
  const graph = await openStrangersServer(({ body }, response) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: { id: string } };
    const wrong = query.includes('finance') ? { errors: [{ message: 'Cannot query field "finance".' }] } : undefined;
    response.end(JSON.stringify(wrong ?? { data: payloadOf(variables.id) }));
  });
  const subgraphs = createSubgraphs({
    appUrls: databases.appUrls,
    bus,
    clock: createFakeClock(NOON_MS),
    log,
    identityKeys: keys,
    poolSize: 4,
    gatewayUrl: graph.url,
    webhooks: { allowsLoopback: true, clock },
  });
  const ids = createIdSource(() => clock.nowMs());
  const pools: ReturnType<typeof createPool>[] = [];
  const orgId = toId('Org', world.uuidOf('lumen-academy'));
  const appId = toId('PartnerApp', world.uuidOf('acme'));
  const person = anonymousViewer('req_webhooks');
  return {
    databases: databases.of,
    clock,
    appId,
    olga: {
      ...person,
      kind: 'person',
      userId: toId('User', world.uuidOf('olga')),
      memberships: [{ orgId, isOwner: true, permissions: [], headOf: [] }],
    },
    acme: {
      ...person,
      kind: 'partner',
      partner: {
        appId,
        keyId: toId('PartnerKey', world.uuidOf('acme/key')),
        subgraphs: ['identity', 'catalog'],
        scopes: ['identity:read', 'catalog:read'],
        orgIds: [orgId],
        isLive: true,
        tier: 'GROWTH',
      },
    },
    uuidOf: world.uuidOf,
    async ask(viewer, query, variables = {}) {
      const answer = await subgraphs.identity.execute({ query, variables }, viewer);
      if (answer.errors?.[0]) throw answer.errors[0];
      return answer.data as Record<string, unknown>;
    },
    async tell(event = {}) {
      const productUuid = world.uuidOf('lumen-academy/product/fullstack-foundations');
      const told: EventEnvelope = {
        eventId: ids.newUuid(),
        type: attributionSetCommitted.type,
        version: 1,
        aggregateType: 'product_attribution',
        aggregateId: productUuid,
        sequence: 1n,
        orgId: world.uuidOf('lumen-academy'),
        occurredAt: clock.now(),
        payload: { productId: productUuid, setId: productUuid, versionNo: 2, orgRetainedBps: 10_000, shares: [] },
        ...event,
      };
      await bus.publish(told);
      return told.eventId;
    },
    async deliveries(settings = {}) {
      const pool = createPool({ databaseUrl: databases.appUrls.identity, poolSize: 4 });
      pools.push(pool);
      return openDeliveries({
        pool,
        keys: keys.data,
        log,
        run: async (_app, _selection, { id }) => ({ type: 'answer', data: payloadOf(id) }),
        settings: { allowsLoopback: true, clock, random: () => 0.5, wholeMs: 300, ...settings },
      });
    },
    async close() {
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
      await Promise.all(pools.map((pool) => pool.end()));
      await graph.close();
      await databases.drop();
    },
  };
}
