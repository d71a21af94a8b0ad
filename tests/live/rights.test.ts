import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { toId } from '@volmify/shared/ids';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../kit/database.ts';
import { type LiveGraph, openLiveGraph } from './live.graph.ts';
import { allGone, listening } from './live.reader.ts';
import { openRaw, type RawClient } from './raw.client.ts';

const CHANGES = 'subscription ($orgId: ID!) { attributionChanged(orgId: $orgId) { set { versionNo } } }';
const POSTINGS = `subscription ($orgId: ID, $userId: ID) { transactionPosted(orgId: $orgId, userId: $userId) {
  transaction { id org { slug } } context { __typename amount { amountMinor } } } }`;
const FRESH_MS = 1_000;

let graph: LiveGraph;
const open: RawClient[] = [];
beforeAll(async () => {
  graph = await openLiveGraph({ live: { recheckMs: 300 } });
});
afterEach(async () => {
  for (const client of open.splice(0)) client.socket.terminate();
  await allGone(graph.gateway);
});
afterAll(() => graph?.close());

async function connect(persona: string | undefined, seconds?: number): Promise<RawClient> {
  const client = await openRaw(graph.url);
  open.push(client);
  await client.init(persona && (await graph.tokenOf(persona, seconds)));
  return client;
}

async function listen(persona: string, query: string, variables: object): Promise<RawClient> {
  const client = await connect(persona);
  client.subscribe('1', query, variables);
  return client;
}

const codeOf = (client: RawClient) => client.wait('error').then(({ payload }) => payload?.[0]?.extensions?.code);
const change = (name: 'identity' | 'organization', sql: string, values: unknown[]) =>
  withClient(graph.databases[name].superuserUrl, (client) => client.query(sql, values));

describe('who is told', () => {
  it('refuses a stream to whoever may not read what it is about, and opens nothing', async () => {
    const lumen = { orgId: graph.orgId('lumen-academy') };
    const refused = [
      await codeOf(await listen('adam', CHANGES, { orgId: graph.orgId('atelier-nord') })),
      await codeOf(await listen('lena', CHANGES, lumen)),
      await codeOf(await listen('sarah', POSTINGS, lumen)),
      await codeOf(await listen('adam', POSTINGS, { orgId: graph.orgId('atelier-nord') })),
      await codeOf(await listen('adam', POSTINGS, { userId: toId('User', graph.uuidOf('sarah')) })),
    ];
    const nobody = await connect(undefined);
    nobody.subscribe('1', CHANGES, lumen);

    expect(refused).toEqual(Array(5).fill('FORBIDDEN'));
    expect(await codeOf(nobody)).toBe('UNAUTHENTICATED');
  });

  it('leaves an event out for whoever has no share in it, and of another organization', async () => {
    const lumen = { orgId: graph.orgId('lumen-academy') };
    const owner = await listen('olga', CHANGES, lumen);
    const holder = await listen('sarah', CHANGES, lumen);
    const colleague = await listen('ivan', CHANGES, lumen);
    const foreign = await listen('sarah', CHANGES, { orgId: graph.orgId('atelier-nord') });
    await listening(graph.gateway, 4);
    const versionNo = await graph.changeShares();
    const answer = { attributionChanged: { set: { versionNo } } };

    expect((await owner.wait('next')).payload?.data).toEqual(answer);
    expect((await holder.wait('next')).payload?.data).toEqual(answer);
    await wait(300);
    expect([colleague, foreign].map(({ messages }) => messages.map(({ type }) => type))).toEqual([
      ['connection_ack'],
      ['connection_ack'],
    ]);
  });

  it('tells a person of the postings that touch them, and of no others', async () => {
    const userId = toId('User', graph.uuidOf('lena'));
    const owner = await listen('olga', POSTINGS, { orgId: graph.orgId('lumen-academy') });
    const person = await listen('lena', POSTINGS, { userId });
    await listening(graph.gateway, 2);
    const plain = await graph.postInto('lumen-academy');
    const context = {
      id: randomUUID(),
      subject_type: 'USER',
      subject_id: graph.uuidOf('lena'),
      user_id: graph.uuidOf('lena'),
      role: 'PURCHASER',
      context_type: 'PRIMARY',
      relationship_type: 'PARTICIPANT',
      direction: 'OUT',
      currency: 'USD',
      amount: '-100',
      access_source: 'MEMBER_ACTIVITY',
      access_level: 'FULL',
    };
    const touching = await graph.postInto('lumen-academy', { contexts: [context] });
    const told = async (client: RawClient, at: number) => (await client.wait('next', at)).payload?.data;

    expect(await told(owner, 0)).toEqual({
      transactionPosted: { transaction: { id: plain, org: { slug: 'lumen-academy' } }, context: null },
    });
    expect(await told(owner, 1)).toMatchObject({ transactionPosted: { transaction: { id: touching } } });
    expect(await told(person, 0)).toEqual({
      transactionPosted: {
        transaction: { id: touching, org: { slug: 'lumen-academy' } },
        context: { __typename: 'UserContext', amount: { amountMinor: '-100' } },
      },
    });
  });

  it('refuses none and two subjects', async () => {
    const orgId = graph.orgId('lumen-academy');
    const two = await listen('olga', POSTINGS, { orgId, userId: toId('User', graph.uuidOf('olga')) });

    expect(await codeOf(two)).toBe('BAD_USER_INPUT');
  });
});

describe('rights that end', () => {
  it('closes with 4403 within a second of the end of the token', async () => {
    const client = await connect('olga', 2);
    client.subscribe('1', CHANGES, { orgId: graph.orgId('lumen-academy') });
    await listening(graph.gateway, 1);
    const begun = Date.now();
    const { code } = await client.end();

    expect(code).toBe(4403);
    expect(Date.now() - begun).toBeLessThan(3_000);
  });

  it('closes an idle stream of an ended session, and none of its events leaves', async () => {
    const client = await listen('olga', CHANGES, { orgId: graph.orgId('lumen-academy') });
    await listening(graph.gateway, 1);
    // A revoked session stays revoked; nothing below this test asks as olga.
    await change('identity', 'UPDATE user_session SET revoked_at = now() WHERE id = $1', [
      graph.uuidOf('olga/session'),
    ]);
    const { code, reason } = await client.end();

    expect([code, reason]).toEqual([4403, 'This session has ended. Sign in again.']);
    expect(client.messages.map(({ type }) => type)).toEqual(['connection_ack']);
  });

  it('tells an employee nothing more who was suspended a second ago', async () => {
    const client = await listen('sarah', CHANGES, { orgId: graph.orgId('lumen-academy') });
    await listening(graph.gateway, 1);
    await graph.changeShares();
    await client.wait('next');
    const row = [graph.uuidOf('lumen-academy/employee/sarah')];
    await change('organization', "UPDATE org_employee SET status = 'SUSPENDED' WHERE id = $1", row);
    const code = await codeOf(client);
    await change('organization', "UPDATE org_employee SET status = 'ACTIVE' WHERE id = $1", row);
    await wait(FRESH_MS);

    expect(code).toBe('FORBIDDEN');
    expect(client.messages.filter(({ type }) => type === 'next')).toHaveLength(1);
  });
});
