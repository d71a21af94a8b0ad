import { createHash } from 'node:crypto';
import { type Id, toId } from '@volmify/shared/ids';
import { type PartnerGrant, partnerScopes, serviceViewer, type Viewer } from '@volmify/shared/viewer';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Fields = Record<string, unknown> & { apiKey: string; partnerApp: { id: string; keys: { id: string }[] } };
const APP = 'partnerApp { id name status isApproved tier grantedSubgraphs scopes keys { id isLive isUsable last4 } }';
const call = async (who: string | Viewer, name: string, input: Record<string, unknown>, fields = APP) => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const document = `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) { __typename
    ... on UserError { code field ... on InvalidStateError { state } } ... on ${type}Success { ${fields} } } }`;
  const { data, errors } = await world.executeIn('identity', who, document, { input });
  return (data?.['answer'] ?? { refused: errors?.[0]?.extensions['code'] }) as Fields;
};
const orgId = (key: string) => toId('Org', world.world.uuidOf(key));
const create = (who: string, name: string, more: Record<string, unknown> = {}) =>
  call(
    who,
    'createPartnerApp',
    { orgId: orgId('lumen-academy'), name, subgraphs: ['catalog', 'identity'], ...more },
    `apiKey clientId ${APP}`,
  );
const gateway = (operation: string) => serviceViewer('gateway', [operation], 'req_test');
const exchange = async (input: Record<string, unknown>) => {
  const { data } = await world.executeIn(
    'identity',
    gateway('issuePartnerToken'),
    `mutation ($input: IssuePartnerTokenInput!) { issuePartnerToken(input: $input) { accessToken scope expiresIn refusal } }`,
    { input: { address: '203.0.113.5', ...input } },
  );
  return data?.['issuePartnerToken'] as { accessToken: string; scope: string; expiresIn: number; refusal: string };
};
const factsOf = async (appId: string, keyId: string) => {
  const { data } = await world.executeIn(
    'identity',
    gateway('partnerFacts'),
    `query ($appId: ID!, $keyId: ID!) { partnerFacts(appId: $appId, keyId: $keyId) { status isKeyAlive isLive subgraphs
      scopes orgIds tier version } }`,
    { appId, keyId },
  );
  return data?.['partnerFacts'] as PartnerGrant & { status: string; isKeyAlive: boolean; version: string };
};
const keyIdIn = (apiKey: string) => `key_${apiKey.split('_')[2]}`;
const partner = (appId: Id<'PartnerApp'>, orgs: readonly string[]): Viewer => ({
  kind: 'partner',
  platformAdmin: false,
  jobProfileIds: [],
  memberships: [],
  partner: {
    appId,
    keyId: toId('PartnerKey', world.world.uuidOf('acme/key')),
    subgraphs: ['identity', 'catalog'],
    scopes: partnerScopes(['identity', 'catalog']),
    orgIds: orgs.map(orgId),
    isLive: true,
    tier: 'GROWTH',
  },
  version: 'partner',
  requestId: 'req_test',
});

