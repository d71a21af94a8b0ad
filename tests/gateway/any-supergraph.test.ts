import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAnyGateway, openGatewayModel, REPOSITORY_ROOT } from '@volmify/cli';
import { createLog } from '@volmify/shared/log';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FOREIGN_SDL, type ForeignSubgraphs, openForeignSubgraphs } from './foreign.subgraphs.ts';

type OpenGateway = Awaited<ReturnType<typeof openAnyGateway>>;

const PORTS = { accounts: 20_964, reviews: 20_965 };
const log = createLog({ level: 'silent' });
const STREAM = 'subscription { reviewed { body author { name } } }';

let subgraphs: ForeignSubgraphs;
let folder: string;
let list: string;
beforeAll(async () => {
  subgraphs = await openForeignSubgraphs(PORTS);
  folder = await mkdtemp(join(tmpdir(), 'volmify-any-'));
  list = join(folder, 'subgraphs.json');
  await writeFile(join(folder, 'accounts.graphql'), FOREIGN_SDL.accounts);
  await write(FOREIGN_SDL.reviews);
});
afterAll(async () => {
  await subgraphs.close();
  await rm(folder, { recursive: true, force: true });
});

const write = (sdl: string) =>
  writeFile(
    list,
    JSON.stringify([
      { name: 'accounts', url: subgraphs.urls.accounts, file: 'accounts.graphql' },
      { name: 'reviews', url: subgraphs.urls.reviews, sdl },
    ]),
  );

const openGateway = (config: object = {}): Promise<OpenGateway> =>
  openAnyGateway({ source: { subgraphs: list }, config: openGatewayModel.parse(config), port: 0, log });

async function ask(gateway: { readonly url: string }, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { data?: unknown; errors?: { extensions: Record<string, unknown> }[] };
}

async function readStream(gateway: OpenGateway, headers: Record<string, string> = {}): Promise<unknown[]> {
  const client = createClient({ url: `${gateway.url}/graphql/stream`, headers, retryAttempts: 0 });
  const found: unknown[] = [];
  for await (const { data } of client.iterate({ query: STREAM })) found.push(data);
  client.dispose();
  return found;
}

