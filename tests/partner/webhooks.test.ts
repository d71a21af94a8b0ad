import { toId } from '@volmify/shared/ids';
import { createPool } from '@volmify/shared/postgres.pool';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../kit/database.ts';
import { openStrangersServer, type StrangersServer } from './strangers.server.ts';
import { openWebhookWorld, payloadOf, type WebhookWorld } from './webhook.world.ts';

const SUBSCRIBE = `mutation ($input: SubscribePartnerEventInput!) { subscribePartnerEvent(input: $input) {
  __typename ... on SubscribePartnerEventSuccess { secret endpoint { id status } } ... on UserError { code message field } } }`;
const UPDATE = `mutation ($input: UpdatePartnerEndpointInput!) { updatePartnerEndpoint(input: $input) {
  __typename ... on UpdatePartnerEndpointSuccess { endpoint { status failingSince } } ... on UserError { code } } }`;
const ROTATE = `mutation ($input: RotatePartnerEndpointSecretInput!) { rotatePartnerEndpointSecret(input: $input) {
  __typename ... on RotatePartnerEndpointSecretSuccess { secret } ... on UserError { code } } }`;
const REPLAY = `mutation ($input: ReplayPartnerDeliveriesInput!) { replayPartnerDeliveries(input: $input) {
  __typename ... on ReplayPartnerDeliveriesSuccess { count } ... on UserError { code field } } }`;
const TEST = `mutation ($input: SendPartnerTestEventInput!) { sendPartnerTestEvent(input: $input) {
  __typename ... on SendPartnerTestEventSuccess { eventId } ... on UserError { code } } }`;
const REMOVE = `mutation ($input: RemovePartnerEndpointInput!) { removePartnerEndpoint(input: $input) { __typename } }`;
const READ = `query ($id: ID!) { partnerEndpoint(id: $id) { status disabledReason failingSince url eventTypes
  deliveries(first: 50) { edges { node { id eventId status attempts nextAttemptAt responseCode log { at outcome responseCode detail } } } } } }`;
const SELECTION = 'query Changed($id: ID!) { product(id: $id) { id } }';
const CHANGED = 'catalog.attribution.changed';
const HOUR_MS = 3_600_000;

interface Made {
  readonly id: string;
  readonly secret: string;
}
interface Read {
  readonly status: string;
  readonly disabledReason: string | null;
  readonly failingSince: string | null;
  readonly deliveries: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly eventId: string;
        readonly status: string;
        readonly attempts: number;
        readonly responseCode: number | null;
        readonly log: readonly { readonly at: string; readonly outcome: string; readonly detail: string }[];
      };
    }[];
  };
}
interface Call {
  readonly headers: Record<string, string>;
  readonly body: string;
}

