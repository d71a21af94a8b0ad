import { setTimeout as wait } from 'node:timers/promises';
import { readDemoWorld, rotateRing } from '@volmify/cli';
import { toId } from '@volmify/shared/ids';
import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../kit/database.ts';
import { type GraphAnswer, openGraph, type TestGraph } from '../kit/graph.ts';
import { openRaw } from '../live/raw.client.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph();
  // The first questions of a process that has just begun may come too late on a busy machine.
  for (let tries = 0; tries < 10; tries++) {
    if (await createApp(`Warm ${tries}`, ['catalog']).catch(() => undefined)) break;
  }
});
afterAll(() => graph?.close());

const world = readDemoWorld();
const orgId = (slug: string) => toId('Org', world.uuidOf(slug));
const productId = (key: string) => toId('Product', world.uuidOf(key));
const LUMEN_COURSE = 'lumen-academy/product/fullstack-foundations';

/** An application made by the owner of Lumen Academy, with its first key. */
async function createApp(name: string, subgraphs: readonly string[], scopes?: readonly string[]) {
  const answer = await graph.ask(
    'olga',
    `mutation ($input: CreatePartnerAppInput!) { createPartnerApp(input: $input) {
       ... on CreatePartnerAppSuccess { clientId apiKey } ... on UserError { code message } } }`,
    { input: { orgId: orgId('lumen-academy'), name, subgraphs, ...(scopes ? { scopes } : {}) } },
  );
  const app = answer.body.data?.['createPartnerApp'] as { clientId: string; apiKey: string } | undefined;
  if (!app?.apiKey) throw new Error(answer.text);
  return app;
}

