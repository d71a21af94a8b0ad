import { createHash, createPublicKey, verify } from 'node:crypto';
import { openMessageQueue } from '@volmify/identity';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testIdentityKeys, withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { createWriting, type Node } from '../organization/writing.ts';

let world: TestWorld;
let organization: ReturnType<typeof createWriting>;
beforeAll(async () => {
  world = await openWorld();
  organization = createWriting(world);
});
afterAll(() => world?.close());

const sql = async (name: SubgraphName, text: string, parameters: unknown[] = []): Promise<Node[]> =>
  (await withClient(world.databases[name].superuserUrl, (client) => client.query(text, parameters))).rows as Node[];
const uuidOf = (key: string) => world.world.uuidOf(key);

/** Every row of every table of a database as text. */
const dumpOf = (name: SubgraphName): Promise<string> =>
  withClient(world.databases[name].superuserUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    const texts = [];
    for (const table of tables) {
      const { rows } = await client.query<{ text: string | null }>(
        `SELECT string_agg(t::text, E'\\n') AS text FROM ${table.name} t`,
      );
      texts.push(`${table.name} ${rows[0]?.text ?? ''}`);
    }
    return texts.join('\n').toLowerCase();
  });
const LEDGER = [
  'account_transaction',
  'account_transaction_line',
  'account_transaction_user_context',
  'user_rollup',
  'context_rollup',
  'user_total',
  'context_total',
];
const hashOfBooks = async (): Promise<string> => {
  const texts = await Promise.all(
    LEDGER.map((table) =>
      sql('finance', `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS hash FROM ${table} t`),
    ),
  );
  return JSON.stringify(texts);
};
const settled = async () => {
  const receipts = async () => {
    await world.drainEvents();
    const waiting = await Promise.all(
      SUBGRAPH_NAMES.map((name) => sql(name, 'SELECT 1 FROM outbox_event WHERE published_at IS NULL')),
    );
    return waiting.flat();
  };
  await expect.poll(receipts, { timeout: 15_000 }).toEqual([]);
};
const erase = async (who: string, confirmEmail: string) => {
  const document = `mutation ($input: EraseMyAccountInput!) { answer: eraseMyAccount(input: $input) { __typename
    ... on UserError { code } ... on InvalidStateError { state } ... on EraseMyAccountSuccess { erasedAt } } }`;
  const { data, errors } = await world.executeIn('identity', who, document, { input: { confirmEmail } });
  return errors ? { code: errors[0]?.extensions['code'] } : (data?.['answer'] as Node);
};

/** Where the canaries of one person are put: each is found in a dump before the erasure, and none after it. */
const PLANTED: readonly [SubgraphName, string][] = [
  ['identity', `UPDATE "user" SET name = $2 WHERE id = $1`],
  ['identity', `UPDATE "user" SET display_name = $2 WHERE id = $1`],
  ['identity', `UPDATE "user" SET image = 'https://img.test/' || $2 WHERE id = $1`],
  ['identity', `UPDATE user_profile SET slug = $2 WHERE user_id = $1 AND type = 'MAIN'`],
  ['identity', `UPDATE user_profile SET display_name = $2 WHERE user_id = $1 AND type = 'MAIN'`],
  ['identity', `UPDATE user_profile SET profile_picture_url = 'https://img.test/' || $2 WHERE user_id = $1`],
  [
    'identity',
    'UPDATE user_job_profile j SET slug = $2 FROM user_profile p WHERE p.id = j.user_profile_id AND p.user_id = $1',
  ],
  [
    'identity',
    'UPDATE user_job_profile j SET headline = $2 FROM user_profile p WHERE p.id = j.user_profile_id AND p.user_id = $1',
  ],
  [
    'identity',
    'UPDATE user_job_profile j SET bio = $2 FROM user_profile p WHERE p.id = j.user_profile_id AND p.user_id = $1',
  ],
  [
    'identity',
    `UPDATE user_profile_i18n t SET bio = $2 FROM user_profile p WHERE p.id = t.user_profile_id AND p.user_id = $1 AND locale_key = 'es'`,
  ],
  [
    'identity',
    'UPDATE seo_metadata m SET keywords = ARRAY[$2] FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id WHERE t.seo_metadata_id = m.id AND p.user_id = $1',
  ],
  [
    'identity',
    'UPDATE seo_open_graph m SET title = $2 FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id WHERE t.seo_metadata_id = m.seo_metadata_id AND p.user_id = $1',
  ],
  [
    'identity',
    'UPDATE seo_structured_data m SET data = jsonb_build_object($2::text, 1) FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id WHERE t.seo_metadata_id = m.seo_metadata_id AND p.user_id = $1',
  ],
  [
    'identity',
    'UPDATE dim_job_profile d SET headline = $2 FROM user_profile p WHERE p.id = d.job_profile_id AND p.user_id = $1',
  ],
  ['identity', 'UPDATE contact_info SET label = $2 WHERE user_id = $1'],
  ['identity', `UPDATE user_session SET user_agent = jsonb_build_object('browser', $2::text) WHERE user_id = $1`],
  ['identity', 'UPDATE user_profile_org_membership SET application_notes = $2 WHERE user_id = $1'],
  ['organization', 'UPDATE org_member SET slug = $2 WHERE user_id = $1'],
  ['organization', 'UPDATE org_member SET display_name = $2 WHERE user_id = $1'],
  ['organization', 'UPDATE org_employee SET professional_display_name = $2 WHERE user_id = $1'],
  [
    'organization',
    `UPDATE org_employee_department_membership SET job_profile_context = jsonb_build_object('x', $2::text) WHERE employee_id IN (SELECT id FROM org_employee WHERE user_id = $1)`,
  ],
  [
    'catalog',
    `INSERT INTO org_member_course_rating SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'member_id', gen_random_uuid(), 'user_id', $1::uuid, 'feedback', $2::text))).* FROM org_member_course_rating r LIMIT 1`,
  ],
  [
    'catalog',
    `INSERT INTO org_member_course_rating_history (rating_id, version, org_id, user_id, previous, reason, replaced_at) SELECT id, 99, org_id, user_id, jsonb_build_object('feedback', $2::text, 'stars', 4), 'UPDATED', now() FROM org_member_course_rating WHERE user_id = $1`,
  ],
  [
    'catalog',
    `INSERT INTO org_member_learning_profile SELECT (jsonb_populate_record(r, jsonb_build_object('member_id', gen_random_uuid(), 'user_id', $1::uuid, 'preferences', jsonb_build_object('x', $2::text)))).* FROM org_member_learning_profile r LIMIT 1`,
  ],
];
const canary = (index: number) => `quokka${String(index).padStart(2, '0')}canary`;