describe('webhooks', () => {
  let world: WebhookWorld;
  let stranger: StrangersServer;
  let calls: Call[] = [];
  let answer: (at: number) => number = () => 204;
  const made: string[] = [];
  beforeAll(async () => {
    world = await openWebhookWorld();
    stranger = await openStrangersServer(({ request, body }, response) => {
      calls.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answer(calls.length)).end('thank you');
    });
  });
  afterEach(async () => {
    for (const id of made.splice(0)) await world.ask(world.olga, REMOVE, { input: { endpointId: id } });
    calls = [];
    answer = () => 204;
  });
  afterAll(async () => {
    await world?.close();
    await stranger?.close();
  });

  async function subscribe(more: object = {}, who = world.acme) {
    const input = {
      partnerAppId: world.appId,
      url: stranger.url,
      eventTypes: [CHANGED],
      selection: SELECTION,
      ...more,
    };
    return (await world.ask(who, SUBSCRIBE, { input }))['subscribePartnerEvent'] as Record<string, unknown>;
  }
  async function endpoint(more: object = {}): Promise<Made> {
    const { endpoint: row, secret } = (await subscribe(more)) as { endpoint: { id: string }; secret: string };
    made.push(row.id);
    return { id: row.id, secret };
  }
  const read = async (id: string): Promise<Read> =>
    (await world.ask(world.acme, READ, { id }))['partnerEndpoint'] as Read;
  const firstOf = (row: Read) => row.deliveries.edges[0]?.node;
  const change = (document: string, input: object) => world.ask(world.acme, document, { input });

  it('are signed so that the public library verifies them, carry the answer to the selection, and once per event', async () => {
    const { id, secret } = await endpoint();
    const eventUuid = await world.tell();
    await world.tell({ eventId: eventUuid });
    const deliveries = await world.deliveries();

    expect(await deliveries.runDue()).toBe(1);
    expect(await deliveries.runDue()).toBe(0);
    expect(calls).toHaveLength(1);
    const [{ headers, body }] = calls as [Call];
    expect(headers['webhook-id']).toBe(toId('Event', eventUuid));
    const productId = toId('Product', world.uuidOf('lumen-academy/product/fullstack-foundations'));
    expect(new Webhook(secret).verify(body, headers)).toEqual({
      type: CHANGED,
      timestamp: '2026-07-01T12:00:00.000Z',
      sequence: 1,
      data: payloadOf(productId),
    });
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
    expect(firstOf(await read(id))).toMatchObject({
      status: 'DELIVERED',
      attempts: 1,
      log: [{ outcome: 'DELIVERED', responseCode: 204, detail: '' }],
    });
  });

  it('come again by the promised schedule, then lie dead, and are replayed whole', async () => {
    answer = () => 500;
    const { id } = await endpoint();
    await world.tell();
    const deliveries = await world.deliveries();
    const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
    const began = world.clock.nowMs();
    await deliveries.runDue();
    for (const seconds of waits) {
      world.clock.advance(seconds * 1_000 - 1);
      expect(await deliveries.runDue()).toBe(0);
      world.clock.advance(1);
      expect(await deliveries.runDue()).toBe(1);
    }
    const dead = firstOf(await read(id));
    expect(dead).toMatchObject({ status: 'DEAD', attempts: 10, responseCode: 500 });
    expect(dead?.log.map(({ at }) => (Date.parse(at) - began) / 1_000)).toEqual(
      [0, ...waits].map((_wait, at) => waits.slice(0, at).reduce((sum, wait) => sum + wait, 0)),
    );
    expect(new Set(calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);

    answer = () => 200;
    const replayed = await change(REPLAY, { endpointId: id, deadOnly: true });
    expect(replayed['replayPartnerDeliveries']).toEqual({ __typename: 'ReplayPartnerDeliveriesSuccess', count: 1 });
    await deliveries.runDue();
    expect(firstOf(await read(id))).toMatchObject({ status: 'DELIVERED', attempts: 1 });
    const again = await change(REPLAY, { endpointId: id, deliveryId: dead?.id });
    expect(again['replayPartnerDeliveries']).toMatchObject({ count: 1 });
    const later = { endpointId: id, from: new Date(world.clock.nowMs() + 1).toISOString() };
    expect((await change(REPLAY, later))['replayPartnerDeliveries']).toMatchObject({ count: 0 });
    const both = await change(REPLAY, { ...later, deliveryId: dead?.id });
    expect(both['replayPartnerDeliveries']).toMatchObject({ code: 'VALIDATION' });
  });

  it('end where the endpoint says gone or fails for five days, and its owner is told', async () => {
    answer = () => 410;
    const { id } = await endpoint();
    await world.tell();
    const deliveries = await world.deliveries();
    await deliveries.runDue();
    expect(await read(id)).toMatchObject({ status: 'DISABLED', disabledReason: 'GONE' });
    await world.tell();
    expect((await read(id)).deliveries.edges.map(({ node }) => node.status)).toEqual(['DEAD']);
    expect((await change(TEST, { endpointId: id }))['sendPartnerTestEvent']).toMatchObject({ code: 'INVALID_STATE' });

    answer = () => 503;
    await change(UPDATE, { endpointId: id, isPaused: false });
    for (let day = 0; day <= 5; day += 1) {
      expect((await read(id)).status).toBe('ACTIVE');
      await world.tell();
      await deliveries.runDue();
      world.clock.advance(24 * HOUR_MS);
    }
    expect(await read(id)).toMatchObject({ status: 'DISABLED', disabledReason: 'FAILING' });
    const { rows } = await withClient(world.databases.identity.superuserUrl, (client) =>
      client.query(`SELECT user_id::text AS owner FROM message_queue WHERE template = 'webhook_disabled'`),
    );
    expect(rows).toEqual([{ owner: world.uuidOf('olga') }, { owner: world.uuidOf('olga') }]);
  });

  it('are signed with both secrets while one takes the place of the other', async () => {
    const { id, secret } = await endpoint();
    const rotated = (await change(ROTATE, { endpointId: id, graceMinutes: 60 }))['rotatePartnerEndpointSecret'];
    const next = (rotated as { secret: string }).secret;
    await change(TEST, { endpointId: id });
    const deliveries = await world.deliveries();
    await deliveries.runDue();
    const [{ headers, body }] = calls as [Call];
    for (const known of [secret, next]) {
      expect(new Webhook(known).verify(body, headers)).toMatchObject({ type: 'webhook.test', data: { isTest: true } });
    }
    world.clock.advance(HOUR_MS);
    await change(TEST, { endpointId: id });
    await deliveries.runDue();
    const [, late] = calls as [Call, Call];
    expect(() => new Webhook(secret).verify(late.body, late.headers)).toThrow();
    expect(new Webhook(next).verify(late.body, late.headers)).toMatchObject({ type: 'webhook.test' });
  });

  it('keep the order of one thing where it was asked for: what fails holds up the next', async () => {
    const { id } = await endpoint({ isOrdered: true });
    answer = (at) => (at === 1 ? 500 : 204);
    const first = await world.tell({ sequence: 1n });
    const second = await world.tell({ sequence: 2n });
    const deliveries = await world.deliveries();
    await deliveries.runDue();
    expect((await read(id)).deliveries.edges.map(({ node }) => node.attempts).sort()).toEqual([0, 1]);
    world.clock.advance(5_000);
    await deliveries.runDue();
    const order = calls.map(({ headers }) => headers['webhook-id']);
    expect(order).toEqual([first, first, second].map((uuid) => toId('Event', uuid)));
  });

  it('wait while the endpoint is paused, and are withdrawn with the consent or the app', async () => {
    const { id } = await endpoint();
    await change(UPDATE, { endpointId: id, isPaused: true });
    await world.tell();
    const deliveries = await world.deliveries();
    expect(await deliveries.runDue()).toBe(0);
    await change(UPDATE, { endpointId: id, isPaused: false });
    const consent = (isOn: boolean) =>
      withClient(world.databases.identity.superuserUrl, (client) =>
        isOn
          ? client.query(
              `INSERT INTO partner_consent (id, app_id, app_org_id, org_id, granted_by, granted_at)
               SELECT gen_random_uuid(), app_id, app_org_id, org_id, granted_by, now() FROM partner_consent LIMIT 1`,
            )
          : client.query(
              'UPDATE partner_consent SET revoked_at = now(), revoked_by = granted_by WHERE revoked_at IS NULL',
            ),
      );
    await consent(false);
    await world.tell();
    await deliveries.runDue();
    expect((await read(id)).deliveries.edges.map(({ node }) => node.status)).toEqual(['WITHDRAWN']);
    await consent(true);
    // Of another organization, which never consented.
    await world.tell({ orgId: world.uuidOf('kumo-school') });
    await deliveries.runDue();
    expect([(await read(id)).deliveries.edges.length, calls.length]).toEqual([1, 0]);
  });

  it('are refused where the target, the type of event or the selection is not for the app', async () => {
    const refused = async (more: object) => (await subscribe(more))['message'];

    expect(await refused({ url: 'https://169.254.169.254/' })).toBe('This address is not on the public internet.');
    expect(await refused({ url: 'http://hooks.example.com/' })).toBe('The address is not https.');
    const hidden = await refused({ eventTypes: ['finance.transaction.posted'] });
    expect(hidden).toBe('There is no such type of event for this application.');
    expect(await refused({ eventTypes: ['finance.nothing.happened'] })).toBe(hidden);
    expect(await refused({ selection: 'mutation { a }' })).toBe('The selection is one query.');
    expect(await refused({ selection: 'query ($orgId: ID!) { a }' })).toMatch(/may declare \$id/);
    expect(await refused({ selection: 'query { finance }' })).toBe('Cannot query field "finance".');
  });

  it('are nobody else’s: strangers, other staff and other apps find nothing and change nothing', async () => {
    const { id } = await endpoint();
    const { olga, acme } = world;
    const elsewhere = toId('Org', world.uuidOf('kumo-school'));
    const stranger = { ...olga, memberships: [{ orgId: elsewhere, isOwner: true, permissions: [], headOf: [] }] };
    const nobody = { ...olga, memberships: [] };
    const appId = toId('PartnerApp', world.uuidOf('sarah'));
    const other = { ...acme, ...(acme.partner ? { partner: { ...acme.partner, appId } } : {}) };
    for (const who of [stranger, other]) {
      expect((await world.ask(who, READ, { id }))['partnerEndpoint']).toBeNull();
      const removal = await world.ask(who, REMOVE, { input: { endpointId: id } });
      expect(removal['removePartnerEndpoint']).toEqual({ __typename: 'NotFoundError' });
      expect(await subscribe({}, who)).toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(world.ask(nobody, REMOVE, { input: { endpointId: id } })).rejects.toThrow('You may not');
    expect((await world.ask(olga, READ, { id }))['partnerEndpoint']).toMatchObject({ status: 'ACTIVE' });
    const pool = createPool({ databaseUrl: world.databases.identity.appUrl, poolSize: 1 });
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM partner_endpoint');
    await pool.end();
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('have twenty endpoints an app at most, however many ask at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 24 }, () => subscribe().catch(() => ({ code: 'FAULT' }))));
    const ids = outcomes.flatMap((outcome) => ('endpoint' in outcome ? [(outcome.endpoint as { id: string }).id] : []));
    made.push(...ids);

    expect(ids).toHaveLength(20);
    expect(await subscribe()).toMatchObject({ code: 'INVALID_STATE' });
  });
});