describe('a partner app', () => {
  test('is registered by administrators, owners and the platform; the owner consents by registering', async () => {
    const byOwner = await create('olga', 'Owner made');
    expect(byOwner).toMatchObject({
      __typename: 'CreatePartnerAppSuccess',
      clientId: byOwner.partnerApp.id,
      partnerApp: {
        status: 'ACTIVE',
        isApproved: false,
        tier: 'STARTER',
        grantedSubgraphs: ['identity', 'catalog'],
        scopes: ['identity:read', 'identity:events', 'catalog:read', 'catalog:events'],
        keys: [{ isLive: false, isUsable: true, last4: byOwner.apiKey.slice(-4) }],
      },
    });
    expect(byOwner.apiKey).toMatch(/^vk_test_[0-9a-z]{26}_[A-Za-z0-9_-]{43}$/);
    const byAdmin = await create('adam', 'Administrator made', { scopes: ['catalog:read'] });
    const byPlatform = await create('petra', 'Platform made');
    const orgIdsOf = async ({ partnerApp, apiKey }: Fields) => (await factsOf(partnerApp.id, keyIdIn(apiKey))).orgIds;
    expect(await orgIdsOf(byOwner)).toEqual([orgId('lumen-academy')]);
    expect([await orgIdsOf(byAdmin), await orgIdsOf(byPlatform)]).toEqual([[], []]);
    const stored = await withClient(world.databases.identity.superuserUrl, (client) =>
      client.query('SELECT to_jsonb(k)::text AS row FROM partner_key k'),
    );
    const secret = byOwner.apiKey.split('_').slice(3).join('_');
    const plain = createHash('sha256').update(secret).digest('hex');
    for (const { row } of stored.rows) expect([row.includes(secret), row.includes(plain)]).toEqual([false, false]);
  });

  test('is refused to everybody else, and with values that make no sense; nothing is written then', async () => {
    const count = async () =>
      (
        await withClient(world.databases.identity.superuserUrl, (client) =>
          client.query('SELECT count(*)::int AS apps FROM partner_app'),
        )
      ).rows[0]?.apps;
    const before = await count();
    for (const who of ['mona', 'sarah', 'lena', 'ivan']) {
      expect(await create(who, 'Not mine')).toEqual({ refused: 'FORBIDDEN' });
    }
    expect(await create('anonymous', 'Nobody')).toEqual({ refused: 'UNAUTHENTICATED' });
    expect(await create('bruno', 'Another organization')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await create('olga', ' ')).toMatchObject({ code: 'VALIDATION', field: ['input', 'name'] });
    expect(await create('olga', 'x', { subgraphs: ['catalog', 'payroll'] })).toMatchObject({ code: 'VALIDATION' });
    expect(await create('olga', 'x', { subgraphs: [] })).toMatchObject({ code: 'VALIDATION' });
    expect(await create('olga', 'x', { scopes: ['finance:read'] })).toMatchObject({ field: ['input', 'scopes'] });
    expect(await create('olga', 'acme INSIGHTS')).toMatchObject({ code: 'CONFLICT', field: ['input', 'name'] });
    expect(await create('adam', 'Through a mutation of a partner')).toMatchObject({ partnerApp: { status: 'ACTIVE' } });
    const acme = toId('PartnerApp', world.world.uuidOf('acme'));
    expect(await call(partner(acme, ['lumen-academy']), 'revokePartnerApp', { partnerAppId: acme })).toEqual({
      refused: 'FORBIDDEN',
    });
    expect(await count()).toBe(before + 1);
  });

  test('has two keys of a kind at most, whoever races; live ones once it is approved', async () => {
    const made = await create('olga', 'Keys');
    const { id } = made.partnerApp;
    const another = (isLive: boolean, more: object = {}) =>
      call('olga', 'createPartnerKey', { partnerAppId: id, isLive, ...more }, `apiKey ${APP}`);
    expect(await another(true)).toMatchObject({ state: 'NOT_APPROVED' });
    expect(await call('olga', 'approvePartnerApp', { partnerAppId: id, tier: 'SCALE' })).toEqual({
      refused: 'FORBIDDEN',
    });
    expect(await call('petra', 'approvePartnerApp', { partnerAppId: id, tier: 'SCALE' })).toMatchObject({
      partnerApp: { isApproved: true, tier: 'SCALE' },
    });
    const raced = await Promise.all([another(false), another(false), another(false)]);
    expect(raced.map((answer) => answer['state'] ?? 'done').sort()).toEqual(['TWO_KEYS', 'TWO_KEYS', 'done']);
    expect(await another(true, { allowedAddresses: ['no address'] })).toMatchObject({ code: 'VALIDATION' });
    const live = await another(true, { allowedAddresses: ['203.0.113.5'] });
    expect(live.apiKey).toMatch(/^vk_live_/);
    expect(await exchange({ apiKey: live.apiKey, address: '203.0.113.6' })).toMatchObject({
      refusal: 'invalid_client',
    });
    expect((await exchange({ apiKey: live.apiKey })).accessToken).toBeDefined();
    const third = withClient(world.databases.identity.superuserUrl, (client) =>
      client.query(
        `INSERT INTO partner_key (id, app_id, org_id, is_live, secret_hmac, last4, created_at)
         SELECT gen_random_uuid(), app_id, org_id, false, sha256('x'), 'xxxx', now() FROM partner_key WHERE id = $1`,
        [live.partnerApp.keys.length > 0 ? uuidOfKey(made.apiKey) : null],
      ),
    );
    await expect(third).rejects.toMatchObject({ constraint: 'partner_key_two_at_most' });
  });

  test('rotates a key with a grace, and without one at once; a revoked key is refused', async () => {
    const made = await create('olga', 'Rotation');
    const rotate = (apiKey: string, graceMinutes: number) =>
      call('adam', 'rotatePartnerKey', { partnerKeyId: keyIdIn(apiKey), graceMinutes }, `apiKey ${APP}`);
    const second = await rotate(made.apiKey, 60);
    for (const apiKey of [made.apiKey, second.apiKey]) expect((await exchange({ apiKey })).accessToken).toBeDefined();
    expect(await rotate(second.apiKey, 60)).toMatchObject({ state: 'TWO_KEYS' });
    const third = await rotate(second.apiKey, 0);
    expect((await exchange({ apiKey: second.apiKey })).refusal).toBe('invalid_client');
    expect(await rotate(second.apiKey, 0)).toMatchObject({ state: 'ENDED' });
    expect(await rotate(third.apiKey, 10_081)).toMatchObject({ code: 'VALIDATION' });
    expect(await call('bruno', 'revokePartnerKey', { partnerKeyId: keyIdIn(third.apiKey) })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await call('olga', 'revokePartnerKey', { partnerKeyId: keyIdIn(third.apiKey) });
    expect((await exchange({ apiKey: third.apiKey })).refusal).toBe('invalid_client');
    const { rows } = await withClient(world.databases.identity.superuserUrl, (client) =>
      client.query(
        `SELECT action, org_id FROM audit_log WHERE action LIKE 'partner_key%' AND entity_id = $1 ORDER BY at`,
        [uuidOfKey(third.apiKey)],
      ),
    );
    expect(rows.map(({ action, org_id }) => [action, org_id])).toEqual(
      ['partner_key.create', 'partner_key.revoke'].map((action) => [action, world.world.uuidOf('lumen-academy')]),
    );
  });

  test('reads an organization while its owner consents, and nobody else consents', async () => {
    const made = await create('olga', 'Consent');
    const { id } = made.partnerApp;
    const facts = () => factsOf(id, keyIdIn(made.apiKey));
    const consent = (who: string, verb: string, org: string) =>
      call(who, `${verb}PartnerConsent`, { partnerAppId: id, orgId: orgId(org) });
    const before = await facts();
    expect(await consent('adam', 'grant', 'lumen-academy')).toEqual({ refused: 'FORBIDDEN' });
    expect(await consent('olga', 'grant', 'atelier-nord')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await consent('petra', 'grant', 'atelier-nord')).toMatchObject({ code: 'FORBIDDEN' });
    const given = await Promise.all([
      consent('bruno', 'grant', 'atelier-nord'),
      consent('bruno', 'grant', 'atelier-nord'),
    ]);
    expect(given.map((answer) => answer['__typename']).sort()).toEqual(['ConflictError', 'GrantPartnerConsentSuccess']);
    expect(given.find((answer) => answer.partnerApp)?.partnerApp).toMatchObject({ name: 'Consent', keys: [] });
    const during = await facts();
    expect([...during.orgIds].sort()).toEqual([orgId('atelier-nord'), orgId('lumen-academy')].sort());
    expect(during.version).not.toBe(before.version);
    expect(await consent('bruno', 'revoke', 'atelier-nord')).toMatchObject({
      __typename: 'RevokePartnerConsentSuccess',
    });
    expect(await consent('bruno', 'revoke', 'atelier-nord')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await facts()).toEqual(before);
    const back = withClient(world.databases.identity.superuserUrl, (client) =>
      client.query('UPDATE partner_consent SET revoked_at = NULL, revoked_by = NULL WHERE revoked_at IS NOT NULL'),
    );
    await expect(back).rejects.toMatchObject({ constraint: 'partner_consent_stays_revoked' });
  });

  test('is kept out by the platform, let in again, and ended for ever', async () => {
    const made = await create('olga', 'Life');
    const { id } = made.partnerApp;
    const suspend = (suspended: boolean) => call('petra', 'suspendPartnerApp', { partnerAppId: id, suspended });
    expect(await call('olga', 'suspendPartnerApp', { partnerAppId: id, suspended: true })).toEqual({
      refused: 'FORBIDDEN',
    });
    await suspend(true);
    expect((await exchange({ apiKey: made.apiKey })).refusal).toBe('invalid_client');
    expect(await factsOf(id, keyIdIn(made.apiKey))).toMatchObject({ status: 'SUSPENDED', isKeyAlive: true });
    expect(await suspend(true)).toMatchObject({ state: 'SUSPENDED' });
    await suspend(false);
    expect((await exchange({ apiKey: made.apiKey })).accessToken).toBeDefined();
    await call('olga', 'revokePartnerApp', { partnerAppId: id });
    expect(await factsOf(id, keyIdIn(made.apiKey))).toMatchObject({ status: 'REVOKED', isKeyAlive: false });
    expect(await suspend(false)).toMatchObject({ state: 'REVOKED' });
    expect(await call('olga', 'createPartnerKey', { partnerAppId: id, isLive: false })).toMatchObject({
      state: 'REVOKED',
    });
  });
});

const uuidOfKey = (apiKey: string) => {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const bits = [...(apiKey.split('_')[2] ?? '')].map((digit) => alphabet.indexOf(digit).toString(2).padStart(5, '0'));
  const hex = BigInt(`0b${bits.join('').slice(2)}`)
    .toString(16)
    .padStart(32, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

describe('a token of an app', () => {
  test('says which app and key it is of, and what it asked to do, for an hour', async () => {
    const { apiKey, partnerApp } = await create('olga', 'Tokens');
    const { accessToken, scope, expiresIn } = await exchange({ apiKey, clientId: partnerApp.id });
    const { iat = 0, ...claims } = decodeJwt(accessToken);
    expect(claims).toMatchObject({
      aud: 'partner',
      sub: partnerApp.id,
      client_id: partnerApp.id,
      key: keyIdIn(apiKey),
      scope,
    });
    expect([expiresIn, (claims.exp ?? 0) - iat]).toEqual([3600, 3600]);
    expect(await exchange({ apiKey, scope: 'catalog:read' })).toMatchObject({ scope: 'catalog:read' });
    expect(await exchange({ apiKey, scope: 'finance:read' })).toMatchObject({
      accessToken: null,
      refusal: 'invalid_scope',
    });
  });

  test('is refused alike for every wrong key, and guesses are counted by address', async () => {
    const { apiKey } = await create('olga', 'Guesses');
    const address = '203.0.113.99';
    const wrong = [
      `${apiKey.slice(0, -1)}${apiKey.endsWith('A') ? 'B' : 'A'}`,
      'vk_test_x',
      apiKey.replace('test', 'live'),
    ];
    for (const guess of wrong)
      expect(await exchange({ apiKey: guess, address })).toMatchObject({ refusal: 'invalid_client' });
    expect(await exchange({ apiKey, address, clientId: toId('PartnerApp', world.world.uuidOf('acme')) })).toMatchObject(
      {
        refusal: 'invalid_client',
      },
    );
    for (let guess = 4; guess < 10; guess++) await exchange({ apiKey: `${guess}`, address });
    expect((await exchange({ apiKey: 'one more', address })).refusal).toBe('too_many_attempts');
    expect((await exchange({ apiKey, address })).accessToken).toBeDefined();
    expect((await exchange({ apiKey: 'first', address: '203.0.113.98' })).refusal).toBe('invalid_client');
  });

  test('and facts, tokens and figures are for the gateway alone', async () => {
    for (const who of ['petra', 'olga', gateway('callerFacts')]) {
      const facts = await world.executeIn('identity', who, '{ partnerFacts(appId: "x", keyId: "y") { status } }');
      const issue = await world.executeIn(
        'identity',
        who,
        'mutation { issuePartnerToken(input: { apiKey: "x" }) { refusal } }',
      );
      const usage = await world.executeIn('identity', who, 'mutation { recordUsage(batch: []) }');
      for (const { errors } of [facts, issue, usage]) expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});

describe('what an app asked', () => {
  test('is added up by day, operation and error, and shown to its administrators and itself', async () => {
    const acme = toId('PartnerApp', world.world.uuidOf('acme'));
    const today = new Date().toISOString().slice(0, 10);
    const entry = (operation: string, more: object = {}) => ({
      appId: acme,
      day: today,
      operation,
      requests: 10,
      cost: 100,
      errors: 1,
      latencyBuckets: [0, 9, 0, 0, 0, 1, 0, 0, 0, 0],
      errorCodes: { FORBIDDEN: 1 },
      deprecatedFields: ['Product.old'],
      document: `query ${operation} { __typename }`,
      ...more,
    });
    const record = async (batch: object[]) =>
      (
        await world.executeIn(
          'identity',
          gateway('recordUsage'),
          'mutation ($batch: [PartnerUsageInput!]!) { recordUsage(batch: $batch) }',
          { batch },
        )
      ).data?.['recordUsage'];
    const unknown = toId('PartnerApp', world.world.uuidOf('olga'));
    const rounds = [1, 2, 3, 4].map(() => record([entry('Products'), entry('Skills', { errorCodes: {}, errors: 0 })]));
    expect(await Promise.all(rounds)).toEqual([2, 2, 2, 2]);
    expect(await record([entry('Products', { appId: unknown })])).toBe(1);
    const document = `query ($id: ID!) { partnerApp(id: $id) { usage(last: "7d") { requests cost errors p95Ms
      topOperations { operation requests errors } days { day requests } errorCodes { code count } deprecatedFieldsUsed } } }`;
    const expected = {
      requests: '80',
      cost: '800',
      errors: '4',
      p95Ms: 250,
      topOperations: [
        { operation: 'Products', requests: '40', errors: '4' },
        { operation: 'Skills', requests: '40', errors: '0' },
      ],
      days: [{ day: today, requests: '80' }],
      errorCodes: [{ code: 'FORBIDDEN', count: '4' }],
      deprecatedFieldsUsed: ['Product.old'],
    };
    for (const who of ['olga', 'petra', partner(acme, [])]) {
      const { data, errors } = await world.executeIn('identity', who, document, { id: acme });
      expect([errors, data?.['partnerApp']]).toEqual([undefined, { usage: expected }]);
    }
    for (const who of ['mona', 'bruno', 'anonymous', partner(unknown, ['lumen-academy'])]) {
      expect((await world.executeIn('identity', who, document, { id: acme })).data).toEqual({ partnerApp: null });
    }
    const self = await world.executeIn('identity', partner(acme, []), '{ partner { id keys { last4 } } me { id } }');
    expect(self.data).toEqual({ partner: { id: acme, keys: [{ last4: 'demo' }] }, me: null });
    expect((await world.executeIn('identity', 'olga', '{ partner { id } }')).data).toEqual({ partner: null });
    const bad = await world.executeIn('identity', 'olga', document.replace('7d', '91d'), { id: acme });
    expect(bad.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
