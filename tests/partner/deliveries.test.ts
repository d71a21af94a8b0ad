import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { toId } from '@volmify/shared/ids';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testIdentityKeys, withClient } from '../kit/database.ts';
import type { ChildTask } from './deliveries.child.ts';
import { openStrangersServer, type StrangersServer } from './strangers.server.ts';
import { openWebhookWorld, type WebhookWorld } from './webhook.world.ts';

const IS_LONG = process.env['STRESS'] === '1';
const DELIVERIES = IS_LONG ? 1_000 : 100;
const KILLS = IS_LONG ? 8 : 1;
const ENDPOINTS = 5;
/** So much faster than time runs the schedule: its first half hour in a second. */
const SPEED = 2_000;
const LIMIT_MS = IS_LONG ? 240_000 : 40_000;

const SUBSCRIBE = `mutation ($input: SubscribePartnerEventInput!) { subscribePartnerEvent(input: $input) {
  ... on SubscribePartnerEventSuccess { secret endpoint { id } } } }`;

/** What the endpoint does to the first calls of an event, by turns; then it takes it. */
const BAD_MANNERS: readonly ((response: ServerResponse) => void)[] = [
  (response) => response.writeHead(500).end('no'),
  () => undefined,
  (response) => response.socket?.resetAndDestroy(),
  // Says yes and does not mean it: less than it promised, somewhere else, or for ever.
  (response) => {
    response.writeHead(200, { 'content-length': '100' }).write('yes');
    setTimeout(() => response.socket?.destroy(), 5);
  },
  (response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  (response) => response.writeHead(200).write('ye'),
];

describe(`${DELIVERIES} deliveries to an endpoint that fails, hangs, resets and lies`, () => {
  let world: WebhookWorld;
  let stranger: StrangersServer;
  const secrets = new Map<string, string>();
  const taken = new Map<string, number>();
  const tries = new Map<string, number>();
  let forged = 0;
  beforeAll(async () => {
    world = await openWebhookWorld();
    stranger = await openStrangersServer(({ request, body }, response) => {
      const id = String(request.headers['webhook-id']);
      const path = String(request.url);
      try {
        new Webhook(secrets.get(path) ?? '').verify(body, request.headers as Record<string, string>);
      } catch {
        forged += 1;
      }
      const key = `${path} ${id}`;
      const tried = tries.get(key) ?? 0;
      tries.set(key, tried + 1);
      // Every event meets up to three failures, each of another kind than its neighbour's.
      const seed = [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
      if (tried < seed % 4) return BAD_MANNERS[(seed + tried) % BAD_MANNERS.length]?.(response);
      taken.set(key, (taken.get(key) ?? 0) + 1);
      response.writeHead(204).end();
    });
  });
  afterAll(async () => {
    await world?.close();
    await stranger?.close();
  });

  it(
    'are each taken at least once by the schedule, verified, and none is lost when the process is killed',
    async () => {
      for (let at = 0; at < ENDPOINTS; at += 1) {
        const input = {
          partnerAppId: world.appId,
          url: `${stranger.url}/${at}`,
          eventTypes: ['catalog.attribution.changed'],
          selection: 'query ($id: ID!) { product(id: $id) { id } }',
        };
        const { secret } = (await world.ask(world.acme, SUBSCRIBE, { input }))['subscribePartnerEvent'] as {
          secret: string;
        };
        secrets.set(`/${at}`, secret);
      }
      const events: string[] = [];
      for (let at = 0; at < DELIVERIES / ENDPOINTS; at += 1) {
        events.push(toId('Event', await world.tell({ sequence: BigInt(at + 1) })));
      }
      const began = Date.now();
      let fromMs = world.clock.nowMs();
      let kills = 0;
      for (let isDone = false; !isDone; ) {
        const { child, startedAt } = await startWorker(fromMs);
        // The last worker is left alive; the others die in the middle of their calls.
        const dies = kills < KILLS ? 200 + Math.random() * 600 : Number.POSITIVE_INFINITY;
        while (Date.now() - startedAt < dies && !isDone) {
          await wait(50);
          isDone = (await countWaiting()) === 0;
          if (Date.now() - began > LIMIT_MS) throw new Error(`${await countWaiting()} deliveries still wait`);
        }
        child.kill('SIGKILL');
        await once(child, 'exit');
        kills += 1;
        fromMs += (Date.now() - startedAt) * SPEED + 60_000;
      }

      expect(kills).toBeGreaterThan(KILLS);
      expect(forged).toBe(0);
      const expected = events.flatMap((id) => [...secrets.keys()].map((path) => `${path} ${id}`));
      expect([...taken.keys()].sort()).toEqual(expected.sort());
      const rows = await readRows();
      expect(rows.map(({ status }) => status)).toEqual(Array(DELIVERIES).fill('DELIVERED'));
      const waits = [5_000, 300_000, 1_800_000];
      for (const { attempts, gaps } of rows) {
        expect(gaps).toHaveLength(attempts - 1);
        // Never before its time; a tenth less is the jitter.
        for (const [at, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual((waits[at] ?? 0) * 0.9 - 1);
      }
      expect(rows.some(({ attempts }) => attempts === 4)).toBe(true);
    },
    LIMIT_MS + 20_000,
  );

  async function startWorker(fromMs: number): Promise<{ child: ChildProcess; startedAt: number }> {
    const { data } = await testIdentityKeys();
    const task: ChildTask = {
      databaseUrl: world.databases.identity.appUrl,
      keyId: data.currentId,
      key: (data.byId.get(data.currentId) as Buffer).toString('hex'),
      fromMs,
      speed: SPEED,
    };
    const script = new URL('./deliveries.child.ts', import.meta.url);
    const child = fork(script, [JSON.stringify(task)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    return { child, startedAt: Date.now() };
  }

  const ask = <Row>(sql: string): Promise<Row[]> =>
    withClient(world.databases.identity.superuserUrl, async (client) => (await client.query(sql)).rows as Row[]);

  const countWaiting = async (): Promise<number> => {
    const [row] = await ask<{ n: number }>(`SELECT count(*)::int AS n FROM partner_delivery WHERE status = 'WAITING'`);
    return row?.n ?? 0;
  };

  const readRows = () =>
    ask<{ status: string; attempts: number; gaps: number[] }>(
      `SELECT d.status::text, d.attempts,
              coalesce((SELECT json_agg(round(extract(epoch FROM g.at - g.before) * 1000) ORDER BY g.at) FROM (
                SELECT t.at, lag(t.at) OVER (ORDER BY t.at) AS before FROM partner_attempt t WHERE t.delivery_id = d.id) g
               WHERE g.before IS NOT NULL), '[]') AS gaps
         FROM partner_delivery d`,
    );
});