const tokenRequest = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  request(`${graph.url}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  }).then(async ({ statusCode, headers: sent, body }) => ({
    status: statusCode,
    headers: sent,
    body: (await body.json()) as Record<string, string>,
  }));
const tokenFor = async ({ clientId, apiKey }: { clientId: string; apiKey: string }, scope?: string) =>
  (
    await tokenRequest({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: apiKey,
      ...(scope ? { scope } : {}),
    })
  ).body['access_token'] ?? '';
const ask = (token: string, query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  graph.ask({ token }, query, variables as Record<string, unknown>, headers);
const firstError = ({ status, body }: GraphAnswer) => [
  status,
  body.errors?.[0]?.extensions.code,
  body.errors?.[0]?.message,
];
const schemaText = async (token?: string) => {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const { statusCode, body } = await request(`${graph.url}/schema.graphql`, { headers });
  return { status: statusCode, text: await body.text() };
};

describe('a token', () => {
  it('is given for a key by the client credentials grant, signed with a published key, also after the keys rotate', async () => {
    const app = await createApp('Tokens', ['identity', 'catalog']);
    const basic = `Basic ${Buffer.from(`${app.clientId}:${app.apiKey}`).toString('base64')}`;
    const byHeader = await tokenRequest({ grant_type: 'client_credentials' }, { authorization: basic });
    expect(byHeader).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'identity:read identity:events catalog:read catalog:events',
      },
    });
    const metadata = (await (
      await request(`${graph.url}/.well-known/oauth-authorization-server`)
    ).body.json()) as Record<string, string>;
    expect(metadata).toMatchObject({
      token_endpoint: `${graph.url}/oauth/token`,
      grant_types_supported: ['client_credentials'],
    });
    const keys = createRemoteJWKSet(new URL(metadata['jwks_uri'] ?? ''));
    const { payload, protectedHeader } = await jwtVerify(byHeader.body['access_token'] ?? '', keys, {
      issuer: metadata['issuer'] ?? '',
      audience: 'partner',
      algorithms: ['ES256'],
      typ: 'at+jwt',
    });
    expect(payload).toMatchObject({ sub: app.clientId, scope: byHeader.body['scope'] });
    await rotateRing(graph.signingKeyPath, 0);
    await wait(2_100);
    const renewed = await tokenFor(app);
    expect(JSON.parse(Buffer.from(renewed.split('.')[0] ?? '', 'base64url').toString())).not.toMatchObject({
      kid: protectedHeader.kid,
    });
    for (const token of [renewed, byHeader.body['access_token'] ?? '', app.apiKey]) {
      const { body } = await ask(token, '{ partner { id } }');
      expect(body).toMatchObject({ data: { partner: { id: app.clientId } } });
    }
  });

  it('is refused in the words of the standard, with the same answer for every wrong client', async () => {
    const app = await createApp('Refusals', ['catalog']);
    const good = { grant_type: 'client_credentials', client_id: app.clientId, client_secret: app.apiKey };
    const refused = async (form: Record<string, string>, headers?: Record<string, string>) => {
      const { status, body } = await tokenRequest(form, headers);
      return [status, body['error']];
    };
    expect([
      await refused({ ...good, client_secret: `${app.apiKey.slice(0, -2)}xx` }),
      await refused({ ...good, client_id: toId('PartnerApp', world.uuidOf('acme')) }),
      await refused({ ...good, client_secret: 'nothing like a key' }),
      await refused({ grant_type: 'client_credentials' }),
    ]).toEqual(Array(4).fill([401, 'invalid_client']));
    expect(await refused({ ...good, grant_type: 'password' })).toEqual([400, 'unsupported_grant_type']);
    expect(await refused({ client_id: app.clientId })).toEqual([400, 'invalid_request']);
    expect(await refused({ ...good, scope: 'finance:read' })).toEqual([400, 'invalid_scope']);
    expect((await request(`${graph.url}/oauth/token`)).statusCode).toBe(405);
    const json = await request(`${graph.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(good),
    });
    expect(json.statusCode).toBe(415);
  });

  it('of a person opens no partner, a partner’s opens no person, and a partner acts from no side', async () => {
    const app = await createApp('Sides', ['identity', 'catalog']);
    const token = await tokenFor(app);
    expect(firstError(await ask(token, '{ me { id } }'))).toEqual([
      200,
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "me" on type "Query".',
    ]);
    const acting = await ask(
      token,
      '{ partner { id } }',
      {},
      { 'volmify-acting-as': `employee:${orgId('lumen-academy')}` },
    );
    expect(firstError(acting).slice(0, 2)).toEqual([403, 'FORBIDDEN']);
    expect((await graph.ask('olga', '{ partner { id } }')).body.data).toEqual({ partner: null });
    const write = await ask(token, 'mutation { createPartnerApp(input: {}) { __typename } }');
    expect(firstError(write)[1]).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('the contract of an app', () => {
  it('is its whole world: text, introspection, refusals, explain, and the same bytes for what exists elsewhere', async () => {
    const app = await createApp('World', ['identity', 'catalog']);
    const token = await tokenFor(app);
    const { text } = await schemaText(token);
    expect((await schemaText()).text).toContain('type Payout');
    const introspected = await ask(token, getIntrospectionQuery());
    const seen = buildClientSchema(introspected.body.data as never);
    expect(`${printSchema(lexicographicSortSchema(seen))}\n`).toBe(text);
    for (const name of ['Payout', 'OrgMemberConnection', 'Transaction', 'CreateProductInput']) {
      expect([name, text.includes(`type ${name} `), seen.getType(name)]).toEqual([name, false, undefined]);
    }
    const errorsFor = async (field: string) => (await ask(token, `{ ${field} { id } }`)).body.errors;
    const shape = async (field: string) =>
      JSON.stringify(await errorsFor(field))
        .replaceAll(field, 'X')
        .replace(/req_\w+/g, 'R');
    expect(await shape('payout')).toBe(await shape('nothin'));
    expect(JSON.stringify(await errorsFor('prodcuts'))).not.toContain('Did you mean');
    const typename = await ask(token, '{ __type(name: "Payout") { name } __typename }');
    expect(typename.body.data).toEqual({ __type: null, __typename: 'Query' });
    const explained = await ask(
      token,
      `{ product(id: "${productId(LUMEN_COURSE)}") { id title } }`,
      {},
      { 'volmify-explain': '1' },
    );
    expect(explained.body.data?.['product']).toMatchObject({ id: productId(LUMEN_COURSE) });
    expect(explained.text).not.toMatch(/finance|organization/i);
    const stolen = await ask(token, '{ _entities(representations: []) { __typename } }');
    expect(firstError(stolen)[1]).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('narrows with the scopes of the token, and every part refuses an app without the grant', async () => {
    const app = await createApp('Narrow', ['identity', 'catalog']);
    const narrow = await tokenFor(app, 'catalog:read');
    expect(firstError(await ask(narrow, '{ partner { id } }'))[1]).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await ask(narrow, `{ product(id: "${productId(LUMEN_COURSE)}") { id } }`)).body.errors).toBeUndefined();
    const nothing = await ask(await tokenFor(app, 'catalog:events'), '{ __typename }');
    expect(firstError(nothing).slice(0, 2)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('shows rows of organizations that consented, and of no other; taken back, they are gone within a second', async () => {
    const app = await createApp('Rows', [...SUBGRAPH_NAMES]);
    const token = await tokenFor(app);
    const members = async (slug: string) => {
      const { body } = await ask(
        token,
        `{ org(slug: "${slug}") { slug members(first: 3) { edges { node { id } } } } }`,
      );
      const org = body.data?.['org'] as { members: { edges: unknown[] } | null } | null;
      return org?.members?.edges.length ?? body.errors?.[0]?.extensions.code ?? 'none';
    };
    expect(await members('lumen-academy')).toBe(3);
    expect(await members('atelier-nord')).toBe(0);
    const consent = (who: string, verb: string, slug: string) =>
      graph.ask(
        who,
        `mutation ($input: ${verb}PartnerConsentInput!) { ${verb.toLowerCase()}PartnerConsent(input: $input) { __typename } }`,
        { input: { partnerAppId: app.clientId, orgId: orgId(slug) } },
      );
    await consent('olga', 'Revoke', 'lumen-academy');
    await wait(1_050);
    expect(await members('lumen-academy')).toBe(0);
  });
});

describe('a revoked key', () => {
  it('ends requests and streams within seconds', async () => {
    const app = await createApp('Revoked', ['catalog']);
    const token = await tokenFor(app);
    const client = await openRaw(graph.url);
    await client.init(app.apiKey);
    client.subscribe(
      '1',
      'subscription ($orgId: ID!) { attributionChanged(orgId: $orgId) { eventId set { versionNo } } }',
      {
        orgId: orgId('lumen-academy'),
      },
    );
    const deaf = await openRaw(graph.url);
    await deaf.init(await tokenFor(app, 'catalog:read'));
    deaf.subscribe('1', 'subscription ($orgId: ID!) { attributionChanged(orgId: $orgId) { eventId } }', {
      orgId: orgId('lumen-academy'),
    });
    expect((await deaf.wait('error')).payload?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const foreign = await openRaw(graph.url);
    await foreign.init(token);
    foreign.subscribe('1', 'subscription ($orgId: ID!) { attributionChanged(orgId: $orgId) { eventId } }', {
      orgId: orgId('atelier-nord'),
    });
    expect((await foreign.wait('error')).payload?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await wait(300);
    const changed = await graph.ask(
      'adam',
      `mutation ($input: SetProductAttributionsInput!) { setProductAttributions(input: $input) { __typename
         ... on SetProductAttributionsSuccess { set { versionNo } } } }`,
      {
        input: {
          productId: productId(LUMEN_COURSE),
          shares: [
            {
              employeeId: toId('OrgEmployee', world.uuidOf('lumen-academy/employee/sarah')),
              shareBps: 7000,
              compensationType: 'REVENUE_SHARE',
              attributionType: 'CREATOR',
            },
          ],
          orgRetainedBps: 3000,
          idempotencyKey: 'partner-stream-1',
        },
      },
    );
    const done = changed.body.data?.['setProductAttributions'] as { set: { versionNo: number } } | undefined;
    expect((await client.wait('next')).payload?.data).toMatchObject({ attributionChanged: { set: done?.set } });
    const keyId = `key_${app.apiKey.split('_')[2]}`;
    await graph.ask(
      'olga',
      'mutation ($input: RevokePartnerKeyInput!) { revokePartnerKey(input: $input) { __typename } }',
      {
        input: { partnerKeyId: keyId },
      },
    );
    await wait(1_050);
    for (const secret of [token, app.apiKey]) {
      expect(firstError(await ask(secret, '{ __typename }')).slice(0, 2)).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect((await client.end()).code).toBe(4403);
    for (const { socket } of [deaf, foreign]) socket.terminate();
  });
});

describe('what an app asks', () => {
  it('is priced by its tier, said in headers, and written down for it to read', async () => {
    const app = await createApp('Usage', ['identity', 'catalog']);
    const token = await tokenFor(app);
    const query = 'query Skills { skills(first: 5) { edges { node { slug } } } }';
    const priced = await ask(token, query);
    const cost = priced.body.extensions?.['cost'] as { requested: number; restoreRatePerSecond: number };
    expect(priced.headers['ratelimit-policy']).toBe('"cost";q=2000;w=20');
    expect(cost).toMatchObject({ restoreRatePerSecond: 100 });
    await ask(token, query);
    await ask(token, 'query Wrong { nothing }');
    const acme = await ask(await graph.tokenOf('acme'), '{ __typename }');
    expect(acme.headers['ratelimit-policy']).toBe('"cost";q=5000;w=25');
    const rows = () =>
      withClient(graph.databases.identity.superuserUrl, async (client) => {
        const found = await client.query(
          `SELECT operation, requests::int, cost::int, errors::int, error_codes AS codes FROM partner_usage u
             JOIN partner_app a ON a.id = u.app_id AND a.name = 'Usage' ORDER BY 1`,
        );
        return found.rows;
      });
    for (let tries = 0; tries < 60 && (await rows()).length < 2; tries++) await wait(250);
    expect(await rows()).toEqual([
      { operation: 'Skills', requests: 2, cost: 2 * cost.requested, errors: 0, codes: {} },
      { operation: 'Wrong', requests: 1, cost: expect.any(Number), errors: 1, codes: { GRAPHQL_VALIDATION_FAILED: 1 } },
    ]);
    const { body } = await ask(token, '{ partner { usage(last: "1d") { requests topOperations { operation } } } }');
    expect(body.data).toEqual({
      partner: { usage: { requests: '3', topOperations: [{ operation: 'Skills' }, { operation: 'Wrong' }] } },
    });
    const kept = await withClient(graph.databases.identity.superuserUrl, (client) =>
      client.query(
        `SELECT operation FROM partner_document d JOIN partner_app a ON a.id = d.app_id AND a.name = 'Usage'`,
      ),
    );
    expect(kept.rows).toEqual([{ operation: 'Skills' }]);
  });
});