describe("a gateway before somebody else's subgraphs", () => {
  let gateway: OpenGateway;
  beforeAll(async () => {
    gateway = await openGateway({
      headers: { set: { 'x-house': 'volmify' } },
      subgraphs: { reviews: { headers: { forward: ['Authorization', 'x-trace'] } } },
    });
  });
  afterAll(() => gateway.close());

  it('joins them, mutations and introspection included, whatever their fields are called', async () => {
    expect(gateway.subgraphs).toEqual(['accounts', 'reviews']);
    expect(await ask(gateway, { query: '{ me { name constructor reviews { body author { name } } } }' })).toEqual({
      data: {
        me: { name: 'Ada', constructor: 'a name like any other', reviews: [{ body: 'fine', author: { name: 'Ada' } }] },
      },
    });
    expect(await ask(gateway, { query: 'mutation { review(body: "new") { body author { name } } }' })).toEqual({
      data: { review: { body: 'new', author: { name: 'Ada' } } },
    });
    expect(await ask(gateway, { query: '{ __type(name: "Account") { name } }' })).toEqual({
      data: { __type: { name: 'Account' } },
    });
    expect(await (await fetch(`${gateway.url}/health/ready`)).json()).toMatchObject({ status: 'ready' });
  });

  it('tells errors in the words of the subgraph', async () => {
    expect(await ask(gateway, { query: '{ secret me { name } }' })).toEqual({
      data: { secret: null, me: { name: 'Ada' } },
      errors: [
        { message: 'Not yours.', path: ['secret'], extensions: { code: 'TEAPOT', hint: 7, subgraph: 'accounts' } },
      ],
    });
  });

  it('passes on the headers it was told to, to each subgraph its own, and no other', async () => {
    subgraphs.seen.accounts.length = 0;
    subgraphs.seen.reviews.length = 0;
    const headers = { authorization: 'Bearer x', 'x-trace': '1', cookie: 'a=b', 'x-user-id': '7' };

    await ask(gateway, { query: '{ me { reviews { body } } }' }, headers);

    expect(subgraphs.seen.accounts[0]).toMatchObject({ authorization: 'Bearer x', 'x-house': 'volmify' });
    expect(subgraphs.seen.reviews[0]).toMatchObject({
      authorization: 'Bearer x',
      'x-trace': '1',
      'x-house': 'volmify',
    });
    for (const name of ['x-trace', 'cookie', 'x-user-id']) expect(subgraphs.seen.accounts[0]).not.toHaveProperty(name);
    for (const name of ['cookie', 'x-user-id']) expect(subgraphs.seen.reviews[0]).not.toHaveProperty(name);
  });

  it('asks once for callers who send the same headers, and again for each who does not', async () => {
    subgraphs.seen.accounts.length = 0;
    const query = '{ me { name } }';
    const as = (authorization: string) => ask(gateway, { query }, { authorization });

    await Promise.all([as('one'), as('two'), as('three')]);

    expect(subgraphs.seen.accounts.map(({ authorization }) => authorization).sort()).toEqual(['one', 'three', 'two']);
  });

  it('lets everybody register a document', async () => {
    const query = '{ me { id } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };

    expect((await ask(gateway, { extensions })).errors?.[0]?.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
    await ask(gateway, { query, extensions });
    expect(await ask(gateway, { extensions })).toEqual({ data: { me: { id: 'a1' } } });
  });

  it.each(['sse', 'ws'] as const)('joins their streams, which come by %s', async (kind) => {
    const live = kind === 'sse' ? gateway : await openGateway({ subgraphs: { reviews: { live: { kind } } } });
    subgraphs.seen.reviews.length = 0;

    expect(await readStream(live, { authorization: 'Bearer s' })).toEqual(
      [1, 2].map((at) => ({ reviewed: { body: `event ${at}`, author: { name: 'Ada' } } })),
    );
    expect(subgraphs.seen.reviews[0]).toMatchObject({ authorization: 'Bearer s' });
    await vi.waitFor(() => expect(subgraphs.openStreams()).toBe(0));
    if (live !== gateway) await live.close();
  });

  it('serves another graph when told, and keeps the old one when that is broken', async () => {
    const codeOf = async () => (await ask(gateway, { query: '{ latest { id } }' })).errors?.[0]?.extensions['code'];
    expect(await codeOf()).toBeUndefined();
    await write(FOREIGN_SDL.reviews.replace('latest: Review', 'other: Review'));
    await gateway.reload();
    expect(await codeOf()).toBe('GRAPHQL_VALIDATION_FAILED');

    await write(FOREIGN_SDL.reviews.replace('type Query', 'type Account { id: Int } type Query'));
    await expect(gateway.reload()).rejects.toThrow();
    expect(await codeOf()).toBe('GRAPHQL_VALIDATION_FAILED');
    await write(FOREIGN_SDL.reviews);
    await gateway.reload();
    expect(await codeOf()).toBeUndefined();
  });

  it('says what is wrong with a file, an address or a graph', async () => {
    const failing = (source: Parameters<typeof openAnyGateway>[0]['source']) =>
      openAnyGateway({ source, config: openGatewayModel.parse({}), port: 0, log });

    await expect(failing({ supergraph: join(folder, 'none.graphql') })).rejects.toMatchObject({ exitCode: 78 });
    await expect(failing({ supergraph: join(folder, 'accounts.graphql') })).rejects.toMatchObject({ exitCode: 78 });
    await expect(failing({ subgraphs: join(folder, 'accounts.graphql') })).rejects.toMatchObject({ exitCode: 78 });
    const clash = join(folder, 'clash.json');
    const url = subgraphs.urls.accounts;
    await writeFile(
      clash,
      JSON.stringify([
        { name: 'a', url, sdl: 'type Query { x: Int }' },
        { name: 'b', url, sdl: 'type Query { x: String }' },
      ]),
    );
    await expect(failing({ subgraphs: clash })).rejects.toMatchObject({
      exitCode: 1,
      what: 'The subgraphs do not compose.',
    });
    expect(openGatewayModel.safeParse({ limit: {} }).success).toBe(false);
  });

  it('is a command that serves until a signal ends it', async () => {
    const command = spawn(
      process.execPath,
      [join(REPOSITORY_ROOT, 'cli/bin/volmify.mjs'), 'gateway', '--subgraphs', list, '--port', '20966'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const [line] = (await once(command.stdout, 'data')) as [Buffer];
    expect(String(line)).toBe('Serving accounts, reviews at http://127.0.0.1:20966/graphql\n');
    expect(await ask({ url: 'http://127.0.0.1:20966' }, { query: '{ me { name } }' })).toEqual({
      data: { me: { name: 'Ada' } },
    });
    command.kill('SIGTERM');
    expect(await once(command, 'exit')).toEqual([0, null]);
  });
});
