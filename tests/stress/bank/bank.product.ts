import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  migrateAll,
  mintPersonaToken,
  openContextKeys,
  openIdentityKeys,
  openSigningKey,
  provision,
  readConfig,
  readDemoWorld,
  seedDemoWorld,
  startEmbeddedServer,
} from '@volmify/cli';
import { createLog } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { createNatsServer } from '../../kit/nats-server.ts';

const BIN = fileURLToPath(new URL('../../../cli/bin/volmify.mjs', import.meta.url));
const PLACE = { gateway: 0, identity: 1, organization: 2, catalog: 3, finance: 4 } as const;
type Part = keyof typeof PLACE;
const READY_MS = 240_000;
const RESTART_MS = 200;

/** What is killed; each comes back at once, as a supervisor would bring it. */
export const VICTIMS = ['finance', 'database', 'relay'] as const;
export type Victim = (typeof VICTIMS)[number];

/** The product in processes of its own, and a hand that kills them. */
export interface BankProduct {
  readonly url: string;
  tokenOf(persona: string): Promise<string>;
  /** URL of the server's administrator. */
  databaseUrl(name: SubgraphName): string;
  appUrl(name: SubgraphName): string;
  /** Ends it with -9 and starts it again; answers when it was killed, in `performance.now()`. */
  kill(victim: Victim): Promise<number>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL, a bus that carries events, four subgraphs and a gateway, each a process of its own. */
export async function startBank(port: number): Promise<BankProduct> {
  const home = await mkdtemp(join(tmpdir(), 'volmify-bank-'));
  // Started by root, the server runs as another account, which must be able to enter.
  await chmod(home, 0o755);
  const nats = await createNatsServer();
  await nats.start();
  const server = await startEmbeddedServer({ home, log: () => undefined });
  const config = readConfig({ NODE_ENV: 'test', VOLMIFY_HOME: home });
  const urls = await provision({ home, ownerUrls: {}, appUrls: {} }, server);
  await migrateAll(urls);
  const appUrls = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, urls[name].appUrl])) as Record<
    SubgraphName,
    string
  >;
  await openContextKeys(config);
  const identityKeys = await openIdentityKeys(config);
  await seedDemoWorld({ appUrls, log: createLog({ level: 'error' }), identityKeys });
  const parts = new Map<Part, ChildProcess>();
  let isStopping = false;
  const urlOf = (part: Part): string => `http://127.0.0.1:${port + PLACE[part]}`;
  const start = (part: Part): void => {
    const environment = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      VOLMIFY_HOME: home,
      NATS_URL: nats.url,
      LOG_LEVEL: 'error',
      ...(part === 'gateway' ? {} : { [`${part.toUpperCase()}_APP_DATABASE_URL`]: appUrls[part] }),
      ...Object.fromEntries(SUBGRAPH_NAMES.map((name) => [`${name.toUpperCase()}_URL`, urlOf(name)])),
    };
    const log = openSync(join(home, 'logs', `${part}.log`), 'a');
    const args = [BIN, 'start', part, '--port', String(port + PLACE[part]), '--json'];
    const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', log, log] });
    parts.set(part, child);
    // A supervisor: what ends, killed or because its database was starting, is started again.
    child.once('exit', () => {
      if (!isStopping) setTimeout(() => start(part), RESTART_MS);
    });
  };
  for (const part of SUBGRAPH_NAMES) start(part);
  for (const part of SUBGRAPH_NAMES) await ready(urlOf(part));
  start('gateway');
  await ready(urlOf('gateway'));
  let database: ChildProcess | undefined;
  const killing: Record<Victim, () => Promise<unknown>> = {
    finance: () => killAndWait(parts.get('finance')?.pid ?? 0),
    async database() {
      await killAndWait(postmasterPid(server.place));
      database = await startPostgres(server.place, join(home, 'logs', 'postgresql.log'));
    },
    async relay() {
      await nats.kill();
      await nats.start();
    },
  };
  return {
    url: `${urlOf('gateway')}/graphql`,
    async tokenOf(persona) {
      const key = await openSigningKey(config);
      const { tokenIssuer: issuer, tokenAudience: audience } = config;
      return (await mintPersonaToken(persona, { world: readDemoWorld(), key, issuer, audience })).token;
    },
    databaseUrl: (name) => server.superuserUrl(name),
    appUrl: (name) => appUrls[name],
    async kill(victim) {
      const at = performance.now();
      await killing[victim]();
      return at;
    },
    async stop() {
      isStopping = true;
      for (const child of parts.values()) await killAndWait(child.pid ?? 0);
      if (database?.pid) await killAndWait(database.pid);
      await server.destroy().catch(() => undefined);
      await nats.dispose();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function ready(url: string): Promise<void> {
  const until = performance.now() + READY_MS;
  while (performance.now() < until) {
    const isReady = await fetch(`${url}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) return;
    await wait(100);
  }
  throw new Error(`${url} did not get ready`);
}

async function killAndWait(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGKILL');
    for (;;) {
      process.kill(pid, 0);
      await wait(5);
    }
  } catch {
    // It is gone.
  }
}

/** Lines of the server's own record; none while a start replaces it. */
function linesOf(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
const postmasterPid = (folder: string): number => Number(linesOf(folder)[0]);

/** Starts the server with the options it had; backends of the killed one may hold its memory for a moment. */
async function startPostgres(folder: string, log: string): Promise<ChildProcess> {
  const options = readFileSync(join(folder, 'data', 'postmaster.opts'), 'utf8').trim();
  const [, program = '', rest = ''] = /^(\S+) (.*)$/.exec(options) ?? [];
  const args = [...rest.matchAll(/"([^"]*)"/g)].map(([, value]) => value ?? '');
  const { uid, gid } = statSync(join(folder, 'data'));
  for (;;) {
    const out = openSync(log, 'a');
    const child = spawn(program, args, { uid, gid, cwd: folder, stdio: ['ignore', out, out] });
    for (;;) {
      if (child.exitCode !== null) break;
      const [pid, , , , , , , status] = linesOf(folder);
      if (Number(pid) === child.pid && status?.trim() === 'ready') return child;
      await wait(10);
    }
    await wait(100);
  }
}
