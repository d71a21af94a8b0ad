import type { Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { createWriting, type Node } from '../organization/writing.ts';

let world: TestWorld;
let organization: ReturnType<typeof createWriting>;
beforeAll(async () => {
  world = await openWorld();
  organization = createWriting(world);
});
afterAll(() => world?.close());

const HISTORY = `query ($id: ID!, $first: Int, $after: String) { user(id: $id) { email
  orgMemberships(first: $first, after: $after) { pageInfo { hasNextPage endCursor }
    edges { node { affiliationType joinedAt endedAt org { id } member { id } } } } } }`;
interface Relation {
  readonly affiliationType: string;
  readonly joinedAt: Date;
  readonly endedAt: Date | null;
  readonly org: { readonly id: string };
}
const look = async (who: string, person: string, page: Node = {}) => {
  const id = organization.idOf('User', person);
  const { data } = await world.executeIn('identity', who, HISTORY, { id, ...page });
  const user = data?.['user'] as null | {
    email: string | null;
    orgMemberships: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Relation }[] };
  };
  return { email: user?.email, page: user?.orgMemberships, rows: user?.orgMemberships.edges.map(({ node }) => node) };
};
const kinds = (rows: Relation[] | undefined) => rows?.map((row) => [row.affiliationType, row.endedAt !== null]);
/** Delivers what organization told; the relay waits for whatever transaction runs elsewhere on the server. */
const delivered = async () => {
  const waiting = async () => {
    await world.drainEvents();
    return organization.rowsOf('SELECT 1 FROM outbox_event WHERE published_at IS NULL');
  };
  await expect.poll(waiting, { timeout: 10_000 }).toEqual([]);
};
const lumen = () => organization.idOf('Org', 'lumen-academy');

describe('relations to organizations', () => {
  test('all for the person, page by page; staff read those to their own organization; others none', async () => {
    const own = await look('sarah', 'sarah');
    expect(kinds(own.rows)).toEqual([
      ['EMPLOYEE', false],
      ['GUEST', false],
      ['EMPLOYEE', false],
      ['GUEST', false],
      ['EMPLOYEE', false],
      ['GUEST', false],
    ]);
    const first = await look('sarah', 'sarah', { first: 4 });
    const rest = await look('sarah', 'sarah', { first: 4, after: first.page?.pageInfo.endCursor });
    expect([...(first.rows ?? []), ...(rest.rows ?? [])]).toEqual(own.rows);
    expect([first.page?.pageInfo.hasNextPage, rest.page?.pageInfo.hasNextPage]).toEqual([true, false]);
    for (const who of ['olga', 'adam']) {
      expect((await look(who, 'sarah')).rows?.map((row) => row.org.id)).toEqual([lumen(), lumen()]);
    }
    for (const who of ['anonymous', 'lena', 'john', 'mona']) expect((await look(who, 'sarah')).rows).toEqual([]);
    expect((await look('petra', 'sarah')).rows).toHaveLength(6);
    expect(kinds((await look('olga', 'olga')).rows)).toEqual([['OWNER', false]]);
  });

  test('follow organization: who leaves is out of sight, who comes back is seen anew, and ended rows stay', async () => {
    expect((await look('olga', 'lena')).email).toBe('lena@example.test');
    world.clock.advance(60_000);
    await organization.act('lena', 'leaveOrganization', { orgId: lumen() });
    await delivered();
    const left = await look('olga', 'lena');
    expect([left.email, kinds(left.rows)]).toEqual([null, [['GUEST', true]]]);

    await organization.act('adam', 'inviteMember', {
      orgId: lumen(),
      email: 'lena@example.test',
      invitationType: 'CUSTOMER',
    });
    const [mail] = await organization.rowsOf(
      "SELECT payload->>'token' AS token FROM email_queue WHERE to_email = 'lena@example.test'",
    );
    world.clock.advance(60_000);
    await organization.act('lena', 'acceptMemberInvitation', { token: mail?.['token'] });
    await delivered();
    const back = await look('olga', 'lena');
    expect([back.email, kinds(back.rows)]).toEqual([
      'lena@example.test',
      [
        ['GUEST', false],
        ['GUEST', true],
      ],
    ]);
    const ivan = organization.idOf('OrgEmployee', 'lumen-academy/employee/ivan');
    await organization.act('adam', 'terminateEmployee', { employeeId: ivan, reason: 'RESIGNED' });
    await delivered();
    expect(kinds((await look('ivan', 'ivan')).rows)).toEqual([
      ['EMPLOYEE', true],
      ['GUEST', false],
    ]);
  });

  test('an event that comes twice opens nothing twice, and history is only added to', async () => {
    await withClient(world.databases.organization.superuserUrl, (client) =>
      client.query('UPDATE outbox_event SET published_at = NULL'),
    );
    const before = await look('petra', 'lena');
    await delivered();
    expect(await look('petra', 'lena')).toEqual(before);
    const change = (sql: string) => withClient(world.databases.identity.superuserUrl, (client) => client.query(sql));
    await expect(
      change('UPDATE user_profile_org_membership SET ended_at = NULL WHERE ended_at IS NOT NULL'),
    ).rejects.toMatchObject({ constraint: 'user_profile_org_membership_history' });
    await expect(
      change(
        `INSERT INTO user_profile_org_membership SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid()))).*
           FROM user_profile_org_membership m WHERE ended_at IS NULL LIMIT 1`,
      ),
    ).rejects.toMatchObject({ constraint: 'user_profile_org_membership_live_key' });
  });
});