describe('a person who asks for the own data', () => {
  test('gets one bundle from all four parts, signed, with sealed contacts opened; nobody else’s data are in it', async () => {
    const document = `mutation { exportMyData { ... on ExportMyDataSuccess { bundle signature } ... on UserError { code } } }`;
    const { data, errors } = await world.executeIn('identity', 'sarah', document);
    expect(errors).toBeUndefined();
    const { bundle, signature } = (data?.['exportMyData'] ?? {}) as { bundle: string; signature: string };
    const [header = '', claims = '', mac = ''] = signature.split('.');
    const { signing } = await testIdentityKeys();
    const { d: _private, ...publicJwk } = signing.current();
    const key = createPublicKey({ key: publicJwk, format: 'jwk' });
    const isGenuine = verify(
      'sha256',
      Buffer.from(`${header}.${claims}`),
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(mac, 'base64url'),
    );
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Node;
    expect([isGenuine, said['sha256']]).toEqual([true, createHash('sha256').update(bundle).digest('hex')]);
    const parts = JSON.parse(bundle) as Record<string, Record<string, Node[]>>;
    expect(parts['identity']?.['contacts']?.map((contact) => contact['value'])).toContain('sarah@example.test');
    expect(parts['organization']?.['employees']).toHaveLength(3);
    expect(parts['catalog']?.['shares']?.length).toBeGreaterThan(0);
    expect(parts['finance']?.['transactions']?.length).toBeGreaterThan(0);
    expect(parts['identity']?.['texts']).toHaveLength(4);
    for (const other of ['lena@', 'john@', 'olga', 'Noor']) expect(bundle).not.toContain(other);
    expect((await world.executeIn('identity', 'anonymous', document)).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    // The questions behind it are for identity alone.
    for (const name of ['organization', 'catalog', 'finance'] as const) {
      const ask = `{ ${name}Records(userId: "${organization.idOf('User', 'sarah')}", orgIds: []) }`;
      expect((await world.executeIn(name, 'sarah', ask)).data?.[`${name}Records`] ?? null).toBeNull();
    }
  });
});

describe('erasure', () => {
  test('is refused for owners, employees, administrators, and without the own address; nothing is written then', async () => {
    expect(await erase('olga', 'olga@example.test')).toMatchObject({ state: 'OWNER' });
    expect(await erase('sarah', 'sarah@example.test')).toMatchObject({ state: 'EMPLOYEE' });
    expect(await erase('petra', 'petra@example.test')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await erase('lena', 'sarah@example.test')).toMatchObject({ code: 'VALIDATION' });
    expect(await erase('anonymous', 'lena@example.test')).toEqual({ code: 'UNAUTHENTICATED' });
    expect(await sql('identity', 'SELECT 1 FROM user_erasure')).toEqual([]);
  });

  test('leaves no word of the person in any store, and the books as they were', async () => {
    for (const [org, owner] of [
      ['lumen-academy', 'olga'],
      ['atelier-nord', 'bruno'],
      ['kumo-school', 'chika'],
    ] as const) {
      const employeeId = organization.idOf('OrgEmployee', `${org}/employee/sarah`);
      const ended = await organization.act(owner, 'terminateEmployee', { employeeId, reason: 'RESIGNED' });
      expect(ended['__typename']).toBe('TerminateEmployeeSuccess');
    }
    const invite = {
      orgId: organization.idOf('Org', 'lumen-academy'),
      email: 'quokka90canary@example.test',
      invitationType: 'CUSTOMER',
    };
    await organization.act('adam', 'inviteMember', {
      ...invite,
      displayName: 'quokka91canary',
      welcomeMessage: 'quokka92canary',
    });
    await world.executeIn(
      'identity',
      'sarah',
      `mutation { addProfileContact(input: { profileId: "${organization.idOf('UserProfile', 'sarah/profile')}", type: EMAIL, value: "quokka93canary@example.test" }) { __typename } }`,
    );
    await settled();
    await sql('identity', 'UPDATE "user" SET email = $2 WHERE id = $1', [
      uuidOf('sarah'),
      'quokka90canary@example.test',
    ]);
    for (const [index, [name, text]] of PLANTED.entries()) await sql(name, text, [uuidOf('sarah'), canary(index)]);
    const before = await Promise.all(SUBGRAPH_NAMES.map(dumpOf));
    const missing = PLANTED.map((_, index) => canary(index)).filter(
      (text) => !before.some((dump) => dump.includes(text)),
    );
    expect([missing, PLANTED.length >= 20]).toEqual([[], true]);
    expect(before.some((dump) => dump.includes('quokka90canary'))).toBe(true);
    // What was sealed is in no dump, before either.
    expect(before.some((dump) => dump.includes('quokka93canary'))).toBe(false);
    const [books, queued] = [
      await hashOfBooks(),
      await sql('identity', 'SELECT 1 FROM message_queue WHERE user_id = $1', [uuidOf('sarah')]),
    ];
    expect(queued.length).toBeGreaterThan(0);
    const others = () =>
      world.executeIn('identity', 'john', '{ me { email jobProfiles { slug metrics { studentsCount } } } }');
    const johnBefore = JSON.stringify(await others());

    expect(await erase('sarah', ' Quokka90Canary@example.test ')).toMatchObject({
      __typename: 'EraseMyAccountSuccess',
    });
    await settled();

    const after = await Promise.all(SUBGRAPH_NAMES.map(dumpOf));
    expect(after.flatMap((dump) => dump.match(/^.*quokka.*$/gm) ?? [])).toEqual([]);
    expect(await hashOfBooks()).toBe(books);
    expect(JSON.stringify(await others())).toBe(johnBefore);
    expect(await sql('identity', 'SELECT subgraph FROM user_erasure_receipt ORDER BY 1')).toEqual([
      { subgraph: 'catalog' },
      { subgraph: 'finance' },
      { subgraph: 'organization' },
    ]);
    const keys = 'SELECT wrapped_key, destroyed_at IS NOT NULL AS gone FROM subject_data_key WHERE subject_id = $1';
    expect(await sql('identity', keys, [uuidOf('sarah')])).toEqual([{ wrapped_key: null, gone: true }]);
  });

  test('keeps the organization’s lists at work, and is for good', async () => {
    const lists = `{ org(slug: "lumen-academy") { members(first: 100) { edges { node { displayName status } } }
      employees(first: 100) { edges { node { professionalDisplayName status } } } } }`;
    const { data, errors } = await world.executeIn('organization', 'adam', lists);
    expect(errors).toBeUndefined();
    const text = JSON.stringify(data);
    expect(text).toContain('{"displayName":"Deleted user","status":"LEFT"}');
    const me = `{ user(id: "${organization.idOf('User', 'sarah')}") { displayName } jobProfileBySlug(slug: "sarah-johnson") { displayName } }`;
    expect((await world.executeIn('identity', 'petra', me)).data).toEqual({ user: null, jobProfileBySlug: null });
    const facts = await world.executeIn('identity', 'adam', me);
    expect(facts.data).toEqual({ user: null, jobProfileBySlug: null });
    const queue = openMessageQueue({
      databaseUrl: world.databases.identity.appUrl,
      keys: (await testIdentityKeys()).data,
    });
    const sent: string[] = [];
    await queue.sendWaiting(async ({ recipient }) => void sent.push(recipient));
    await queue.close();
    expect(sent.filter((recipient) => recipient.includes('sarah') || recipient.includes('quokka'))).toEqual([]);
    await expect(
      sql('identity', `UPDATE "user" SET status = 'ACTIVE', deleted_at = NULL WHERE id = $1`, [uuidOf('sarah')]),
    ).rejects.toMatchObject({ constraint: 'user_stays_erased' });
    await expect(
      sql('identity', `UPDATE subject_data_key SET wrapped_key = 'x', destroyed_at = NULL WHERE subject_id = $1`, [
        uuidOf('sarah'),
      ]),
    ).rejects.toMatchObject({ constraint: 'subject_data_key_stays_destroyed' });
  });
});
