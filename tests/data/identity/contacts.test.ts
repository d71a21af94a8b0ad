import { openMessageQueue, type QueuedMessage } from '@volmify/identity';
import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testIdentityKeys, withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
let queue: ReturnType<typeof openMessageQueue>;
beforeAll(async () => {
  world = await openWorld();
  const { data } = await testIdentityKeys();
  queue = openMessageQueue({ databaseUrl: world.databases.identity.appUrl, keys: data });
});
afterAll(async () => {
  await queue.close();
  await world.close();
});

type Answer = { data: Record<string, Record<string, unknown>> | null; errors?: { extensions: { code: string } }[] };
const ask = async (who: string, document: string, variables?: Record<string, unknown>): Promise<Answer> =>
  JSON.parse(JSON.stringify(await world.executeIn('identity', who, document, variables))) as Answer;
const rows = async <Row extends object>(sql: string, parameters: unknown[] = []) =>
  (await withClient(world.databases.identity.superuserUrl, (client) => client.query<Row>(sql, parameters))).rows;
const profileId = (person: string) => toId('UserProfile', world.world.uuidOf(`${person}/profile`));
const contactId = (key: string) => toId('ContactInfo', world.world.uuidOf(key));

const REFUSED = '... on UserError { code field message }';
const FIELDS = 'id type value label isVerified isDefault isSharedWithOrgs latitude';
const write = (name: string) => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const state = ['resendContactCode', 'verifyContact'].includes(name) ? '... on InvalidStateError { state }' : '';
  const contact = name === 'removeProfileContact' ? '' : `contact { ${FIELDS} }`;
  const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ${REFUSED} ${state}
    ... on ${type}Success { ${contact} profile { id contacts { id isDefault } } } } }`;
  return async (who: string, input: Record<string, unknown>) => {
    const { data, errors } = await ask(who, document, { input });
    return (data?.[name] ?? { refused: errors?.[0]?.extensions.code }) as Record<string, unknown> & {
      contact: { id: string; value: string; isDefault: boolean };
    };
  };
};
const [add, update, remove] = ['addProfileContact', 'updateProfileContact', 'removeProfileContact'].map(write) as [
  ReturnType<typeof write>,
  ReturnType<typeof write>,
  ReturnType<typeof write>,
];
const setDefault = write('setDefaultContact');
const resend = write('resendContactCode');
const verify = write('verifyContact');

const sent = async (): Promise<QueuedMessage[]> => {
  const messages: QueuedMessage[] = [];
  while (await queue.sendWaiting(async (message) => void messages.push(message)));
  return messages;
};
const PAGE = `query ($id: ID!) { _entities(representations: [{ __typename: "UserProfile", id: $id }]) { ... on UserProfile {
  contacts { type value isVerified isDefault isSharedWithOrgs } any: defaultContact { value }
  mail: defaultContact(type: EMAIL) { value } phone: defaultContact(type: PHONE) { value } } } }`;
const page = async (who: string, person: string) => {
  const { data } = await ask(who, PAGE, { id: profileId(person) });
  const [profile] = (data?.['_entities'] ?? []) as unknown as Record<string, unknown>[];
  return profile;
};

describe('who sees which contact', () => {
  const mail = { value: 'sarah@example.test' };

  test('the person sees all, with the default one of its type', async () => {
    expect(await page('sarah', 'sarah')).toMatchObject({
      contacts: [
        { type: 'EMAIL', value: 'sarah@example.test', isVerified: true, isDefault: true, isSharedWithOrgs: true },
        { type: 'PHONE', value: '+15125550142', isVerified: false, isDefault: false },
        { type: 'SOCIAL', value: '@sarahjohnson', isSharedWithOrgs: false },
      ],
      any: mail,
      mail,
      phone: null,
    });
    const own = await ask('lena', '{ me { mainProfile { defaultContact(type: EMAIL) { value isVerified } } } }');
    expect(own.data?.['me']).toEqual({
      mainProfile: { defaultContact: { value: 'lena@example.test', isVerified: true } },
    });
  });

  test('who reads the members of an organization sees what is shared; others see nothing, and no error tells', async () => {
    for (const who of ['olga', 'adam', 'bruno', 'chika']) {
      expect((await page(who, 'sarah'))?.['contacts']).toEqual([
        expect.objectContaining({ value: 'sarah@example.test', isSharedWithOrgs: true }),
      ]);
    }
    for (const who of ['anonymous', 'lena', 'john', 'ivan']) {
      expect(await page(who, 'sarah')).toEqual({ contacts: [], any: null, mail: null, phone: null });
    }
    expect((await page('adam', 'lena'))?.['contacts']).toEqual([]);
    expect((await page('chika', 'lena'))?.['contacts']).toEqual([]);
  });

  test('addresses to sign in with are read by the person, the platform and who reads the members', async () => {
    const email = async (who: string, person: string) =>
      (await ask(who, 'query ($id: ID!) { user(id: $id) { email } }', { id: toId('User', world.world.uuidOf(person)) }))
        .data?.['user']?.['email'];
    const readers = await Promise.all(
      ['lena', 'adam', 'olga', 'bruno', 'petra', 'chika', 'john', 'anonymous'].map((who) => email(who, 'lena')),
    );
    const known = 'lena@example.test';
    expect(readers).toEqual([known, known, known, known, known, null, null, null]);
  });
});

describe('writing', () => {
  test('values come to their normal form, are stored sealed, and equal ones are refused', async () => {
    const phone = await add('nina', {
      profileId: profileId('nina'),
      type: 'PHONE',
      value: '030 9988-7766',
      region: 'DE',
    });
    expect(phone.contact).toMatchObject({ value: '+493099887766', isDefault: true, isVerified: false });
    const again = await add('nina', { profileId: profileId('nina'), type: 'PHONE', value: '+49 30 99887766' });
    expect(again).toMatchObject({ __typename: 'ConflictError', field: ['input', 'value'] });
    const address = await add('nina', {
      profileId: profileId('nina'),
      type: 'ADDRESS',
      value: 'Canary Lane 7\n10115  Berlin',
      latitude: 52.53,
      longitude: 13.38,
    });
    expect(address.contact).toMatchObject({ value: 'Canary Lane 7, 10115 Berlin', latitude: 52.53, isDefault: false });
    const dump = JSON.stringify(
      await rows('SELECT c.*, encode(value_enc, $1) AS text FROM contact_info c', ['escape']),
    );
    expect(dump).not.toContain('Canary');
    expect(dump).not.toContain('99887766');
    const moved = await rows(
      `UPDATE contact_info c SET value_enc = o.value_enc FROM contact_info o WHERE o.id <> c.id AND c.type = 'ADDRESS'
          AND o.user_id = c.user_id RETURNING c.id`,
    );
    expect(moved).toHaveLength(1);
    // A sealed value moved to another row does not open: the fault is told, never the value.
    expect((await ask('nina', '{ me { mainProfile { contacts { value } } } }')).errors?.[0]?.extensions.code).toBe(
      'INTERNAL_SERVER_ERROR',
    );
    await rows(
      `DELETE FROM user_profile_contact_info WHERE contact_info_id IN (SELECT id FROM contact_info WHERE type = 'ADDRESS')`,
    );
  });

  test('broken values and other people’s profiles and contacts are refused', async () => {
    const bad = [
      { type: 'EMAIL', value: 'nobody' },
      { type: 'PHONE', value: '030 1234' },
      { type: 'PHONE', value: '030 1234', region: 'XX' },
      { type: 'EMAIL', value: 'a@example.test', latitude: 1, longitude: 1 },
    ];
    for (const input of bad) {
      expect(await add('theo', { profileId: profileId('theo'), ...input })).toMatchObject({
        __typename: 'ValidationError',
      });
    }
    const foreign = { profileId: profileId('sarah'), type: 'EMAIL', value: 'x@example.test' };
    for (const who of ['theo', 'adam', 'petra']) {
      expect(await add(who, foreign)).toMatchObject({ __typename: 'NotFoundError', field: ['input', 'profileId'] });
    }
    const id = contactId('sarah/contact/email');
    expect(await update('adam', { contactId: id, value: 'mine@example.test' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await remove('petra', { contactId: id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await setDefault('adam', { profileId: profileId('sarah'), contactId: id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await verify('adam', { contactId: id, code: '000000' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await add('anonymous', foreign)).toEqual({ refused: 'UNAUTHENTICATED' });
  });

  test('the default moves in one step; of many at once exactly one is left, and first ones make one default', async () => {
    const many = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        add('hana', { profileId: profileId('hana'), type: 'SOCIAL', value: `@hana${index}` }),
      ),
    );
    const defaults = () =>
      rows<{ id: string }>(
        'SELECT contact_info_id::text AS id FROM user_profile_contact_info WHERE user_profile_id = $1 AND is_default',
        [world.world.uuidOf('hana/profile')],
      );
    expect(await defaults()).toHaveLength(1);
    const outcomes = await Promise.all(
      many.map(({ contact }) => setDefault('hana', { profileId: profileId('hana'), contactId: contact.id })),
    );
    expect(outcomes.every((outcome) => outcome['__typename'] === 'SetDefaultContactSuccess')).toBe(true);
    expect(await defaults()).toHaveLength(1);
    const past = rows(`UPDATE user_profile_contact_info SET is_default = true WHERE user_profile_id = $1`, [
      world.world.uuidOf('hana/profile'),
    ]);
    await expect(past).rejects.toMatchObject({ constraint: 'user_profile_contact_info_one_default_key' });
  });
});

describe('verification', () => {
  test('the code that was sent verifies; a new value voids it; codes are in the queue and nowhere else', async () => {
    await sent();
    const added = await add('yuki', { profileId: profileId('yuki'), type: 'EMAIL', value: 'Yuki@Example.test' });
    const [message] = await sent();
    expect(message).toMatchObject({ template: 'contact.verify', channel: 'EMAIL', recipient: 'yuki@example.test' });
    const code = message?.values['code'] ?? '';
    const stored = JSON.stringify(
      await rows('SELECT encode(code_hash, $1) AS a FROM contact_verification', ['escape']),
    );
    expect([code.length, stored.includes(code)]).toEqual([6, false]);
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await verify('yuki', { contactId: added.contact.id, code: wrong })).toMatchObject({ code: 'VALIDATION' });
    expect(await verify('yuki', { contactId: added.contact.id, code })).toMatchObject({
      contact: { isVerified: true },
    });
    expect(await verify('yuki', { contactId: added.contact.id, code })).toMatchObject({ state: 'VERIFIED' });
    expect(await resend('yuki', { contactId: added.contact.id })).toMatchObject({ state: 'VERIFIED' });
    const changed = await update('yuki', { contactId: added.contact.id, value: 'yuki2@example.test', label: 'work' });
    expect(changed.contact).toMatchObject({ value: 'yuki2@example.test', isVerified: false, label: 'work' });
    expect(await verify('yuki', { contactId: added.contact.id, code })).toMatchObject({ code: 'VALIDATION' });
    expect(await sent()).toMatchObject([{ recipient: 'yuki2@example.test' }]);
    expect(await remove('yuki', { contactId: added.contact.id })).toMatchObject({ profile: { contacts: [] } });
  });

  test('five wrong codes void the right one, an old one is void, and five codes an hour are sent', async () => {
    const { contact } = await add('kenji', {
      profileId: profileId('kenji'),
      type: 'EMAIL',
      value: 'kenji2@example.test',
    });
    const first = (await sent())[0]?.values['code'] ?? '';
    const wrong = first === '111111' ? '222222' : '111111';
    const guesses = await Promise.all(
      Array.from({ length: 8 }, () => verify('kenji', { contactId: contact.id, code: wrong })),
    );
    expect(guesses.filter((guess) => guess['code'] === 'VALIDATION')).toHaveLength(5);
    expect(guesses.filter((guess) => guess['state'] === 'NO_CODE')).toHaveLength(3);
    expect(await verify('kenji', { contactId: contact.id, code: first })).toMatchObject({ state: 'NO_CODE' });
    expect(await resend('kenji', { contactId: contact.id })).toMatchObject({ contact: { isVerified: false } });
    const second = (await sent())[0]?.values['code'] ?? '';
    world.clock.advance(15 * 60_000 + 1);
    expect(await verify('kenji', { contactId: contact.id, code: second })).toMatchObject({ state: 'NO_CODE' });
    const more = [];
    for (let turn = 0; turn < 4; turn++) more.push((await resend('kenji', { contactId: contact.id }))['__typename']);
    expect(more.filter((kind) => kind === 'ResendContactCodeSuccess')).toHaveLength(3);
    expect(more.at(-1)).toBe('InvalidStateError');
  });

  test('two senders never send one message twice, and a fault leaves it waiting', async () => {
    await sent();
    await add('noor', { profileId: profileId('noor'), type: 'EMAIL', value: 'noor2@example.test' });
    await expect(queue.sendWaiting(() => Promise.reject(new Error('the mail server is down')))).rejects.toThrow('down');
    expect(await sent()).toHaveLength(1);
    expect(await sent()).toHaveLength(0);
  });
});
