import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliverBySmtp, deliverToFolder } from '@volmify/cli';
import { deliverMessages } from '@volmify/identity';
import { deliverMails } from '@volmify/organization';
import type { Deliver, OutgoingMessage } from '@volmify/shared/message';
import { createPool } from '@volmify/shared/postgres.pool';
import getPort, { portNumbers } from 'get-port';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testIdentityKeys, withClient } from '../kit/database.ts';
import { openWorld, type TestWorld } from '../kit/world.ts';
import { createWriting } from './organization/writing.ts';

let world: TestWorld;
let kit: ReturnType<typeof createWriting>;
const pools = new Map<string, pg.Pool>();
beforeAll(async () => {
  world = await openWorld();
  kit = createWriting(world);
  for (const name of ['identity', 'organization'] as const)
    pools.set(name, createPool({ databaseUrl: world.databases[name].appUrl }));
});
afterAll(async () => {
  await Promise.all([...pools.values()].map((pool) => pool.end()));
  await world?.close();
});

const poolOf = (name: string) => pools.get(name) as pg.Pool;
const sendMails = (deliver: Deliver) => deliverMails({ pool: poolOf('organization'), clock: world.clock }, deliver);
const invite = (email: string) =>
  kit.act('adam', 'inviteMember', { orgId: kit.idOf('Org', 'lumen-academy'), email, invitationType: 'LEARNER' });
const down: Deliver = () => Promise.reject(new Error('the mail server is down'));
const mailRow = async (email: string) =>
  (await kit.rowsOf(`SELECT status, attempts, payload, last_error FROM email_queue WHERE to_email = '${email}'`))[0];

it('invitations are mailed once, also by two senders; the token lives in the mail alone and opens the door', async () => {
  await sendMails(() => Promise.resolve());
  await invite('yuki@example.test');
  const taken: OutgoingMessage[] = [];
  const take: Deliver = async (message) => {
    taken.push(message);
  };

  const counts = await Promise.all([sendMails(take), sendMails(take)]);

  expect(counts.map(({ sent }) => sent).sort()).toEqual([0, 1]);
  expect(taken).toMatchObject([{ channel: 'EMAIL', recipient: 'yuki@example.test', subject: 'You are invited' }]);
  expect(await mailRow('yuki@example.test')).toMatchObject({ status: 'SENT', attempts: 1, payload: {} });
  const token = /code: (\S+)/.exec(taken[0]?.body ?? '')?.[1];
  expect(await kit.act('yuki', 'acceptMemberInvitation', { token })).toMatchObject({
    __typename: 'AcceptMemberInvitationSuccess',
  });
});

it('a mail that was refused waits, is tried again, and is given up after the last attempt', async () => {
  await invite('down@example.test');
  expect(await sendMails(down)).toEqual({ sent: 0, refused: 1 });
  expect(await sendMails(down)).toEqual({ sent: 0, refused: 0 });
  expect(await mailRow('down@example.test')).toMatchObject({ status: 'QUEUED', attempts: 1 });
  const due = `UPDATE email_queue SET next_attempt_at = now() - interval '1 second' WHERE status = 'QUEUED'`;
  for (let attempt = 2; attempt <= 8; attempt++) {
    await kit.rowsOf(due);
    expect(await sendMails(down)).toEqual({ sent: 0, refused: 1 });
  }
  expect(await mailRow('down@example.test')).toMatchObject({
    ...{ status: 'FAILED', attempts: 8, payload: {} },
    last_error: 'Error: the mail server is down',
  });
});

it('people’s messages go into the folder of a developer, and wait when nobody takes them', async () => {
  const { data } = await testIdentityKeys();
  const send = (deliver: Deliver) => deliverMessages(poolOf('identity'), data, deliver);
  const reset = await world.executeIn(
    'identity',
    'anonymous',
    'mutation { requestPasswordReset(input: { email: "sarah@example.test" }) { __typename } }',
  );
  expect(reset.errors).toBeUndefined();
  expect(await send(down)).toEqual({ sent: 0, refused: 1 });
  expect(await send(down)).toEqual({ sent: 0, refused: 0 });
  await withClient(world.databases.identity.superuserUrl, (client) =>
    client.query('UPDATE message_queue SET next_attempt_at = NULL'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'volmify-mail-'));
  expect(await send(deliverToFolder(folder))).toEqual({ sent: 1, refused: 0 });
  const [file = ''] = await readdir(folder);
  expect(JSON.parse(await readFile(join(folder, file), 'utf8'))).toMatchObject({
    ...{ channel: 'EMAIL', recipient: 'sarah@example.test', subject: 'Choose a new password' },
    body: expect.stringMatching(/code: \S{20,}/),
  });
  await rm(folder, { recursive: true });
});

it('mails reach an SMTP server, and a refusal of the server is a refusal', async () => {
  const said: string[] = [];
  const port = await getPort({ port: portNumbers(20_970, 20_989) });
  const server = await listen(port, said);
  const deliver = deliverBySmtp(`smtp://127.0.0.1:${port}?ignoreTLS=true`, 'Volmify <post@example.test>');
  const message = {
    id: 'one',
    channel: 'EMAIL',
    recipient: 'lena@example.test',
    subject: 'Hello',
    body: 'Words',
  } as const;

  await deliver(message);
  await expect(deliver({ ...message, recipient: 'nobody@refused.test' })).rejects.toThrow(/550/);

  const text = said.join('\n');
  expect(text).toContain('RCPT TO:<lena@example.test>');
  expect(text).toContain('Subject: Hello');
  expect(text).toContain('Message-ID: <one@example.test>');
  server.close();
});

/** As much of an SMTP server as a mail needs. */
function listen(port: number, said: string[]): Promise<Server> {
  const server = createServer((socket) => {
    let isData = false;
    socket.write('220 test\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      for (const line of chunk
        .toString()
        .split('\r\n')
        .filter((text) => text !== '')) {
        said.push(line);
        if (isData) {
          if (line !== '.') continue;
          isData = false;
          socket.write('250 taken\r\n');
        } else if (line === 'DATA') {
          isData = true;
          socket.write('354 go on\r\n');
        } else if (line.includes('@refused.test')) socket.write('550 nobody here\r\n');
        else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
