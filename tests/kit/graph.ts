import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mintPersonaToken,
  openContextKeys,
  openIdentityKeys,
  openSigningKey,
  readConfig,
  readDemoWorld,
  scaleUuidOf,
  signingKeyPath,
  startAllInOne,
  startGatewayPart,
  startSubgraphPart,
} from '@volmify/cli';
import { createFakeClock, DEMO_WORLD_INSTANT } from '@volmify/shared/clock';
import { createLog } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import getPort, { portNumbers } from 'get-port';
import { request } from 'undici';
import { copyDatabases, type TestDatabases, testIdentityKeys } from './database.ts';
import { createQueryCounter, type QueryCounter } from './query-counter.ts';

/** An answer of the graph as a client gets it. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly extensions?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: { readonly code: string; readonly subgraph?: string; readonly requestId?: string };
    }[];
  };
  readonly text: string;
}

/** The whole product on free ports, over a copy of the demo world. */
export interface TestGraph {
  readonly url: string;
  readonly statements: QueryCounter;
  readonly databases: TestDatabases['of'];
  /** File of the keys that tokens are signed with. */
  readonly signingKeyPath: string;
  /** A token of a person of the demo world, or of a scale world by natural key. */
  tokenOf(persona: string): Promise<string>;
  /** Asks as a persona (`anonymous` is nobody), or with any token. */
  ask(
    who: string | { readonly token: string },
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphAnswer>;
  /** Ends one subgraph of a distributed graph as a crash would: its port is closed at once. */
  stopPart(name: SubgraphName): Promise<void>;
  startPart(name: SubgraphName): Promise<void>;
  close(): Promise<void>;
}

const freePort = (): Promise<number> => getPort({ port: portNumbers(21_000, 29_999), host: '127.0.0.1' });

/**
 * Opens the graph in one of the two topologies.
 * @param prepare changes the databases before anything reads them
 */
export async function openGraph(
  topology: 'all-in-one' | 'distributed' = 'all-in-one',
  prepare: (databases: TestDatabases) => Promise<void> = async () => {},
): Promise<TestGraph> {
  const databases = await copyDatabases();
  await prepare(databases);
  const home = await mkdtemp(join(tmpdir(), 'volmify-graph-'));
  const ports = Object.fromEntries(
    await Promise.all(SUBGRAPH_NAMES.map(async (name) => [name, await freePort()] as const)),
  );
  const config = {
    ...readConfig({ NODE_ENV: 'test', VOLMIFY_HOME: home, LOG_LEVEL: 'silent', SANDBOX: 'on' }),
    port: await freePort(),
    subgraphUrls: Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, `http://127.0.0.1:${ports[name]}`])) as Record<
      SubgraphName,
      string
    >,
  };
  const statements = createQueryCounter();
  const shared = {
    config,
    appUrls: databases.appUrls,
    contextKeys: await openContextKeys(config),
    signingKey: await openSigningKey(config),
    identityKeys: { ...(await openIdentityKeys(config)), data: (await testIdentityKeys()).data },
    clock: createFakeClock(DEMO_WORLD_INSTANT.getTime()),
    log: createLog({ level: 'silent' }),
    onStatement: statements.record,
  };
  const running = new Map<string, { stop(): Promise<void> }>();
  const startPart = async (name: SubgraphName): Promise<void> => {
    running.set(name, await startSubgraphPart(name, shared, { host: '127.0.0.1', port: ports[name] ?? 0 }));
  };
  if (topology === 'distributed') for (const name of SUBGRAPH_NAMES) await startPart(name);
  const product = topology === 'distributed' ? await startGatewayPart(shared) : await startAllInOne(shared);
  running.set('gateway', product);
  const demo = readDemoWorld();
  const world = { ...demo, uuidOf: (key: string) => (key.startsWith('scale-') ? scaleUuidOf(key) : demo.uuidOf(key)) };

  const tokenOf = async (persona: string): Promise<string> => {
    const parts = { world, key: shared.signingKey, issuer: config.tokenIssuer, audience: config.tokenAudience };
    return (await mintPersonaToken(persona, parts)).token;
  };
  return {
    url: product.url,
    statements,
    databases: databases.of,
    signingKeyPath: signingKeyPath(config),
    tokenOf,
    async ask(who, query, variables = {}, headers = {}) {
      const token = typeof who === 'string' ? (who === 'anonymous' ? undefined : await tokenOf(who)) : who.token;
      const answer = await request(`${product.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...headers,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const text = await answer.body.text();
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: JSON.parse(text) as GraphAnswer['body'],
        text,
      };
    },
    async stopPart(name) {
      await running.get(name)?.stop();
      running.delete(name);
    },
    startPart,
    async close() {
      for (const part of [...running.values()].reverse()) await part.stop();
      await databases.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