describe('languages', () => {
  const set = async (who: string | Viewer, input: Node) => {
    const document = `mutation ($input: SetUserLocaleInput!) { answer: setUserLocale(input: $input) { __typename
      ... on UserError { code } ... on SetUserLocaleSuccess { user { locales { isDefault proficiency locale { key } } } } } }`;
    const { data, errors } = await world.executeIn('identity', who, document, { input });
    return errors ? { code: errors[0]?.extensions['code'] } : (data?.['answer'] as Node);
  };
  const remove = async (who: string, localeKey: string) => {
    const document = `mutation ($input: RemoveUserLocaleInput!) { answer: removeUserLocale(input: $input) { __typename
      ... on InvalidStateError { state } } }`;
    return (await world.executeIn('identity', who, document, { input: { localeKey } })).data?.['answer'] as Node;
  };
  const list = async (who: string, person: string) => {
    const document = 'query ($id: ID!) { user(id: $id) { locales { isDefault locale { key } } } }';
    const { data } = await world.executeIn('identity', who, document, { id: organization.idOf('User', person) });
    const user = data?.['user'] as { locales: { isDefault: boolean; locale: { key: string } }[] | null } | null;
    return user?.locales?.map(({ isDefault, locale }) => `${locale.key}${isDefault ? '*' : ''}`) ?? null;
  };

  test('are the person’s own, the default first; the first is the default, and a default goes last', async () => {
    expect(await list('sarah', 'sarah')).toEqual(['en*', 'es', 'fr']);
    expect(await list('petra', 'sarah')).toEqual(['en*', 'es', 'fr']);
    for (const who of ['anonymous', 'olga', 'lena']) expect(await list(who, 'sarah')).toBeNull();
    await set('theo', { localeKey: 'de', proficiency: 'NATIVE', isDefault: false });
    await set('theo', { localeKey: 'en', proficiency: 'BASIC' });
    expect(await list('theo', 'theo')).toEqual(['de*', 'en']);
    await set('theo', { localeKey: 'en', proficiency: 'FLUENT', isDefault: true });
    expect(await list('theo', 'theo')).toEqual(['en*', 'de']);
    expect(await remove('theo', 'en')).toMatchObject({ state: 'DEFAULT' });
    expect(await remove('theo', 'fr')).toMatchObject({ __typename: 'NotFoundError' });
    await remove('theo', 'de');
    await remove('theo', 'en');
    expect(await list('theo', 'theo')).toEqual([]);
    expect(await set('theo', { localeKey: 'xx', proficiency: 'BASIC' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await set('anonymous', { localeKey: 'en', proficiency: 'BASIC' })).toEqual({ code: 'UNAUTHENTICATED' });
  });

  test('never have two defaults, however many set one at once', async () => {
    const keys = ['de', 'en', 'fr', 'es'];
    const yuki = await world.viewerOf('yuki');
    // Four at once, as many as there are connections, and again: one wave alone may happen to stand in line.
    for (let wave = 0; wave < 6; wave++) {
      const many = await Promise.all(
        keys.map((localeKey) => set(yuki, { localeKey, proficiency: 'FLUENT', isDefault: true })),
      );
      expect(many.map((answer) => answer['__typename'])).toEqual(keys.map(() => 'SetUserLocaleSuccess'));
    }
    const found = await list('yuki', 'yuki');
    expect([found?.length, found?.filter((key) => key.endsWith('*')).length]).toEqual([4, 1]);
  });
});
